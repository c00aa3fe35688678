"""How long each association gives itself: read and set in one place, by the most precise that is set.

What is set for an association and a theme holds before what is set for the association, before what is set for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from routing.clocks.nights import Night, night_of
from routing.clocks.working_time import OFFICE, REST
from storage import clocks, delays
from storage.database import Tx

EVERYBODY = 0
"""In place of an association's number. The coordination's own queue keeps what is set for everybody."""
LONGEST_CLOSED = 92
"""Days an association may be closed at a stretch."""
LIMITS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"remind_days": (1, 60), "lead_days": (1, 90), "escalate_days": (1, 120), "lease_hours": (8, 960), "silence_days": (2, 120)}
)
"""The least and the most of each number."""


class BadDelay(ValueError):
    """A delay can't be what was asked: `name` is the first that is wrong, with the least and the most it may be when it is a number."""

    def __init__(self, name: str, least: int = 0, most: int = 0) -> None:
        super().__init__(name)
        self.name, self.least, self.most = name, least, most


@dataclass(frozen=True, slots=True, kw_only=True)
class Delays:
    """Days are working days, hours are working hours, of which a working day has 24."""

    remind_days: int = 3
    """Nobody took a case: its queue is reminded,"""
    lead_days: int = 5
    """then its leads are told,"""
    escalate_days: int = 7
    """then it goes to the coordination."""
    lease_hours: int = 72
    """A case taken goes back to its queue after this long without a sign of life of whoever took it."""
    silence_days: int = 10
    """Everything a relay has in hand goes back after this long without any sign of life."""
    office_hours: str = f"{OFFICE[0]:%H:%M}-{OFFICE[1]:%H:%M}"
    """When reminders, lists and digests go out."""
    rest_hours: str = f"{REST.begins:%H:%M}-{REST.ends:%H:%M}"
    """When relays are told nothing at all; two equal hours: never."""

    @property
    def office(self) -> Night:
        return night_of(self.office_hours)

    @property
    def rest(self) -> Night:
        return night_of(self.rest_hours)


_NAMES = tuple(field.name for field in fields(Delays))


async def delays_of(tx: Tx, association_id: int | None, theme: str = "", defaults: Delays | None = None) -> Delays:
    """What holds in a queue (None: the coordination's) for a theme ("": where no theme is set apart)."""
    return merged(await delays.rows(tx), association_id, theme, defaults or Delays())


def merged(rows: Iterable[Any], association_id: int | None, theme: str, defaults: Delays) -> Delays:
    """`rows` as `storage.delays.rows` has them: each more precise than the one before."""
    found = defaults
    for row in rows:
        if row.association_id in (EVERYBODY, association_id) and row.theme in ("", theme):
            found = replace(found, **{name: value for name in _NAMES if (value := getattr(row, name)) is not None})
    return found


async def set_delays(tx: Tx, association_id: int | None, theme: str = "", **changes: Any) -> Delays:
    """Set some delays of an association (None: everybody's) for a theme; None goes back to what is less precise. Raises `BadDelay`.

    Nothing is written unless what will hold is in order; every open case is then looked at again.
    """
    for name, value in changes.items():
        _check(name, value)
    before = await delays_of(tx, association_id, theme)
    held = replace(before, **{name: value for name, value in changes.items() if value is not None})
    for early, late in (("remind_days", "lead_days"), ("lead_days", "escalate_days")):
        if {early, late} & changes.keys() and getattr(held, early) > getattr(held, late):
            raise BadDelay(early if early in changes else late)
    await delays.put(tx, association_id or EVERYBODY, theme, changes)
    await clocks.look_again(tx)
    return await delays_of(tx, association_id, theme)


def _check(name: str, value: Any) -> None:
    if name not in _NAMES:
        raise BadDelay(name)
    if value is None:
        return
    if name in LIMITS:
        least, most = LIMITS[name]
        if not isinstance(value, int) or not least <= value <= most:
            raise BadDelay(name, least, most)
    elif not _hours(name, value):
        raise BadDelay(name)


def _hours(name: str, value: Any) -> bool:
    """Two hours such as 09:00-18:00; doors open and close on the same day."""
    try:
        span = night_of(value)
    except (AttributeError, ValueError):
        return False
    return name != "office_hours" or span.begins < span.ends


async def close_days(tx: Tx, association_id: int | None, first: date, last: date) -> None:
    """An association (None: everybody) is closed on these days. Raises `BadDelay`."""
    if not 0 <= (last - first).days < LONGEST_CLOSED:
        raise BadDelay("closed_days", 1, LONGEST_CLOSED)
    await delays.close(tx, association_id or EVERYBODY, first, last)
    await clocks.look_again(tx)


async def open_days(tx: Tx, association_id: int | None, first: date) -> bool:
    """Strike out the closure that begins on this day; false when there is none."""
    struck = await delays.open_again(tx, association_id or EVERYBODY, first)
    await clocks.look_again(tx)
    return struck
