"""Days as people write them: "24/12/2026", "24/12/2026 - 02/01/2027", several with commas between. Pure."""

from __future__ import annotations

import re
from datetime import date

from dialogue.words import plain

_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_TODAY = frozenset(map(plain, ("aujourd'hui", "ce jour", "today")))
_BETWEEN = re.compile(r"\s*(?:-|–|—|au|to|>)\s*")


class NoDay(ValueError):
    """This is no day, or its last day comes before its first."""


def days_in(words: str) -> list[tuple[date, date]]:
    """Spans of days, each with its first and its last. Raises `NoDay`, with what could not be read."""
    found = []
    for part in filter(None, (part.strip() for part in re.split(r"[,;\n]", words))):
        ends = [_day(end, part) for end in _BETWEEN.split(part) if end]
        if len(ends) not in (1, 2) or ends[0] > ends[-1]:
            raise NoDay(part)
        found.append((ends[0], ends[-1]))
    if not found:
        raise NoDay(words)
    return found


def day_past(words: str, today: date) -> date:
    """A day that is not to come: "aujourd'hui", "12/11", "12/11/2026"; without a year, the last one that there was. Raises `NoDay`."""
    if plain(words) in _TODAY:
        return today
    written = words.strip().replace(".", "/")
    named = written.count("/") == 2
    day = _day(written if named else f"{written}/{today.year}", words)
    if day > today and not named:
        day = _day(f"{written}/{today.year - 1}", words)
    if day > today:
        raise NoDay(words)
    return day


def _day(written: str, part: str) -> date:
    read = _DAY.fullmatch(written.strip())
    if read is None:
        raise NoDay(part)
    day, month, year = map(int, read.groups())
    try:
        return date(year, month, day)
    except ValueError:
        raise NoDay(part) from None
