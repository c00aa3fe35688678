"""A week in figures: pure, from what happened to counts.

The counts are exact; which of them may be shown is decided when they are shown (`summaries.small`). Nobody's pseudonym and no
case reference is in a `Week`, so it can be kept for as long as one likes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from flows.themes import Theme
from routing.themes import pillar_of

COORDINATION = "coordination"
ASSOCIATIONS = "associations"
IN_PERSON, WRITTEN = "in_person", "written"
NO_PILLAR = "none"
_DAY = timedelta(days=1)


# --- what happened ---------------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """Something that happened to a case in the week: answered (for the first time), closed, solved, not_solved or reopened."""

    kind: str
    person: str
    case: str
    hours: float
    """Since the case was opened."""
    outcome: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """A case that nobody has taken. `queue` is the name of its association, "" for the coordination."""

    queue: str
    person: str
    theme: str
    since: datetime


# --- what is kept ----------------------------------------------------------------------------------------------------


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
    """How long cases took; no median when there is none."""

    concerns: int
    people: int
    median_hours: float | None


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

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Week:
        before = kept["before"]
        return cls(
            week=kept["week"],
            new=Count(**kept["new"]),
            territories=kept["territories"],
            themes=rows_from(kept["themes"]),
            pillars=rows_from(kept["pillars"]),
            natures=rows_from(kept["natures"]),
            ways=rows_from(kept.get("ways", ())),
            routes=rows_from(kept["routes"]),
            answered=Delay(**kept["answered"]),
            closed=Delay(**kept["closed"]),
            outcomes=rows_from(kept["outcomes"]),
            solved=Count(**kept["solved"]),
            not_solved=Count(**kept["not_solved"]),
            reopened=Count(**kept["reopened"]),
            waiting=tuple(Queue(**queue) for queue in kept["waiting"]),
            before=cls.from_json(before) if before else None,
            log=Log(**kept["log"]) if kept.get("log") else None,
        )


def rows_from(kept: Iterable[Mapping[str, Any]]) -> tuple[Row, ...]:
    return tuple(Row(**{**row, "parts": rows_from(row["parts"])}) for row in kept)


# --- from one to the other -------------------------------------------------------------------------------------------


def count_week(week: str, end: datetime, *, concerns: Sequence[Concern], steps: Sequence[Step], waits: Sequence[Wait],
               before: Week | None) -> Week:  # fmt: skip
    """The figures of a week that ended at `end`. `steps` are in the order in which they happened."""
    by_kind: dict[str, dict[str, Step]] = defaultdict(dict)
    for step in steps:
        by_kind[step.kind][step.case] = step  # a case closed twice in the week is one case, with its last outcome
    closed = by_kind["closed"].values()
    return Week(
        week=week,
        new=counted(concern.person for concern in concerns),
        territories=len({concern.place for concern in concerns if concern.place}),
        themes=table((concern.theme, concern.person) for concern in concerns),
        pillars=_by_pillar(concerns),
        natures=table((concern.nature, concern.person) for concern in concerns),
        ways=table((IN_PERSON if concern.in_person else WRITTEN, concern.person) for concern in concerns),
        routes=table((COORDINATION if concern.unrouted else ASSOCIATIONS, concern.person) for concern in concerns),
        answered=_delay(by_kind["answered"].values()),
        closed=_delay(closed),
        outcomes=table((step.outcome, step.person) for step in closed),
        solved=counted(step.person for step in by_kind["solved"].values()),
        not_solved=counted(step.person for step in by_kind["not_solved"].values()),
        reopened=counted(step.person for step in by_kind["reopened"].values()),
        waiting=_queues(waits, end),
        before=replace(before, before=None) if before else None,
    )


def table(concerns: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    """Concerns as (code, person) → a line a code, most people first; the order of lines says nothing more than what they count."""
    people: dict[str, list[str]] = defaultdict(list)
    for code, person in concerns:
        people[code].append(person)
    codes = sorted(people, key=lambda code: (-len(set(people[code])), -len(people[code]), code))
    rows: list[Row] = []
    met: set[str] = set()
    for code in reversed(codes):
        met |= set(people[code])
        rows.append(Row(code=code, concerns=len(people[code]), people=len(set(people[code])), people_from_here=len(met)))
    return tuple(reversed(rows))


def pillar_code(theme: str) -> str:
    """The pillar of a theme in the city contracts of 2015-2023, as the end of a text key: "cohesion-sociale", or "none".

    Those three are used because the axes that followed differ from one city to the next.
    """
    pillar = pillar_of(Theme(theme))
    return _slug(pillar.until_2023.partition("(")[0]) if pillar else NO_PILLAR


def _slug(words: str) -> str:
    plain = words.casefold().translate(str.maketrans("éèêàâîïôûùç", "eeeaaiiouuc"))
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def _by_pillar(concerns: Sequence[Concern]) -> tuple[Row, ...]:
    themes: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for concern in concerns:
        themes[pillar_code(concern.theme)].append((concern.theme, concern.person))
    rows = table((pillar, person) for pillar, members in themes.items() for _, person in members)
    return tuple(replace(row, parts=table(themes[row.code])) for row in rows)


def counted(people: Iterable[str]) -> Count:
    every = list(people)
    return Count(concerns=len(every), people=len(set(every)))


def _delay(steps: Iterable[Step]) -> Delay:
    every = list(steps)
    middle = round(median(step.hours for step in every), 2) if every else None
    return Delay(concerns=len(every), people=len({step.person for step in every}), median_hours=middle)


def _queues(waits: Iterable[Wait], end: datetime) -> tuple[Queue, ...]:
    queues: dict[str, list[Wait]] = defaultdict(list)
    for wait in waits:
        if wait.since < end:
            queues[wait.queue].append(wait)
    return tuple(sorted((_queue(name, own, end) for name, own in queues.items()), key=lambda queue: (-queue.days, queue.name)))


def _queue(name: str, waits: Sequence[Wait], end: datetime) -> Queue:
    oldest = min(waits, key=lambda wait: (wait.since, wait.theme))
    return Queue(
        name=name, concerns=len(waits), people=len({wait.person for wait in waits}), days=(end - oldest.since) // _DAY,
        theme=oldest.theme, theme_people=len({wait.person for wait in waits if wait.theme == oldest.theme}),
    )  # fmt: skip
