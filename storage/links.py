"""Links that open the residents' bot: posters, and voices to join."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from storage.database import Tx, table_of
from storage.tables import Link

_link = table_of(Link)


async def add(tx: Tx, *, payload: str, kind: str, now: datetime, **about: Any) -> bool:
    """A new link; false when this payload is another's already."""
    return await tx.insert_new(
        Link, ("payload",), {"payload": payload, "kind": kind, "created_at": now, "active": True, "opened": 0, **about}
    )


async def link(tx: Tx, payload: str) -> Row[Any] | None:
    """A link that still works."""
    return await tx.first(select(_link).where(_link.c.payload == payload, _link.c.active))


async def of_case(tx: Tx, reference: str) -> Row[Any] | None:
    """The link that leads to a case, if it was ever shared."""
    return await tx.first(select(_link).where(_link.c.case_reference == reference))


async def change(tx: Tx, payload: str, **changes: Any) -> bool:
    """Says whether there is such a link."""
    return await tx.run(update(_link).where(_link.c.payload == payload).values(**changes)) == 1


async def count_opening(tx: Tx, payload: str) -> None:
    await tx.run(update(_link).where(_link.c.payload == payload).values(opened=_link.c.opened + 1))


async def posters(tx: Tx) -> list[Row[Any]]:
    """Every poster, oldest first."""
    return list(await tx.rows(select(_link).where(_link.c.kind == "poster").order_by(_link.c.created_at, _link.c.payload)))


async def stop_poster(tx: Tx, payload: str) -> bool:
    """Says whether there is such a poster."""
    return await tx.run(update(_link).where(_link.c.payload == payload, _link.c.kind == "poster").values(active=False)) == 1
