"""SQLite's readers: a few connections, each in a thread of its own as the writer's is, and for the same reason."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import Engine

from storage.writer import Writer


class Readers:
    """Stands where SQLAlchemy's `AsyncEngine` stands; whoever comes while all of them read waits."""

    def __init__(self, engine: Engine, most: int) -> None:
        self._engine = engine
        self._all = [Writer(engine) for _ in range(most)]
        self._free: asyncio.LifoQueue[Writer] = asyncio.LifoQueue()
        for reader in self._all:
            self._free.put_nowait(reader)

    @asynccontextmanager
    async def connect(self) -> AsyncIterator[Writer]:
        """What is read in the block is of one moment; nobody waits for its end."""
        reader = await self._free.get()
        try:
            yield reader
        finally:
            reader.end()
            self._free.put_nowait(reader)

    @asynccontextmanager
    async def apart(self) -> AsyncIterator[Writer]:
        """One more, for as long as the block lasts: however long it reads, nobody waits for it."""
        reader = Writer(self._engine)
        try:
            yield reader
        finally:
            await reader.close()

    async def dispose(self) -> None:
        for reader in self._all:
            await reader.dispose()
