"""Bring the tables up to date when the program starts, in one transaction."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.sealing import StorageError


class DatabaseNewer(StorageError):
    """This database was written by a newer Porte-voix: install that version or a newer one, or go back to a backup made with this one."""


def configuration(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


async def migrate(engine: AsyncEngine, to: str = "head") -> None:
    """Apply the revisions this database lacks. Raises `DatabaseNewer` when it has one we do not know."""
    async with engine.begin() as connection:
        await connection.run_sync(_migrate, to)


def _migrate(connection: Connection, to: str) -> None:
    try:
        command.upgrade(configuration(connection), to)
    except CommandError:
        raise DatabaseNewer from None
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("a migration left rows that point to nothing")
