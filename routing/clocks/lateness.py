"""Who waits too long? Pure: a case is late when its resident has waited for a word longer than the association's delay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType

from routing.cases import TO_TAKE, State
from routing.clocks.delays import EVERYBODY
from routing.clocks.timetable import Timetable
from routing.clocks.working_time import DAY_HOURS, Calendar
from storage.queues import Overdue

LATE_AFTER = timedelta(days=3)
"""Where nothing of working days is known."""
_LONGEST = timedelta(days=200)
_MINUTE = timedelta(minutes=1)
OWED = TO_TAKE | {State.TAKEN}
"""States in which the next word is ours; a case that waits for its resident, or has its answer, is never late."""


@dataclass(frozen=True, slots=True)
class Delays:
    """How long a resident may wait, and by theme where it is another time."""

    usual: timedelta = LATE_AFTER
    by_theme: Mapping[str, timedelta] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, theme: str) -> timedelta:
        return self.by_theme.get(theme, self.usual)


def is_late(state: str, theme: str, waits_since: datetime, now: datetime, delays: Delays) -> bool:
    return state in OWED and waits_since <= now - delays.of(theme)


def overdue(now: datetime, delays: Delays) -> Overdue:
    """The same rule, as the database is asked it."""
    moments = {theme: now - delay for theme, delay in delays.by_theme.items()}
    return Overdue(states=sorted(OWED), before=now - delays.usual, by_theme=moments)


def allowed(timetable: Timetable, queue: int | None, now: datetime) -> Delays:
    """How long ago a resident may have begun to wait in a queue: the working days after which its team is reminded, as time up to now."""
    calendar = timetable.calendar(queue)
    themes = {row.theme for row in timetable.rows if row.association_id in (EVERYBODY, queue)} | {""}
    days = {theme: timetable.delays(queue, theme).remind_days for theme in themes}
    spans = {count: now - latest_start(calendar, now, count) for count in set(days.values())}
    by_theme = {theme: spans[count] for theme, count in days.items()}
    return Delays(by_theme.pop(""), MappingProxyType(by_theme))


def latest_start(calendar: Calendar, now: datetime, days: int) -> datetime:
    """The latest moment from which so many working days have passed by now, to the minute."""
    early, late = now - min(_LONGEST, timedelta(days=3 * days + 21)), now
    if calendar.later(early, days * DAY_HOURS) > now:
        return now - _LONGEST
    while late - early > _MINUTE:
        middle = early + (late - early) / 2
        if calendar.later(middle, days * DAY_HOURS) <= now:
            early = middle
        else:
            late = middle
    return early
