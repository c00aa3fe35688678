"""How the figures of a week are put in words, in the language of whoever reads: labels, days, delays, hashes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from math import ceil

from dialogue.keys import key_of
from summaries.figures import NOWHERE, UNSAID, Week

Facts = Mapping[str, str | int]
Text = Callable[[str, Facts | None], str]
"""The text of a key with its facts, in the language of whoever reads."""

PART = "– "
"""Begins a line of a list."""
PRINTED = 32
"""Characters of a hash of the log: 128 bits."""
LONGEST_NAME = 60
_IN_DAYS_FROM = 48  # hours


def label(text: Text, kind: str, code: str) -> str:
    """Of a line of a table: of a theme, a pillar, a nature, an outcome."""
    return text(key_of(kind, code), None)


def heads(text: Text, codes: Iterable[str]) -> tuple[str, ...]:
    """How the columns of a table are called."""
    return tuple(text(f"column-{code}", None) for code in codes)


def subtheme(text: Text, code: str) -> str:
    if not code.endswith(UNSAID):
        return label(text, "subtheme", code)
    return text("summary-unsaid", {"theme": label(text, "theme", code.removesuffix(f"-{UNSAID}"))})


def place(text: Text, week: Week, code: str) -> str:
    """As it was called when the figures were frozen."""
    return text("summary-nowhere", None) if code in ("", NOWHERE) else week.names.get(code, code)[:LONGEST_NAME]


def queue(text: Text, name: str) -> str:
    return name[:LONGEST_NAME] or text("summary-coordination", None)


def week_facts(text: Text, first: date) -> Facts:
    """What a heading says of the week that begins on this Monday: its number, its two ends, its year."""
    last = first + timedelta(days=6)
    return {"number": first.isocalendar().week, **ends(text, first), "year": str(last.year)}


def ends(text: Text, first: date) -> dict[str, str]:
    """The Monday and the Sunday, as `from` and `to`. A month in which both are is said once."""
    last = first + timedelta(days=6)
    begins = text("summary-day-alone", {"day": first.day}) if first.month == last.month else _day(text, first)
    return {"from": begins, "to": _day(text, last)}


def _day(text: Text, day: date) -> str:
    return text("summary-day", {"day": day.day, "month": day.month})


def time(text: Text, hours: float) -> str:
    """Rounded up, so that "in that time or less" stays true."""
    if hours <= _IN_DAYS_FROM:
        return text("summary-hours", {"hours": max(1, ceil(hours))})
    return text("summary-days", {"days": ceil(hours / 24)})


def printed(hash: str) -> str:
    """As much of a hash as nobody can aim at, in groups that are read aloud."""
    return " ".join(hash[start : start + 4] for start in range(0, PRINTED, 4))


def whole(number: float) -> int:
    """What is usual, as it is said: nobody speaks of half a person."""
    return round(number)
