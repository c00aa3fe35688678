"""The same over real HTTP, by the page or by a Telegram of ours: `python -m benchmarks.hostile_http --door web --senders 8`.

The program is the one its operator starts, in a process of its own; who writes, who sends files and the fake Telegram are in this one.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import statistics
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from benchmarks.harness import BenchmarkError
from benchmarks.hostile import LINES, OPENING, PEOPLE, SECONDS, NoFileCame, arsenal
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.people import Person
from tests.telegram_app import Furnished, free_port
from tests.telegram_process import RealProgram
from tests.waiting import Bell, until

PAUSES = {"web": 0.5, "telegram": 2.5}
"""Seconds between two messages of one person: more on Telegram, where a bot may write to a chat once a second."""
_LONGEST = 60.0


class NoReply(BenchmarkError):
    """Somebody was not answered in a minute: the program is down, or drops messages; its log is in the folder given."""


class Door(ABC):
    """Somebody at one of the doors; `answers` is how many messages have reached them, and `bell` rings at each."""

    @property
    @abstractmethod
    def answers(self) -> int: ...

    @property
    @abstractmethod
    def bell(self) -> Bell: ...

    async def is_answered(self, seen: int, seconds: float) -> bool:
        """Wait for more than those seen, without looking all the time: whoever looks takes the processor from who answers."""
        return await until(self.bell, lambda: self.answers > seen or None, seconds) is not None

    @abstractmethod
    async def says(self, text: str) -> None: ...

    @abstractmethod
    async def sends(self, data: bytes) -> None: ...


@dataclass
class OnThePage(Door):
    http: aiohttp.ClientSession
    url: str
    number: itertools.count[int] = field(default_factory=itertools.count)
    came: int = 0
    rings: Bell = field(default_factory=Bell)

    @property
    def answers(self) -> int:
        return self.came

    @property
    def bell(self) -> Bell:
        return self.rings

    async def says(self, text: str) -> None:
        async with self.http.post(f"{self.url}/chat/messages", json={"id": f"m{next(self.number)}", "text": text}) as answer:
            await answer.read()

    async def sends(self, data: bytes) -> None:
        form = aiohttp.FormData({"id": f"m{next(self.number)}"})
        form.add_field("document", BytesIO(data), filename="scan.pdf", content_type="application/octet-stream")
        async with self.http.post(f"{self.url}/chat/messages", data=form) as answer:
            await answer.read()

    async def follows(self) -> None:
        """The page is open, and opens its stream again whenever it ends. Runs until it is cancelled."""
        last = 0
        while True:
            with suppress(aiohttp.ClientError):
                url, patience = f"{self.url}/chat/events", aiohttp.ClientTimeout(total=None)
                async with self.http.get(url, params={"after": last}, timeout=patience) as stream:
                    async for line in stream.content:
                        if line.startswith(b"data: {") and (number := json.loads(line[6:]).get("number", 0)) > last:
                            last, self.came = number, self.came + 1
                            self.rings.ring()
            await asyncio.sleep(0.1)


@dataclass
class OnTelegram(Door):
    phone: Person
    said: int = 0

    @property
    def answers(self) -> int:
        return len(self.phone.room.messages) - self.said

    @property
    def bell(self) -> Bell:
        return self.phone.room.bell

    async def says(self, text: str) -> None:
        self.said += 1
        await self.phone.types(text)

    async def sends(self, data: bytes) -> None:
        self.said += 1
        await self.phone.attaches(data, name="scan.pdf")


@dataclass
class Doors:
    """The program behind one of its doors."""

    kind: str
    program: RealProgram
    stack: AsyncExitStack
    accounts: itertools.count[int] = field(default_factory=lambda: itertools.count(9001))

    async def somebody(self) -> Door:
        if self.kind == "telegram":
            account = self.program.server.account(next(self.accounts), "Prénom", language_code="fr")
            return OnTelegram(Person(world=self.program.server, account=account, bot=self.program.residents))
        url = f"http://127.0.0.1:{self.program.port}"
        http = await self.stack.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)))
        async with http.get(url) as page:
            await page.read()
        visitor = OnThePage(http, url)
        following = asyncio.create_task(visitor.follows())
        self.stack.callback(following.cancel)
        return visitor


@asynccontextmanager
async def opened(kind: str, folder: Path) -> AsyncIterator[Doors]:
    async with FakeTelegram() as server, AsyncExitStack() as stack:
        more = {"PORTE_VOIX_MESSAGES_A_MINUTE": "0"}
        house = Furnished(folder / "data", {})
        house.folder.mkdir()
        program = RealProgram(
            folder=house.folder, log=folder / "log.txt", port=free_port(), more=more,
            server=server, residents=server.bot("residents"), staff=server.bot("staff"),
        )  # fmt: skip
        await program.start()
        stack.push_async_callback(program.kill)
        yield Doors(kind, program, stack)


@dataclass
class Crowd:
    """Times are those of who writes, in seconds."""

    waits: list[float] = field(default_factory=list)
    files: int = 0

    async def writes(self, one: Door, end: float, pause: float, *, after: float = 0.0) -> None:
        """A person goes on whether or not others are answered: who waits long is counted as long."""
        await asyncio.sleep(after)
        for line in itertools.cycle(LINES):
            if time.perf_counter() >= end:
                return
            seen, began = one.answers, time.perf_counter()
            await one.says(line)
            if not await one.is_answered(seen, _LONGEST):
                raise NoReply
            self.waits.append(time.perf_counter() - began)
            await asyncio.sleep(max(0.0, pause - (time.perf_counter() - began)))

    async def pours(self, one: Door, files: Sequence[bytes], end: float) -> None:
        """One file after the other, each once the one before it was heard of."""
        for number, data in enumerate(itertools.cycle(files)):
            if time.perf_counter() >= end:
                return
            if number % 20 == 0:
                for line in OPENING:
                    await one.says(line)
            seen = one.answers
            await one.sends(data)
            await one.is_answered(seen, min(_LONGEST, end - time.perf_counter()))
            self.files += 1


async def measured(folder: Path, door: str, senders: int, seconds: float = SECONDS) -> dict[str, float]:
    files, pause, crowd = arsenal() if senders else [], PAUSES[door], Crowd()
    async with opened(door, folder) as doors:
        await Crowd().writes(await doors.somebody(), time.perf_counter() + 3.0, 0.5)  # neither imports nor cold caches are counted
        writers, pourers = [await doors.somebody() for _ in range(PEOPLE)], [await doors.somebody() for _ in range(senders)]
        end = time.perf_counter() + seconds
        async with asyncio.TaskGroup() as group:
            for number, one in enumerate(writers):
                group.create_task(crowd.writes(one, end, pause, after=number * pause / PEOPLE))
            for number, one in enumerate(pourers):
                start = number * len(files) // senders
                group.create_task(crowd.pours(one, files[start:] + files[:start], end))
    if senders and not crowd.files:
        raise NoFileCame
    centiles = statistics.quantiles(crowd.waits, n=100, method="inclusive")
    figures = {"replies": len(crowd.waits), "files": crowd.files, "p50_ms": centiles[49] * 1000, "p99_ms": centiles[98] * 1000}
    return {name: round(value, 3) for name, value in (figures | {"most_ms": max(crowd.waits) * 1000}).items()}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile_http", description=__doc__)
    parser.add_argument("--door", choices=sorted(PAUSES), default="web")
    parser.add_argument("--senders", type=int, default=8, help="who send hostile files, each one after the other")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="porte-voix-bench-") as folder:
        sys.stdout.write(json.dumps(asyncio.run(measured(Path(folder), asked.door, asked.senders, asked.seconds))) + "\n")


if __name__ == "__main__":
    main()
