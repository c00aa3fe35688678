"""Somebody at a terminal: their lines, and what is printed under them."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from types import MappingProxyType
from typing import ClassVar

from bot.channels.terminal import CHAT, PROMPT, TerminalChannel
from tests.drivers.driver import FIRST_WORDS, Can, Driver, Seen
from tests.telegram_house import FakeHouse, Shelf


class AtTheTerminal(Driver):
    name: ClassVar[str] = "terminal"
    cannot = MappingProxyType(
        {
            Can.PRESS: "every choice has a number, which is typed",
            Can.FILES_IN: "only words can be typed",
            Can.FILES_OUT: "a file is named in a line above its words",
            Can.LOSE_FILES: "only words can be typed",
            Can.POSITION: "a postcode or a name says where",
            Can.AGAIN: "who sees that it failed types it again",
            Can.DISORDER: "lines come as they are typed",
            Can.BLOCK: "who has enough closes it",
            Can.TELL_LEAVING: "who has enough closes it",
            Can.PAUSE: "what is printed is printed",
            Can.AWAY: "what is printed is printed",
            Can.EDIT: "what is printed stays as it is",
        }
    )
    longest = 100_000
    keyboard: Keyboard
    printed: list[str]

    @classmethod
    @asynccontextmanager
    async def opened(cls, house: FakeHouse, shelf: Shelf) -> AsyncIterator[Driver]:
        keyboard, printed = Keyboard(), list[str]()
        driver = cls(TerminalChannel(keyboard, printed.append), house, shelf, CHAT)
        driver.keyboard, driver.printed = keyboard, printed
        await driver.channel.open()
        await driver.types(FIRST_WORDS)
        yield driver
        await driver.channel.close()

    async def types(self, text: str) -> None:
        self.keyboard.typed.append(text)
        await self.channel.listen(self.house.hear)

    @property
    def screen(self) -> list[Seen]:
        return [Seen(one.strip()) for one in self.printed if one != PROMPT]


class Keyboard:
    """Gives the lines typed by now, and goes on with those typed later."""

    def __init__(self) -> None:
        self.typed: deque[str] = deque()

    def __iter__(self) -> Iterator[str]:
        while self.typed:
            yield self.typed.popleft()
