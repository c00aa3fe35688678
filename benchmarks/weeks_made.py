"""A database with a past and a week, written in many rows at once; and its summary, counted in a process of its own.

`python -m benchmarks.weeks_made FOLDER --history 100000 --week 2000` fills a database; `python -m benchmarks.weeks_made FOLDER` counts its
week and prints JSON: seconds of the processor, those of only reading the same rows, memory beyond that of the program when it has counted a
week without anybody, and how long its pages take to be made, on the clock, in their process apart.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import resource
import sys
import time
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.texts import SOURCE, shipped
from flows.themes import SUBTHEMES, Nature, Theme
from routing.cases import IN_HAND, TO_TAKE
from routing.clocks.weeks import week_of
from storage import cases, directory, figures, people
from storage.database import Database, Tx
from storage.sealing import Vault
from summaries.due import bounds
from summaries.forms.making import Form, asked, made_apart
from summaries.shown.reporting import build
from summaries.weekly import KINDS, NOT_COUNTED, week_figures

ZONE = ZoneInfo("Europe/Paris")
WEEK, BEGAN = "2026-W47", datetime(2026, 11, 16, 8, tzinfo=UTC)
ASSOCIATIONS, PLACES, WEEKS = 300, 1500, 104
_TOGETHER = 20_000
_ROUNDS = 3
_NEW = 7


async def fill(database: Database, history: int, week: int) -> None:
    """`history` concerns over the two years before, `week` in the week; six in ten answered, half of these closed, few people twice."""
    chance = random.Random(history + week)
    async with database.write() as tx:
        for number in range(ASSOCIATIONS):
            await directory.save_association(
                tx, slug=f"a{number}", name=f"Association {number}", zone="Europe/Paris", themes=(), languages=(),
                territories=[("qpv", f"QN{number:06}M")], aliases=(),
            )  # fmt: skip
    moments = [BEGAN - timedelta(seconds=chance.randrange(7 * 86400, WEEKS * 7 * 86400)) for _ in range(history)]
    moments.sort()
    moments += [BEGAN + timedelta(seconds=number * 6 * 86400 // week) for number in range(week)]
    for start in range(0, len(moments), _TOGETHER):
        async with database.write() as tx:
            for number, moment in enumerate(moments[start : start + _TOGETHER], start):
                _open(tx, chance, number, moment, old=number < history)


def _open(tx: Tx, chance: random.Random, number: int, at: datetime, *, old: bool) -> None:
    reference = f"PV{number:06}"
    who = number if number % 10 < _NEW else 10 * chance.randrange(number // 10 + 1)  # three in ten speak again
    person = f"{who:032}"
    if who == number:
        known = {"id": person, "lookup": person, "chat": person, "person_id": person}
        people.add_address(tx, channel="web", bot="residents", language="fr", now=at, **known)
    theme = chance.choice(list(Theme))
    answered = at + timedelta(hours=chance.expovariate(1 / 20)) if old or chance.random() < 0.6 else None
    closed = answered + timedelta(hours=20) if answered and (old or chance.random() < 0.5) else None
    state = "closed" if closed else "answered" if answered else "new"
    cases.open_case(
        tx, reference=reference, person_id=person, address_id=person, association_id=1 + chance.randrange(ASSOCIATIONS),
        state=state, taken_by=None, version=1, theme=theme, subtheme=chance.choice(SUBTHEMES[theme] or (None,)),
        nature=chance.choice(list(Nature)), insee="59512", qpv=f"QN{chance.randrange(PLACES):06}M", departement="59", place="Alma",
        language="fr", quotable=False, contactable=True, urgent=False, week=week_of(at, ZONE), opened_at=at, first_answer_at=answered,
        closed_at=closed, outcome="solved" if closed else None, follow_up_at=None, solved=None, reopened=0,
    )  # fmt: skip
    cases.add_event(tx, reference, at=at, kind="concern", side="resident", words="Ça fuit.")
    if answered:
        cases.add_event(tx, reference, at=answered, kind="answer", side="staff", words="On arrive.")
    if closed:
        cases.add_event(tx, reference, at=closed, kind="closed", side="staff", detail={"outcome": "solved"})


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    database = await Database.open(f"sqlite+aiosqlite:///{folder / 'house.db'}", Vault(bytes(32)))
    try:
        yield database
    finally:
        await database.close()


async def filled(folder: Path, history: int, week: int) -> dict[str, float]:
    async with opened(folder) as database:
        await fill(database, history, week)
    return {"history": history, "week": week}


async def counted(folder: Path) -> dict[str, float]:
    """The best of a few rounds, after a week without anybody: what is imported is part of the program."""
    async with opened(folder) as database:
        await _count(database, "2020-W10")
        before = _memory()
        rounds = [await _count(database, WEEK) for _ in range(_ROUNDS)]
        taken = {"seconds": round(min(rounds), 3), "megabytes": round(_memory() - before, 1)}
        taken["reading_seconds"] = round(min([await _read(database) for _ in range(_ROUNDS)]), 3)
        return taken | {"pages_seconds": round(await _pages(database), 3)}


async def _count(database: Database, week: str) -> float:
    """Count a week and make its report; returns how many seconds of the processor it took."""
    began = time.process_time()
    async with database.count() as tx:
        build(_silent, await week_figures(tx, week, ZONE))
    return time.process_time() - began


async def _read(database: Database) -> float:
    """Read the same rows of the week and count nothing but how many there are; returns how many seconds of the processor it took."""
    began, (start, end) = time.process_time(), bounds(WEEK, ZONE)
    async with database.count() as tx:
        await figures.heard(tx, WEEK, NOT_COUNTED, _passed)
        await figures.moved(tx, start, end, KINDS, _passed)
        await figures.held(tx, sorted(TO_TAKE), sorted(IN_HAND), end, _passed)
    return time.process_time() - began


def _passed(rows: Iterable[Any]) -> int:
    return sum(1 for _ in rows)


async def _pages(database: Database) -> float:
    """Make the PDF of the week; returns how many seconds went by."""
    text = partial(shipped(), SOURCE)
    async with database.count() as tx:
        report = build(text, await week_figures(tx, WEEK, ZONE))
    began = time.monotonic()
    await made_apart(asked(Form.PDF, report, text))
    return time.monotonic() - began


def _silent(key: str, _facts: Mapping[str, str | int] | None) -> str:
    return key


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weeks_made", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--history", type=int, default=0)
    parser.add_argument("--week", type=int, help="fill the folder's database; without it, count")
    given = parser.parse_args()
    work = counted(given.folder) if given.week is None else filled(given.folder, given.history, given.week)
    sys.stdout.write(json.dumps(asyncio.run(work)) + "\n")


if __name__ == "__main__":
    main()
