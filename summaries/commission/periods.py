"""The periods that a data set is made of: four ISO weeks, always the same ones, and only once they are over. Pure.

A concern is anonymised among those of its period, whatever span is asked for. So two data sets of overlapping spans say the same of
what both hold, and taking one from the other leaves whole periods, which are anonymous by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from routing.clocks.weeks import name_of
from summaries.due import bounds, monday

WEEKS = 4
_LAST = 49
"""The week the last period of a year begins in: it goes on to the end of the year, week 52 or 53."""
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Some weeks in a row, as ISO names."""

    weeks: tuple[str, ...]

    @property
    def name(self) -> str:
        """ "2026-W45/W48"."""
        return f"{self.weeks[0]}/{self.weeks[-1][5:]}"


def period_of(week: str) -> Period:
    """The period a week is in. Raises `BadWeek`."""
    first_day = monday(week)
    year, number, _ = first_day.isocalendar()
    first = min((number - 1) // WEEKS * WEEKS + 1, _LAST)
    start = date.fromisocalendar(year, first, 1)
    weeks: list[str] = []
    while start.isocalendar().year == year and (len(weeks) < WEEKS or first == _LAST):
        weeks.append(name_of(start))
        start += _WEEK
    return Period(tuple(weeks))


def periods(first: str, last: str, now: datetime, zone: ZoneInfo) -> tuple[Period, ...]:
    """The periods that these weeks touch and that are over, oldest first. Raises `BadWeek`."""
    found: list[Period] = []
    day, end = monday(first), monday(last)
    while day <= end:
        period = period_of(name_of(day))
        if bounds(period.weeks[-1], zone)[1] <= now:
            found.append(period)
        day = monday(period.weeks[-1]) + _WEEK
    return tuple(found)
