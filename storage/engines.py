"""Engines and connections as the database wants them: what SQLite is told when it is opened, and how its transactions begin."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from storage.readers import Readers
from storage.sealing import Vault
from storage.writer import Writer

BUSY_MS = 5000
HURRY_MS = 500
EMPTYING_MS = 100
"""Pages that are read take less."""
MIGRATING = ("journal_mode=WAL", "synchronous=FULL")
"""Without foreign keys: a table rebuilt by a migration is dropped, and its children must not follow it."""
WRITER = (*MIGRATING, "wal_autocheckpoint=4000", "cache_size=-8000", "foreign_keys=ON", "secure_delete=ON", "trusted_schema=OFF")
READER = ("query_only=ON", "trusted_schema=OFF")


def engine_of(url: URL, vault: Vault | None, begin: str = "", pragmas: Sequence[str] = (), pool_size: int = 1) -> AsyncEngine:
    """An engine whose statements never show their parameters, and whose SQLite transactions begin as told."""
    pre_ping = url.get_backend_name() != "sqlite"
    engine = create_async_engine(url, pool_size=pool_size, max_overflow=0, hide_parameters=True, pool_pre_ping=pre_ping)
    engine.dialect.vault = vault  # type: ignore[attr-defined]
    if url.get_backend_name() == "sqlite":
        as_sqlite(engine.sync_engine, begin, pragmas)
    return engine


def opens(url: URL) -> bool:
    """Whether the file of a SQLite database can be opened, or made. aiosqlite would leave a thread behind if it could not."""
    try:
        sqlite3.connect(url.database or ":memory:").close()
    except sqlite3.OperationalError:
        return False
    return True


def writer_of(url: URL, vault: Vault) -> Writer:
    """The one read-write connection of a SQLite file, in a thread of its own."""
    return Writer(_for_threads(url, vault, "IMMEDIATE", WRITER))


def readers_of(url: URL, vault: Vault, most: int) -> Readers:
    """So many readers of a SQLite file, and for a while one more."""
    return Readers(_for_threads(url, vault, "DEFERRED", READER), most)


def _for_threads(url: URL, vault: Vault, begin: str, pragmas: Sequence[str]) -> Engine:
    engine = create_engine(url.set(drivername="sqlite"), poolclass=NullPool, hide_parameters=True)
    engine.dialect.vault = vault  # type: ignore[attr-defined]
    as_sqlite(engine, begin, pragmas)
    return engine


def as_sqlite(engine: Engine, begin: str, pragmas: Sequence[str]) -> None:
    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late: two writers would both read the old value
        cursor = connection.cursor()
        for pragma in (f"busy_timeout={BUSY_MS}", *pragmas):
            cursor.execute("PRAGMA " + pragma)
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN " + begin)


def emptied(connection: Connection) -> bool:
    """SQLite's log into its file, and empty; false while somebody reads in it, which may take minutes: everybody who writes waits here."""
    cursor = connection.connection.cursor()  # outside of any transaction, so past SQLAlchemy, which would begin one
    patience = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
    cursor.execute(f"PRAGMA busy_timeout={EMPTYING_MS}")
    try:
        busy, _log, _moved = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        cursor.execute(f"PRAGMA busy_timeout={patience}")
        cursor.close()
    return not busy


def hurried(connection: Connection) -> None:
    """What is done next waits for another program that writes, though not for long."""
    cursor = connection.connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={HURRY_MS}")
    cursor.close()
