"""Answers that relays have at hand: those of an association, and those that all share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, delete, func, or_, select, update

from storage.database import Tx, table_of
from storage.tables import CannedAnswer

_canned = table_of(CannedAnswer)


async def at_hand(tx: Tx, association_id: int | None) -> list[Row[Any]]:
    """Those of a team, oldest first, then the shared ones."""
    wanted = or_(_canned.c.association_id == association_id, _canned.c.association_id.is_(None))
    return list(await tx.rows(select(_canned).where(wanted).order_by(_canned.c.association_id.is_(None), _canned.c.id)))


async def canned(tx: Tx, number: int) -> Row[Any] | None:
    return await tx.first(select(_canned).where(_canned.c.id == number))


async def count(tx: Tx, association_id: int | None) -> int:
    return int(await tx.value(select(func.count()).select_from(_canned).where(_canned.c.association_id == association_id)))


def add(tx: Tx, **row: Any) -> None:
    tx.add(CannedAnswer, **row)


async def change(tx: Tx, number: int, **changes: Any) -> None:
    await tx.run(update(_canned).where(_canned.c.id == number).values(**changes))


async def remove(tx: Tx, number: int) -> None:
    await tx.run(delete(_canned).where(_canned.c.id == number))
