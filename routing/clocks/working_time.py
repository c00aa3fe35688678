"""Working time, by the clock on the wall of a place. Pure: given a moment, which moment is so many working hours later?

A working day is Monday to Friday, neither a public holiday there nor a day the association is closed. A working hour is an hour of a
working day, by day or night: a working day has 24, so that 72 are three days for whoever counts on their fingers. What is due then
waits for the doors to open. Hours are counted on the wall, so a day on which the clocks change counts like any other.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from routing.clocks.nights import Night

DAY_HOURS = 24
OFFICE = (time(9), time(18))
REST = Night(time(20), time(8))
_SATURDAY = 5
_DAY = timedelta(days=1)
_LONGEST_CLOSED = 400
"""Days after which somebody who closed for ever is taken to be open: nothing may wait without end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """When an association is there."""

    zone: ZoneInfo
    holidays: Collection[date] = frozenset()
    closed: tuple[tuple[date, date], ...] = ()
    """First and last days."""
    office: tuple[time, time] = OFFICE
    rest: Night = REST

    def works_on(self, day: date) -> bool:
        return day.weekday() < _SATURDAY and day not in self.holidays and not any(first <= day <= last for first, last in self.closed)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def is_open(self, moment: datetime) -> bool:
        """Somebody may be reminded of something."""
        there = self.local(moment)
        return self.works_on(there.date()) and self.office[0] <= there.time() < self.office[1]

    def next_open(self, moment: datetime) -> datetime:
        """This moment if the doors are open, else when they open next."""
        if self.is_open(moment):
            return moment
        there = self.local(moment)
        day = there.date() if there.time() < self.office[0] else there.date() + _DAY
        return self.opening(self._working(day))

    def opening(self, day: date) -> datetime:
        """When the doors open on a day."""
        return self._at(datetime.combine(day, self.office[0]))

    def later(self, start: datetime, hours: float) -> datetime:
        """The moment at which so many working hours have passed since `start`."""
        wall = self.local(start).replace(tzinfo=None)
        left = timedelta(hours=hours)
        if not self.works_on(wall.date()):
            wall = datetime.combine(self._working(wall.date()), time())
        while wall + left > (midnight := datetime.combine(wall.date() + _DAY, time())):
            left -= midnight - wall
            wall = datetime.combine(self._working(midnight.date()), time())
        return self._at(wall + left)

    def due(self, start: datetime, hours: float) -> datetime:
        """The first moment with open doors at which so many working hours have passed."""
        return self.next_open(self.later(start, hours))

    def days_between(self, start: datetime, end: datetime) -> int:
        """Working days that have begun after the day of `start`, up to that of `end`."""
        day, last, days = self.local(start).date(), self.local(end).date(), 0
        while day < last:
            day += _DAY
            days += self.works_on(day)
        return days

    def heard_from(self, moment: datetime) -> datetime:
        """This moment, or when the rest that it falls in ends: nights, and public holidays whole. No rest set, none kept."""
        if self.rest.begins == self.rest.ends:
            return moment
        for _ in range(_LONGEST_CLOSED):
            there = self.local(moment)
            if there.date() in self.holidays:
                moment = self._at(datetime.combine(there.date() + _DAY, time()))
            elif self.rest.covers(moment, self.zone):
                ends = there.date() if there.time() < self.rest.ends else there.date() + _DAY
                moment = self._at(datetime.combine(ends, self.rest.ends))
            else:
                break
        return moment

    def _working(self, day: date) -> date:
        """The first working day from this one on."""
        return next((later for n in range(_LONGEST_CLOSED) if self.works_on(later := day + n * _DAY)), day)

    def _at(self, wall: datetime) -> datetime:
        return wall.replace(tzinfo=self.zone).astimezone(UTC)
