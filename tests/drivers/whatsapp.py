"""Somebody on WhatsApp, before a Graph API of ours over real HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import MappingProxyType
from typing import ClassVar

from bot.channels.port import MediaKind
from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.graph import Account
from bot.web import WebServer
from tests.drivers.driver import FIRST_WORDS, Can, Driver, Seen
from tests.fake_whatsapp import FakeWhatsApp, Person
from tests.telegram_house import FakeHouse, Shelf
from tests.whatsapp_app import choosing

BSUID = "FR.13491208655302741918"
KINDS = {"audio": MediaKind.VOICE, "image": MediaKind.PHOTO, "document": MediaKind.DOCUMENT}
TOO_MUCH = 20 * 1024 * 1024 + 1
"""Bytes."""


class OnWhatsApp(Driver):
    name: ClassVar[str] = "WhatsApp"
    cannot = MappingProxyType(
        {
            Can.TELL_LEAVING: "WhatsApp tells nobody that they were blocked: the next message can't be delivered",
            Can.EDIT: "its API changes nothing that was sent, and takes nothing back",
        }
    )
    longest = 4096
    server: FakeWhatsApp
    person: Person

    @classmethod
    @asynccontextmanager
    async def opened(cls, house: FakeHouse, shelf: Shelf) -> AsyncIterator[Driver]:
        async with FakeWhatsApp() as server:
            line = server.line
            account = Account(phone_id=line.id, token=line.token, app_secret=line.secret, verify_token=line.verify, api=server.url)
            channel, web = WhatsAppChannel(account, words=choosing, on_poison=shelf.keep, pause=0.01), WebServer("127.0.0.1", 0)
            web.add(channel.routes("/whatsapp", house.hear))
            await web.start()
            try:
                await channel.open()
                await server.post.subscribe(f"http://127.0.0.1:{web.port}/whatsapp")
                driver = cls(channel, house, shelf, BSUID)
                driver.server, driver.person = server, server.person("Awa", user_id=BSUID)
                await driver.types(FIRST_WORDS)
                await house.heard_all(1)
                yield driver
            finally:
                await server.post.stop()
                await web.stop()
                await channel.close()

    @property
    def screen(self) -> list[Seen]:
        return [Seen(one.text, tuple(tap.label for tap in one.taps), KINDS.get(one.media, ""), one.data) for one in self.person.shown]

    async def types(self, text: str) -> None:
        await self.person.types(text)

    async def presses(self, label: str) -> None:
        await self.person.taps(label)

    async def speaks(self, data: bytes) -> None:
        await self.person.says_aloud(data)

    async def photographs(self, data: bytes, words: str) -> None:
        await self.person.photographs(data, caption=words)

    async def sends_too_much(self) -> None:
        await self.person.photographs(b"\xff\xd8\xff", weighs=TOO_MUCH)

    async def sends_what_is_lost(self) -> None:
        self.server.line.faults.refuses("media", 131000, times=2)
        await self.person.says_aloud(b"OggS lost")

    async def shares_position(self, longitude: float, latitude: float) -> None:
        await self.person.shares_position(longitude, latitude)

    async def repeats(self) -> None:
        self.server.post.redeliver()

    async def brings_backwards(self, first: str, then: str) -> None:
        self.server.post.hold()
        await self.types(first)
        await self.types(then)
        self.server.post.release(backwards=True)

    def blocks(self) -> None:
        self.person.blocks()

    def unblocks(self) -> None:
        self.person.unblocks()

    def pauses(self) -> None:
        self.server.line.faults.refuses("messages", 130429)

    def goes_away(self) -> None:
        self.server.line.faults.cuts("messages")
