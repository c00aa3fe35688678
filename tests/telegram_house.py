"""Doubles for the tests of the Telegram adapters: a house that hears, a shelf for poison, and a bot between the two."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from bot.channels.port import Incoming, NotNow
from bot.channels.telegram.calls import Patience, Webhook
from bot.channels.telegram.channel import TelegramChannel
from tests.fake_telegram import FakeBot, FakeTelegram
from tests.waiting import PATIENCE

SECRET = "a-webhook-secret-of-fifty-characters-0123456789-abc"  # noqa: S105 - of this test alone
QUICK = Patience(first=0.01, most=0.05, taken=0.05, hear_again=(0.01, 0.02), retained=0.02, call=0.2)


class FakeHouse:
    """Hears what arrives; can be busy, can refuse some words, and can be told to get well again."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []
        self.tries = 0
        self.refuses: set[str] = set()
        self.slow: set[str] | None = None
        """Words that are heard only once the house is `free`; None: all of them."""
        self.fails_times = 0
        self.away = False
        """It takes nothing, through no fault of what it is brought."""
        self.free = asyncio.Event()
        self.free.set()
        self.inside = asyncio.Event()

    async def hear(self, incoming: Incoming) -> None:
        self.tries += 1
        self.inside.set()
        if self.slow is None or incoming.text in self.slow:
            await self.free.wait()
        if self.away:
            raise NotNow
        if incoming.text in self.refuses or self.fails_times > 0:
            self.fails_times -= 1
            raise RuntimeError("the house is down")
        self.heard.append(incoming)

    @property
    def texts(self) -> list[str]:
        return [incoming.text for incoming in self.heard]

    async def heard_all(self, count: int, *, within: float = PATIENCE) -> list[Incoming]:
        await eventually(lambda: len(self.heard) >= count, f"{count} heard, not {self.texts}", within=within)
        return self.heard


class Shelf:
    """Keeps poison aside; when `broken`, it can't."""

    def __init__(self) -> None:
        self.kept: list[Any] = []
        self.reasons: list[str] = []
        self.broken = False

    async def keep(self, raw: bytes, why: str) -> None:
        if self.broken:
            raise OSError("no space left")
        self.kept.append(json.loads(raw))
        self.reasons.append(why)


class Drawer:
    """Retains what is slow to be heard, by number; when `broken`, it can't; when `unreadable`, nobody knows what is in it."""

    def __init__(self) -> None:
        self.inside: dict[int, bytes] = {}
        self.broken = self.unreadable = False

    async def retain(self, raws: Sequence[bytes]) -> list[int]:
        if self.broken:
            raise OSError("no space left")
        numbers = [max(self.inside, default=0) + place for place in range(1, len(raws) + 1)]
        self.inside |= dict(zip(numbers, raws, strict=True))
        return numbers

    async def let_go(self, number: int) -> None:
        del self.inside[number]

    async def retained(self) -> list[tuple[int, bytes]]:
        if self.unreadable:
            raise OSError("the disk is away")
        return list(self.inside.items())


async def eventually(look: Any, what: str, *, within: float = PATIENCE) -> None:
    """Wait until `look()` is true, or fail saying `what` was awaited."""
    until = asyncio.get_running_loop().time() + within
    while not look():
        if asyncio.get_running_loop().time() > until:
            raise AssertionError(f"Waited {within:g} s for: {what}")
        await asyncio.sleep(0.01)


@asynccontextmanager
async def polling(channel: TelegramChannel, house: FakeHouse) -> AsyncIterator[asyncio.Task[None]]:
    """The channel open and listening, then stopped."""
    await channel.open()
    listening = asyncio.create_task(channel.listen(house.hear))
    try:
        yield listening
    finally:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await channel.close()


@asynccontextmanager
async def called(
    kind: type[TelegramChannel], server: FakeTelegram, bot: FakeBot, house: FakeHouse, shelf: Shelf, drawer: Drawer | None = None
) -> AsyncIterator[str]:
    """The channel behind a web server that Telegram calls; gives the webhook's address."""
    channels: list[TelegramChannel] = []

    async def serve(request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        return web.Response(status=await channels[0].receive(await request.read(), secret, house.hear))

    app = web.Application()
    app.router.add_post("/telegram/{bot}", serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/{kind.bot}"
    hook = Webhook(url, SECRET)
    channels.append(kind(bot.token, api=server.url, webhook=hook, on_poison=shelf.keep, patience=QUICK, retains=drawer))
    bot.pusher.retry_after = 0.02
    try:
        await channels[0].open()
        await channels[0].listen(house.hear)
        yield url
    finally:
        await bot.pusher.stop()
        await runner.cleanup()
        await channels[0].close()
