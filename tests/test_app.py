"""The house with its doors says whether all of it still works."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import resource
import signal
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from bot.app import App, open_house
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot, Hear, Outgoing
from bot.clock import Clock
from bot.process import MOST_FILES
from bot.render import pack
from bot.sender import Sender
from bot.serving import serve_until_stopped
from bot.settings import Settings
from bot.web import WebServer
from flows import every_flow
from storage import engines, outbox
from tests.people_of_town import newcomer


class Deafened(MemoryChannel):
    """A channel that listens until something breaks in it."""

    def __init__(self) -> None:
        super().__init__(Bot.RESIDENTS)
        self.breaks = asyncio.Event()

    async def listen(self, hear: Hear) -> None:
        await self.breaks.wait()
        raise RuntimeError("a fault of ours")


async def test_a_channel_that_no_longer_listens_is_told_of(tmp_path: Path) -> None:
    settings, deafened = Settings(data=tmp_path), Deafened()
    async with open_house(settings, Clock()) as house:
        app = App(house, [MemoryChannel(Bot.STAFF), deafened], settings)
        assert not app.working, "not before it is started"
        await app.start(ticking=False)
        await asyncio.sleep(0)
        assert app.working
        deafened.breaks.set()
        await asyncio.sleep(0.01)
        assert not app.working
        await app.stop()


class Noted(Sender):
    """Notes that it was woken."""

    woken = False

    def wake(self) -> None:
        self.woken = True


async def test_nobody_is_woken_but_who_has_something_to_send(tmp_path: Path) -> None:
    """Each turn of a sender is a transaction, for which whoever speaks next would wait."""
    settings = Settings(data=tmp_path)
    async with open_house(settings, Clock()) as house:
        channels = [MemoryChannel(Bot.RESIDENTS), MemoryChannel(Bot.STAFF), MemoryChannel(Bot.RESIDENTS, "elsewhere")]
        app, senders = App(house, [*channels], settings), [Noted(channel, house.database, house.now) for channel in channels]
        app.senders = [*senders]
        async with house.database.write() as tx:
            newcomer(tx, "awa", chat="4242")
            outbox.post(tx, address_id="at-awa", channel="memory", bot=Bot.RESIDENTS, message={"text": "Bonjour"}, now=house.now())
    assert [sender.woken for sender in senders] == [True, False, False]


class Slow(MemoryChannel):
    """A channel whose platform does not answer."""

    async def open(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(60)


async def test_whoever_stops_it_while_it_starts_waits_for_no_platform(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(data=tmp_path)
    async with open_house(settings, Clock()) as house, asyncio.timeout(10):
        await serve_until_stopped(App(house, [Slow(Bot.RESIDENTS)], settings), WebServer("127.0.0.1", 0), "ready")
    assert capsys.readouterr().out == ""


class Gated(MemoryChannel):
    """A platform that answers when a test lets it."""

    def __init__(self, name: str, answers: asyncio.Event) -> None:
        super().__init__(Bot.RESIDENTS, name)
        self.asked, self._answers = asyncio.Event(), answers

    async def send(self, chat: str, message: Outgoing) -> str:
        self.asked.set()
        await self._answers.wait()
        return await super().send(chat, message)


async def test_whoever_stops_it_waits_for_no_program_that_holds_the_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "BUSY_MS", 1500)
    settings, answers = Settings(data=tmp_path), asyncio.Event()
    channels = [Gated(name, answers) for name in ("telegram", "whatsapp", "memory", "terminal")]
    async with open_house(settings, Clock()) as house:
        async with house.database.write() as tx:
            for channel in channels:
                newcomer(tx, channel.name)
                outbox.post(
                    tx, address_id=f"at-{channel.name}", channel=channel.name, bot="residents", message=pack(Outgoing(text="a")),
                    now=house.now(),
                )  # fmt: skip
        app = App(house, [*channels], settings)
        await app.start(ticking=False)
        async with asyncio.timeout(5):
            await asyncio.gather(*(channel.asked.wait() for channel in channels))
        with contextlib.closing(sqlite3.connect(tmp_path / "porte-voix.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            answers.set()
            began = time.monotonic()
            await app.stop()
        assert time.monotonic() - began < 6, "each sender would have waited for it in turn"


async def test_a_process_that_is_told_to_end_ends_whatever_does_not_answer() -> None:
    waits = "import time, bot.process as process; process.END_SECONDS = 0.1; process.end_soon(); time.sleep(60)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", waits, stderr=asyncio.subprocess.PIPE)
    async with asyncio.timeout(20):
        said = (await process.communicate())[1]
    assert process.returncode == 1 and b"the database, most likely" in said


LARGE_AND_SMALL = """
import resource
from bot.process import give_memory_back
give_memory_back()
small = []
for _ in range(3):
    large = []
    for _ in range(6):
        large.append(b"x" * (12 << 20))
        small.append(b"y" * 100_000)
    large.clear()
print(int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() >> 20)
"""


async def test_large_files_that_left_leave_their_memory_to_the_system() -> None:
    """Also where small things that stay were made between them."""
    if not hasattr(ctypes.CDLL(None), "mallopt"):
        pytest.skip("this library of C has no mallopt")
    untold = {name: value for name, value in os.environ.items() if not name.startswith("MALLOC_")}
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", LARGE_AND_SMALL, stdout=asyncio.subprocess.PIPE, env=untold)
    megabytes = int((await process.communicate())[0])
    assert megabytes < 40, "96 of them where glibc is told nothing"


async def test_a_house_that_serves_may_open_as_many_files_as_the_system_lets_it(tmp_path: Path) -> None:
    """Many systems begin with 1,024, which five hundred people use up who have the page open and write."""
    settings = Settings(data=tmp_path)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (512, before[1]))
    try:
        async with open_house(settings, Clock()) as house, asyncio.timeout(10):
            await serve_until_stopped(App(house, [Slow(Bot.RESIDENTS)], settings), WebServer("127.0.0.1", 0), "ready")
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == min(before[1], MOST_FILES)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


async def test_conversations_are_read_before_anybody_speaks(tmp_path: Path) -> None:
    """Later there may be no file left to open."""
    settings = Settings(data=tmp_path)
    every_flow.cache_clear()
    async with open_house(settings, Clock()) as house:
        app = App(house, [MemoryChannel(Bot.RESIDENTS)], settings)
        await app.start(ticking=False)
        await app.stop()
    assert every_flow.cache_info().currsize == 1
