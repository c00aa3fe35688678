"""Somebody on the page of the web chat: what it posts and what its stream tells, without a browser."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import MappingProxyType
from typing import Any, ClassVar

import aiohttp

from bot.channels.port import Bot, Outgoing
from bot.channels.web.channel import WebChannel
from bot.channels.web.form import MEDIA_BYTES
from bot.web import WebServer
from tests.drivers.driver import FIRST_WORDS, Can, Driver, Seen
from tests.telegram_house import FakeHouse, Shelf
from tests.web_house import FakeMailbox, always

BASE = "/chat"


class OnThePage(Driver):
    name: ClassVar[str] = "web chat"
    cannot = MappingProxyType(
        {
            Can.DISORDER: "our own page sends one message after the other",
            Can.LOSE_FILES: "a file comes with its message or not at all",
            Can.BLOCK: "who wants silence says stop, and the house keeps it",
            Can.TELL_LEAVING: "who closes the page may come back to it",
            Can.PAUSE: "the server is ours and takes what we send",
            Can.AWAY: "what is sent is in the outbox, where the page finds it",
        }
    )
    longest = 100_000
    http: aiohttp.ClientSession
    url: str
    mailbox: FakeMailbox

    @classmethod
    @asynccontextmanager
    async def opened(cls, house: FakeHouse, shelf: Shelf) -> AsyncIterator[Driver]:
        mailbox, server = FakeMailbox(), WebServer("127.0.0.1", 0)
        channel = WebChannel(Bot.RESIDENTS, mailbox, on_poison=shelf.keep)
        server.add(channel.routes(BASE, always("awa")), on_stop=channel.end_streams)
        await channel.listen(house.hear)
        await server.start()
        async with aiohttp.ClientSession() as http:
            driver = cls(channel, house, shelf, "awa")
            driver.http, driver.url, driver.mailbox = http, f"http://127.0.0.1:{server.port}", mailbox
            driver.told, driver.posted = {}, []
            following = asyncio.create_task(driver.follows())
            try:
                await driver.types(FIRST_WORDS)
                yield driver
            finally:
                await channel.close()
                await server.stop()
                await asyncio.gather(following, return_exceptions=True)

    told: dict[str, tuple[dict[str, Any], bytes]]
    """What the stream told, by the screen it belongs to or its number: a screen takes the place of the one before."""
    posted: list[dict[str, Any]]

    async def follows(self) -> None:
        async with self.http.get(f"{self.url}{BASE}/events") as stream:
            async for line in stream.content:
                if line.startswith(b"data: {") and "number" in (told := json.loads(line[6:])):
                    data = b""
                    if told["media"]:
                        async with self.http.get(self.url + told["media"]["url"]) as file:
                            data = await file.read()
                    self.told[told["screen"] or str(told["number"])] = (told, data)

    @property
    def screen(self) -> list[Seen]:
        return [
            Seen(told["text"], tuple(one["label"] for row in told["buttons"] for one in row), (told["media"] or {}).get("kind", ""), data)
            for told, data in self.told.values()
        ]

    async def sends(self, message: Outgoing) -> str:
        """The outbox is the mailbox: a message is there before the channel is told of it."""
        number = self.mailbox.put(Bot.RESIDENTS, self.chat, message)
        return await super().sends(message) or str(number)

    async def changes(self, number: str, message: Outgoing) -> str:
        self.mailbox.put(Bot.RESIDENTS, self.chat, message)
        return await super().changes(number, message)

    async def types(self, text: str) -> None:
        await self._posts({"text": text})

    async def presses(self, label: str) -> None:
        pressed = next(one["data"] for told, _ in self.told.values() for row in told["buttons"] for one in row if one["label"] == label)
        await self._posts({"pressed": pressed})

    async def speaks(self, data: bytes) -> None:
        await self._posts({"seconds": "4"}, voice=data)

    async def photographs(self, data: bytes, words: str) -> None:
        await self._posts({"text": words}, photo=data)

    async def sends_too_much(self) -> None:
        await self._posts({}, photo=b"\xff\xd8\xff" + b"x" * MEDIA_BYTES)

    async def shares_position(self, longitude: float, latitude: float) -> None:
        await self._posts({"longitude": str(longitude), "latitude": str(latitude)})

    async def repeats(self) -> None:
        """The answer was lost on its way: the page sends its last message again, under the same id."""
        await self._posted(self.posted[-1])

    async def _posts(self, said: dict[str, str], **files: bytes) -> None:
        self.posted.append({"id": f"m{len(self.posted)}", **said, "files": files})
        await self._posted(self.posted[-1])

    async def _posted(self, message: dict[str, Any]) -> None:
        """Again until it is taken, as the page does, or kept aside for good."""
        while True:
            form = aiohttp.FormData({name: value for name, value in message.items() if name != "files"}, default_to_multipart=True)
            for name, data in message["files"].items():
                form.add_field(name, io.BytesIO(data), filename=name, content_type="application/octet-stream")
            async with self.http.post(f"{self.url}{BASE}/messages", data=form) as answer:
                if answer.status != 503:
                    assert answer.status in (204, 422), await answer.text()
                    return
            await asyncio.sleep(0.01)
