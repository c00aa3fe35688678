"""What happened in a week, as figures are counted from it. Pure.

A week may hold a million concerns. They are never kept: read person by person, they become profiles, which say how many people
told the very same things. Whatever concerns or different people are counted, profiles are enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from flows.themes import SUBTHEMES, Theme
from summaries.figures import ASSOCIATIONS, COORDINATION, IN_PERSON, NOWHERE, UNSAID, WRITTEN


@dataclass(frozen=True, kw_only=True, slots=True)
class Concern:
    """A concern opened in the week. `place` is the code of a neighbourhood or commune, "" when it could not be placed."""

    person: str
    theme: str
    nature: str
    place: str
    unrouted: bool
    in_person: bool = False
    """A relay filed it for somebody they met."""
    subtheme: str = ""


class Step(NamedTuple):
    """Something that happened to a case in the week: answered (for the first time), closed, solved, not_solved or reopened.

    What the case is about, and its place, are those of today.
    """

    kind: str
    person: str
    case: str
    hours: float
    """Since the case was opened, by the clock."""
    outcome: str = ""
    theme: str = Theme.OTHER
    subtheme: str = ""
    nature: str = ""
    place: str = ""


class About(NamedTuple):
    """One concern as far as its place does not matter."""

    subtheme: str
    nature: str
    unrouted: bool
    in_person: bool
    theme: str


class There(NamedTuple):
    """One concern as far as its place matters."""

    theme: str
    place: str


Profiles = Mapping[tuple[Any, ...], int]
"""How many people told exactly these concerns, one or several."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The concerns of a week. Two sets of profiles, because a single one would be nearly as long as the week."""

    about: Profiles
    """Of `About`."""
    there: Profiles
    """Of `There`."""

    @classmethod
    def from_rows(cls, rows: Iterable[Sequence[Any]]) -> Heard:
        """From (person, subtheme, nature, unrouted, in person, theme, place), those of a person one after the other."""
        one: tuple[Counter[Any], Counter[Any]] = Counter(), Counter()
        several: tuple[Counter[Any], Counter[Any]] = Counter(), Counter()
        alone_about, alone_there = one
        met: dict[Any, Any] = {}
        person: Any = None
        own: list[Sequence[Any]] = []
        for row in rows:
            if row[0] == person:
                own.append(row)
                continue
            if len(own) == 1:
                last = own[0]
                alone_about[last[1:6]] += 1
                alone_there[last[5:]] += 1
            elif own:
                _note(own, several, met)
            person, own = row[0], [row]
        if own:
            _note(own, several, met)
        return cls(_decoded(one[0], several[0], About), _decoded(one[1], several[1], There))

    @classmethod
    def of(cls, concerns: Iterable[Concern]) -> Heard:
        ordered = sorted(concerns, key=lambda concern: concern.person)
        return cls.from_rows((c.person, c.subtheme, c.nature, c.unrouted, c.in_person, c.theme, c.place) for c in ordered)


def _note(own: list[Sequence[Any]], several: tuple[Counter[Any], Counter[Any]], met: dict[Any, Any]) -> None:
    """What one person told, in an order that says nothing; concerns that say the same are one in memory."""
    for counts, part in zip(several, (slice(1, 6), slice(5, None)), strict=True):
        told = (tuple(row[part]) for row in own)
        counts[tuple(sorted(met.setdefault(one, one) for one in told))] += 1


def _decoded(one: Mapping[Any, int], several: Mapping[Any, int], kind: Any) -> Profiles:
    met: dict[Any, Any] = {}

    def of(cell: Any) -> Any:
        return met.get(cell) or met.setdefault(cell, kind(*cell))

    found: Counter[tuple[Any, ...]] = Counter({(of(cell),): people for cell, people in one.items()})
    for cells, people in several.items():
        found[tuple(map(of, cells))] += people
    return found


# --- by which codes a concern or a case is counted, in figures and in their receipts alike ----------------------------

Told = Any
"""What has a `theme`, a `subtheme`, a `nature` or a `place`: a concern, a part of one, what happened to a case."""


def subtheme_of(told: Told) -> str:
    return subtheme_code(told.theme, told.subtheme)


def subtheme_code(theme: str, subtheme: str) -> str:
    """One of its theme's, or that none was said."""
    return str(subtheme) if subtheme in SUBTHEMES.get(Theme(theme), ()) else f"{theme}-{UNSAID}"


def way_of(told: About | Concern) -> str:
    return IN_PERSON if told.in_person else WRITTEN


def route_of(told: About | Concern) -> str:
    return COORDINATION if told.unrouted else ASSOCIATIONS


def place_of(told: Told) -> str:
    return place_code(told.place)


def place_code(place: str) -> str:
    return place or NOWHERE
