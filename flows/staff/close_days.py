"""The coordination says on which days an association is closed."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class ClosedDaysDraft:
    """`association` is its number, 0 for everybody; `days` as they were written."""

    association: str
    days: str


async def close_days(ask: Ask, association: str) -> ClosedDaysDraft:
    return ClosedDaysDraft(association, await ask("days", Text(at_least=6, at_most=400)))
