"""A whole talk on any door: the same people, the same verbs, before a fake Telegram, a fake WhatsApp, or on the web page."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

import aiohttp
import pytest

from bot import settings
from bot.app import App, open_house
from bot.channels.port import Bot
from bot.channels.web.channel import COOKIE
from bot.clock import Clock
from bot.fronts.visit import QUIET_AFTER
from bot.texts import shipped
from bot.web import WebServer
from bot.wiring import serve, serve_chat, serve_whatsapp, telegram_channels, web_channels, whatsapp_channels
from tests.fake_telegram import FakeTelegram
from tests.fake_whatsapp import FakeWhatsApp
from tests.reader import Reader
from tests.telegram_app import Furnished, Hurried, Phone, Scene
from tests.test_forgetting import everything
from tests.whatsapp_app import WhatsAppPhone, settings_for

PATIENCE = 20.0
PLAYED = ("telegram fr", "telegram en", "web fr", "web en", "whatsapp fr")
"""WhatsApp does not say what language a phone speaks: ours is the house's there."""
IN_SHORT = ("telegram fr", "web en")
"""What is only another way through a scenario: each platform and each language once."""
FIRST_ACCOUNT = 8001

Found = TypeVar("Found")


class Seen(Protocol):
    """A message as somebody sees it."""

    @property
    def text(self) -> str: ...
    @property
    def media(self) -> str | None: ...
    @property
    def labels(self) -> tuple[str, ...]: ...


class Talker(Protocol):
    """A resident, on any door. `acts` counts what they sent or tapped."""

    language: str

    @property
    def acts(self) -> int: ...
    @property
    def transcript(self) -> str: ...
    def text(self, key: str, **facts: str | int) -> str: ...
    async def types(self, text: str) -> object: ...
    async def says_aloud(self, data: bytes) -> object: ...
    async def shares_position(self, lon: float, lat: float) -> object: ...
    async def taps(self, wanted: str) -> object: ...
    async def presses(self, *keys: str) -> None: ...
    async def reads(self, key: str, **facts: str | int) -> Seen: ...
    async def hears(self, part: str) -> Seen: ...


class OnTelegram(Phone):
    """A resident whose thumbs are counted."""

    @property
    def acts(self) -> int:
        return sum(message.author_id == self.id for message in self.shown) + len(self._queries)


@dataclass(frozen=True)
class OnScreen:
    """A message on the page."""

    number: int
    text: str
    labels: tuple[str, ...]
    data: dict[str, str]
    media: str = ""
    """The kind of the file that came with it."""


@dataclass
class OnTheWeb(Reader[OnScreen]):
    """A resident on the page, over real HTTP. `shown` is all that arrived, oldest first; `_since` where their last act found it."""

    http: aiohttp.ClientSession
    url: str
    language: str
    shown: list[OnScreen] = field(default_factory=list)
    acts: int = 0
    _since: int = 0
    _came: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def transcript(self) -> str:
        return "\n".join(f"{message.text} {list(message.labels)}" for message in self.shown)

    async def types(self, text: str) -> None:
        await self._posts(text=text)

    async def shares_position(self, lon: float, lat: float) -> None:
        await self._posts(longitude=str(lon), latitude=str(lat))

    async def says_aloud(self, data: bytes) -> None:
        form = aiohttp.FormData({"id": f"m{self.acts}", "language": self.language})
        form.add_field("voice", data, filename="voice.ogg", content_type="audio/ogg")
        await self._sends(data=form)

    async def taps(self, wanted: str) -> None:
        """The newest button with this label."""
        found = await self._until(lambda: next((one.data[wanted] for one in reversed(self.shown) if wanted in one.data), None))
        assert found is not None, f"no button {wanted!r} in:\n{self.transcript}"
        await self._posts(pressed=found)

    async def hears(self, part: str) -> OnScreen:
        """The oldest message with these words since this person's last act."""
        found: OnScreen | None = await self._until(lambda: next((m for m in self.shown[self._since :] if part in m.text), None))
        assert found is not None, f"nobody said {part!r} on the page:\n{self.transcript}"
        return found

    async def follows(self) -> None:
        """The page is open: keeps what arrives. Runs until it is cancelled."""
        async with self.http.get(f"{self.url}/chat/events") as stream:
            async for line in stream.content:
                if line.startswith(b"data: {") and "number" in (told := json.loads(line[6:])):
                    data = {button["label"]: button["data"] for row in told["buttons"] for button in row}
                    kind = told["media"]["kind"] if told["media"] else ""
                    self.shown.append(OnScreen(told["number"], told["text"], tuple(data), data, kind))
                    self._came.set()

    async def _posts(self, **said: str) -> None:
        await self._sends(json={"id": f"m{self.acts}", "language": self.language, **said})

    async def _sends(self, **body: Any) -> None:
        self.acts += 1
        self._since = len(self.shown)
        async with self.http.post(f"{self.url}/chat/messages", **body) as answer:
            assert answer.status == 204, await answer.text()

    async def _until(self, look: Callable[[], Found | None]) -> Found | None:
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while (found := look()) is None:
                    self._came.clear()
                    await self._came.wait()
                return found
        return look()


@dataclass
class Stage(Scene):
    """A scene with a page and a WhatsApp beside Telegram. `door` is where its residents stand, `language` the one they read."""

    door: str = "telegram"
    language: str = "fr"
    url: str = ""
    whatsapp: FakeWhatsApp = field(default_factory=FakeWhatsApp)
    stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def somebody(self, language: str = "") -> Talker:
        """A resident nobody knows yet; `language` is what their phone says, and is ours unless given. They are answered in it."""
        spoken = language or self.language
        if self.door == "telegram":
            account = self.server.account(next(self._accounts), "Prénom", language_code=spoken)
            phone = OnTelegram(world=self.server, account=account, bot=self.residents)
            phone.language = shipped().language_for(spoken)
            return phone
        if self.door == "whatsapp":
            return self.on_whatsapp()
        http = await self.stack.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)))
        async with http.get(self.url) as page:
            assert COOKIE in page.cookies
        visitor = OnTheWeb(http, self.url, shipped().language_for(spoken))
        following = asyncio.create_task(visitor.follows())
        self.stack.push_async_callback(_ended, following)
        await asyncio.sleep(0)
        return visitor

    def on_whatsapp(self, **more: Any) -> WhatsAppPhone:
        """A resident on WhatsApp, known by a BSUID unless it is said otherwise."""
        number = next(self._accounts)
        account = self.whatsapp.account("Prénom", **{"user_id": f"FR.1349120865530274{number}", **more})
        return WhatsAppPhone(self.whatsapp.line, self.whatsapp.post, account)

    async def comes_back(self, resident: Talker, reference: str) -> None:
        """After a day WhatsApp lets us write to nobody: what we have to say waits, a template says so, and the person taps its button. On
        the other doors it is there already."""
        if isinstance(resident, WhatsAppPhone):
            await resident.taps_template(await resident.is_invited(reference), "Lire", "lire")

    async def falls_quiet(self) -> None:
        """Nobody says a word for long enough."""
        self.passes(QUIET_AFTER + timedelta(seconds=1))
        await self.app.reception.fall_quiet()

    def passes(self, time: timedelta) -> None:
        self.clock.move_to(self.clock.now() + time)

    def morning_in(self, weeks: int) -> None:
        """A morning, some weeks later: nobody is asked anything at night."""
        self.clock.move_to((self.clock.now() + timedelta(weeks=weeks)).replace(hour=10))

    async def kept(self, *, without: str = "") -> str:
        """All that the database holds, opened with the key; or all but one table."""
        async with self.app.house.database.read() as tx:
            return "\n".join(f"{table}: {row}" for table, rows in (await everything(tx)).items() for row in rows if table != without)

    def __post_init__(self) -> None:
        self._accounts = count(FIRST_ACCOUNT)


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError, aiohttp.ClientError):
        await task


@asynccontextmanager
async def opened(furnished: Furnished, door: str, language: str, **more: str) -> AsyncIterator[Stage]:
    """The program with its doors: the staff's, the page, and the one its residents stand at. Nothing ticks: a test moves time itself."""
    async with FakeTelegram() as server, FakeWhatsApp() as whatsapp, AsyncExitStack() as stack:
        residents, staff = server.bot("residents"), server.bot("staff")
        theirs = settings_for(whatsapp) if door == "whatsapp" else {"residents_token": residents.token}
        given = settings.load(
            data=furnished.folder, staff_token=staff.token, telegram_api=server.url, take_back_seconds=0, **theirs, **more
        )
        clock = Clock()
        whatsapp.line.clock = lambda: clock.now().timestamp()
        house = await stack.enter_async_context(open_house(given, clock))
        doors, page = telegram_channels(house, given), web_channels(house, Bot.RESIDENTS)[Bot.RESIDENTS]
        numbers = whatsapp_channels(house, given)
        app, web = App(house, [page, *numbers, *map(Hurried, doors)], given), WebServer("127.0.0.1", 0)
        serve(app, web, doors)
        serve_chat(app, web, page)
        serve_whatsapp(app, web, numbers)
        await web.start()
        await app.start(ticking=False)
        url = f"http://127.0.0.1:{web.port}"
        if numbers:
            await whatsapp.post.subscribe(f"{url}/whatsapp")
        try:
            async with AsyncExitStack() as people:
                yield Stage(
                    server, residents, staff, app, clock, furnished,
                    door=door, language=language, url=url, whatsapp=whatsapp, stack=people,
                )  # fmt: skip
        finally:
            await whatsapp.post.stop()
            await web.stop()
            await app.stop()


def in_short(scenario: Callable[..., Any]) -> Callable[..., Any]:
    """Another way through a scenario that is played everywhere."""
    return cast(Callable[..., Any], pytest.mark.parametrize("stage", IN_SHORT, indirect=True)(scenario))


@pytest.fixture(params=PLAYED)
async def stage(request: pytest.FixtureRequest, furnished: Furnished, tmp_path: Path) -> AsyncIterator[Stage]:
    """Each talk on every door, and in both languages of ours where the platform says which one is spoken."""
    door, language = request.param.split()
    async with opened(furnished.copied(tmp_path / "data"), door, language) as stage:
        yield stage


async def is_old_enough(resident: Talker) -> None:
    """The story is over, and the person says that they are fifteen."""
    await resident.reads("story-goes-on") if resident.acts > 1 else await resident.reads("welcome-heard")
    await resident.presses("choice-old-enough")


async def sends(resident: Talker, at: str = "report-concern-review") -> str:
    """From the recap, or what is said before it, to the reference, with a yes to all."""
    await resident.reads(at)
    await resident.presses("choice-send")
    sent = await resident.hears("PV-")
    await resident.reads("may-we-quote-you")
    await resident.presses("choice-yes")
    await resident.reads("may-we-ask-you-later")
    await resident.presses("choice-yes")
    await resident.reads("consents-noted")
    return references(sent.text)[0]


def references(said: str) -> list[str]:
    return [word.strip(".,") for word in said.split() if word.startswith("PV-")]
