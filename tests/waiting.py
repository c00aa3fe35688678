"""Waiting for what must come in the end: woken by each change, and never for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 20.0
"""Seconds for what must come in the end: a busy machine is no failure."""
CALM = 0.5
"""Seconds without any change after which an older button may be meant."""

Found = TypeVar("Found")


class Bell:
    """Wakes everyone who waits for a change; a wait always ends."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    async def wait(self, seconds: float) -> None:
        """Return at the next ring, or when the time is over."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        try:
            await asyncio.wait([waiter], timeout=max(0.0, seconds))
        finally:
            self._waiting.discard(waiter)


async def until(bell: Bell, look: Callable[[], Found | None], within: float = PATIENCE) -> Found | None:
    """Look now and at each ring; also now and then, because calm makes no sound."""
    loop = asyncio.get_running_loop()
    end = loop.time() + within
    while (found := look()) is None and (left := end - loop.time()) > 0:
        await bell.wait(min(left, CALM / 2))
    return found
