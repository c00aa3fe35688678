"""When each association is there, and how long it gives itself: read once, then asked as often as one likes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from routing.clocks.delays import EVERYBODY, Delays, merged
from routing.clocks.holidays_apart import DaysOff, region_of
from routing.clocks.working_time import Calendar
from routing.directory.known import Directory
from storage import delays, directory
from storage.database import Tx

_KEPT = timedelta(days=370)
"""Closures as old as this change nothing any more."""


@dataclass
class Timetable:
    """Of every queue: an association's number, or None for the coordination's, which keeps the holidays all of France has."""

    zone: ZoneInfo
    """The coordination's, and that of an association nobody knows any more."""
    days_off: DaysOff = field(default_factory=dict)
    zones: dict[int, ZoneInfo] = field(default_factory=dict)
    regions: dict[int, frozenset[str]] = field(default_factory=dict)
    rows: tuple[Any, ...] = ()
    closures: tuple[Any, ...] = ()
    defaults: Delays = field(default_factory=Delays)
    _calendars: dict[int | None, Calendar] = field(default_factory=dict)

    @classmethod
    async def load(cls, tx: Tx, now: datetime, known: Directory, zone: ZoneInfo, days_off: DaysOff, defaults: Delays) -> Timetable:
        return cls(
            zone=zone,
            days_off=days_off,
            zones={row.id: ZoneInfo(row.zone) for row in await directory.associations(tx)},
            regions={body.id: frozenset(map(region_of, known.departements_of(body.id))) for body in known.bodies},
            rows=tuple(await delays.rows(tx)),
            closures=tuple(await delays.closures(tx, (now - _KEPT).date())),
            defaults=defaults,
        )

    @property
    def queues(self) -> list[int | None]:
        """Every queue, the coordination's last."""
        return [*self.zones, None]

    def delays(self, queue: int | None, theme: str = "") -> Delays:
        return merged(self.rows, queue, theme, self.defaults)

    def calendar(self, queue: int | None) -> Calendar:
        if queue not in self._calendars:
            self._calendars[queue] = self._made(queue)
        return self._calendars[queue]

    def _made(self, queue: int | None) -> Calendar:
        held = self.delays(queue)
        zone = self.zones.get(queue, self.zone) if queue is not None else self.zone
        off = [self.days_off.get(region, frozenset()) for region in self.regions.get(queue or EVERYBODY, ())]
        return Calendar(
            zone=zone,
            holidays=frozenset.intersection(*off) if off else self.days_off.get("", frozenset()),
            closed=tuple((row.first, row.last) for row in self.closures if row.association_id in (EVERYBODY, queue)),
            office=(held.office.begins, held.office.ends),
            rest=held.rest,
        )
