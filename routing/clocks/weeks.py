"""ISO weeks by name: "2026-W47"."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo


def week_of(moment: datetime, zone: ZoneInfo) -> str:
    """The ISO week a moment falls in, in a time zone."""
    return name_of(moment.astimezone(zone).date())


def name_of(day: date) -> str:
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"
