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
        _case.c.departement, _case.c.state, _case.c.subtheme, _case.c.insee, _case.c.qpv,
    )  # fmt: skip
    joined = select(*columns).join(_case, _case.c.reference == _event.c.case_reference)
    return list(await tx.rows(joined.where(_event.c.at >= start, _event.c.at < end, _event.c.kind.in_(kinds)).order_by(_event.c.id)))


async def in_states(tx: Tx, states: Collection[str]) -> dict[int | None, dict[str, int]]:
    """How many cases of each queue are in each of these states."""
    counted = select(_case.c.association_id, _case.c.state, func.count().label("n")).where(_case.c.state.in_(states))
    found: dict[int | None, dict[str, int]] = {}
    for row in await tx.rows(counted.group_by(_case.c.association_id, _case.c.state)):
        found.setdefault(row.association_id, {})[row.state] = row.n
    return found


async def weeks_made(tx: Tx, prefix: str) -> dict[str, set[str]]:
    """The weeks that have their summary, by scope, of the scopes that begin so."""
    found: dict[str, set[str]] = {}
    for row in await tx.rows(select(_summary.c.scope, _summary.c.week).where(_summary.c.scope.startswith(prefix, autoescape=True))):
        found.setdefault(row.scope, set()).add(row.week)
    return found
