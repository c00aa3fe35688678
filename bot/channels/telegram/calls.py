"""Telegram's calls: what each brings is heard, or held, before it is answered 200. What waits a long time is told at once that we have it:
Telegram makes 40 calls at once, and those of people who send files are not to be all of them."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import random
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from pydantic_core import from_json

from bot.channels.port import Bot, Hear
from bot.channels.telegram.common import Raw, Webhook
from bot.channels.telegram.hand import MOST_HELD, Hand, Holds, chat_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Patience:
    """How long to wait before trying again, in seconds. Each wait is shortened by chance by up to half."""

    first: float = 0.5
    most: float = 30.0
    taken: float = 30.0
    """While another program receives this bot's messages."""
    hear_again: tuple[float, ...] = (0.2, 1.0)
    """Pauses between the tries to hear one update."""
    held: float = 5.0
    """Before what is held is tried again."""
    call: float = 2.0
    """How long a call is kept waiting."""

    def after(self, failures: int) -> float:
        longest: float = min(self.most, self.first * 2 ** min(failures, 16))
        return longest * random.uniform(0.5, 1.0)


class Calls:
    """One bot's webhook. `hear_once` raises what goes wrong: Telegram itself tries again."""

    def __init__(self, bot: Bot, hear_once: Callable[[Raw, Hear], Awaitable[None]], patience: Patience, holds: Holds | None) -> None:
        self._bot, self._hear_once, self._patience, self._holds = bot, hear_once, patience, holds
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        """Of the chats that a call is under way for; whoever holds or awaits one keeps it alive."""
        self._under_way: set[asyncio.Task[None]] = set()
        self._answered: set[asyncio.Task[None]] = set()
        """For calls that were answered before what they brought was heard, because it is held."""

    async def resume(self, hear: Hear) -> None:
        """Hear what was held when we last ended."""
        hand = Hand(lambda raw: self._in_turn(raw, hear), self._holds, self._patience.held)
        try:
            await hand.resume()
            await hand.finish()
        finally:
            await hand.drop()

    async def receive(self, webhook: Webhook, body: bytes, secret_header: str, hear: Hear) -> int:
        """The HTTP status for one webhook call: 200 only once heard, held, or kept aside after its third failure."""
        expected = webhook.secret.encode()
        if not expected or not hmac.compare_digest(secret_header.encode("utf-8", "replace"), expected):
            return 401
        try:
            raw = decoded(body)
        except (ValueError, RecursionError):
            return 400
        if not isinstance(raw, dict) or type(raw.get("update_id")) is not int:
            return 400
        hearing = kept(self._under_way, asyncio.create_task(self._in_turn(raw, hear)))
        await asyncio.wait([hearing], timeout=self._patience.call)
        if not hearing.done() and await self._hold(raw, hearing, hear):
            return 200
        try:
            await hearing
        except Exception as error:
            log.warning("a %s on the %s bot could not be heard: %s", kind_of(raw), self._bot, type(error).__name__)
            return 503
        return 200

    async def stop(self) -> None:
        """What is not heard yet is held, or Telegram was not told that we have it."""
        await ended(self._answered | self._under_way)

    async def _in_turn(self, raw: Raw, hear: Hear) -> None:
        """What is said in one chat is heard in order."""
        async with self._turns.setdefault(chat_of(raw), asyncio.Lock()):
            await self._hear_once(raw, hear)

    async def _hold(self, raw: Raw, hearing: asyncio.Task[None], hear: Hear) -> bool:
        """Keep what is slow to be heard, so that its call can be answered; says whether it could be."""
        if self._holds is None or len(self._answered) >= MOST_HELD:
            return False
        try:
            [number] = await self._holds.hold([json.dumps(raw).encode()])
        except Exception:
            return False
        kept(self._answered, asyncio.create_task(self._see_through(self._holds, number, raw, hearing, hear)))
        return True

    async def _see_through(self, holds: Holds, number: int, raw: Raw, hearing: asyncio.Task[None], hear: Hear) -> None:
        """Telegram gives it no more, so it is ours to try again."""
        while True:
            try:
                await hearing
                break
            except Exception:
                await asyncio.sleep(self._patience.held)
                hearing = kept(self._under_way, asyncio.create_task(self._in_turn(raw, hear)))
        with suppress(Exception):  # it is heard, and passed over, at the next start
            await holds.let_go(number)


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
