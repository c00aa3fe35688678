"""Links that open the residents' bot: posters, and voices to join."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from storage.database import Tx, table_of
from storage.tables import Association, Link

_link, _association = table_of(Link), table_of(Association)


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
    """Every poster with the name of the association whose it is, oldest first."""
    return list(await tx.rows(_posters().order_by(_link.c.created_at, _link.c.payload)))


async def poster(tx: Tx, payload: str) -> Row[Any] | None:
    """One of them that still works."""
    return await tx.first(_posters().where(_link.c.payload == payload, _link.c.active))


def _posters() -> Any:
    name = _association.c.name.label("association")
    return select(_link, name).outerjoin(_association, _association.c.id == _link.c.association_id).where(_link.c.kind == "poster")


async def stop_poster(tx: Tx, payload: str) -> bool:
    """Says whether there is such a poster."""
    return await tx.run(update(_link).where(_link.c.payload == payload, _link.c.kind == "poster").values(active=False)) == 1
