"""The data folder, the key and the database, opened: by the house, one at a time, and by commands beside it."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TextIO

from bot.settings import Settings
from storage import directory
from storage.database import Database
from storage.sealing import KeyMissing, KeyUnfit, StorageError, Vault, key_in


class AlreadyRunning(Exception):
    """Another Porte-voix is running on this data folder: stop it first, or set PORTE_VOIX_DATA to another folder."""


class UnusableFolder(Exception):
    """A folder or file of ours can't be made or written: point PORTE_VOIX_DATA or PORTE_VOIX_KEY_FILE elsewhere, or change its rights."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path}: {type(self).__doc__}")


@asynccontextmanager
async def open_database(settings: Settings, *, sparing: bool = False) -> AsyncIterator[Database]:
    """The database alone, for commands that work beside a running bot."""
    make_folder(settings)
    had_key = settings.key_path.exists()
    database = await Database.open(settings.database_url, _vault(settings), sparing=sparing)
    try:
        await _check_key(database, settings.key_path, had_key=had_key)
        yield database
    finally:
        await database.close()


def make_folder(settings: Settings) -> None:
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnusableFolder(error.filename) from None


def _vault(settings: Settings) -> Vault:
    """The key is made with the database: one that was there before its key is another's, or has lost it."""
    fresh = bool(settings.database) or not Path(settings.database_url.partition("///")[2]).exists()
    try:
        return Vault(key_in(settings.key_path, may_create=fresh))
    except OSError as error:
        raise UnusableFolder(error.filename) from None


async def _check_key(database: Database, file: Path, *, had_key: bool) -> None:
    """The database keeps a mark of its key. With another key nobody would be found again, nor any answer arrive."""
    async with database.read() as tx:
        mark, known = tx.vault.fingerprint("key"), await directory.fact(tx, "key_mark")
    if known is None:
        async with database.write() as tx:
            await directory.set_fact(tx, "key_mark", mark)
    elif known != mark:
        raise _unfit(file, had_key=had_key)


def _unfit(file: Path, *, had_key: bool) -> StorageError:
    """A key that was made just now is taken away again, lest it be taken for the right one."""
    if had_key:
        return KeyUnfit()
    file.unlink()
    return KeyMissing()


@contextlib.contextmanager
def alone(file: Path) -> Iterator[None]:
    """Hold a lock on the data folder, which the system lets go of whatever happens to us."""
    try:
        lock = open(file, "w")  # noqa: SIM115 - closed below, once it is let go
    except OSError:
        raise UnusableFolder(file) from None
    with lock:
        _lock(lock)
        yield


def _lock(lock: TextIO) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise AlreadyRunning from None
