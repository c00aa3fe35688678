"""Work beside the conversations, a turn at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

IDLE_SECONDS = 1.0


async def turns(turn: Callable[[], Awaitable[bool]], log: logging.Logger, trouble: str, idle: float = IDLE_SECONDS) -> None:
    """Take turns for ever: cancel it. A turn says whether the next may follow at once; one that failed is logged as this `trouble`."""
    while True:
        try:
            at_once = await turn()
        except Exception as error:
            log.error("%s: %s", trouble, type(error).__name__, exc_info=error)
            at_once = False
        if not at_once:
            await asyncio.sleep(idle)
