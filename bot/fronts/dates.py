"""Days and ages as people say them, in their language and time zone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from babel.dates import format_date

if TYPE_CHECKING:
    from bot.fronts.visit import Visit


_WITH_DE = frozenset({"es", "pt"})
"""Languages that say « 22 de novembro »."""


def day(moment: datetime, visit: Visit) -> str:
    """ "22 novembre" in the visit's language, in the coordination's time zone."""
    local = moment.astimezone(visit.house.desk.zone)
    return format_date(local, "d 'de' MMMM" if visit.language in _WITH_DE else "d MMMM", locale=visit.language)


def day_and_year(when: date, visit: Visit) -> str:
    """ "22 novembre 2026", of a day as it is there."""
    return format_date(when, "d MMMM y", locale=visit.language)


def days_since(moment: datetime, now: datetime) -> int:
    """Whole days."""
    return max(0, (now - moment) // timedelta(days=1))
