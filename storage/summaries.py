"""Weekly summaries, with their figures as they were frozen."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from storage.database import Tx, table_of
from storage.tables import Association, Case, Summary

_summary, _case = table_of(Summary), table_of(Case)


async def freeze(tx: Tx, scope: str, week: str, figures: dict[str, Any], now: datetime) -> bool:
    """Keep the figures of a week, once: false when that week has its summary already."""
    return await tx.insert_new(Summary, ("scope", "week"), {"scope": scope, "week": week, "figures": figures, "made_at": now})


async def frozen(tx: Tx, scope: str, week: str) -> dict[str, Any] | None:
    figures: dict[str, Any] | None = await tx.value(select(_summary.c.figures).where(_summary.c.scope == scope, _summary.c.week == week))
    return figures


async def frozen_of(tx: Tx, scope: str, weeks: Collection[str]) -> dict[str, dict[str, Any]]:
    """The figures of those of these weeks that have their summary."""
    wanted = select(_summary.c.week, _summary.c.figures).where(_summary.c.scope == scope, _summary.c.week.in_(list(weeks)))
    return {row.week: row.figures for row in await tx.rows(wanted)}


async def made_at(tx: Tx, scope: str, week: str) -> datetime | None:
    found: datetime | None = await tx.value(select(_summary.c.made_at).where(_summary.c.scope == scope, _summary.c.week == week))
    return found


async def weeks(tx: Tx, scope: str) -> list[str]:
    """Weeks that have their summary, oldest first."""
    return [row.week for row in await tx.rows(select(_summary.c.week).where(_summary.c.scope == scope).order_by(_summary.c.week))]


async def first_case_at(tx: Tx) -> datetime | None:
    found: datetime | None = await tx.value(select(func.min(_case.c.opened_at)))
    return found


async def association_names(tx: Tx) -> dict[int, str]:
    table = table_of(Association)
    return {row.id: row.name for row in await tx.rows(select(table.c.id, table.c.name))}


async def last_frozen(tx: Tx, scope: str) -> dict[str, Any] | None:
    """The figures of the latest week that has its summary."""
    wanted = select(_summary.c.figures).where(_summary.c.scope == scope).order_by(_summary.c.week.desc()).limit(1)
    figures: dict[str, Any] | None = await tx.value(wanted)
    return figures


async def logs(tx: Tx) -> list[tuple[str, int, str]]:
    """What summaries say of the log of staff acts, as (week, number of entries, hash of the last), oldest first."""
    rows = await tx.rows(select(_summary.c.week, _summary.c.figures).order_by(_summary.c.week, _summary.c.scope))
    return [(row.week, log["entries"], log["hash"]) for row in rows if (log := row.figures.get("log"))]
