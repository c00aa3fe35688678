"""Telegram's calls: what each brings is heard, or retained, before it is answered 200. What waits a long time is told at once that we
have it: Telegram makes 40 calls at once, and those of people who send files are not to be all of them."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import random
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from pydantic_core import from_json

from bot.channels.port import Bot, Hear
from bot.channels.telegram.hand import MOST_RETAINED, Retains, chat_of, let_go, until_heard
from bot.channels.telegram.reading import Raw

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram calls us, and the words it proves itself with: 43 characters or more of A-Z a-z 0-9 _ and -."""

    url: str
    secret: str

    def __repr__(self) -> str:
        return f"Webhook({self.url!r}, secret=…)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Patience:
    """How long to wait before trying again, in seconds. Each wait is shortened by chance by up to half."""

    first: float = 0.5
    most: float = 30.0
    taken: float = 30.0
    """While another program receives this bot's messages."""
    hear_again: tuple[float, ...] = (0.2, 1.0)
    """Pauses between the tries to hear one update."""
    retained: float = 5.0
    """Before what is retained is tried again."""
    call: float = 2.0
    """How long a call is kept waiting."""

    def after(self, failures: int) -> float:
        longest: float = min(self.most, self.first * 2 ** min(failures, 16))
        return longest * random.uniform(0.5, 1.0)


@dataclass(slots=True)
class Call:
    raw: Raw
    number: int | None = None
    """By what number it is retained; None for one that Telegram still has."""


class Calls:
    """One bot's webhook. `hear_once` raises what goes wrong: Telegram itself tries again."""

    def __init__(self, bot: Bot, hear_once: Callable[[Raw, Hear], Awaitable[None]], patience: Patience, retains: Retains | None) -> None:
        self._bot, self._hear_once, self._patience, self._retains = bot, hear_once, patience, retains
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        """Of the chats that a call is under way for; whoever holds or awaits one keeps it alive."""
        self._under_way: set[asyncio.Task[None]] = set()
        self._answered: set[asyncio.Task[None]] = set()
        """Those that were answered before what they brought was heard, because it is retained."""
        self._resumed = False

    async def resume(self, hear: Hear) -> None:
        """What was retained when we last ended has the first turn in its chats: until it is in line, calls are to come again."""
        retained = await self._left(self._retains) if self._retains else []
        for number, data in retained:
            kept(self._answered, asyncio.create_task(self._in_turn(Call(json.loads(data), number), hear)))
        self._resumed = True

    async def receive(self, webhook: Webhook, body: bytes, secret_header: str, hear: Hear) -> int:
        """The HTTP status for one webhook call: 200 only once heard, retained, or kept aside after its third failure."""
        expected = webhook.secret.encode()
        if not expected or not hmac.compare_digest(secret_header.encode("utf-8", "replace"), expected):
            return 401
        try:
            raw = decoded(body)
        except (ValueError, RecursionError):
            return 400
        if not isinstance(raw, dict) or type(raw.get("update_id")) is not int:
            return 400
        if not self._resumed:
            return 503
        call = Call(raw)
        hearing = kept(self._under_way, asyncio.create_task(self._in_turn(call, hear)))
        await asyncio.wait([hearing], timeout=self._patience.call)
        if not hearing.done() and await self._retain(call, hearing):
            return 200
        try:
            await hearing
        except Exception as error:
            log.warning("a %s on the %s bot could not be heard: %s", kind_of(raw), self._bot, type(error).__name__)
            return 503
        return 200

    async def stop(self) -> None:
        """What is not heard yet is retained, or Telegram was not told that we have it."""
        await ended(self._answered | self._under_way)

    async def _left(self, retains: Retains) -> Sequence[tuple[int, bytes]]:
        """What was retained when we last ended, as soon as it can be read."""
        failures = 0
        while True:
            try:
                return await retains.retained()
            except Exception as error:
                log.error("the %s bot takes in no calls for now: what it retained can't be read (%s)", self._bot, type(error).__name__)
                await asyncio.sleep(self._patience.after(failures))
                failures += 1

    async def _in_turn(self, call: Call, hear: Hear) -> None:
        """What is said in one chat is heard in order: what is tried again keeps its chat's turn, and nothing said later overtakes it."""
        async with self._turns.setdefault(chat_of(call.raw), asyncio.Lock()):
            await until_heard(lambda: self._hear_once(call.raw, hear), lambda: call.number is not None, self._patience.retained)
        await let_go(self._retains, call.number)

    async def _retain(self, call: Call, hearing: asyncio.Task[None]) -> bool:
        """Keep what is slow to be heard, so that its call can be answered; says whether it is."""
        if self._retains is None or len(self._answered) >= MOST_RETAINED:
            return False
        try:
            [number] = await self._retains.retain([json.dumps(call.raw).encode()])
        except Exception:
            return False
        if hearing.done():
            await let_go(self._retains, number)
            return False
        call.number = number
        kept(self._answered, hearing)
        return True


def decoded(body: bytes) -> Any:
    """The JSON of a call. The quick parser refuses half an emoji (a lone surrogate), which phones do send: the patient one reads it."""
    try:
        return from_json(body, cache_strings="keys")
    except ValueError:
        return json.loads(body)


def kept(among: set[asyncio.Task[None]], task: asyncio.Task[None]) -> asyncio.Task[None]:
    """A task that nobody else may hold on to, until it ends."""
    among.add(task)
    task.add_done_callback(among.discard)
    return task


async def ended(tasks: set[asyncio.Task[None]]) -> None:
    """Cancel them, and see them gone."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def kind_of(raw: Any) -> str:
    """The update's type as Telegram names it: the only thing about it that is ever logged."""
    names = raw if isinstance(raw, dict) else ()
    return next((name for name in names if name != "update_id" and re.fullmatch("[a-z_]{1,40}", name)), "update")
