"""An association as the coordination changes it: its row, its territories, what its queue still has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from storage.cases import with_names
from storage.database import Tx, table_of
from storage.tables import Association, Case, Member, Territory

_association, _territory, _case, _member = (table_of(t) for t in (Association, Territory, Case, Member))


async def association(tx: Tx, number: int) -> Row[Any] | None:
    """An association, active or not, which nobody else changes before we end."""
    return await tx.first(select(_association).where(_association.c.id == number).with_for_update())


async def territories(tx: Tx, number: int) -> list[tuple[str, str]]:
    wanted = select(_territory.c.kind, _territory.c.code).where(_territory.c.association_id == number)
    return [(row.kind, row.code) for row in await tx.rows(wanted.order_by(_territory.c.kind, _territory.c.code))]


async def slugs(tx: Tx) -> set[str]:
    return {row.slug for row in await tx.rows(select(_association.c.slug))}


async def change(tx: Tx, number: int, **values: Any) -> None:
    await tx.run(update(_association).where(_association.c.id == number).values(**values))


async def add_territory(tx: Tx, number: int, kind: str, code: str) -> bool:
    """False when it worked there already."""
    return await tx.insert_new(
        Territory, ("association_id", "kind", "code"), {"association_id": number, "kind": kind, "code": code}
    )  # fmt: skip


async def drop_territory(tx: Tx, number: int, kind: str, code: str) -> bool:
    this = (_territory.c.association_id == number, _territory.c.kind == kind, _territory.c.code == code)
    return await tx.run(delete(_territory).where(*this)) == 1


async def size(tx: Tx, number: int) -> int:
    """How many active members it has."""
    return int(await tx.value(select(func.count()).where(_member.c.association_id == number, _member.c.active)))


async def count_open(tx: Tx, number: int, states: Sequence[str]) -> int:
    return int(await tx.value(select(func.count()).where(_case.c.association_id == number, _case.c.state.in_(list(states)))))


async def held(tx: Tx, number: int, states: Sequence[str]) -> list[Row[Any]]:
    """The cases of its queue in these states, which nobody else changes before we end."""
    wanted = select(_case.c.reference).where(_case.c.association_id == number, _case.c.state.in_(list(states))).with_for_update()
    references = [row.reference for row in await tx.rows(wanted)]
    return list(await tx.rows(with_names().where(_case.c.reference.in_(references)).order_by(_case.c.opened_at)))


async def closed_with_cases(tx: Tx, states: Sequence[str]) -> list[int]:
    """Associations that are not active and whose queue still has cases in these states."""
    wanted = select(_association.c.id).where(
        ~_association.c.active, _case.c.association_id == _association.c.id, _case.c.state.in_(list(states))
    )
    return [row.id for row in await tx.rows(wanted.distinct().order_by(_association.c.id))]
