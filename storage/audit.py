"""The log of staff acts: it only grows, and each entry holds the hash of the one before.

Entries wait for the end of their transaction: the chain is read and made longer once, just before the commit, whatever the number of
acts, and a transaction without a staff act pays nothing. Whoever has the last hash on paper can tell whether anything before it
was changed, taken out or put in.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from storage.bulk import Row, bulk
from storage.database import Tx, table_of
from storage.tables import AuditEntry

OPERATOR = "operator"
"""Who acts from the command line, in the log."""
_entry = table_of(AuditEntry)
_COLUMNS = ("id", "at", "member_id", "act", "case_reference", "about", "previous", "hash")
_TOGETHER = 2000


@dataclass(frozen=True, slots=True)
class Head:
    """How many entries there are, and the hash of the last ("" when there is none)."""

    entries: int
    hash: str


@dataclass(frozen=True, slots=True)
class Break:
    """The first entry that is not as it was written: `changed`, or not the one that followed (`missing`)."""

    entry: int
    why: str


def note(tx: Tx, *, at: datetime, member_id: str, act: str, reference: str | None = None, about: str | None = None) -> None:
    """Write down what somebody of the staff did or read; `about` is the member they did it to."""
    tx.at_last(_lengthen, {"at": at, "member_id": member_id, "act": act, "case_reference": reference, "about": about})


def _lengthen(connection: Connection, acts: Sequence[Row]) -> None:
    if connection.dialect.name == "postgresql":  # two processes must not both follow the same entry; readers are not kept waiting
        connection.exec_driver_sql("LOCK TABLE audit_entry IN SHARE ROW EXCLUSIVE MODE")
    last = connection.execute(select(_entry.c.id, _entry.c.hash).order_by(_entry.c.id.desc()).limit(1)).first()
    number, previous = (last.id, last.hash) if last else (0, "")
    entries = []
    for act in acts:
        number += 1
        entry = {"id": number, **act, "previous": previous}
        previous = _hash(entry)
        entries.append({**entry, "hash": previous})
    bulk(connection.dialect, _entry, _COLUMNS).write(connection, entries)


def _hash(entry: Row) -> str:
    moment = entry["at"].astimezone(UTC).isoformat(timespec="microseconds")
    told = [entry["previous"], entry["id"], moment, entry["member_id"], entry["act"], entry["case_reference"], entry["about"]]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


async def head(tx: Tx) -> Head:
    last = await tx.first(select(_entry.c.id, _entry.c.hash).order_by(_entry.c.id.desc()).limit(1))
    return Head(last.id, last.hash) if last else Head(0, "")


async def hash_at(tx: Tx, entry: int) -> str | None:
    """The hash of an entry, or None when there is no such entry."""
    found = await tx.value(select(_entry.c.hash).where(_entry.c.id == entry))
    return str(found) if found else None


async def begins_with(tx: Tx, hash: str) -> int | None:
    """The entry whose hash begins so, as it is printed, or None."""
    found = await tx.value(select(_entry.c.id).where(_entry.c.hash.startswith(hash, autoescape=True)).limit(1))
    return int(found) if found else None


async def broken(tx: Tx) -> Break | None:
    """Where the chain is broken first, or None: every hash is made again, entry by entry."""
    previous = ""
    async for row in _entries(tx):
        if row.previous != previous:
            return Break(row.id, "missing")
        if _hash(row._mapping) != row.hash:
            return Break(row.id, "changed")
        previous = row.hash
    return None


async def _entries(tx: Tx) -> AsyncIterator[Any]:
    """All of them in order, some at a time."""
    after = 0
    while rows := await tx.rows(select(_entry).where(_entry.c.id > after).order_by(_entry.c.id).limit(_TOGETHER)):
        for row in rows:
            yield row
        after = rows[-1].id
