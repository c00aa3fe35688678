"""Which figures may be shown: none that counts 1 to 4 people, and none from which such a figure can be worked out.

A table shares concerns out among its lines and stands next to its total, so hiding one line is not enough: total minus the rest
gives it back. Small lines are put together with the next smallest until together they count enough people. What is shown is then
a sharing-out whose every share counts enough people, and so does whatever is had by adding shares or taking them from the total.
From one week to the next only what both weeks show is compared, which tells nothing that the two weeks did not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summaries.figures import Count, Delay, Row

LEAST = 5
"""People. Fewer are never counted outside the association; nobody at all is no secret."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown of a table: some of its lines, and the concerns of all the others together (0: there are none)."""

    rows: tuple[Row, ...]
    rest: int


def showable(count: Count | Delay) -> bool:
    return count.people == 0 or count.people >= LEAST


def shown(rows: Sequence[Row]) -> Shown:
    """The lines of a table that may stand next to its total. No line at all when only the total may be shown."""
    kept = sum(row.people >= LEAST for row in rows)
    if kept == len(rows):
        return Shown(tuple(rows), 0)
    while kept and rows[kept].people_from_here < LEAST:
        kept -= 1
    return Shown(tuple(rows[:kept]), sum(row.concerns for row in rows[kept:]) if kept else 0)


def at_least(people: int) -> int:
    """So many or up to four more, for a number that is shown again as it grows: the difference of two would count who came between."""
    return people // LEAST * LEAST
