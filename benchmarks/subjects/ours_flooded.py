"""Our engine while one chat sends a thousand messages a second through the very same door."""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path

from benchmarks.harness import BenchmarkError
from benchmarks.subjects.ours import Ours
from benchmarks.updates import words
from bot.flood import A_MINUTE

A_SECOND = 1000
TICK_SECONDS = 0.01
FLOODER = 13
SPAM = "achetez mes crédits pas chers"


class NoFlood(BenchmarkError):
    """The flood was over before the residents spoke, so what they waited says nothing."""


class OursFlooded(Ours):
    a_minute = A_MINUTE

    async def start(self, directory: Path) -> None:
        await super().start(directory)
        self._hearing: set[asyncio.Task[None]] = set()
        self._flood = asyncio.create_task(self._floods())

    async def _floods(self) -> None:
        """On an absolute schedule: a house that slows down is not spared."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        for number in itertools.count(1):
            if number % int(A_SECOND * TICK_SECONDS) == 0:
                await asyncio.sleep(max(0.0, began + number / A_SECOND - loop.time()))
            self._send(number)

    def _send(self, number: int) -> None:
        task = asyncio.create_task(self._spam(number))
        self._hearing.add(task)
        task.add_done_callback(self._hearing.discard)

    async def _spam(self, number: int) -> None:
        await self.hear(words(number, FLOODER, SPAM))

    async def stop(self) -> None:
        self._flood.cancel()
        await asyncio.gather(self._flood, *self._hearing, return_exceptions=True)
        await super().stop()
        if not self._app.reception.dropped:
            raise NoFlood


def subject() -> OursFlooded:
    return OursFlooded()
