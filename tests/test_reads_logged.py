"""Looking is an act: who read the queue, the load, a team or the directory is in the log, as is what time does of its own accord."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.opening import open_database
from bot.settings import Settings
from storage.database import Database, table_of
from storage.tables import AuditEntry
from tests.street import Street, speaks
from tests.telegram_app import EXAMPLES, porte_voix
from tests.test_staff_queue import taps

_audit = table_of(AuditEntry)


async def logged(database: Database, since: int = 0) -> list[tuple[str, str, str | None]]:
    async with database.read() as tx:
        rows = await tx.rows(select(_audit).where(_audit.c.id > since).order_by(_audit.c.id))
    return [(row.member_id, row.act, row.case_reference) for row in rows]


async def test_who_looks_is_in_the_log(town: Street) -> None:
    nadia, jeanne = await town.relay(), await town.relay("Jeanne")
    await speaks(town.resident("awa"))
    before = len(await logged(town.house.database))
    await nadia.types("/file")
    await taps(nadia, "Urgents")
    await taps(nadia, "Par sujet")
    await jeanne.types("/charge", "/equipe", "/annuaire csv")
    await nadia.types("/charge")
    acts = await logged(town.house.database, before)
    assert [act for _, act, _ in acts] == ["read_queue"] * 3 + ["read_load", "read_team", "read_directory"], "what is refused is not read"
    assert {case for *_, case in acts} == {None} and len({who for who, *_ in acts}) == 2


def test_the_command_line_is_in_the_log_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTE_VOIX_DATA", str(tmp_path / "data"))
    porte_voix("directory", "import", str(EXAMPLES / "directory.csv"))
    porte_voix("directory", "export", str(tmp_path / "out.csv"))

    async def read() -> list[tuple[str, str, str | None]]:
        async with open_database(Settings(data=tmp_path / "data")) as database:
            return await logged(database)

    assert asyncio.run(read()) == [("operator", "import_directory", None), ("operator", "read_directory", None)]
