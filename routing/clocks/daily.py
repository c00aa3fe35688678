"""The cases nobody took, named every working day when the doors open: one list a day for each queue, none when there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from routing.cases import TO_TAKE
from routing.clocks.timetable import Timetable
from storage import clocks
from storage.database import Tx

_WAITING = sorted(TO_TAKE)


@dataclass(frozen=True, slots=True)
class Named:
    """A case on the list."""

    reference: str
    place: str
    theme: str
    urgent: bool
    days: int
    """Working days since it was sent."""


@dataclass(frozen=True, slots=True)
class DayList:
    """What a queue is told of a morning, urgent first, then oldest."""

    queue: int | None
    cases: tuple[Named, ...]


async def any_untaken(tx: Tx) -> bool:
    """Asked before any calendar is needed."""
    return bool(await clocks.oldest_untaken(tx, _WAITING))


async def queues_due(tx: Tx, now: datetime, timetable: Timetable) -> list[int | None]:
    """Queues whose doors are open, in which a case waits since before they opened, and whose list of the day nobody made yet.

    A case that came after was told when it came, and is named tomorrow.
    """
    found, made = [], await clocks.lists_made(tx, now.date() - timedelta(days=1))  # it may still be yesterday there
    for queue, oldest in await clocks.oldest_untaken(tx, _WAITING):
        calendar = timetable.calendar(queue)
        today = calendar.local(now).date()
        if calendar.is_open(now) and oldest < calendar.opening(today) and (queue, today) not in made:
            found.append(queue)
    return found


async def make_lists(tx: Tx, now: datetime, timetable: Timetable, queues: Sequence[int | None]) -> list[DayList]:
    """The lists of these queues that no other tick made meanwhile; from now on they are made."""
    found = []
    for queue in queues:
        calendar = timetable.calendar(queue)
        today = calendar.local(now).date()
        if await clocks.first_of_day(tx, queue, today):
            rows = await clocks.untaken(tx, queue, _WAITING, calendar.opening(today))
            found.append(DayList(queue, _named(rows, now, timetable, queue)))
    return [listed for listed in found if listed.cases]


def _named(rows: Sequence[Any], now: datetime, timetable: Timetable, queue: int | None) -> tuple[Named, ...]:
    days_between = timetable.calendar(queue).days_between
    return tuple(Named(row.reference, row.place, row.theme, row.urgent, days_between(row.opened_at, now)) for row in rows)
