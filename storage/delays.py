"""What associations set about time: their delays, their hours, the days they are closed."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Row, delete, select

from storage.database import Tx, table_of
from storage.tables import Closure, DelayRow

_delay, _closure = table_of(DelayRow), table_of(Closure)


async def rows(tx: Tx) -> list[Row[Any]]:
    """Everything that is set, the least precise first: everybody's, then each association's, all themes before one."""
    return list(await tx.rows(select(_delay).order_by(_delay.c.association_id, _delay.c.theme)))


async def put(tx: Tx, association_id: int, theme: str, values: dict[str, Any]) -> None:
    """Set some cells of a row; the others stay as they are. None empties a cell."""
    known = await tx.first(select(_delay).where(_delay.c.association_id == association_id, _delay.c.theme == theme))
    kept = dict(known._mapping) if known else dict.fromkeys(_delay.c.keys())
    await tx.upsert(DelayRow, ("association_id", "theme"), [{**kept, **values, "association_id": association_id, "theme": theme}])


async def closures(tx: Tx, since: date) -> list[Row[Any]]:
    """Days closed that are not past, soonest first."""
    return list(await tx.rows(select(_closure).where(_closure.c.last >= since).order_by(_closure.c.first, _closure.c.association_id)))


async def close(tx: Tx, association_id: int, first: date, last: date) -> None:
    await tx.upsert(Closure, ("association_id", "first"), [{"association_id": association_id, "first": first, "last": last}])


async def open_again(tx: Tx, association_id: int, first: date) -> bool:
    """Strike days closed out; false when none began on that day."""
    return await tx.run(delete(_closure).where(_closure.c.association_id == association_id, _closure.c.first == first)) > 0
