"""Many rows at once: a statement compiled one time, then filled with plain tuples.

SQLAlchemy names and converts each value of each row anew; at ten columns a row that costs more than SQLite's own work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Column, Connection, Dialect, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlmodel.sql.sqltypes import UTCDateTime

TOGETHER = 50
"""Rows in one statement to SQLite: each then costs a sixth less, and among more no less still."""
Row = Mapping[str, Any]
_Values = Callable[[Sequence[Row]], Iterable[Any]]


def insert_into(table: Table, dialect: str) -> Any:
    """An INSERT that may say what to do about a conflict. PostgreSQL's is imported where there is a PostgreSQL: it takes 2 MB."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    return sqlite.insert(table)


class Bulk:
    """An INSERT of many rows that name the same columns; with a `key`, rows that are there have their other columns replaced."""

    def __init__(self, dialect: Dialect, table: Table, columns: tuple[str, ...], key: tuple[str, ...]) -> None:
        insert = insert_into(table, dialect.name).inline()
        if key:
            changed = {name: insert.excluded[name] for name in columns if name not in key}
            insert = insert.on_conflict_do_update(index_elements=list(key), set_=changed)
        compiled: Any = insert.compile(dialect=dialect, column_keys=columns)
        self._sql: str = compiled.string
        self._values = [_values_of(table.c[name], dialect, named=name in columns) for name in compiled.positiontup]
        one = "(" + ", ".join("?" * len(self._values)) + ")"
        self._sql_of_many = ""
        if dialect.name == "sqlite":
            assert self._sql.count(f" VALUES {one}") == 1, f"{table.name} is written otherwise than a question mark a column: {self._sql}"
            self._sql_of_many = self._sql.replace(one, ", ".join([one] * TOGETHER))

    def write(self, connection: Connection, rows: Sequence[Row]) -> None:
        filled = list(zip(*(values(rows) for values in self._values), strict=True))
        alone = len(filled) % TOGETHER if self._sql_of_many else len(filled)
        if alone:
            connection.exec_driver_sql(self._sql, filled[:alone])
        for first in range(alone, len(filled), TOGETHER):
            connection.exec_driver_sql(self._sql_of_many, tuple(chain.from_iterable(filled[first : first + TOGETHER])))


@lru_cache(maxsize=512)
def bulk(dialect: Dialect, table: Table, columns: tuple[str, ...], key: tuple[str, ...] = ()) -> Bulk:
    return Bulk(dialect, table, columns, key)


def _values_of(column: Column[Any], dialect: Dialect, *, named: bool) -> _Values:
    """How the values of one column, in as many rows as there are, become what the driver takes."""
    name, converted = column.key, column.type.dialect_impl(dialect).bind_processor(dialect)
    if not named:
        assert isinstance(column.default, ScalarElementColumnDefault), f"{name} must be named: what it starts with is made, not fixed"
        start: Any = column.default.arg
        start = converted(start) if converted else start
        return lambda rows: [start] * len(rows)
    if converted is None:
        return lambda rows: [row[name] for row in rows]
    if isinstance(column.type, UTCDateTime):
        converted = lru_cache(maxsize=64)(converted)  # a batch has one moment, written many times
    return lambda rows: [converted(row[name]) for row in rows]
