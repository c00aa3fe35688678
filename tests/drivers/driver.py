"""What the conformance tests need of a channel: a person on its platform, and the platform's moods.

A driver names what its platform cannot do, each with the reason; nothing is passed over in silence. A verb it does not have fails.
"""

from __future__ import annotations

import asyncio
import re
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import ClassVar

from bot.channels.port import Channel, Incoming, Outgoing
from tests.telegram_house import FakeHouse, Shelf, eventually

FIRST_WORDS = "bonjour"
"""What the person wrote before the test began: most platforms let us write only to those who wrote to us."""


class Can(Enum):
    """What a platform may be unable to do; the value is said of it in docs/channels.md."""

    PRESS = "press a button"
    FILES_IN = "send us files"
    FILES_OUT = "receive files"
    LOSE_FILES = "lose a file that a person sent"
    POSITION = "share a position"
    AGAIN = "bring a message again"
    DISORDER = "bring messages out of order"
    BLOCK = "block us"
    TELL_LEAVING = "tell that somebody left"
    PAUSE = "ask us to pause"
    AWAY = "be away while we send"
    EDIT = "change a message already sent"


@dataclass(frozen=True)
class Seen:
    """A message of ours as the person sees it."""

    text: str
    labels: tuple[str, ...] = ()
    media: str = ""
    """The port's name for the kind of its file."""
    data: bytes = b""

    @property
    def numbered(self) -> dict[str, str]:
        """Choices that are lines of the text: what each says, and the number to type."""
        return {said: number for number, said in re.findall(r"^\s*(\d+)\. (.+)$", self.text, re.MULTILINE)}

    @property
    def choices(self) -> list[str]:
        return [*self.labels, *self.numbered]


class Driver(ABC):
    name: ClassVar[str]
    cannot: ClassVar[Mapping[Can, str]] = MappingProxyType({})
    longest: ClassVar[int]
    """Characters of one message of ours."""

    def __init__(self, channel: Channel, house: FakeHouse, shelf: Shelf, chat: str) -> None:
        self.channel, self.house, self.shelf, self.chat = channel, house, shelf, chat

    @classmethod
    @abstractmethod
    def opened(cls, house: FakeHouse, shelf: Shelf) -> AbstractAsyncContextManager[Driver]:
        """The channel open and listening, and somebody who has written `FIRST_WORDS` to it; all is closed at the end."""

    @property
    @abstractmethod
    def screen(self) -> list[Seen]:
        """All that we sent, as it stands now, oldest first."""

    @abstractmethod
    async def types(self, text: str) -> None: ...

    async def sends(self, message: Outgoing) -> str:
        return await self.channel.send(self.chat, message)

    async def changes(self, number: str, message: Outgoing) -> str:
        return await self.channel.edit(self.chat, number, message)

    async def sees(self, count: int) -> list[Seen]:
        """The screen, once it shows so many."""
        await eventually(lambda: len(self.screen) >= count, f"{count} messages on the screen")
        return self.screen

    async def hears(self, count: int) -> list[Incoming]:
        """What the house heard after the first words, once it is so many."""
        return (await self.house.heard_all(count + 1))[1:]

    @asynccontextmanager
    async def while_away(self, words: str) -> AsyncIterator[None]:
        """The house takes nothing while these words are brought; then it does."""
        self.house.away = True
        writing = asyncio.create_task(self.types(words))
        try:
            yield
        finally:
            self.house.away = False
            await writing

    async def chooses(self, label: str) -> None:
        """Press what says this on the newest message, or type its number."""
        newest = self.screen[-1]
        await (self.presses(label) if label in newest.labels else self.types(newest.numbered[label]))

    async def presses(self, label: str) -> None:
        raise self._unable(Can.PRESS)

    async def speaks(self, data: bytes) -> None:
        raise self._unable(Can.FILES_IN)

    async def photographs(self, data: bytes, words: str) -> None:
        raise self._unable(Can.FILES_IN)

    async def sends_too_much(self) -> None:
        """A file past what the channel takes."""
        raise self._unable(Can.FILES_IN)

    async def sends_what_is_lost(self) -> None:
        """A file that can't be fetched."""
        raise self._unable(Can.LOSE_FILES)

    async def shares_position(self, longitude: float, latitude: float) -> None:
        raise self._unable(Can.POSITION)

    async def repeats(self) -> None:
        """The platform brings the last message once more."""
        raise self._unable(Can.AGAIN)

    async def brings_backwards(self, first: str, then: str) -> None:
        """Two messages were written one after the other; the platform brings the second first."""
        raise self._unable(Can.DISORDER)

    def blocks(self) -> None:
        raise self._unable(Can.BLOCK)

    def unblocks(self) -> None:
        raise self._unable(Can.BLOCK)

    def pauses(self) -> None:
        """The next call is told to come back later."""
        raise self._unable(Can.PAUSE)

    def goes_away(self) -> None:
        """The next call finds nobody."""
        raise self._unable(Can.AWAY)

    def _unable(self, what: Can) -> AssertionError:
        return AssertionError(f"{self.name} can't {what.value}: {self.cannot.get(what, 'its driver lacks the verb and does not say why')}")
