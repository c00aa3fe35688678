"""Bring the tables up to date when the program starts, in one transaction.

Alembic and what it brings take ten megabytes: it is imported only where there is something to bring up to date, and a program that
stays lets a process of its own do that (`python -m storage.migrating`).
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.sealing import StorageError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
_REVISION = re.compile(r"^(revision|down_revision)\b.*= ['\"](\w+)['\"]", re.MULTILINE)


class DatabaseNewer(StorageError):
    """This database was written by a newer Porte-voix: install that version or a newer one, or go back to a backup made with this one."""


def configuration(connection: Connection | None = None) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


async def migrate(engine: AsyncEngine) -> None:
    """Apply the revisions this database lacks. Raises `DatabaseNewer` when it has one we do not know."""
    if not await _up_to_date(engine):
        async with engine.begin() as connection:
            await connection.run_sync(_migrate)


async def migrate_apart(engine: AsyncEngine) -> None:
    """The same in a process that ends. What it could not do is left as it was: `migrate` then does it, or says why it can't."""
    if await _up_to_date(engine):
        return
    quiet = asyncio.subprocess.DEVNULL
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "storage.migrating", stdin=asyncio.subprocess.PIPE, stdout=quiet, stderr=quiet
    )
    await child.communicate(engine.url.render_as_string(hide_password=False).encode())


def newest() -> str:
    """The revision that no other follows, read from the files without importing them."""
    named = [found.groups() for file in (MIGRATIONS / "versions").glob("*.py") for found in _REVISION.finditer(file.read_text("utf-8"))]
    followed = {revision for kind, revision in named if kind == "down_revision"}
    (last,) = {revision for kind, revision in named if kind == "revision"} - followed
    return last


async def _up_to_date(engine: AsyncEngine) -> bool:
    async with engine.connect() as connection:
        return await connection.run_sync(_revision) == newest()


def _revision(connection: Connection) -> str:
    """Of the database; empty for a new one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or ""


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.util.exc import CommandError

    try:
        command.upgrade(configuration(connection), "head")
    except CommandError:
        raise DatabaseNewer from None
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("a migration left rows that point to nothing")


def _child() -> None:
    """The URL comes on standard input: a command line can be read by everybody."""
    from storage.database import migrate_at

    asyncio.run(migrate_at(sys.stdin.read()))


if __name__ == "__main__":
    _child()
