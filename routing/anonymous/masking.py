"""A resident's words as they may be read outside the association that received them: what leads to somebody is masked, insults too.

Masked: telephones, e-mails, pages and names on networks, addresses with a number, names of people, numbers of files, accounts, cases and
plates, dates of birth, ages of ninety and more. Kept, since they carry the meaning: towns, neighbourhoods, streets without a number,
institutions, other ages. It reads French, English, Arabic, Turkish, Portuguese and Spanish as people type them, knows nothing of any other
language but numbers, links and capitals, and misses what only a neighbour would recognise: whoever may publish the words reads them first.
Pure; `docs/decisions/0034-quotations.md` says how much it was seen to find and to miss.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dialogue import insults
from dialogue.shipped import shipped_rows

if TYPE_CHECKING:
    from routing.anonymous.numbers import Found

FALLBACK = "fr"
_JOINS = " \t\n,.;:/-–'’()"
"""What may stand between two parts of one identifier."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """What leads to somebody, and where it stands in the text."""

    start: int
    end: int
    kind: str
    """name, phone, email, link, address, number, plate, date or age: a kind of `locales/masks.csv`."""


def identifiers(text: str, places: Iterable[str] = ()) -> list[Identifier]:
    """In order, none over another; `places` are names that stay, such as the neighbourhood's."""
    from routing.anonymous.addresses import addresses  # patterns by the dozen, which a house that quotes nobody need not hold
    from routing.anonymous.links import links
    from routing.anonymous.names import people
    from routing.anonymous.numbers import numbers
    from routing.anonymous.reading import read

    reading = read(text)
    found = [*links(reading.said), *numbers(reading.said), *addresses(reading), *people(reading, places)]
    return [Identifier(*reading.span(start, end), kind) for start, end, kind in _merged(reading.said, found)]


def anonymised(text: str, language: str = FALLBACK, places: Iterable[str] = ()) -> str:
    """The text with each identifier as a word in brackets, and insults masked; everything else stays byte for byte."""
    return insults.masked(_with_masks(text, identifiers(text, places), language))


def _with_masks(text: str, found: Iterable[Identifier], language: str) -> str:
    shown, done = [], 0
    for one in found:
        shown += [text[done : one.start], mask(one.kind, language)]
        done = one.end
    return "".join((*shown, text[done:]))


def placeless(text: str, language: str = FALLBACK, places: Iterable[str] = ()) -> str:
    """Masked words without the names of places either: where too few people spoke, the place alone would single somebody out."""
    from routing.anonymous.names import places as place_names
    from routing.anonymous.reading import read

    reading = read(text)
    found = [Identifier(*reading.span(start, end), kind) for start, end, kind in _merged(reading.said, place_names(reading, places))]
    return _with_masks(text, found, language)


def language_of(words: str, chosen: str) -> str:
    """The language somebody chose, or Arabic when that is what their words are written in: a reader sees it, so it is what counts."""
    letters = [letter for letter in words if letter.isalpha()]
    arabic = sum(unicodedata.name(letter, "").startswith("ARABIC") for letter in letters)
    return "ar" if arabic * 2 > len(letters) else chosen


def mask(kind: str, language: str) -> str:
    """The word that stands for an identifier: in the language of the text where we have one, in French otherwise."""
    return _masks().get((language.partition("-")[0], kind)) or _masks()[FALLBACK, kind]


def masks_in(language: str) -> list[str]:
    """The words that stand for an identifier in a text of this language, for whoever masks more of it by hand."""
    return list(dict.fromkeys(mask(kind, language) for _, kind in _masks()))


def masks() -> frozenset[str]:
    """Every word that stands for an identifier, in every language."""
    return frozenset(_masks().values())


@cache
def _masks() -> dict[tuple[str, str], str]:
    return {(row["language"], row["kind"]): row["mask"] for row in shipped_rows("locales", "masks.csv")}


def _merged(said: str, found: Iterable[Found]) -> Iterator[Found]:
    """One over another, or next to one of its kind, is one with it; the longer says what it is."""
    open_: Found | None = None
    for start, end, kind in sorted(found, key=lambda one: (one[0], -one[1])):
        if open_ is None:
            open_ = start, end, kind
        elif start < open_[1] or (kind == open_[2] and not said[open_[1] : start].strip(_JOINS) and kind != "name"):
            longer = kind if end - start > open_[1] - open_[0] else open_[2]
            open_ = open_[0], max(open_[1], end), longer
        else:
            yield open_
            open_ = start, end, kind
    if open_ is not None:
        yield open_
