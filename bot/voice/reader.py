"""Makes what is to be heard, one message after the other, behind everything else: no text waits for a voice."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from bot.house import House
from bot.turns import turns
from bot.voice.reading import Reading
from bot.voice.speaker import Unspoken, Wordless
from storage import spoken

MOST_WAITING = 40
"""With more, the oldest are given up: nobody listens any more to what came that long ago."""
log = logging.getLogger(__name__)


class Reader:
    """Run `work` as a task."""

    def __init__(self, house: House, reading: Reading, written: Callable[[], None]) -> None:
        """`written` says that something may leave."""
        self._house, self._reading, self._written = house, reading, written

    async def work(self) -> None:
        """Make what waits, for ever: cancel it."""
        await turns(self.turn, log, "a message could not be read aloud")

    async def turn(self) -> bool:
        """Make the next one; says whether there was one."""
        async with self._house.database.read() as tx:
            rows = await spoken.waiting(tx, self._house.now(), 2 * MOST_WAITING)
        if not rows:
            return False
        late, rows = [row.id for row in rows[:-MOST_WAITING]], rows[-MOST_WAITING:]
        made = await self._made(rows[0].message["say"])
        async with self._house.database.write() as tx:
            await spoken.give_up(tx, [*late, *(() if made else (rows[0].id,))])
            if made:
                await spoken.release(tx, [rows[0].id], self._house.now())
        self._written()
        return True

    async def _made(self, say: Mapping[str, Any]) -> bool:
        """Whether it can be heard. That nothing of a message was recorded is no fault: it is there to be read."""
        try:
            await self._reading.note(say)
        except Wordless:
            return False
        except Unspoken:
            log.warning("a message was not read aloud: the program of PORTE_VOIX_SPEECH, or a recording, gave no sound")
            return False
        return True
