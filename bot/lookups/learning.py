"""What relays corrected, learned off the path of messages: all that stands at a start, what comes at each tick, and anew each day."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.house import House
from flows.themes import Theme
from routing.themes.learning import Corrections
from storage.corrections import Correction, corrections_after, last_but

MOST_CORRECTIONS = 2000
"""The newest ones: a year or more of a busy coordination, learned in a second."""
AT_ONCE = 100


@dataclass
class Learning:
    house: House
    _day: date | None = None
    _after: int = 0
    """The last correction that was learned, as the number of its event."""

    async def learn(self) -> None:
        """Learn what was corrected since the last tick; on a new day all of it again, so that nothing stays of who was forgotten."""
        today = self.house.now().date()
        anew = self.house.corrections is None or today != self._day
        corrections, after = (Corrections(), await self._beginning()) if anew else (self.house.corrections, self._after)
        assert corrections is not None
        while batch := await self._since(after):
            await asyncio.to_thread(_learn, corrections, batch)
            after = batch[-1].event_id
        self.house.corrections, self._after, self._day = corrections, after, today

    async def _beginning(self) -> int:
        async with self.house.database.read() as tx:
            return await last_but(tx, MOST_CORRECTIONS)

    async def _since(self, event_id: int) -> list[Correction]:
        async with self.house.database.read() as tx:
            return await corrections_after(tx, event_id, AT_ONCE)


def _learn(corrections: Corrections, batch: Sequence[Correction]) -> None:
    for one in batch:
        if one.words:
            corrections.learn(one.words, Theme(one.theme))
