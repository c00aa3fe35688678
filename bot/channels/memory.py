"""A channel without a network, for the rehearsal, the terminal and the tests: what it is given to send is delivered at once."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable

from bot.channels.port import Bot, Command, Hear, Incoming, NotThere, Outgoing, Pace, Undelivered


class MemoryChannel:
    """Satisfies `Channel`. `delivered` holds what each chat received; `fails` may say why a message can't be delivered."""

    def __init__(self, bot: Bot, name: str = "memory", *, pace: Pace | None = None) -> None:
        self.bot, self.name, self.pace = bot, name, pace or Pace(at_once=200)
        self.delivered: dict[str, list[Outgoing]] = defaultdict(list)
        self.fails: Callable[[str, Outgoing], Undelivered | None] = lambda chat, message: None
        self.offered: dict[str, dict[str, tuple[Command, ...]]] = {}
        self._hear: Hear | None = None
        self._arrived: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def open(self) -> None:
        """Ready from the start."""

    async def listen(self, hear: Hear) -> None:
        self._hear = hear

    async def receive(self, incoming: Incoming) -> None:
        """Somebody does something; returns once it is committed."""
        if self._hear is None:
            raise ConnectionError("nobody listens yet")
        await self._hear(incoming)

    async def again(self, raw: bytes, hear: Hear) -> None:
        """Nothing is ever set aside here."""

    async def send(self, chat: str, message: Outgoing) -> str:
        if failure := self.fails(chat, message):
            raise failure
        self.delivered[chat].append(message)
        self._arrived[chat].set()
        return str(len(self.delivered[chat]))

    async def edit(self, chat: str, number: str, message: Outgoing) -> str:
        if failure := self.fails(chat, message):
            raise failure
        if int(number) > len(self.delivered[chat]):
            raise NotThere("not_there")
        self.delivered[chat][int(number) - 1] = message
        return number

    async def remove(self, chat: str, number: str) -> None:
        """What was shown first stays among what was delivered: the numbers of all that follows are counted from it."""

    async def wait(self, chat: str, more_than: int, seconds: float = 10.0) -> list[Outgoing]:
        """The messages of a chat, once there are more than so many. Raises `TimeoutError`."""
        async with asyncio.timeout(seconds):
            while len(self.delivered[chat]) <= more_than:
                self._arrived[chat].clear()
                await self._arrived[chat].wait()
        return self.delivered[chat]

    async def offer(self, commands: dict[str, tuple[Command, ...]], chat: str = "") -> None:
        self.offered[chat] = commands

    async def close(self) -> None:
        """Nothing to let go of."""
