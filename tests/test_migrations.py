"""The tables and the migrations that make them say the same; an upgrade keeps everything, or changes nothing."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

import storage
from storage import migrating, sealing
from storage.database import Database, table_of
from storage.migrating import DatabaseNewer
from storage.tables import Association, Case, CaseEvent, Territory
from tests import databases
from tests.conftest import MONDAY
from tests.people_of_town import Town, concern

pytestmark = pytest.mark.from_nothing
TABLES = tuple(table_of(table) for table in (Association, Territory, Case, CaseEvent))

REBUILT = """
    recreate = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("association", recreate=recreate) as association:
        association.add_column(sa.Column("town", sa.String(length=40), nullable=False, server_default="Roubaix"))
    with op.batch_alter_table("case", recreate=recreate) as case:
        case.alter_column("outcome", existing_type=sa.String(length=12), type_=sa.String(length=24))
"""
HALF_WAY = """
    op.create_table("lending", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("UPDATE association SET name = 'nobody'")
    op.execute("INSERT INTO no_such_table VALUES (1)")
"""
ORPHANS = """
    op.execute("DELETE FROM association")
"""


def tomorrow(folder: Path, body: str) -> Path:
    """The migrations of the same program with one more revision, whose upgrade is `body`. Stands in for `storage.migrating.MIGRATIONS`."""
    shutil.copytree(Path(storage.__file__).parent / "migrations", folder / "migrations")
    follows = f'revision = "v9_9_9"\ndown_revision = "{migrating.newest()}"'
    head = f"import sqlalchemy as sa\nfrom alembic import op\n\n{follows}\n\n\ndef upgrade():\n"
    (folder / "migrations" / "versions" / "v9_9_9_tomorrow.py").write_text(head + dedent(body).replace("\n", "\n    "), "utf-8")
    return folder / "migrations"


@asynccontextmanager
async def bare(url: str) -> AsyncIterator[AsyncEngine]:
    """The database as any other program would open it."""
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        yield engine
    finally:
        await engine.dispose()


async def lived_in(database: Database) -> Town:
    """Two associations, two territories, a case and what happened to it."""
    town = await Town(database).settle()
    awa = await town.resident("awa")
    async with database.write() as tx:
        await town.desk.open_case(tx, MONDAY, awa, concern())
    return town


async def rows(database: Database) -> list[int]:
    async with database.read() as tx:
        return [await tx.value(select(func.count()).select_from(table)) for table in TABLES]


async def reopened(url: str) -> Database:
    return await Database.open(url, databases.vault())


async def test_the_migrations_make_the_tables_the_code_knows(database: Database, database_url: str) -> None:
    def differences(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), SQLModel.metadata))

    async with bare(database_url) as engine, engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_column_the_migrations_forgot_is_seen(database: Database, database_url: str) -> None:
    def differences(connection: Connection) -> list[Any]:
        connection.exec_driver_sql("ALTER TABLE fact ADD COLUMN forgotten INTEGER")
        return list(compare_metadata(MigrationContext.configure(connection), SQLModel.metadata))

    async with bare(database_url) as engine, engine.connect() as connection:
        assert [change[0] for change in await connection.run_sync(differences)] == ["remove_column"]


def test_the_newest_revision_is_the_one_alembic_would_name() -> None:
    assert migrating.newest() == ScriptDirectory.from_config(migrating.configuration()).get_current_head()


async def test_a_program_that_stays_keeps_nothing_of_a_migration(tmp_path: Path) -> None:
    opening = (
        "import asyncio, sys\n"
        "from storage.database import Database\n"
        "from storage.sealing import Vault\n"
        f"database = asyncio.run(Database.open('sqlite+aiosqlite:///{tmp_path}/a.db', Vault(bytes(32)), sparing={{sparing}}))\n"
        "print(sorted({{'alembic', 'mako'}} & sys.modules.keys()))"
    )
    said = []
    for sparing in (False, True):
        (tmp_path / "a.db").unlink(missing_ok=True)
        program = (sys.executable, "-c", opening.format(sparing=sparing))
        process = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE)
        said.append((await process.communicate())[0].decode().strip())
    assert said == ["['alembic', 'mako']", "[]"]


async def test_a_migration_done_apart_makes_the_same_tables(tmp_path: Path) -> None:
    for name, sparing in (("here", False), ("apart", True)):
        opened = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/{name}", databases.vault(), sparing=sparing)
        await lived_in(opened)
        await opened.close()
    made = []
    for name in ("here", "apart"):
        async with bare(f"sqlite+aiosqlite:///{tmp_path}/{name}") as engine, engine.connect() as connection:
            rows = await connection.exec_driver_sql("SELECT name, sql FROM sqlite_master ORDER BY name")
            made.append([(row.name, sorted(line.strip(" \t,") for line in (row.sql or "").splitlines())) for row in rows])
    assert made[0] == made[1]


async def test_all_the_way_down_with_data_and_up_again(database: Database, database_url: str) -> None:
    await lived_in(database)
    await database.close()

    def down(connection: Connection) -> set[str]:
        command.downgrade(migrating.configuration(connection), "base")
        return set(inspect(connection).get_table_names())

    async with bare(database_url) as engine, engine.begin() as connection:
        assert await connection.run_sync(down) == {"alembic_version"}
    again = await reopened(database_url)
    assert await rows(again) == [0, 0, 0, 0]
    await lived_in(again)
    assert await rows(again) == [2, 2, 1, 1]
    await again.close()


async def test_opening_again_changes_nothing(database: Database, database_url: str) -> None:
    await lived_in(database)
    for _ in range(2):
        again = await reopened(database_url)
        assert await rows(again) == [2, 2, 1, 1]
        await again.close()


async def test_a_table_rebuilt_keeps_what_points_to_it(
    database: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lived_in(database)
    await database.close()
    monkeypatch.setattr(migrating, "MIGRATIONS", tomorrow(tmp_path, REBUILT))
    upgraded = await reopened(database_url)
    assert await rows(upgraded) == [2, 2, 1, 1]
    await upgraded.close()

    def towns(connection: Connection) -> set[str]:
        return {str(town) for (town,) in connection.exec_driver_sql("SELECT town FROM association")}

    async with bare(database_url) as engine, engine.connect() as connection:
        assert await connection.run_sync(towns) == {"Roubaix"}


async def test_a_database_of_tomorrow_is_refused_and_left_as_it_is(
    database: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lived_in(database)
    await database.close()
    with monkeypatch.context() as newer:
        newer.setattr(migrating, "MIGRATIONS", tomorrow(tmp_path, REBUILT))
        await (await reopened(database_url)).close()
    with pytest.raises(DatabaseNewer):
        await reopened(database_url)
    monkeypatch.setattr(migrating, "MIGRATIONS", tomorrow(tmp_path / "again", REBUILT))
    upgraded = await reopened(database_url)
    assert await rows(upgraded) == [2, 2, 1, 1]
    await upgraded.close()


async def test_a_migration_that_fails_half_way_changes_nothing(
    database: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lived_in(database)
    await database.close()
    with monkeypatch.context() as newer:
        newer.setattr(migrating, "MIGRATIONS", tomorrow(tmp_path, HALF_WAY))
        with pytest.raises(sealing.StorageError):
            await reopened(database_url)
    again = await reopened(database_url)
    assert await rows(again) == [2, 2, 1, 1]
    async with again.read() as tx:
        assert {row.name for row in await tx.rows(select(table_of(Association)))} == {"Les Voisins", "La Passerelle"}
    await again.close()


async def test_a_migration_that_would_leave_orphans_is_undone(sqlite: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On SQLite, whose migrations run without foreign keys."""
    await lived_in(sqlite)
    await sqlite.close()
    url = databases.sqlite_url(tmp_path)
    with monkeypatch.context() as newer:
        newer.setattr(migrating, "MIGRATIONS", tomorrow(tmp_path, ORPHANS))
        with pytest.raises(RuntimeError, match="point to nothing"):
            await reopened(url)
    again = await reopened(url)
    assert await rows(again) == [2, 2, 1, 1]
    await again.close()
