"""A house to talk to over real HTTP: its mailbox is a list, its answers are written in the test."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from aiohttp import web

from bot.channels.port import Bot, Incoming, Media, NotNow, Outgoing
from bot.channels.web.answers import Mailed, Shown
from bot.channels.web.channel import ChatOf, WebChannel, visitor
from bot.pages import page
from bot.web import WebServer, preferred
from dialogue.directions import direction

Text = Callable[[str, str], str]
"""What a page says in a language for a key."""
PHONES = {"resident": Bot.RESIDENTS, "relay": Bot.STAFF, "coordination": Bot.STAFF}


class Chokes(Exception):
    """This house can't handle these words, however often they are brought."""


@dataclass
class FakeMailbox:
    """What was sent, per bot and chat."""

    sent: dict[tuple[Bot, str], list[Shown]] = field(default_factory=dict)
    number: int = 0
    languages: dict[str, str] = field(default_factory=dict)
    """The language each chat chose."""

    def put(self, bot: Bot, chat: str, message: Outgoing) -> int:
        self.number += 1
        at = datetime(2026, 6, 4, 8, 0, tzinfo=UTC) + timedelta(minutes=self.number)
        self.sent.setdefault((bot, chat), []).append(Shown(self.number, message, at))
        return self.number

    async def after(self, bot: Bot, chat: str, last: int) -> Mailed:
        return Mailed([shown for shown in self.sent.get((bot, chat), []) if shown.number > last], self.languages.get(chat, ""))

    async def media(self, bot: Bot, chat: str, number: int) -> Media | None:
        return next((s.message.media for s in self.sent.get((bot, chat), []) if s.number == number), None)


@dataclass
class FakeHouse:
    """Hears each message once, answers what `answers` says, and can be away."""

    mailbox: FakeMailbox = field(default_factory=FakeMailbox)
    heard: list[Incoming] = field(default_factory=list)
    times: int = 0
    """How often a message was brought, repetitions included."""
    away: bool = False
    chokes_on: set[str] = field(default_factory=set)
    shelf: list[tuple[dict[str, Any], str]] = field(default_factory=list)
    """What was kept aside, and why."""
    shelf_broken: bool = False
    answers: Callable[[Incoming], list[Outgoing]] = lambda said: []
    channels: dict[str, WebChannel] = field(default_factory=dict)
    server: WebServer = field(default_factory=lambda: WebServer("127.0.0.1", 0))

    def door(self, base: str, bot: Bot, chat_of: ChatOf, *, heartbeat: float = 15.0) -> WebChannel:
        channel = WebChannel(bot, self.mailbox, on_poison=self.keep, heartbeat=heartbeat)
        self.channels[base] = channel
        self.server.add(channel.routes(base, chat_of), on_stop=channel.end_streams)
        return channel

    async def keep(self, raw: bytes, why: str) -> None:
        if self.shelf_broken:
            raise OSError("no space left")
        self.shelf.append((json.loads(raw), why))

    async def hear(self, said: Incoming) -> None:
        self.times += 1
        if self.away:
            raise NotNow
        if said.text in self.chokes_on:
            raise Chokes
        if any((said.bot, said.chat, said.message) == (old.bot, old.chat, old.message) for old in self.heard):
            return
        self.heard.append(said)
        for answer in self.answers(said):
            await self.say(said.bot, said.chat, answer)

    async def say(self, bot: Bot, chat: str, message: Outgoing) -> int:
        number = self.mailbox.put(bot, chat, message)
        for channel in self.channels.values():
            if channel.bot is bot:
                await channel.send(chat, message)
        return number

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"


def always(chat: str) -> ChatOf:
    return lambda request: chat


@asynccontextmanager
async def open_house(
    house: FakeHouse, *, text: Text = lambda language, key: key, languages: Sequence[str] = ("fr",), dir: str = "", heartbeat: float = 15.0
) -> AsyncIterator[FakeHouse]:
    """The house with its pages: /chat for visitors, /trial with three phones and a calendar, /accessibilite. `dir` forces a direction."""
    now = [datetime(2026, 6, 4, 10, 12, tzinfo=UTC)]

    async def tell_now(request: web.Request) -> web.Response:
        return web.json_response({"now": now[0].isoformat(), "zone": "Europe/Paris", "run": "1"})

    async def go_to_monday(request: web.Request) -> web.Response:
        now[0] = datetime(2026, 6, 8, 6, 0, tzinfo=UTC)
        return web.json_response({"now": now[0].isoformat()})

    house.door("/chat", Bot.RESIDENTS, visitor, heartbeat=heartbeat)
    for name, bot in PHONES.items():
        house.door(f"/trial/{name}", bot, always(f"trial-{name}"), heartbeat=heartbeat)

    def filled(name: str) -> Callable[[web.Request], bytes]:
        def fill(request: web.Request) -> bytes:
            language = preferred(request, languages)
            return page(name, partial(text, language), language, dir or direction(language))

        return fill

    house.server.show("/chat", filled("chat"), visitors=True)
    house.server.show("/trial", filled("trial"))
    house.server.show("/accessibilite", filled("accessibility"))
    house.server.add([web.get("/trial/now", tell_now), web.post("/trial/monday", go_to_monday)])
    for channel in house.channels.values():
        await channel.listen(house.hear)
    await house.server.start()
    try:
        yield house
    finally:
        await house.server.stop()
