"""What may be shown of what became of cases, line by line: the two clocks, what residents said, what opened again.

Each of these shares out its own cases as the tables of concerns share out theirs, so the same rule holds for each: see
`summaries.small`. A time is told of a line that is told, or of all: the half of enough people; nine in ten only from ten people
on, since of fewer it is how long the slowest case took. Both in whole hours, rounded up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import ceil

from summaries.clocks import CLOCKS, MEDIAN, SLOW
from summaries.figures import Delay, Row, Shares
from summaries.shown.lines import by_theme, lines_of
from summaries.small import LEAST, shown

SAID = ("solved", "not-solved", "reopened")
BEGINS = ("theme", "subtheme", "pillar", "place", "nature")
"""The lines, as they are told in order."""


def moved(shares: Mapping[str, Shares]) -> Iterator[tuple[str, float | None]]:
    """Each number by its code ("answered-median:theme:LOG"); None where it may not be told."""
    for kind, own in shares.items():
        told = by_theme(own.pillars, own.themes) | {"place": lines_of(shown(own.places)), "nature": lines_of(shown(own.natures))}
        codes = {f"{begins}:{line.code}" for begins, some in told.items() for line in some if line.code}
        for code, row in own.lines():
            yield from _numbers(kind, code, row, own, told=code in codes)


def _numbers(kind: str, code: str, row: Row, own: Shares, *, told: bool) -> Iterator[tuple[str, float | None]]:
    yield f"{kind}:{code}", row.concerns if told else None
    if kind in CLOCKS:
        half, slow = own.hours.get(code, (None, None))
        yield f"{kind}{MEDIAN}:{code}", whole_hours(half) if told else None
        yield f"{kind}{SLOW}:{code}", whole_hours(slow) if told and slow_is_safe(row) else None


def whole_hours(hours: float | None) -> int | None:
    return ceil(hours) if hours is not None else None


def slow_is_safe(cases: Row | Delay) -> bool:
    """Of fewer people, what nine in ten did not exceed is how long the slowest case took."""
    return cases.people >= 2 * LEAST


def is_time(code: str) -> bool:
    """Of a line that counted nobody there is no time, where there is a count of none."""
    return code.partition(":")[0].endswith((MEDIAN, SLOW))


def beginnings(kinds: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{kind}{what}" for kind in kinds for what in ("", MEDIAN, SLOW))
