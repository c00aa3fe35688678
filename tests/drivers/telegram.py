"""Somebody on Telegram, before either of our two bots."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import MappingProxyType
from typing import ClassVar

from bot.channels.telegram import limits
from bot.channels.telegram.channel import TelegramChannel
from tests.drivers.driver import FIRST_WORDS, Can, Driver, Seen
from tests.fake_telegram import FakeBot, Person, Shown
from tests.fake_telegram.server import FakeTelegram
from tests.telegram_house import QUICK, FakeHouse, Shelf, polling

PAUSE_SECONDS = 7


class OnTelegram(Driver):
    """Both bots but for their libraries, which are imported only when they are opened: aiogram's import costs seconds."""

    cannot = MappingProxyType({Can.DISORDER: "Telegram hands messages over in the order of their numbers"})
    longest = 4096
    person: Person
    bot: FakeBot
    server: FakeTelegram

    @classmethod
    def kind(cls) -> type[TelegramChannel]:
        raise NotImplementedError

    @classmethod
    @asynccontextmanager
    async def opened(cls, house: FakeHouse, shelf: Shelf) -> AsyncIterator[Driver]:
        async with FakeTelegram() as server:
            bot = server.bot()
            channel = cls.kind()(bot.token, api=server.url, on_poison=shelf.keep, patience=QUICK)
            driver = cls(channel, house, shelf, "5")
            driver.server, driver.bot, driver.person = server, bot, server.person(bot, id=5, first_name="Awa")
            async with polling(channel, house):
                await driver.person.types(FIRST_WORDS)
                await house.heard_all(1)
                yield driver

    @property
    def screen(self) -> list[Seen]:
        return [self._seen(one) for one in self.person.shown if one.author_id != self.person.id]

    def _seen(self, shown: Shown) -> Seen:
        file = shown.content.get(shown.media or "")
        unique = str((file[-1] if isinstance(file, list) else file or {}).get("file_unique_id", ""))
        kept = self.server.files.kept.get(unique)
        return Seen(shown.text, shown.labels, shown.media or "", kept.data if kept else b"")

    async def types(self, text: str) -> None:
        await self.person.types(text)

    async def presses(self, label: str) -> None:
        await self.person.taps(label)

    async def speaks(self, data: bytes) -> None:
        await self.person.says_aloud(data, seconds=4)

    async def photographs(self, data: bytes, words: str) -> None:
        await self.person.photographs(data, caption=words)

    async def sends_too_much(self) -> None:
        await self.person.attaches(b"x" * (limits.FILE_LIMIT + 1), name="film.bin")

    async def sends_what_is_lost(self) -> None:
        self.bot.faults.fails("getFile", 500, times=2)
        await self.person.says_aloud(b"lost")

    async def shares_position(self, longitude: float, latitude: float) -> None:
        await self.person.shares_position(longitude, latitude)

    async def repeats(self) -> None:
        self.bot.mailbox.redeliver()

    def blocks(self) -> None:
        self.person.blocks()

    def unblocks(self) -> None:
        self.person.unblocks()

    def pauses(self) -> None:
        self.bot.faults.fails("sendMessage", 429, retry_after=PAUSE_SECONDS)

    def goes_away(self) -> None:
        self.bot.faults.cuts("sendMessage")


class WithAiogram(OnTelegram):
    name: ClassVar[str] = "Telegram (aiogram)"

    @classmethod
    def kind(cls) -> type[TelegramChannel]:
        from bot.channels.telegram.residents import ResidentsTelegram

        return ResidentsTelegram


class WithPythonTelegramBot(OnTelegram):
    name: ClassVar[str] = "Telegram (python-telegram-bot)"

    @classmethod
    def kind(cls) -> type[TelegramChannel]:
        from bot.channels.telegram.staff import StaffTelegram

        return StaffTelegram
