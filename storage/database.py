"""The database: opened, migrated, read by many and written by one.

SQLite is the default: WAL, `synchronous=FULL`, exactly one read-write connection, whose transactions begin with IMMEDIATE so that
nothing is lost between a read and a write. PostgreSQL takes the same code by URL.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence, Set
from contextlib import asynccontextmanager
from functools import cache
from typing import Any, TypeAlias, TypeVar, cast

from sqlalchemy import ClauseElement, Connection, Executable, Table
from sqlalchemy import Row as SqlRow
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.util import find_tables
from sqlmodel import SQLModel

from storage.bulk import Row, bulk, insert_into
from storage.engines import MIGRATING, emptied, engine_of, hurried, opens, readers_of, writer_of
from storage.migrating import migrate, migrate_apart
from storage.readers import Readers
from storage.sealing import StorageError, Vault
from storage.writer import Writer

_AT_A_TIME = 5000
T = TypeVar("T")


class DatabaseBusy(StorageError):
    """Another program is writing to this database: stop the other Porte-voix (or the tool that holds it), then start again."""


class DatabaseUnreachable(StorageError):
    """The database can't be opened: check PORTE_VOIX_DATABASE, that its folder exists and may be written, or that the server answers."""


Outlet: TypeAlias = tuple[str, str]
"""A channel, and one of its bots."""
Line: TypeAlias = AsyncConnection | Writer
"""A connection that takes work to do: PostgreSQL's, or SQLite's writer or a reader of it, which do it in a thread of their own."""


class Tx:
    """A transaction. Rows added wait until something is read or it ends, then go out many at a time. `touched` are the cases it changed,
    `posted` the outlets by which something may leave."""

    def __init__(self, connection: Line) -> None:
        self._connection = connection
        self._waiting: dict[Table, list[tuple[_Statement, list[Row]]]] = {}
        self.touched: set[str] = set()
        self.posted: set[Outlet] = set()
        self._last: dict[_Ending, list[Row]] = {}

    @property
    def dialect(self) -> str:
        return self._connection.dialect.name

    @property
    def vault(self) -> Vault:
        vault: Vault = self._connection.dialect.vault  # type: ignore[attr-defined]
        return vault

    def add(self, table: type[SQLModel], /, **row: Any) -> None:
        """Insert a row, when the time comes."""
        self.put(table, (), row)

    def put(self, table: type[SQLModel], key: tuple[str, ...], row: Row) -> None:
        """Insert a row when the time comes, or replace the other columns of the one with this key."""
        waiting = self._waiting.setdefault(table_of(table), [])
        statement = (tuple(row), key)
        if not waiting or waiting[-1][0] != statement:
            waiting.append((statement, []))
        waiting[-1][1].append(row)

    def at_last(self, write: _Ending, row: Row) -> None:
        """Keep a row for the end, where `write` is given all of them: it may wait there for another process, which holds nothing up."""
        self._last.setdefault(write, []).append(row)

    async def flush(self) -> None:
        """Write the rows that wait, parents before children."""
        if self._waiting:
            waiting, self._waiting = self._waiting, {}
            await self._connection.run_sync(_write, waiting)

    async def commit(self) -> None:
        (waiting, self._waiting), (last, self._last) = (self._waiting, {}), (self._last, {})
        await self._connection.run_sync(_end, waiting, last)

    async def rows(self, statement: Executable, given: Mapping[str, Any] | None = None) -> Sequence[SqlRow[Any]]:
        """`given` are the values of the statement's own parameters: one built once is compiled once."""
        await self._flush_for(statement)
        return await self._connection.run_sync(_all, statement, given)

    async def fold(self, statement: Executable, fold: Callable[[Iterable[Any]], T]) -> T:
        """What `fold` makes of the rows, which come one after the other and are never all there, as the driver has them."""
        await self._flush_for(statement)
        return await self._connection.run_sync(_folded, statement, fold)

    async def first(self, statement: Executable, given: Mapping[str, Any] | None = None) -> SqlRow[Any] | None:
        await self._flush_for(statement)
        return await self._connection.run_sync(_first, statement, given)

    async def value(self, statement: Executable) -> Any:
        row = await self.first(statement)
        return None if row is None else row[0]

    async def _flush_for(self, statement: Executable) -> None:
        """Rows that wait go out before a statement that reads their table: what was added is seen."""
        if not self._waiting:
            return
        read = find_tables(cast(ClauseElement, statement), include_joins=True, include_selects=True)
        if not self._waiting.keys().isdisjoint(read):
            await self.flush()

    async def run(self, statement: Executable, many: Sequence[dict[str, Any]] | None = None) -> int:
        """Execute a change, once or for each set of parameters; returns how many rows it touched (once only)."""
        await self.flush()
        return await self._connection.run_sync(_run, statement, list(many) if many is not None else None)

    async def upsert(self, table: type[SQLModel], key: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert rows, or replace every other column of those that are there."""
        for row in rows:
            self.put(table, tuple(key), row)
        await self.flush()

    async def insert_new(self, table: type[SQLModel], key: Sequence[str], row: dict[str, Any]) -> bool:
        """Insert a row unless one with this key is there; says whether it was new."""
        statement = insert_into(table_of(table), self.dialect).values(row).on_conflict_do_nothing(index_elements=list(key))
        return await self.run(statement) == 1


_Statement: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""The columns named, and the key of a row to replace."""


_Ending: TypeAlias = Callable[[Connection, Sequence[Row]], None]
_Waiting: TypeAlias = Mapping[Table, Sequence[tuple[_Statement, Sequence[Row]]]]


def _end(connection: Connection, waiting: _Waiting, last: Mapping[_Ending, Sequence[Row]]) -> None:
    _write(connection, waiting)
    for write, rows in last.items():
        write(connection, rows)
    connection.commit()


def _write(connection: Connection, waiting: _Waiting) -> None:
    for table in _parents_first() if len(waiting) > 1 else tuple(waiting):
        for (columns, key), rows in waiting.get(table, ()):
            bulk(connection.dialect, table, columns, key).write(connection, rows)


def _all(connection: Connection, statement: Executable, given: Mapping[str, Any] | None) -> Sequence[SqlRow[Any]]:
    return connection.execute(statement, given).all()


def _folded(connection: Connection, statement: Executable, fold: Callable[[Iterable[Any]], T]) -> T:
    if connection.dialect.name != "sqlite":
        return fold(connection.execute(statement, execution_options={"yield_per": _AT_A_TIME}))
    result = connection.execute(statement)  # past SQLAlchemy's rows: they would be a third of the time
    try:
        return fold(cast(Iterable[Any], result.cursor))
    finally:
        result.close()


def _first(connection: Connection, statement: Executable, given: Mapping[str, Any] | None) -> SqlRow[Any] | None:
    return connection.execute(statement, given).first()


def _run(connection: Connection, statement: Executable, many: list[dict[str, Any]] | None) -> int:
    return connection.execute(statement, many).rowcount


@cache
def _parents_first() -> tuple[Table, ...]:
    return tuple(SQLModel.metadata.sorted_tables)


def table_of(table: type[SQLModel]) -> Table:
    found: Table = table.__table__  # type: ignore[attr-defined]
    return found


class Database:
    """Use `Database.open`. Readers see what is committed; there is one writer at a time in a process."""

    def __init__(self, writer: AsyncEngine | Writer, reader: AsyncEngine | Readers) -> None:
        self._writer, self._reader = writer, reader
        self._turn = asyncio.Lock()
        self.follow: Callable[[Tx], Awaitable[None]] | None = None
        self.posted: Callable[[Set[Outlet]], None] | None = None
        """Told, after a commit, by which outlets something may leave."""

    @classmethod
    async def open(cls, url: str, vault: Vault, *, sparing: bool = False) -> Database:
        """Connect and bring the tables up to date. Raises `DatabaseBusy`, `DatabaseNewer` or `DatabaseUnreachable`.

        `sparing` is for a program that stays: what only a migration needs is then not kept in its memory.
        """
        address = make_url(url)
        if address.get_backend_name() == "sqlite" and not await asyncio.to_thread(opens, address):
            raise DatabaseUnreachable
        migrating = engine_of(address, vault, "IMMEDIATE", MIGRATING)
        try:
            if sparing:
                await migrate_apart(migrating)
            await migrate(migrating)
        except (DBAPIError, OSError) as error:
            raise _reason(error) from None
        finally:
            await migrating.dispose()
        if address.get_backend_name() != "sqlite":
            server = engine_of(address, vault, pool_size=5)
            return cls(server, server)
        return cls(writer_of(address, vault), readers_of(address, vault, most=3))

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Tx]:
        """A transaction that is committed when the block ends, or leaves no trace if it raises."""
        async with self._turn, self._writer.connect() as connection:
            tx = Tx(connection)
            yield tx
            if tx.touched and self.follow is not None:
                await self.follow(tx)
            await tx.commit()
        if tx.posted and self.posted is not None:
            self.posted(tx.posted)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        async with self._reader.connect() as connection:
            yield Tx(connection)

    @asynccontextmanager
    async def count(self) -> AsyncIterator[Tx]:
        """What is committed at one moment, read in a thread of its own: a million rows keep neither the writer nor the event loop busy."""
        if not isinstance(self._reader, Readers):
            async with self.read() as tx:
                yield tx
            return
        async with self._reader.apart() as connection:
            yield Tx(connection)

    async def scrub(self) -> bool:
        """Empty SQLite's log, where erased rows still are as they were; says whether it could, a reader may keep it. Elsewhere, True."""
        if not isinstance(self._writer, Writer):
            return True
        async with self._turn, self._writer.connect() as connection:
            return await connection.run_sync(emptied)

    def hurry(self) -> None:
        """We are about to end: from here on, whoever writes waits no longer than a moment for another program that holds the file."""
        if isinstance(self._writer, Writer):
            self._writer.soon(hurried)

    async def close(self) -> None:
        await self._writer.dispose()
        await self._reader.dispose()


async def migrate_at(url: str) -> None:
    """Bring the tables of a database up to date, without the key: a migration that seals is for `Database.open`."""
    engine = engine_of(make_url(url), None, "IMMEDIATE", MIGRATING)
    try:
        await migrate(engine)
    finally:
        await engine.dispose()


_PASSING = frozenset((5, 6, 7, 8, 10, 13, 14))
"""SQLite's codes for: busy, locked, out of memory, read-only, disk error, disk full, file that can't be opened."""
_PASSING_STATES = ("08", "40", "53", "55", "57", "58")
"""PostgreSQL's classes for: connection, rollback, resources, not in a state for it, operator's intervention, system."""


def passing(error: BaseException) -> bool:
    """Whether an error is trouble of the database, which passes, rather than of what was to be written to it."""
    if isinstance(error, OSError | TimeoutError | PoolTimeout):
        return True
    if not isinstance(error, DBAPIError):
        return False
    code, state = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF, getattr(error.orig, "sqlstate", None) or ""
    return error.connection_invalidated or code in _PASSING or state.startswith(_PASSING_STATES)


def _reason(error: BaseException) -> StorageError:
    if isinstance(error, OperationalError) and "locked" in str(error.orig):
        return DatabaseBusy()
    return DatabaseUnreachable()
