"""Residents who talk to one subject, and what it costs: a closed loop, each waits for the reply to go on."""

from __future__ import annotations

import asyncio
import itertools
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from benchmarks.updates import tap, words

Script = tuple[str | int, ...]
"""What a resident does, a message each: words are typed, a number taps that button of the last reply (from 0)."""

STORY = "Depuis trois semaines l'ascenseur du bâtiment B est en panne. Ma mère a 82 ans, elle ne sort plus."
SCRIPT: Script = ("/start", 0, 0, "59100", STORY, 1, 0, 0)
"""Accept, 15 or older, a place, a story, the second theme, the first kind, send."""

FIRST_CHAT = 1_000_000
PROC_STATUS = Path("/proc/self/status")


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What the resident sees: the words, and what each button sends back when tapped (`callback_data`)."""

    text: str
    buttons: tuple[str, ...] = ()


class Subject(Protocol):
    """A bot that takes Telegram updates and stores concerns, durably (WAL and `synchronous=FULL`, or their equal)."""

    script: Script

    async def start(self, directory: Path) -> None:
        """Open what is kept in `directory`; what it already holds is found again."""

    async def feed(self, raw: bytes, chat: int) -> Reply:
        """Return once everything `raw` (an Update, JSON) made it write is committed and its reply is produced."""
        ...

    async def stop(self) -> None:
        """Close everything."""

    def stored(self, directory: Path) -> int:
        """How many concerns a stranger finds in `directory` after `stop`: read from the disk, never from memory."""
        ...


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One run of one subject. Times are those of the residents; CPU covers every thread, the residents' included."""

    messages: int
    seconds: float
    messages_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_ms_per_message: float
    rss_mb: float


class BenchmarkError(Exception):
    """The benchmark stopped."""

    def __str__(self) -> str:
        return " ".join((self.__doc__ or "", *map(str, self.args)))


class NoSuchButton(BenchmarkError):
    """The last reply has no such button: make the subject's `script` follow the questions it asks."""


class ConcernsMissing(BenchmarkError):
    """The subject answered everyone but did not store each concern once, so its figures are worthless: fix it first."""


@dataclass(kw_only=True)
class Residents:
    """Talks to the subject and remembers how long each reply took, in seconds."""

    subject: Subject
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    latencies: list[float] = field(default_factory=list)

    async def converse(self, chat: int, conversations: int) -> None:
        for _ in range(conversations):
            reply = Reply(text="")
            for move in self.subject.script:
                raw = self.update(chat, move, reply)
                began = time.perf_counter()
                reply = await self.subject.feed(raw, chat)
                self.latencies.append(time.perf_counter() - began)

    def update(self, chat: int, move: str | int, reply: Reply) -> bytes:
        """The update that this move makes, after that reply."""
        if isinstance(move, str):
            return words(next(self.numbers), chat, move)
        if move >= len(reply.buttons):
            raise NoSuchButton(f"Button {move} of {reply!r}.")
        return tap(next(self.numbers), chat, reply.buttons[move])


async def drive(subject: Subject, directory: Path, *, residents: int, conversations: int) -> Measure:
    """Let `residents` talk at once, `conversations` times each, then count what was stored.

    One conversation goes first, unmeasured, so that neither lazy imports nor cold caches are counted.
    """
    await subject.start(directory)
    try:
        await Residents(subject=subject).converse(FIRST_CHAT, 1)
        crowd = Residents(subject=subject, numbers=itertools.count(len(subject.script) + 1))
        cpu, began = time.process_time(), time.perf_counter()
        async with asyncio.TaskGroup() as talks:
            for chat in range(FIRST_CHAT + 1, FIRST_CHAT + 1 + residents):
                talks.create_task(crowd.converse(chat, conversations))
        seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    finally:
        await subject.stop()
    expected, found = residents * conversations + 1, subject.stored(directory)
    if found != expected:
        raise ConcernsMissing(f"{found} stored, {expected} sent.")
    return summarise(crowd.latencies, seconds=seconds, cpu=cpu)


def summarise(latencies: list[float], *, seconds: float, cpu: float) -> Measure:
    """`seconds` of clock and `cpu` seconds of processor, for one latency (in seconds) per message."""
    centiles = statistics.quantiles(latencies, n=100, method="inclusive")
    return Measure(
        messages=len(latencies),
        seconds=round(seconds, 3),
        messages_per_second=round(len(latencies) / seconds, 1),
        p50_ms=round(centiles[49] * 1000, 3),
        p99_ms=round(centiles[98] * 1000, 3),
        cpu_ms_per_message=round(cpu * 1000 / len(latencies), 4),
        rss_mb=round(peak_memory_mb(), 1),
    )


def peak_memory_mb() -> float:
    """The most memory this process ever held, in MiB.

    Linux's `ru_maxrss` survives `exec`, so a small child of a large parent would report its parent's: `VmHWM` does not.
    """
    if PROC_STATUS.exists():
        peak = next(line for line in PROC_STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
