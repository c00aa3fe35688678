"""Messages that could not be handled, kept sealed until they are heard again or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from storage.database import Tx, table_of
from storage.tables import SetAside

_aside = table_of(SetAside)


def keep(tx: Tx, *, channel: str, bot: str, raw: bytes, error: str, now: datetime) -> None:
    """`error` is the name of what went wrong, never its words, which may quote people's."""
    tx.add(SetAside, channel=channel, bot=bot, raw=raw, error=error[:200], at=now)


async def retain(tx: Tx, *, channel: str, bot: str, raws: Sequence[bytes], now: datetime) -> list[int]:
    """Keep what is being heard, until it is; by what number each."""
    rows = [{"channel": channel, "bot": bot, "raw": raw, "error": "", "at": now, "retained": True} for raw in raws]
    return [await tx.value(insert(_aside).values(row).returning(_aside.c.id)) for row in rows]


async def retained(tx: Tx, channel: str, bot: str) -> list[tuple[int, bytes]]:
    """What was being heard, in the order it came."""
    theirs = select(_aside.c.id, _aside.c.raw).where(_aside.c.retained, _aside.c.channel == channel, _aside.c.bot == bot)
    return [(row.id, row.raw) for row in await tx.rows(theirs.order_by(_aside.c.id))]


async def count(tx: Tx) -> int:
    return int(await tx.value(select(func.count()).select_from(_aside).where(~_aside.c.retained)))


async def listed(tx: Tx) -> list[Row[Any]]:
    """All of them, oldest first, without what they say."""
    columns = _aside.c.id, _aside.c.at, _aside.c.channel, _aside.c.bot, _aside.c.error, _aside.c.again
    return list(await tx.rows(select(*columns).where(~_aside.c.retained).order_by(_aside.c.id)))


async def ask_again(tx: Tx, number: int | None) -> int:
    """Have one heard again, or all of them; returns how many."""
    return await tx.run(_these(update(_aside), number).values(again=True))


async def drop(tx: Tx, number: int | None) -> int:
    return await tx.run(_these(delete(_aside), number))


def _these(statement: Any, number: int | None) -> Any:
    return statement.where(~_aside.c.retained) if number is None else statement.where(_aside.c.id == number)


async def asked_for(tx: Tx, most: int = 20) -> list[Row[Any]]:
    """Those to hear again now, oldest first."""
    return list(await tx.rows(select(_aside).where(_aside.c.again).order_by(_aside.c.id).limit(most)))


async def failed_again(tx: Tx, number: int, error: str) -> None:
    await tx.run(update(_aside).where(_aside.c.id == number).values(again=False, error=error[:200]))


async def forget(tx: Tx, before: datetime) -> int:
    return await tx.run(delete(_aside).where(_aside.c.at < before))
