"""The whole program before a Telegram of ours: in this process with its clock in hand, or as its operator starts it."""

from __future__ import annotations

import contextlib
import io
import itertools
import json
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot import cli, settings
from bot.app import App, open_house
from bot.channels.port import Bot, Channel, Command, Hear, Outgoing, Pace
from bot.clock import Clock
from bot.web import WebServer
from bot.wiring import serve, telegram_channels
from tests.fake_telegram import FakeBot, FakeTelegram, Person, Shown
from tests.reader import Reader
from tests.waiting import until

EXAMPLES = Path(__file__).parent.parent / "examples"
NORD, DIONYSIENNE, GARONNE = "les-fenetres-du-nord", "la-passerelle-dionysienne", "garonne-solidaire"
POSITION = (3.1907, 50.6821)
"""Longitude and latitude inside the square below."""
SQUARE = {
    "type": "Feature",
    "properties": {"code_qp": "QN05981M", "lib_qp": "Nouveau Roubaix", "insee_com": "59512", "lib_com": "Roubaix"},
    "geometry": {"type": "Polygon", "coordinates": [[[3.18, 50.67], [3.2, 50.67], [3.2, 50.69], [3.18, 50.69], [3.18, 50.67]]]},
}


def porte_voix(*words: str) -> str:
    """A command in this process; what it printed. Raises `SystemExit` unless it went well."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        try:
            cli.main(words)
        except SystemExit as end:
            if end.code:
                raise
    return said.getvalue()


@dataclass(frozen=True)
class Furnished:
    """A data folder with the example directory, and invitations nobody has used: what to type, by who they are for."""

    folder: Path
    invitations: dict[str, str]

    def copied(self, to: Path) -> Furnished:
        shutil.copytree(self.folder, to)
        return Furnished(to, dict(self.invitations))


TEAM = {
    "Nadia": ("relay", "--association", NORD),
    "Karim": ("relay", "--association", NORD),
    "Youssef du Nord": ("relay", "--association", NORD),
    "Leïla": ("lead", "--association", NORD),
    "Sonia": ("relay", "--association", DIONYSIENNE),
    "Aminata": ("relay", "--association", GARONNE),
    "Youssef": ("relay", "--association", "coude-a-coude-93"),
    "Jeanne": ("coordination",),
    "Omar": ("observer",),
}


def furnish(folder: Path) -> Furnished:
    """As an operator does it, command by command."""
    outlines = folder / "outlines.geojson"
    outlines.write_text(json.dumps({"type": "FeatureCollection", "features": [SQUARE]}), "utf-8")
    data = folder / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PORTE_VOIX_DATA", str(data))
        porte_voix("directory", "import", str(EXAMPLES / "directory.csv"))
        porte_voix("places", "import", str(EXAMPLES / "quartiers.csv"))
        porte_voix("places", "import", str(outlines))
        invitations = {name: porte_voix("invite", *role).strip() for name, role in TEAM.items()}
    return Furnished(data, invitations)


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Furnished:
    return furnish(tmp_path_factory.mktemp("furnished"))


class Hurried:
    """A channel that does not keep Telegram's pace of one message a second in a chat: its talks are over sooner."""

    pace = Pace(at_once=16)

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    @property
    def name(self) -> str:
        return self._channel.name

    @property
    def bot(self) -> Bot:
        return self._channel.bot

    async def open(self) -> None:
        await self._channel.open()

    async def listen(self, hear: Hear) -> None:
        await self._channel.listen(hear)

    async def again(self, raw: bytes, hear: Hear) -> None:
        await self._channel.again(raw, hear)

    async def send(self, chat: str, message: Outgoing) -> str:
        return await self._channel.send(chat, message)

    async def edit(self, chat: str, number: str, message: Outgoing) -> str:
        return await self._channel.edit(chat, number, message)

    async def remove(self, chat: str, number: str) -> None:
        await self._channel.remove(chat, number)

    async def offer(self, commands: dict[str, tuple[Command, ...]], chat: str = "") -> None:
        await self._channel.offer(commands, chat)

    async def close(self) -> None:
        await self._channel.close()


class Phone(Person, Reader[Shown]):
    """Somebody on Telegram who reads our texts by their keys."""

    async def news(self, after: int, *, within: float) -> Shown:
        """The bot's newest message with a number above `after`."""
        found = await until(
            self.room.bell, lambda: next((m for m in reversed(self.shown) if m.author_id != self.id and m.id > after), None), within
        )
        if found is None:
            raise AssertionError(self._unseen("Nothing new was said", within))
        return found


@dataclass
class Scene:
    """The program running, and whoever talks to it. `clock` moves only forward."""

    server: FakeTelegram
    residents: FakeBot
    staff: FakeBot
    app: App
    clock: Clock
    furnished: Furnished
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(5001))
    _coordination: list[Phone] = field(default_factory=list)

    def resident(self, first_name: str = "Awa", language: str = "fr") -> Phone:
        return self._phone(self.residents, first_name, language)

    def stranger(self, first_name: str = "Luc") -> Phone:
        """Somebody at the staff bot whom nobody knows yet."""
        return self._phone(self.staff, first_name, "fr")

    async def member(self, name: str) -> Phone:
        """Somebody of `TEAM` joins with their invitation, confirmed by the coordination if somebody of it is there."""
        phone = self.stranger("Compte privé")
        await phone.types(self.furnished.invitations[name])
        await phone.reads("join-team-first-name")
        await phone.types(name)
        told = await phone.hears(name)
        if told.text == phone.text("admission-waiting", name=name):
            await self._coordination[0].presses("act-admit")
            await phone.hears(phone.text("joined", name=name, association="§").partition(":")[0])
        if "coordination" in TEAM[name]:
            self._coordination.append(phone)
        return phone

    def _phone(self, bot: FakeBot, first_name: str, language: str) -> Phone:
        account = self.server.account(next(self._numbers), first_name, language_code=language)
        phone = Phone(world=self.server, account=account, bot=bot)
        phone.language = language
        return phone


@asynccontextmanager
async def running(furnished: Furnished, *, webhook: bool = False, hurried: bool = True) -> AsyncIterator[Scene]:
    """The program in this process, in front of a fake Telegram over real HTTP. Nothing ticks: a test moves time itself."""
    async with (
        FakeTelegram() as server,
        started(server, (server.bot("residents"), server.bot("staff")), furnished, webhook=webhook, hurried=hurried) as scene,
    ):
        yield scene


@asynccontextmanager
async def started(
    server: FakeTelegram, bots: tuple[FakeBot, FakeBot], furnished: Furnished, *, webhook: bool = False, hurried: bool = True
) -> AsyncIterator[Scene]:
    """The same, before a Telegram that may outlive it."""
    residents, staff = bots
    port = free_port()
    given = settings.load(
        data=furnished.folder,
        residents_token=residents.token,
        staff_token=staff.token,
        telegram_api=server.url,
        take_back_seconds=0,
        public_url=f"http://127.0.0.1:{port}" if webhook else "",
    )
    clock = Clock()
    async with open_house(given, clock) as house:
        doors = telegram_channels(house, given)
        app = App(house, [Hurried(door) if hurried else door for door in doors], given)
        web = WebServer("127.0.0.1", port)
        serve(app, web, doors)
        await web.start()
        await app.start(ticking=False)
        try:
            yield Scene(server, residents, staff, app, clock, furnished)
        finally:
            await web.stop()
            await app.stop()


@pytest.fixture(params=["polling", "webhook"])
async def scene(request: pytest.FixtureRequest, furnished: Furnished, tmp_path: Path) -> AsyncIterator[Scene]:
    async with running(furnished.copied(tmp_path / "data"), webhook=request.param == "webhook") as scene:
        yield scene


def free_port() -> int:
    """A port the system has just chosen and let go of."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def reports(resident: Phone, story: str, place: str = "59100") -> str:
    """A concern from the first word to the last, all yes; returns its reference."""
    await resident.types(story)
    await resident.reads("welcome-heard")
    await resident.presses("choice-old-enough")
    await resident.reads("report-concern-place")
    await resident.types(place)
    await resident.reads("report-concern-theme")
    return await finishes_report(resident)


async def finishes_report(resident: Phone, *, neighbours: bool = False) -> str:
    """From the theme to the end, all yes; returns the reference. What `neighbours` said before is told to be another thing."""
    await resident.presses("theme-log")
    if neighbours:
        await resident.reads("neighbours-said-it")
        await resident.presses("neighbours-different")
    await resident.reads("report-concern-review")
    await resident.presses("choice-send")
    reference = await reference_given(resident)
    for question in ("may-we-quote-you", "may-we-ask-you-later"):
        await resident.reads(question)
        await resident.presses("choice-yes")
    await resident.reads("consents-noted")
    return reference


async def reference_given(resident: Phone) -> str:
    """The number of the case, from the message that says it was sent."""
    sent = await resident.hears("PV-")
    return next(word.strip(".,") for word in sent.text.split() if word.startswith("PV-"))


async def tells(phone: Phone, question: str, words: str) -> None:
    """Answer a question that gathers a story."""
    await phone.reads(question)
    await phone.types(words)
    await phone.reads("story-goes-on")
    await phone.presses("choice-over")
