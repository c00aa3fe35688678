"""What the figures and the last words of a query may mean: a postcode, a département, an arrondissement, or nothing. Pure.

Every sensible reading is kept, with what it costs in points; `routing/places/matching.py` scores them all and keeps the best.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from routing.places.districts import numbered_districts
from routing.places.gazetteer import Gazetteer
from routing.places.words import AFTER_NUMBER, BEFORE_NUMBER, LINES, OPENINGS, Word, glue, word_set, words_of

MAX_WORDS = 24
CORSICA = frozenset(("2A", "2B"))
LAST_ARRONDISSEMENT = 20
FIGURE_IGNORED = 3.0
POSTCODE_IGNORED = 12.0
NAME_LIKENESS = 0.85
LINKS = word_set("a au aux d de des du dans en l la le les dept dpt dep departement region ile")
SHORT_REGIONS = {"paca": "Provence-Alpes-Côte d'Azur", "idf": "Île-de-France", "hdf": "Hauts-de-France"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`words` is what remains as a name; `loss` is what this reading costs, in points out of 100."""

    words: tuple[Word, ...]
    postcode: str | None = None
    departements: frozenset[str] = frozenset()
    arrondissement: int | None = None
    loss: float = 0.0
    repaired: bool = False
    """The postcode lacked its first zero: with other words, only a town of it that they name bears it out."""


def readings(text: str, gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """All ways to read a query, cheapest first; none when nothing is written."""
    words = numbered_districts(_join_spaced(words_of(text)[:MAX_WORDS], gazetteer))
    if not words or _is_a_line(words):
        return ()
    found: list[Reading] = []
    for reading in _figures(words, gazetteer):
        found.append(reading)
        found.extend(_named_departement(reading, gazetteer))
    for reading in tuple(found):
        shorter = without_opening(reading.words)
        if shorter and shorter != reading.words:
            found.append(replace(reading, words=shorter, loss=reading.loss + 1.0))
    return tuple(sorted(dict.fromkeys(found), key=lambda reading: reading.loss))


def _is_a_line(words: tuple[Word, ...]) -> bool:
    """« c'est pour le bus 12 »: a line of buses and no place, while « Bus 62 » may be the village."""
    said = without_opening(words)
    line = said and said[0].plain in LINES and words[: len(words) - len(said)]
    return bool(line) and len(said) > 1 and all(word.number is not None for word in said[1:])


def departements_of(postcode: str) -> frozenset[str]:
    """The département a postcode announces; both of Corsica for 20xxx."""
    if postcode.startswith("20"):
        return CORSICA
    return frozenset((postcode[:3] if postcode.startswith(("97", "98")) else postcode[:2],))


def _join_spaced(words: tuple[Word, ...], gazetteer: Gazetteer) -> tuple[Word, ...]:
    """« 59 100 » is 59100."""
    joined: list[Word] = []
    for word in words:
        if joined and joined[-1].plain.isdigit() and word.plain.isdigit():
            both = joined[-1].plain + word.plain
            if gazetteer.by_postcode(both) and len(joined[-1].plain) in (2, 3):
                joined[-1] = Word(both, both)
                continue
        joined.append(word)
    return tuple(joined)


def _figures(words: tuple[Word, ...], gazetteer: Gazetteer) -> Iterator[Reading]:
    places = [rank for rank, word in enumerate(words) if word.number is not None or word.plain in ("2a", "2b")]
    postcode = next((rank for rank in places if len(words[rank].plain) == 5 and words[rank].plain.isdigit()), None)
    if postcode is not None:
        yield Reading(words=_without_figure(words, postcode), postcode=words[postcode].plain)
        return
    ignored = 0.0
    for rank in places:
        figure, rest = words[rank].plain, _without_figure(words, rank)
        if len(figure) == 4 and gazetteer.by_postcode("0" + figure):
            yield Reading(words=rest, postcode="0" + figure, loss=0.0 if not rest else 1.0, repaired=True)
            ignored = max(ignored, POSTCODE_IGNORED if not rest else FIGURE_IGNORED)
        departements = _numbered_departement(figure, gazetteer)
        if departements:
            yield Reading(words=rest, departements=departements)
        number = words[rank].number
        if number and number <= LAST_ARRONDISSEMENT:
            yield Reading(words=rest, arrondissement=number, loss=0.0 if figure != str(number) or not departements else 0.5)
        if departements or number:
            ignored = max(ignored, FIGURE_IGNORED)
    yield Reading(words=words, loss=ignored)


def _without_figure(words: tuple[Word, ...], rank: int) -> tuple[Word, ...]:
    """« dans le 93 », « 93200 cedex »: the words that announce a figure leave with it."""
    start, end = rank, rank + 1
    while start > 0 and words[start - 1].plain in BEFORE_NUMBER:
        start -= 1
    while end < len(words) and words[end].plain in AFTER_NUMBER:
        end += 1
        if words[end - 1].plain == "cedex" and end < len(words) and words[end].plain.isdigit():
            end += 1
    return words[:start] + words[end:]


def _numbered_departement(figure: str, gazetteer: Gazetteer) -> frozenset[str]:
    if figure == "20":
        return CORSICA
    code = figure.upper()
    return frozenset((code,)) & _codes(gazetteer)


@cache
def _codes(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(departement.code for departement in gazetteer.departements())


@cache
def _names(gazetteer: Gazetteer) -> Mapping[str, frozenset[str]]:
    """Folded name of a département or a region → département codes."""
    names: dict[str, frozenset[str]] = {"corse": CORSICA}
    for departement in gazetteer.departements():
        region = _bare(words_of(departement.region))
        names[region] = names.get(region, frozenset()) | {departement.code}
    for short, region in SHORT_REGIONS.items():
        names[short] = names.get(_bare(words_of(region)), frozenset())
    for departement in gazetteer.departements():
        names[_bare(words_of(departement.name))] = frozenset((departement.code,))
    return names


def _bare(words: Iterable[Word]) -> str:
    listed = list(words)
    while len(listed) > 1 and listed[0].plain in LINKS - {"ile"}:
        listed.pop(0)
    return glue(tuple(listed))


def _named_departement(reading: Reading, gazetteer: Gazetteer) -> Iterator[Reading]:
    """« st denis seine saint denis », « saint-paul la réunion »: a département or a region is named last."""
    if reading.postcode or reading.departements or reading.arrondissement:
        return
    for size in range(min(5, len(reading.words) - 1), 0, -1):
        tail = reading.words[-size:]
        codes = _named(_bare(tail), gazetteer)
        if codes:
            rest = reading.words[:-size]
            while rest and rest[-1].plain in LINKS:
                rest = rest[:-1]
            if rest:
                yield Reading(words=rest, departements=codes, loss=reading.loss + 0.5)
            return


def _named(written: str, gazetteer: Gazetteer) -> frozenset[str]:
    names = _names(gazetteer)
    if written in names or len(written) < 6:
        return names.get(written, frozenset())
    from rapidfuzz.distance import OSA

    likeness, nearest = max((OSA.normalized_similarity(written, name), name) for name in names)
    return names[nearest] if likeness >= NAME_LIKENESS else frozenset()


def named_alone(words: tuple[Word, ...], gazetteer: Gazetteer) -> frozenset[str]:
    """The départements when the whole query is the name of one, or of a region."""
    return _named(_bare(words), gazetteer)


def without_opening(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """« bonjour j'habite à Roubaix » → « Roubaix »."""
    start = 0
    while start < len(words) and words[start].plain in OPENINGS:
        start += 1
    return words[start:]
