"""Residents' words that may be read in a summary: those to read, those approved, those of a week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select

from storage.database import Tx, table_of
from storage.tables import Case, CaseEvent, Quote

SAID = ("concern", "transcript", "correction")
"""What of an author's words may be quoted: what they came to say, and how they say it now."""
GONE = "withdrawn"
"""The state of a case that its resident took back."""

_quote, _case, _event = (table_of(t) for t in (Quote, Case, CaseEvent))
_by_author = (_event.c.kind.in_(SAID), _event.c.person_id.is_(None))
_last_said = (
    select(func.max(_event.c.id)).where(_event.c.case_reference == _case.c.reference, *_by_author).correlate(_case).scalar_subquery()
)
_consented = (_case.c.quotable, _case.c.state != GONE)


async def said(tx: Tx, reference: str) -> list[Row[Any]]:
    """The author's events whose words may be quoted, oldest first."""
    wanted = select(_event.c.id, _event.c.kind, _event.c.words).where(_event.c.case_reference == reference, *_by_author)
    return [row for row in await tx.rows(wanted.order_by(_event.c.id)) if row.words]


async def said_of(tx: Tx, references: Sequence[str]) -> dict[str, int]:
    """How many letters the authors of these cases said that may be quoted."""
    found: dict[str, int] = {}
    wanted = select(_event.c.case_reference, _event.c.words).where(_event.c.case_reference.in_(references), *_by_author)
    for row in await tx.rows(wanted) if references else ():
        found[row.case_reference] = found.get(row.case_reference, 0) + len(row.words)
    return found


async def to_read(tx: Tx, association_id: int | None, states: Sequence[str], since: datetime, most: int) -> list[str]:
    """Cases of a queue whose resident agreed to be quoted and whose words nobody has read for that as they are now, newest first.

    `states` are all but withdrawn: with them the index finds those opened since, and not all that the queue ever had.
    """
    read = select(_quote.c.id).where(_quote.c.case_reference == _case.c.reference, _quote.c.event_id >= _last_said)
    own = _case.c.association_id.is_(None) if association_id is None else _case.c.association_id == association_id
    wanted = select(_case.c.reference).where(own, _case.c.state.in_(states), _case.c.opened_at >= since, _case.c.quotable, ~read.exists())
    return [row.reference for row in await tx.rows(wanted.order_by(_case.c.opened_at.desc(), _case.c.reference).limit(most))]


async def of_case(tx: Tx, reference: str) -> Row[Any] | None:
    return await tx.first(select(_quote).where(_quote.c.case_reference == reference))


async def keep(tx: Tx, reference: str, **row: Any) -> None:
    """What a member says of a case's words, in the place of what was said of them before."""
    await drop(tx, reference)
    tx.add(Quote, case_reference=reference, **row)


async def drop(tx: Tx, reference: str) -> None:
    await tx.run(delete(_quote).where(_quote.c.case_reference == reference))


def _publishable() -> Any:
    """Approved, with a consent that still holds, and still what their author says."""
    columns = (
        _quote.c.id, _quote.c.case_reference, _quote.c.words, _quote.c.language,
        _case.c.person_id, _case.c.association_id, _case.c.theme, _case.c.qpv, _case.c.insee, _case.c.place,
    )  # fmt: skip
    found = select(*columns).join(_case, _case.c.reference == _quote.c.case_reference)
    return found.where(_quote.c.state == "approved", _quote.c.event_id >= _last_said, *_consented)


async def approved_in(tx: Tx, week: str) -> list[Row[Any]]:
    """What may be published of the approvals of a week, in no order."""
    return list(await tx.rows(_publishable().where(_quote.c.week == week)))


async def by_id(tx: Tx, ids: Sequence[str]) -> dict[str, Row[Any]]:
    """Those of these that may still be published."""
    return {row.id: row for row in await tx.rows(_publishable().where(_quote.c.id.in_(ids)))} if ids else {}
