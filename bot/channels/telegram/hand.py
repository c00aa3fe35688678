"""What Telegram gave and we have not heard yet: heard in order within a chat, while we go on asking for what others say.

Asking with an offset acknowledges everything under it. A file takes long to fetch and to make anew; Telegram gives a bot 100 updates at
a time, and those behind would wait for it. So an update with a file, and what follows it in its chat, is retained by the house, sealed, and
Telegram need keep it no longer. Any other that is slow is asked for again: Telegram gives it once more, with whatever came since, and we
pass over what is already in hand.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any, Protocol

from bot.channels.port import TryLater
from bot.channels.telegram.reading import Raw

AGAIN_SECONDS = 0.15
"""How long a slow update may keep us from asking for the others."""
FILE_SECONDS = 0.05
"""The same, where one has a file: it is the most that anybody waits for somebody else's file."""
MOST_RETAINED = 1000
"""Updates of two kilobytes; what comes on top stays at Telegram, which keeps everybody's until there is room."""
FILES = frozenset({"animation", "audio", "document", "photo", "sticker", "video", "video_note", "voice"})


class Retains(Protocol):
    """Keeps updates, as they came, for whoever starts next if we are killed."""

    async def retain(self, raws: Sequence[bytes]) -> list[int]:
        """Keep them; by what number each."""

    async def let_go(self, number: int) -> None: ...

    async def retained(self) -> list[tuple[int, bytes]]:
        """Those kept and not let go of, in the order they came."""


class NeitherHeardNorKept(Exception):
    """An update could be neither heard nor kept, so Telegram was not told we have it: look at the database and disk.

    It waits at Telegram, which gives it again.
    """


class Hand:
    """`take` a batch, `settle`, ask again from `offset` on. `hear` returns once an update is heard or kept, or raises
    `NeitherHeardNorKept`: that update and what follows it in its chat are then asked for again, or tried again when they are retained."""

    def __init__(self, hear: Callable[[Raw], Awaitable[None]], retains: Retains | None = None, pause: float = 5.0) -> None:
        """`pause`, in seconds, before what is retained and could not be heard for now is tried again."""
        self._hear, self._retains, self._pause = hear, retains, pause
        self._lanes: dict[str, deque[Raw]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._known: set[int] = set()
        self._retained: dict[int, int] = {}
        """Numbers of updates, and by what number they are retained."""
        self._failed: dict[int, NeitherHeardNorKept] = {}
        self.offset: int | None = None

    async def resume(self) -> None:
        """Hear first what was retained when we last ended. Raises `NeitherHeardNorKept` while it can't be read."""
        try:
            retained = await self._retains.retained() if self._retains else []
        except Exception as error:
            raise NeitherHeardNorKept(type(error).__name__) from None
        for number, data in retained:
            raw = json.loads(data)
            self._retained[raw["update_id"]] = number
            self._queue(raw)

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
        self._tasks[chat] = asyncio.create_task(self._work(chat))

    async def _work(self, chat: str) -> None:
        lane = self._lanes[chat]
        try:
            while lane:
                await self._hear_first(lane)
                lane.popleft()
        except Exception as error:
            why = error if isinstance(error, NeitherHeardNorKept) else NeitherHeardNorKept(type(error).__name__)
            self._failed |= {raw["update_id"]: why for raw in lane}
            self._known -= self._failed.keys()
        finally:
            del self._lanes[chat], self._tasks[chat]

    async def _hear_first(self, lane: deque[Raw]) -> None:
        number = lane[0]["update_id"]
        await until_heard(lambda: self._hear(lane[0]), lambda: number in self._retained, self._pause)
        await self._let_go(number)

    async def _let_go(self, number: int) -> None:
        await let_go(self._retains, self._retained.get(number))
        self._retained.pop(number, None)

    async def settle(self) -> None:
        """Wait for what is in hand, though not for long. Raises `NeitherHeardNorKept` if one was, after the others."""
        awaited = [chat for chat, lane in self._lanes.items() if lane[-1]["update_id"] not in self._retained]
        if awaited:
            slow = any(has_file(self._lanes[chat][0]) for chat in awaited)
            await asyncio.wait([self._tasks[chat] for chat in awaited], timeout=FILE_SECONDS if slow else AGAIN_SECONDS)
        await self._retain([raw for lane in self._lanes.values() if has_file(lane[0]) for raw in lane])
        waiting = ({raw["update_id"] for lane in self._lanes.values() for raw in lane} | self._failed.keys()) - self._retained.keys()
        if waiting or self._known:
            self.offset = min(waiting) if waiting else max(self._known) + 1
            self._known = {number for number in self._known if number >= self.offset}
        if self._failed:
            raise next(iter(self._failed.values()))

    async def _retain(self, raws: Sequence[Raw]) -> None:
        """What can't be retained stays at Telegram. Of a chat it is always the first that are. All of them are known as retained before any
        is let go of: others are heard meanwhile, and let go of by whoever hears them."""
        new = [raw for raw in raws if raw["update_id"] not in self._retained][: max(0, MOST_RETAINED - len(self._retained))]
        if self._retains is None or not new:
            return
        try:
            numbers = await self._retains.retain([json.dumps(raw).encode() for raw in new])
        except Exception:
            return
        self._retained |= {raw["update_id"]: number for raw, number in zip(new, numbers, strict=True)}
        left = {raw["update_id"] for lane in self._lanes.values() for raw in lane}
        for raw in new:
            if raw["update_id"] not in left:  # heard meanwhile
                await self._let_go(raw["update_id"])

    async def drop(self) -> None:
        """Stop hearing: what is left is retained, or Telegram was not told that we have it."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def until_heard(hear: Callable[[], Awaitable[None]], retained: Callable[[], bool], pause: float) -> None:
    """Telegram has what is retained no more, so it is ours to try again after `pause` seconds; what goes wrong with any other is raised."""
    while True:
        try:
            await hear()
            return
        except Exception:
            if not retained():
                raise
            await asyncio.sleep(pause)


async def let_go(retains: Retains | None, number: int | None) -> None:
    """One that could not be let go of is heard, and passed over, at the next start."""
    if retains is not None and number is not None:
        with suppress(Exception):
            await retains.let_go(number)


def has_file(raw: Raw) -> bool:
    """Whether an update brings a file, which takes long."""
    message = raw.get("message")
    return isinstance(message, dict) and not FILES.isdisjoint(message)


def chat_of(raw: Any) -> str:
    """Whose turn it is in: what shares this is heard in order."""
    try:
        body = next(value for value in raw.values() if isinstance(value, dict))
        return str(body.get("message", body)["chat"]["id"])
    except (AttributeError, KeyError, StopIteration, TypeError):
        return ""
