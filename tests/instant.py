"""The desk without a thread or an event loop: SQLite in memory, driven straight through, for tests of tens of thousands of acts."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Dialect, create_engine
from sqlalchemy.pool import StaticPool

from storage.database import Tx
from storage.engines import WRITER, as_sqlite
from tests import databases

P = ParamSpec("P")
T = TypeVar("T")


def at_once(doing: Coroutine[Any, Any, T]) -> T:
    """The result of something that waits for nothing."""
    try:
        doing.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
    raise AssertionError("it waits for something")


class Line:
    """Stands where a connection stands, and does what it is asked at once."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @property
    def dialect(self) -> Dialect:
        return self.connection.dialect

    async def run_sync(self, work: Callable[Concatenate[Connection, P], T], /, *args: P.args, **named: P.kwargs) -> T:
        return work(self.connection, *args, **named)


class Killed(Exception):
    """The process died before the commit."""


class Instant:
    """A database of its own, made from the bytes of another."""

    def __init__(self, image: bytes) -> None:
        self._engine = create_engine("sqlite://", poolclass=StaticPool, hide_parameters=True)
        self._engine.dialect.vault = databases.vault()  # type: ignore[attr-defined]
        as_sqlite(self._engine, "IMMEDIATE", WRITER)
        self._connection = self._engine.connect()
        driver: Any = self._connection.connection.driver_connection
        driver.deserialize(image)
        driver.execute("PRAGMA foreign_keys=ON")

    @contextmanager
    def write(self) -> Iterator[Tx]:
        tx = Tx(Line(self._connection))  # type: ignore[arg-type]
        try:
            yield tx
            at_once(tx.commit())
        except Killed:
            self._connection.rollback()
        except BaseException:
            self._connection.rollback()
            raise

    def image(self) -> bytes:
        driver: Any = self._connection.connection.driver_connection
        return bytes(driver.serialize())

    def close(self) -> None:
        self._connection.close()
        self._engine.dispose()
