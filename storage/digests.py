"""What the digest of an association is counted from."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select

from storage.database import Tx, table_of
from storage.tables import Case, CaseEvent, Summary

_case, _event, _summary = table_of(Case), table_of(CaseEvent), table_of(Summary)


async def happened(tx: Tx, start: datetime, end: datetime, kinds: Collection[str]) -> list[Row[Any]]:
    """What happened to cases in a span of time, in order and without words, each with where its case is and what it is about."""
    columns = (
        _event.c.case_reference, _event.c.kind, _event.c.detail, _case.c.association_id, _case.c.person_id, _case.c.theme,
        _case.c.departement, _case.c.state,
    )  # fmt: skip
    joined = select(*columns).join(_case, _case.c.reference == _event.c.case_reference)
    return list(await tx.rows(joined.where(_event.c.at >= start, _event.c.at < end, _event.c.kind.in_(kinds)).order_by(_event.c.id)))


async def states(tx: Tx, association_id: int) -> dict[str, int]:
    """How many cases of a queue are in each state."""
    counted = select(_case.c.state, func.count().label("n")).where(_case.c.association_id == association_id)
    return {row.state: row.n for row in await tx.rows(counted.group_by(_case.c.state))}


async def oldest(tx: Tx, association_id: int, states: Collection[str]) -> datetime | None:
    """When the oldest case of a queue in these states was sent."""
    found: datetime | None = await tx.value(
        select(func.min(_case.c.opened_at)).where(_case.c.association_id == association_id, _case.c.state.in_(states))
    )
    return found


async def weeks_made(tx: Tx, prefix: str) -> dict[str, set[str]]:
    """The weeks that have their summary, by scope, of the scopes that begin so."""
    found: dict[str, set[str]] = {}
    for row in await tx.rows(select(_summary.c.scope, _summary.c.week).where(_summary.c.scope.startswith(prefix, autoescape=True))):
        found.setdefault(row.scope, set()).add(row.week)
    return found
