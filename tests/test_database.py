"""The database keeps what it was told, all of it or nothing, and tells nobody else."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage import cases, conversations, directory, outbox, people
from storage.database import BUSY_MS, Database, DatabaseBusy, DatabaseUnreachable, Tx
from storage.sealing import KEY_BYTES, KeyMissing, KeyUnfit, Vault, key_in
from storage.tables import Address, Case, CaseEvent, Conversation, Fact, OutboxMessage, Person
from tests import databases
from tests.conftest import MONDAY

SECRET = "l'ascenseur du 12 rue des Tilleuls"


async def counted(database: Database) -> int:
    async with database.read() as tx:
        return int(await directory.fact(tx, "count") or 0)


async def count_up(database: Database, times: int) -> None:
    for _ in range(times):
        async with database.write() as tx:
            before = await directory.fact(tx, "count") or 0
            await asyncio.sleep(0)  # whoever else could slip in here would read the same number
            await directory.set_fact(tx, "count", before + 1)


def newcomer(tx: Tx, number: int = 0) -> str:
    """Somebody who writes for the first time; returns their address."""
    lookup = people.lookup(tx, "telegram", "residents", f"chat-{number}")
    people.add_address(
        tx,
        id=f"address-{number}",
        lookup=lookup,
        channel="telegram",
        bot="residents",
        chat=f"+3360000{number:04}",
        language="fr",
        now=MONDAY,
        person_id=f"person-{number}",
    )
    return f"address-{number}"


async def test_no_increment_is_lost_among_eight_who_count(database: Database) -> None:
    await asyncio.gather(*(count_up(database, 40) for _ in range(8)))
    assert await counted(database) == 8 * 40


async def test_two_programs_on_one_file_lose_nothing_either(database: Database, tmp_path: Path) -> None:
    if "sqlite" not in database.url_for_tests if hasattr(database, "url_for_tests") else False:
        pytest.skip("no file")
