"""SQLite's one writer: a thread of its own with the one read-write connection.

aiosqlite crosses over to its thread four times a statement, and each crossing costs more than the statement; here a whole piece
of a transaction crosses once.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection, Dialect, Engine

P = ParamSpec("P")
T = TypeVar("T")


class Writer:
    """Stands where SQLAlchemy's `AsyncEngine` stands, and is its own connection; whoever uses it takes turns."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="porte-voix-writer")
        self._connection: Connection | None = None

    @property
    def dialect(self) -> Dialect:
        return self._engine.dialect

    @asynccontextmanager
    async def connect(self) -> AsyncIterator[Self]:
        """What was not committed when the block ends is rolled back, after whatever the thread is still at."""
        try:
            yield self
        except BaseException:
            await asyncio.shield(self.run_sync(Connection.rollback))
            raise

    async def run_sync(self, work: Callable[Concatenate[Connection, P], T], /, *args: P.args, **named: P.kwargs) -> T:
        """Do this in the thread, in the order asked."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: work(self._connected(), *args, **named))

    def end(self) -> None:
        """Keep nothing of what was begun, once what was asked is done; nobody waits for that."""
        self.soon(Connection.rollback)

    def soon(self, work: Callable[[Connection], object]) -> None:
        """Do this once what was asked is done, if anything was; nobody waits for that."""
        self._thread.submit(self._done, work)

    async def close(self) -> None:
        """Let go of the connection, once what was asked is done. Twice is once."""
        if self._connection is not None:
            await self.run_sync(Connection.close)
            self._connection = None
        self._thread.shutdown()

    async def dispose(self) -> None:
        """Let go of the file."""
        await self.close()
        self._engine.dispose()

    def _done(self, work: Callable[[Connection], object]) -> None:
        if self._connection is not None:
            work(self._connection)

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection
