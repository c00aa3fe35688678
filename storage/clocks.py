"""The clocks of open cases, the lists of the day, and who gave a sign of life."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, delete, func, or_, select, update

from storage.cases import in_queue, with_names
from storage.database import Tx, table_of
from storage.tables import Case, CaseClock, CaseEvent, Member, MemberSeen, QueueDay

_case, _clock, _event, _member, _seen, _day = (table_of(t) for t in (Case, CaseClock, CaseEvent, Member, MemberSeen, QueueDay))
_clock_columns = (
    _clock.c.version.label("seen_version"), _clock.c.wait, _clock.c.since, _clock.c.done, _clock.c.done_at, _clock.c.due_at,
)  # fmt: skip


def _to_look_at(now: datetime, states: Collection[str]) -> Any:
    moved = or_(_clock.c.version.is_(None), _clock.c.version != _case.c.version, _clock.c.due_at <= now)
    return and_(_case.c.state.in_(states), moved)


async def any_due(tx: Tx, now: datetime, states: Collection[str]) -> bool:
    """Whether a case in these states has to be looked at."""
    joined = select(_case.c.reference).outerjoin(_clock, _clock.c.case_reference == _case.c.reference)
    return await tx.first(joined.where(_to_look_at(now, states)).limit(1)) is not None


async def due(tx: Tx, now: datetime, states: Collection[str], most: int) -> list[Row[Any]]:
    """Cases in these states that moved since their clock was read, have none, or whose time has come: each with its clock, if any."""
    wanted = with_names().add_columns(*_clock_columns).outerjoin(_clock, _clock.c.case_reference == _case.c.reference)
    return list(await tx.rows(wanted.where(_to_look_at(now, states)).order_by(_case.c.opened_at, _case.c.reference).limit(most)))


async def events(tx: Tx, references: Collection[str]) -> dict[str, list[Row[Any]]]:
    """What happened to these cases, in order and without words."""
    columns = (_event.c.case_reference, _event.c.at, _event.c.kind, _event.c.side, _event.c.member_id)
    found: dict[str, list[Row[Any]]] = {reference: [] for reference in references}
    for row in await tx.rows(select(*columns).where(_event.c.case_reference.in_(references)).order_by(_event.c.id)):
        found[row.case_reference].append(row)
    return found


async def keep(tx: Tx, row: Any, values: dict[str, Any]) -> bool:
    """Set the clock of a case, if it is still as it was in `row`; says whether it was. Of two ticks at once, one goes on."""
    if row.seen_version is None:
        return await tx.insert_new(CaseClock, ("case_reference",), {"case_reference": row.reference, **values})
    same = (
        _clock.c.case_reference == row.reference,
        _clock.c.version == row.seen_version,
        _clock.c.wait == row.wait,
        _clock.c.since == row.since,
        _clock.c.done == row.done,
    )
    return await tx.run(update(_clock).where(*same).values(**values)) == 1


async def look_again(tx: Tx) -> None:
    """Have every clock read anew: what it goes by has changed."""
    await tx.run(update(_clock).values(version=0))


async def forget(tx: Tx, states: Collection[str], before: date) -> None:
    """Drop the clocks of cases in these states, and the lists of days before one."""
    over = select(_case.c.reference).where(_case.c.state.in_(states))
    await tx.run(delete(_clock).where(_clock.c.case_reference.in_(over)))
    await tx.run(delete(_day).where(_day.c.day < before))


async def first_of_day(tx: Tx, queue: int | None, day: date) -> bool:
    """Whether nobody made the list of this day for this queue yet; from now on somebody has."""
    return await tx.insert_new(QueueDay, ("association_id", "day"), {"association_id": queue or 0, "day": day})


async def lists_made(tx: Tx, since: date) -> set[tuple[int | None, date]]:
    """The lists made for this day or a later one, as (queue, day)."""
    rows = await tx.rows(select(_day.c.association_id, _day.c.day).where(_day.c.day >= since))
    return {(row.association_id or None, row.day) for row in rows}


async def oldest_untaken(tx: Tx, states: Collection[str]) -> list[tuple[int | None, datetime]]:
    """Queues that have cases in these states, each with when the oldest was sent."""
    oldest = func.min(_case.c.opened_at).label("oldest")
    wanted = select(_case.c.association_id, oldest).where(_case.c.state.in_(states)).group_by(_case.c.association_id)
    return [(row.association_id, row.oldest) for row in await tx.rows(wanted.order_by(_case.c.association_id))]


async def untaken(tx: Tx, queue: int | None, states: Collection[str], before: datetime) -> list[Row[Any]]:
    """Cases of a queue in these states that were sent before a moment, without their words: urgent first, then oldest."""
    columns = (_case.c.reference, _case.c.theme, _case.c.place, _case.c.urgent, _case.c.opened_at)
    wanted = select(*columns).where(in_queue(queue), _case.c.state.in_(states), _case.c.opened_at < before)
    return list(await tx.rows(wanted.order_by(_case.c.urgent.desc(), _case.c.opened_at, _case.c.reference)))


def seen(tx: Tx, member_id: str, now: datetime) -> None:
    """A member gave a sign of life."""
    tx.put(MemberSeen, ("member_id",), {"member_id": member_id, "at": now})


async def holders(tx: Tx, states: Sequence[str]) -> list[Row[Any]]:
    """Members who have cases in these states, their queue, and the last moment each gave a sign of life."""
    held = select(_case.c.taken_by).where(_case.c.state.in_(states), _case.c.taken_by.is_not(None)).distinct()
    acted = (
        select(func.max(_event.c.at))
        .join(_case, _case.c.reference == _event.c.case_reference)
        .where(_case.c.taken_by == _member.c.id, _event.c.member_id == _member.c.id)
        .correlate(_member)
        .scalar_subquery()
    )
    columns = (
        _member.c.id, _member.c.association_id, _member.c.address_id, _member.c.created_at, _seen.c.at.label("seen_at"),
        acted.label("acted_at"),
    )  # fmt: skip
    return list(await tx.rows(select(*columns).outerjoin(_seen, _seen.c.member_id == _member.c.id).where(_member.c.id.in_(held))))
