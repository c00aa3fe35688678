"""Many press at once: each case has one owner, everybody is told who, and nobody is shown an error."""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.render import unpack
from bot.texts import shipped
from storage import audit
from storage.database import Database, Tx, table_of
from storage.tables import AuditEntry, Case, CaseEvent, Member, OutboxMessage
from tests import databases
from tests.conftest import MONDAY
from tests.people_of_town import STORY, Town, concern
from tests.program import environment
from tests.racer import dealt, house_at, race

RELAYS, PROCESSES, CASES = 50, 3, 1_000
_case, _event, _audit, _member, _outbox = (table_of(t) for t in (Case, CaseEvent, AuditEntry, Member, OutboxMessage))


async def filed(database: Database, cases: int) -> tuple[list[str], list[str]]:
    """Relays of one association, and cases in its queue."""
    town = await Town(database).settle()
    relays = [f"relay{number}" for number in range(RELAYS)]
    for name in relays:
        await town.member(name)
    awa = await town.resident("awa")
    references = []
    async with database.write() as tx:
        for _ in range(cases):
            reference, _ = await town.desk.open_case(tx, MONDAY, awa, concern())
            references.append(reference)
    return relays, references


async def check(database: Database, references: list[str], presses: int) -> None:
    async with database.read() as tx:
        rows = await tx.rows(select(_case.c.reference, _case.c.state, _case.c.taken_by, _case.c.version))
        taken = await tx.rows(select(_event.c.case_reference, _event.c.member_id).where(_event.c.kind == "taken"))
        acts = await tx.rows(select(_audit.c.case_reference, _audit.c.member_id).where(_audit.c.act == "take"))
        told = await screens(tx, {row.reference: row.taken_by for row in rows})
        assert await audit.broken(tx) is None, "however many wrote, the log is one chain"
    owners = {row.reference: row.taken_by for row in rows}
    assert sorted(owners) == sorted(references) and {row.state for row in rows} == {"taken"}
    assert Counter(row.case_reference for row in taken) == Counter(references), "taken once each"
    assert {row.case_reference: row.member_id for row in taken} == owners == {row.case_reference: row.member_id for row in acts}
    assert len(acts) == len(references)
    assert len(set(owners.values())) > RELAYS // 2, "nobody had them all"
    assert told.keys() <= {"held", "case"}, "nothing else is shown, no error least of all"
    assert told["case"] >= len(references) and told.total() >= presses, "everybody sees the case, or hears who has it"


async def screens(tx: Tx, owners: dict[str, str]) -> Counter[str]:
    """What relays were told: who has it, the case itself, or anything else, which nobody should be."""
    names = {reference: owner.removeprefix("member-") for reference, owner in owners.items()}
    held = {shipped()("fr", "refused-held", {"name": name, "reference": reference}) for reference, name in names.items()}
    found: Counter[str] = Counter()
    for row in await tx.rows(select(_outbox.c.message).where(_outbox.c.bot == "staff")):
        text = unpack(row.message).text
        found["held" if text in held else "case" if STORY in text else text] += 1
    return found


@pytest.mark.postgres
async def test_fifty_relays_in_three_processes_race_for_a_thousand_cases(postgres: databases.Server, tmp_path: Path) -> None:
    url = postgres.fresh()
    postgres.running.psql(
        f"ALTER DATABASE test{postgres.made} SET deadlock_timeout = '100ms'"
    )  # a clash is noticed sooner, and so has its turn
    database = await Database.open(url, databases.vault())
    relays, references = await filed(database, CASES)
    file = tmp_path / "race.json"
    file.write_text(json.dumps({"relays": relays, "cases": references}), "utf-8")
    bounds = [RELAYS * number // PROCESSES for number in range(PROCESSES + 1)]
    racers = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.racer", url, str(first), str(last), str(file), cwd=Path(__file__).parent.parent,
            env=environment(), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )
        for first, last in pairwise(bounds)
    ]  # fmt: skip
    try:
        told = await asyncio.wait_for(asyncio.gather(*map(ready, racers)), 60)
        assert told == [b"ready\n"] * PROCESSES
        heard = await asyncio.wait_for(asyncio.gather(*map(started, racers)), 300)
    finally:
        for racer in racers:
            if racer.returncode is None:
                racer.kill()
                await racer.wait()
    assert heard == [{"heard": CASES}] * PROCESSES, "no press ended in an error"
    await check(database, references, CASES * PROCESSES)
    await database.close()


async def ready(racer: asyncio.subprocess.Process) -> bytes:
    assert racer.stdout is not None
    return await racer.stdout.readline()


async def started(racer: asyncio.subprocess.Process) -> Any:
    said, _ = await racer.communicate(b"go\n")
    return json.loads(said)


async def test_fifty_tasks_race_on_sqlite(tmp_path: Path) -> None:
    url = databases.sqlite_url(tmp_path)
    house = await house_at(url)
    relays, references = await filed(house.database, 100)
    house = await again(house.database, url)
    heard = await race(house, dealt(relays, references, 10, 7))
    assert heard == {"heard": 1_000}
    await check(house.database, references, 1_000)
    await house.database.close()


async def again(database: Database, url: str) -> Any:
    """The house, now that there is a directory."""
    await database.close()
    return await house_at(url)
