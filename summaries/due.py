"""Which weeks are due for a summary? Pure: a tick that is late, early, repeated or parallel gets the same answer."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from routing.clocks.weeks import name_of

SUMMARY_HOUR = time(8)
"""On the Monday after the week, on the coordination's clocks."""
MOST_WEEKS = 60
"""Older ones are given up: nobody acts on a summary of last year."""
_WEEK = timedelta(weeks=1)


class BadWeek(ValueError):
    """This is not an ISO week: write the year, W and two digits, as in 2026-W47."""


def monday(week: str) -> date:
    """The first day of an ISO week such as "2026-W47". Raises `BadWeek`."""
    year, _, number = week.partition("-W")
    if not (len(year) == 4 and len(number) == 2 and (year + number).isascii() and (year + number).isdigit()):
        raise BadWeek(week)
    try:
        return date.fromisocalendar(int(year), int(number), 1)
    except ValueError:
        raise BadWeek(week) from None


def week_before(week: str) -> str:
    return name_of(monday(week) - _WEEK)


def bounds(week: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The first moment of a week in a time zone and the first moment after it, in UTC: 167 or 169 hours apart twice a year."""
    first = monday(week)
    return _at(first, time(), zone), _at(first + _WEEK, time(), zone)


def weeks_due(now: datetime, zone: ZoneInfo, since: datetime, done: Collection[str]) -> list[str]:
    """Weeks whose Monday 08:00 is past and that are not done, from the one `since` falls in, oldest first."""
    first = _monday_of(since, zone)
    last = _monday_of(now, zone) - _WEEK
    if now < _at(last + _WEEK, SUMMARY_HOUR, zone):
        last -= _WEEK
    first = max(first, last - (MOST_WEEKS - 1) * _WEEK)
    wanted = [name_of(first + number * _WEEK) for number in range((last - first) // _WEEK + 1)]
    return [week for week in wanted if week not in done]


def _monday_of(moment: datetime, zone: ZoneInfo) -> date:
    day = moment.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, zone).astimezone(UTC)
