"""Neighbourhoods by name: the official list and the aliases of associations, in one town, some départements or all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from routing.places.gazetteer import Gazetteer
from routing.places.names import NameIndex
from routing.places.records import Alias, Qpv
from routing.places.texts import Key
from routing.places.words import SMALL_WORDS, Word, glue, heard, word_set, words_of

PARTS = re.compile(r"\s+[-–—]\s+|\s*[/,;+&]\s*")
GENERIC = word_set(
    "quartier quartiers intercommunal centre ville cite cites residence residences zup zac secteur nord sud est ouest grand "
    "grande grands petit petite haut haute hauts bas basse vieux vieille saint sainte et bourg coeur plaine ilot ilots "
    "arrondissement arrondissements parc bois notre dame nouveau nouvelle"
)
WORTH_ALONE = 4
NUMBER_WORDS = {"deux": "2", "trois": "3", "quatre": "4", "cinq": "5", "six": "6", "sept": "7", "mille": "1000"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """One name to be found: a QPV, or an alias of one, or an alias of a whole commune (`qpv` is then None)."""

    name: str
    towns: tuple[str, ...]
    qpv: str | None
    alias: bool = False


class Quarters:
    """Owners are ranks in `listed`."""

    def __init__(self, gazetteer: Gazetteer, qpvs: Sequence[Qpv], aliases: Sequence[Alias]) -> None:
        known = {qpv.code: qpv for qpv in qpvs}
        self.listed: list[Quarter] = [
            Quarter(name=qpv.name, towns=tuple(map(gazetteer.city_of, qpv.communes)), qpv=qpv.code) for qpv in qpvs
        ]
        for alias in aliases:
            qpv = known.get(alias.code)
            commune = gazetteer.by_insee(alias.code)
            if qpv:
                towns = tuple(map(gazetteer.city_of, qpv.communes))
                self.listed.append(Quarter(name=alias.name, towns=towns, qpv=qpv.code, alias=True))
            elif commune:
                towns = (gazetteer.city_of(commune.insee),)
                self.listed.append(Quarter(name=alias.name, towns=towns, qpv=None, alias=True))
        self._in_town: dict[str, list[int]] = {}
        for rank, quarter in enumerate(self.listed):
            for town in quarter.towns:
                self._in_town.setdefault(town, []).append(rank)
        self._indexes: dict[tuple[str, ...], NameIndex] = {}

    @property
    def towns(self) -> Iterable[str]:
        return self._in_town.keys()

    @cached_property
    def everywhere(self) -> NameIndex:
        return self._index(range(len(self.listed)), ready=True)

    def inside(self, towns: Iterable[str]) -> NameIndex:
        """An index over these towns only, kept for the next time."""
        asked = tuple(sorted(town for town in set(towns) if town in self._in_town))
        if asked not in self._indexes:
            self._indexes[asked] = self._index(sorted({rank for town in asked for rank in self._in_town[town]}))
        return self._indexes[asked]

    def of_town(self, insee: str) -> list[Quarter]:
        return [self.listed[rank] for rank in self._in_town.get(insee, ()) if not self.listed[rank].alias]

    def _index(self, ranks: Iterable[int], *, ready: bool = False) -> NameIndex:
        keys: list[Key] = []
        sounds: list[tuple[str, int]] = []
        for rank in ranks:
            name = self.listed[rank].name
            keys.extend(_keys(name, rank))
            sounds.extend((heard(numbered(words_of(part))), rank) for part in PARTS.split(name))
        return NameIndex(keys, sounds, ready=ready)


def numbered(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """« trois ponts » and « 3 ponts » are one name; so are « quatre mille » and « 4000 »."""
    figures = [Word(NUMBER_WORDS.get(word.plain, word.said), NUMBER_WORDS.get(word.plain, word.plain)) for word in words]
    for rank in range(len(figures) - 1, 0, -1):
        if figures[rank].plain == "1000" and len(figures[rank - 1].plain) == 1 and figures[rank - 1].plain.isdigit():
            thousands = figures[rank - 1].plain + "000"
            figures[rank - 1 : rank + 1] = [Word(thousands, thousands)]
    return tuple(figures)


def significant(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.plain not in SMALL_WORDS)


def _keys(name: str, rank: int) -> Iterator[Key]:
    """The whole name, each of its parts, then the runs of words inside a part that say enough alone."""
    yield Key(glue(numbered(words_of(name))), rank, 0)
    parts = [numbered(words_of(part)) for part in PARTS.split(name)]
    for part in parts:
        yield Key(glue(part), rank, 0 if len(parts) == 1 else 1)
        kept = significant(part)
        yield Key(glue(kept), rank, 2)
        for start in range(len(kept)):
            for end in range(start + 1, len(kept) + 1):
                run = kept[start:end]
                if run != kept and _says_enough(run):
                    yield Key(glue(run), rank, 5 + 2 * (start > 0) + 2 * (len(run) == 1))


def _says_enough(run: Sequence[Word]) -> bool:
    return any(word.plain not in GENERIC and len(word.plain) >= WORTH_ALONE for word in run)
