"""All that may be shown of a week, decided in one place: every number by the code that names it, every table as it may stand.

Forms, comparisons with the week before, medians of eight weeks and receipts all go by this; nothing else reads the exact counts of a
`Week` to show them. The rules are those of `summaries.small`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flows.staff.close_case import CHANGED
from summaries.clocks import CLOCKS, MEDIAN, SLOW
from summaries.figures import COORDINATION, IN_PERSON, Count, Delay, Past, Queue, Rise, Row, Settled, Voice, Week
from summaries.shown import showing_lists as lists
from summaries.shown.lines import Line, by_theme, lines_of, places_told
from summaries.shown.showing_axes import Axis, axes
from summaries.shown.showing_lists import all_told, crossed
from summaries.shown.showing_moves import SAID, beginnings, is_time, moved, slow_is_safe, whole_hours
from summaries.small import LEAST, showable, shown

Number = int | float


@dataclass(frozen=True, kw_only=True, slots=True)
class Showing:
    """What may be shown of a week."""

    numbers: Mapping[str, Number]
    """Every figure and every line by its code: "new", "answered-median", "theme:LOG"."""
    hidden: frozenset[str]
    """Codes of what is there and may not be told: apart from what is not there at all."""
    tables: Mapping[str, tuple[Line, ...]]
    queues: tuple[Queue, ...]
    """Those in which enough people wait, longest first; no theme where too few wait about it."""
    others_weeks: int | None
    """How many whole weeks those in which few wait have waited, all together; None where that is not told."""
    rises: tuple[Rise, ...]
    voices: tuple[Voice, ...]
    settled: tuple[Settled, ...]
    axes: tuple[Axis, ...]
    past: tuple[Past, ...]
    covered: frozenset[str]
    """Beginnings of codes of which it is not told that a line counted nobody: it was not counted, or may be in what is put together."""

    def value(self, code: str) -> Number | None:
        return self.numbers.get(code)

    def was(self, code: str) -> Number | None:
        """For comparisons: a line that is neither shown nor hidden counted nobody."""
        if code in self.numbers:
            return self.numbers[code]
        return None if self.hides(code) or ":" not in code or is_time(code) else 0

    def hides(self, code: str) -> bool:
        begins, apart, _ = code.partition(":")
        return code in self.hidden or bool(apart and begins in self.covered and code not in self.numbers)


TABLES = {
    "pillars": "pillar",
    "themes": "theme",
    "subthemes": "subtheme",
    "natures": "nature",
    "places": "place",
    "proposals": "proposal",
    "outcomes": "outcome",
    "changed": "changed",
    "loads": "load",
}
"""Each table with what the codes of its lines begin with."""


PLACES_TOLD = "places-told"
"""How many places have a line: the number of the figure "territories", which counted every place in weeks made before 0.6."""


@dataclass(slots=True)
class _Gathered:
    numbers: dict[str, Number] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    tables: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    covered: set[str] = field(default_factory=set)

    def count(self, code: str, count: Count, *, allowed: bool = True) -> None:
        if allowed and showable(count):
            self.numbers[code] = count.concerns
        else:
            self.hidden.add(code)

    def delay(self, code: str, delay: Delay) -> None:
        told = {code: delay.concerns, f"{code}{MEDIAN}": whole_hours(delay.median_hours), f"{code}{SLOW}": whole_hours(delay.p90_hours)}
        for name, value in told.items():
            if not showable(delay) or (value is not None and name.endswith(SLOW) and not slow_is_safe(delay)):
                self.hidden.add(name)
            elif value is not None:
                self.numbers[name] = value

    def table(self, name: str, lines: Iterable[Line], rows: Sequence[Row]) -> None:
        """Keep the lines that may be shown; those of `rows` that are not among them are hidden."""
        kept = tuple(lines)
        begins = TABLES[name]
        told = {f"{begins}:{line.code}": line.concerns for line in kept if line.code}
        self.numbers |= told
        self.hidden |= {f"{begins}:{row.code}" for row in rows} - told.keys()
        self.tables[name] = kept


def showing_of(week: Week) -> Showing:
    found = _Gathered()
    found.count("new", week.new)
    if showable(week.new):
        found.numbers["people"] = week.new.people
    else:
        found.hidden.add("people")
    _where(found, week)
    found.delay("answered", week.answered)
    found.delay("closed", week.closed)
    _asked(found, week)
    _ways(found, week)
    _by_theme(found, week)
    for name, rows in {"natures": week.natures, "places": week.places, "outcomes": week.outcomes}.items():
        found.table(name, lines_of(shown(rows)), rows)
    _moved(found, week)
    found.table("proposals", _proposals(found, week), week.proposals)
    found.table("changed", _changed(found, week), week.changed)
    _cover(found, week)
    queues, others_weeks = lists.waiting(week.waiting), lists.together(week.waiting)
    if week.waiting and not queues and others_weeks is None:
        found.hidden.add("waiting")
    _loads(found, week, queues)
    rises = lists.risen(week, found.numbers)
    return Showing(
        numbers=found.numbers, hidden=frozenset(found.hidden), tables=found.tables, rises=rises,
        queues=queues, others_weeks=others_weeks,
        settled=lists.settled(week.settled), axes=axes(week.contracts, found.numbers, rises),
        voices=lists.voices(week.voices), past=lists.past(week.past), covered=frozenset(found.covered),
    )  # fmt: skip


def _where(found: _Gathered, week: Week) -> None:
    """As many places as have a line: with all of them, it would be known how many share what is put together."""
    told = places_told(week.places)
    if told or not week.new.concerns:
        found.numbers[PLACES_TOLD] = len(told)
    else:
        found.hidden.add(PLACES_TOLD)


def _asked(found: _Gathered, week: Week) -> None:
    """Who was asked: the share is told only where both answers may be."""
    for code, count in {"solved": week.solved, "not-solved": week.not_solved, "reopened": week.reopened}.items():
        found.count(code, count)
    asked = week.solved.concerns + week.not_solved.concerns
    if asked and showable(week.solved) and showable(week.not_solved):
        found.numbers["solved-share"] = round(100 * week.solved.concerns / asked)


def _ways(found: _Gathered, week: Week) -> None:
    """Hidden likewise when it is the others that are few: the total would give them away."""
    for code, name, rows in ((IN_PERSON, "in-person", week.ways), (COORDINATION, "unrouted", week.routes)):
        told = {row.code: row.concerns for row in shown(rows).rows}
        own = _row_of(rows, code)
        if own is None:
            found.numbers[name] = 0
        elif code in told:
            found.numbers[name] = told[code]
        else:
            found.hidden.add(name)
        if own is not None and own.people < LEAST:
            found.hidden.add(f"{name}-few")


def _by_theme(found: _Gathered, week: Week) -> None:
    told = by_theme(week.pillars, week.themes)
    found.table("pillars", told["pillar"], week.pillars)
    found.table("themes", told["theme"], week.themes)
    found.table("subthemes", told["subtheme"], [part for row in week.themes for part in row.parts])


def _moved(found: _Gathered, week: Week) -> None:
    for code, number in moved(week.moved):
        if number is None:
            found.hidden.add(code)
        else:
            found.numbers[code] = number


def _changed(found: _Gathered, week: Week) -> list[Line]:
    """By theme, where the outcomes they add up to are all told, else what is told of these would give the others away; and where
    closings are told by theme, of which they are a part, those that give nothing of them away."""
    if not all_told(week.outcomes, CHANGED):
        return []
    closed = week.moved["closed"].themes if week.moved else ()
    told = {row.code for row in closed if f"closed:theme:{row.code}" in found.numbers}
    return lines_of(crossed(week.changed, closed, told, widened=True) if told else shown(week.changed))


def _cover(found: _Gathered, week: Week) -> None:
    """Of what is put together, it is not told either which themes it is not about: it may be all of one theme, whose line tells how few
    brought something else. What was not counted yet when a week was frozen was not nobody."""
    for name in ("proposals", "changed") if week.moved else ("proposals",):
        if any(not line.code for line in found.tables[name]):
            found.covered.add(TABLES[name])
    if not week.moved:
        found.covered |= beginnings((*CLOCKS, *SAID))


def _proposals(found: _Gathered, week: Week) -> list[Line]:
    """By theme, where the proposals of all themes together are told."""
    told = {line.code for line in found.tables["themes"]}
    return lines_of(crossed(week.proposals, week.themes, told)) if "nature:proposal" in found.numbers else []


def _loads(found: _Gathered, week: Week, queues: Iterable[Queue]) -> None:
    """No total of all queues is told, but what waits of each is, and it is a part of its load."""
    lines = tuple(Line(load.code, load.concerns) for load in lists.loads(week.loads, queues))
    found.tables["loads"] = lines
    found.numbers |= {f"load:{line.code}": line.concerns for line in lines}
    found.hidden |= {f"load:{load.code}" for load in week.loads} - found.numbers.keys()


def _row_of(rows: Sequence[Row], code: str) -> Row | None:
    return next((row for row in rows if row.code == code), None)
