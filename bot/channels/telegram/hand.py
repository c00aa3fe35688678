"""What Telegram gave and we have not heard yet: heard in order within a chat, while we go on asking for what others say.

Asking with an offset acknowledges everything under it. So while one file is slow to fetch or to make anew we ask again from it on:
Telegram gives it once more, with whatever came since, and we pass over what is already in hand.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.channels.port import TryLater
from bot.channels.telegram.common import Raw

AGAIN_SECONDS = 0.15
"""How long a slow update may keep us from asking for the others: it is the most that anybody waits for somebody else's file."""


class NeitherHeardNorKept(Exception):
    """An update could be neither heard nor kept, so Telegram was not told we have it: look at the database and disk.

    It waits at Telegram, which gives it again.
    """


class Hand:
    """`take` a batch, `settle`, ask again from `offset` on. `hear` returns once an update is heard or kept, or raises
    `NeitherHeardNorKept`: that update and what follows it in its chat are then asked for again."""

    def __init__(self, hear: Callable[[Raw], Awaitable[None]]) -> None:
        self._hear = hear
        self._lanes: dict[str, deque[Raw]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._known: set[int] = set()
        self._failed: dict[int, NeitherHeardNorKept] = {}
        self.offset: int | None = None

    def take(self, batch: Sequence[Any]) -> None:
        """Raises `TryLater` for what is no batch of updates."""
        raws = [raw for raw in batch if isinstance(raw, dict) and type(raw.get("update_id")) is int]
        if batch and not raws:
            raise TryLater("updates_without_number")
        self._failed.clear()
        for raw in raws:
            if raw["update_id"] not in self._known:
                self._known.add(raw["update_id"])
                self._queue(raw)
        if not batch and not self._lanes:
            self.offset = None
            self._known.clear()

    def _queue(self, raw: Raw) -> None:
        chat = chat_of(raw)
        if chat in self._lanes:
            self._lanes[chat].append(raw)
            return
        self._lanes[chat] = deque([raw])
        task = asyncio.create_task(self._work(chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, chat: str) -> None:
        lane = self._lanes[chat]
        try:
            while lane:
                await self._hear(lane[0])
                lane.popleft()
        except Exception as error:
            why = error if isinstance(error, NeitherHeardNorKept) else NeitherHeardNorKept(type(error).__name__)
            self._failed |= {raw["update_id"]: why for raw in lane}
            self._known -= self._failed.keys()
        finally:
            del self._lanes[chat]

    async def settle(self) -> None:
        """Wait for what is in hand, though not for long. Raises `NeitherHeardNorKept` if one was, after the others."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=AGAIN_SECONDS)
        waiting = {raw["update_id"] for lane in self._lanes.values() for raw in lane} | self._failed.keys()
        if waiting or self._known:
            self.offset = min(waiting) if waiting else max(self._known) + 1
            self._known = {number for number in self._known if number >= self.offset}
        if self._failed:
            raise next(iter(self._failed.values()))

    async def drop(self) -> None:
        """Stop hearing: Telegram was not told that we have what is left."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def chat_of(raw: Any) -> str:
    """Whose turn it is in: what shares this is heard in order."""
    try:
        body = next(value for value in raw.values() if isinstance(value, dict))
        return str(body.get("message", body)["chat"]["id"])
    except (AttributeError, KeyError, StopIteration, TypeError):
        return ""
