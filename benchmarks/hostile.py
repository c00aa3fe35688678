"""How long people wait for a reply while hostile files pour in, or do not: `python -m benchmarks.hostile --senders 8`.

The whole house but for the network: the gate, its child, reception, the desk, the outbox, SQLite. Files go to a temporary directory.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from benchmarks.harness import STORY, BenchmarkError, peak_memory_mb
from bot.app import App, open_house
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot, Incoming, Media, MediaKind
from bot.clock import Clock
from bot.settings import apart
from tests import files_made as made

LINES = ("/signaler", STORY, "C'est tout (15 ans ou plus)", "59100", "annuler")
OPENING = ("annuler", *LINES[:3])
"""Then files are kept: before the age is known, large ones are not."""
SECONDS = 20.0
PEOPLE = 20
PAUSE = 0.5
"""Seconds between two messages of one person: 40 messages a second in all, forty times a busy day."""
ALBUM = 50


class NoFileCame(BenchmarkError):
    """Hostile files were asked for and none was heard of, so the figures show nothing: see what the senders meet."""


def arsenal() -> list[bytes]:
    """Bombs, halves, files within files, 20 MB of nothing, 20 MB of something, and 50 honest photos."""
    return [
        made.png_bomb(), made.zip_bomb(), made.laughing_docx(), made.photo()[:500], made.photo() + made.docx(), made.locked_pdf(),
        b"\xff\xd8\xff" + bytes(20 * 1024 * 1024 - 3), b"OggS" + os.urandom(1024 * 1024), scan(), made.photo("JPEG", 8000, 6000),
        *[made.photo("JPEG", 2000, 1500)] * ALBUM,
    ]  # fmt: skip


def scan() -> bytes:
    """An honest one of 19 MB, which is kept."""
    paper, out = pikepdf.open(BytesIO(made.pdf())), BytesIO()
    paper.pages[0].obj.Resources.XObject["/Scan"] = paper.make_stream(os.urandom(19 * 1024 * 1024))
    paper.save(out)
    return bytes(out.getvalue())


@dataclass
class Crowd:
    """People who write and are answered, and people who send files; times are those of who writes, in seconds."""

    channel: MemoryChannel
    numbers: itertools.count[int] = field(default_factory=itertools.count)
    waits: list[float] = field(default_factory=list)
    files: int = 0

    async def says(self, chat: str, text: str = "", *media: Media) -> None:
        await self.channel.receive(
            Incoming(channel="memory", bot=Bot.RESIDENTS, chat=chat, message=f"m{next(self.numbers)}", text=text, media=media)
        )

    async def writes(self, chat: str, until: float, *, after: float = 0.0) -> None:
        """A person goes on whether or not others are answered: who waits long is counted as long."""
        await asyncio.sleep(after)
        for line in itertools.cycle(LINES):
            if time.perf_counter() >= until:
                return
            seen, began = len(self.channel.delivered[chat]), time.perf_counter()
            await self.says(chat, line)
            await self.channel.wait(chat, seen, 60.0)
            self.waits.append(time.perf_counter() - began)
            await asyncio.sleep(max(0.0, PAUSE - (time.perf_counter() - began)))

    async def warms_up(self, chat: str) -> None:
        """Neither imports nor cold caches are counted, nor the looks of the garbage collector at the 1st, 10th and 100th message."""
        for line in LINES:
            await self.says(chat, line)
        await asyncio.gather(*(self.says(f"{chat} {number}", line) for line in LINES[:4] for number in range(30)))

    async def opens(self, chat: str) -> None:
        for line in OPENING:
            await self.says(chat, line)

    async def sends(self, chat: str, data: bytes) -> None:
        await self.says(chat, "", Media(kind=MediaKind.DOCUMENT, mime="application/octet-stream", data=data))

    async def pours(self, chat: str, files: Sequence[bytes], until: float) -> None:
        """One file as soon as the one before it is heard of, in a story that takes them."""
        for number, data in enumerate(itertools.cycle(files)):
            if time.perf_counter() >= until:
                return
            if number % 20 == 0:
                await self.opens(chat)
            await self.sends(chat, data)
            self.files += 1


@contextmanager
def longest_step() -> Iterator[list[float]]:
    """How long the event loop was at one thing, at most, in seconds of the processor, which are the same on a busy machine: meanwhile
    nobody is answered. Filled in at the end."""
    told: list[float] = []
    longest, run = 0.0, asyncio.Handle._run

    def timed(handle: asyncio.Handle) -> None:
        nonlocal longest
        began = time.thread_time()
        run(handle)
        longest = max(longest, time.thread_time() - began)

    asyncio.Handle._run = timed  # type: ignore[method-assign, assignment]
    try:
        yield told
    finally:
        asyncio.Handle._run = run  # type: ignore[method-assign]
        told.append(longest)


async def measured(folder: Path, senders: int, seconds: float = SECONDS) -> dict[str, float]:
    settings = apart(folder)
    files = arsenal() if senders else []
    async with open_house(settings, Clock()) as house:
        channel = MemoryChannel(Bot.RESIDENTS)
        app = App(house, [channel], settings)
        await app.start(ticking=False)
        try:
            await asyncio.sleep(0.1)
            await Crowd(channel).warms_up("first")
            crowd, until = Crowd(channel, numbers=itertools.count(1000)), time.perf_counter() + seconds
            with longest_step() as longest:
                async with asyncio.TaskGroup() as group:
                    for number in range(PEOPLE):
                        group.create_task(crowd.writes(f"person-{number}", until, after=number * PAUSE / PEOPLE))
                    for number in range(senders):
                        start = number * len(files) // senders
                        group.create_task(crowd.pours(f"sender-{number}", files[start:] + files[:start], until))
        finally:
            await app.stop()
    if senders and not crowd.files:
        raise NoFileCame
    centiles = statistics.quantiles(crowd.waits, n=100, method="inclusive")
    figures = {"replies": len(crowd.waits), "files": crowd.files, "p50_ms": centiles[49] * 1000, "p99_ms": centiles[98] * 1000}
    figures |= {"most_ms": max(crowd.waits) * 1000, "step_ms": longest[0] * 1000, "rss_mb": peak_memory_mb()}
    return {name: round(value, 3) for name, value in figures.items()}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    parser.add_argument("--senders", type=int, default=8, help="who send hostile files, each one after the other")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="porte-voix-bench-") as folder:
        sys.stdout.write(json.dumps(asyncio.run(measured(Path(folder), asked.senders, asked.seconds))) + "\n")


if __name__ == "__main__":
    main()
