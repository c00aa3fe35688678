"""A week in figures, as it is frozen.

The counts are exact; which of them may be shown is decided when they are shown (`summaries.small`, `summaries.shown.showing`).
Nobody's pseudonym, no word of a resident and no case reference is in a `Week`, so it can be kept for as long as one likes. Whatever
came after the first version has a default: figures frozen by an earlier one are read as they are (`summaries.frozen`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

COORDINATION, ASSOCIATIONS = "coordination", "associations"
IN_PERSON, WRITTEN = "in_person", "written"
NO_PILLAR = "none"
NOWHERE = "nowhere"
"""The place of what could not be placed."""
UNSAID = "unsaid"
"""Ends the sub-theme of what has none, after its theme."""
AXIS_APART = "\n"
"""Between a pillar and an axis, as a contrat de ville words them, in the code of their line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    concerns: int
    people: int
    """How many different people the concerns come from."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A line of a table whose lines share the concerns out: each concern is in one line. Most people first."""

    code: str
    concerns: int
    people: int
    people_from_here: int
    """How many different people are in this line and those under it, so that lines put together can be judged without a pseudonym."""
    parts: tuple[Row, ...] = ()
    """The same concerns, shared out further."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Delay:
    """How long cases took, in hours by the clock, nights and weekends included; no median when there is none."""

    concerns: int
    people: int
    median_hours: float | None
    p90_hours: float | None = None
    """Nine in ten took this long or less; None in figures frozen before it was counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shares:
    """Cases to which the same happened in the week, shared out as concerns are."""

    themes: tuple[Row, ...] = ()
    pillars: tuple[Row, ...] = ()
    natures: tuple[Row, ...] = ()
    places: tuple[Row, ...] = ()
    hours: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Of an answer or a closing, by the code of each line of enough people ("theme:LOG"): the median, and what nine in ten took at most."""

    def lines(self) -> Iterator[tuple[str, Row]]:
        parts = tuple(part for row in self.themes for part in row.parts)
        named = {"theme": self.themes, "subtheme": parts, "pillar": self.pillars, "nature": self.natures, "place": self.places}
        return ((f"{begins}:{row.code}", row) for begins, rows in named.items() for row in rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class Queue:
    """What waits in a queue to be taken; `days` and `theme` are those of the case that has waited longest."""

    name: str
    concerns: int
    people: int
    days: int
    theme: str
    theme_people: int
    """How many different people wait in this queue about that theme."""
    code: str = ""
    """The number of the association, or "coordination"."""
    people_from_here: int | None = None
    """How many different people wait here and in the queues of as few or fewer people; None in figures frozen before 0.6."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """All that a queue has open, whoever has it."""

    name: str
    code: str
    concerns: int
    people: int
    taken_people: int | None = None
    """How many different people have a case there that somebody took; None in figures frozen before it was counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """What was said about a theme in a place: what rises are looked for in."""

    theme: str
    place: str
    concerns: int
    people: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """A concern that many share, and that people joined this week: since 0.6, of which five more are told."""

    code: str
    """A keyed hash of its reference: it finds the case again for who has the key."""
    name: str
    """As relays named it, or empty."""
    theme: str
    subtheme: str
    place: str
    people: int
    joined: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Settled:
    """A concern that many share, and that was closed this week as solved, wholly or partly."""

    code: str
    name: str
    theme: str
    subtheme: str
    place: str
    people: int
    outcome: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Contracted:
    """A contrat de ville: its line, whose parts are its axes, in each its themes, in each its sub-themes; and its places."""

    name: str
    row: Row
    """Its code is the contract's; "" for what is in none, which has no parts."""
    places: tuple[Row, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Rise:
    """More people about a theme in a place than chance explains, by the rule of `summaries.counted.spikes`."""

    theme: str
    place: str
    concerns: int
    people: int
    usual_concerns: float
    """A week, over the weeks before."""
    usual_people: float
    most_people: int
    """In one of the weeks before: what is usual is said only when that is enough people."""
    chance: float
    """How likely so many people or more would be if nothing had changed, before the correction for how many cells were looked at."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """The total of an earlier week; no count when it has no summary."""

    week: str
    concerns: int | None
    people: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Log:
    """The log of staff acts as it stood when the figures were frozen: what is printed of it can't be written anew unseen."""

    entries: int
    hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Week:
    week: str
    new: Count
    territories: int
    """Neighbourhoods, or communes where no neighbourhood is known."""
    themes: tuple[Row, ...]
    """By theme, and within each by sub-theme."""
    pillars: tuple[Row, ...]
    """By pillar, and within each by theme."""
    natures: tuple[Row, ...]
    ways: tuple[Row, ...]
    """Concerns of the week: written by the person, or filed by a relay for somebody they met."""
    routes: tuple[Row, ...]
    """Concerns of the week: with the associations, or in the coordination's own queue."""
    answered: Delay
    closed: Delay
    outcomes: tuple[Row, ...]
    """Cases closed in the week, each by its last outcome."""
    solved: Count
    not_solved: Count
    """Residents who were asked, and said that the problem is still there; their cases are open again."""
    reopened: Count
    """Closed cases that opened again because the resident wrote: apart from `not_solved`."""
    waiting: tuple[Queue, ...]
    """Longest wait first, as it was when the figures were frozen."""
    before: Week | None = None
    """The week before, as it was frozen; None for the first. It has no `before` of its own."""
    log: Log | None = None
    places: tuple[Row, ...] = ()
    """By neighbourhood, or commune where none is known."""
    proposals: tuple[Row, ...] = ()
    """Proposals alone, by theme."""
    changed: tuple[Row, ...] = ()
    """Cases closed as solved, wholly or partly, by theme, and within each by outcome."""
    loads: tuple[Load, ...] = ()
    cells: tuple[Cell, ...] = ()
    """By theme and place; empty in a `before`."""
    voices: tuple[Voice, ...] = ()
    """The heaviest first."""
    settled: tuple[Settled, ...] = ()
    """The heaviest first."""
    contracts: tuple[Contracted, ...] = ()
    """By contrat de ville, where some were imported; empty in a `before`."""
    rises: tuple[Rise, ...] = ()
    """The least likely first; none is looked for where too few weeks came before."""
    looked_at: int = 0
    """How many cells were looked at for a rise; 0: there were too few weeks before."""
    silent: tuple[str, ...] | None = None
    """Places of associations with no line for `baseline.SILENT_WEEKS` weeks (before 0.6: with no concern); None: too few weeks before."""
    usual: Mapping[str, float] = field(default_factory=dict)
    """The median of the weeks before, by the code of a figure that may be shown."""
    past: tuple[Past, ...] = ()
    """The eight weeks before, oldest first."""
    names: Mapping[str, str] = field(default_factory=dict)
    """How the places of the week were called, by code."""
    moved: Mapping[str, Shares] = field(default_factory=dict)
    """What was answered, closed, said to be solved or not, reopened, shared out; empty in figures frozen before that was counted."""
    quotes: tuple[str, ...] = ()
    """The quotations that were chosen, by their numbers: `summaries.shown.quoting` finds their words, as far as they may still be read."""
    zone: str = ""
    """The time zone of its first and last moment."""
    made_at: str = ""
    """When it was frozen, in UTC, as ISO 8601 writes it."""

    def alone(self) -> Week:
        """As the week after keeps it: what one compares with, and nothing that it can be without."""
        return replace(
            self, before=None, cells=(), voices=(), settled=(), contracts=(), rises=(), silent=None, usual={}, past=(), names={}, quotes=()
        )
