"""Counting a rehearsal again from the database, to hold it against what was said."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import exists, func, or_, select

from storage.database import Tx, table_of
from storage.tables import Address, Association, Case, CaseEvent, OutboxMessage, Supporter

_case, _event, _outbox, _address, _association = (table_of(t) for t in (Case, CaseEvent, OutboxMessage, Address, Association))
_supporter = table_of(Supporter)


async def filed_at(tx: Tx, address_id: str) -> int:
    """How many concerns came from an address."""
    return int(await tx.value(select(func.count()).where(_case.c.address_id == address_id)))


async def filed_per_address(tx: Tx) -> dict[str, int]:
    return {r.address_id: r.n for r in await tx.rows(select(_case.c.address_id, func.count().label("n")).group_by(_case.c.address_id))}


async def unanswered(tx: Tx, association_id: int | None, states: Sequence[str]) -> list[tuple[str, str]]:
    """(reference, state) of the cases of a queue that are in these states, oldest first."""
    queue = _case.c.association_id.is_(None) if association_id is None else _case.c.association_id == association_id
    rows = await tx.rows(select(_case.c.reference, _case.c.state).where(queue, _case.c.state.in_(states)).order_by(_case.c.opened_at))
    return [(row.reference, row.state) for row in rows]


async def in_one_queue(tx: Tx) -> int:
    """Cases in exactly one queue: that of an association there is, or the coordination's."""
    known = select(_association.c.id)
    return int(await tx.value(select(func.count()).where(or_(_case.c.association_id.is_(None), _case.c.association_id.in_(known)))))


async def answered(tx: Tx) -> int:
    return int(await tx.value(select(func.count()).where(_case.c.first_answer_at.is_not(None))))


_to_residents = ("answer", "question", "closed", "taken", "handed_over")


async def answers_given(tx: Tx) -> dict[str, int]:
    """Acts of staff of which the resident must hear, case by case."""
    acts = select(_event.c.case_reference, func.count().label("n")).where(_event.c.kind.in_(_to_residents), _event.c.side == "staff")
    return {row.case_reference: row.n for row in await tx.rows(acts.group_by(_event.c.case_reference))}


_joined = exists().where(_supporter.c.case_reference == _outbox.c.case_reference, _supporter.c.address_id == _outbox.c.address_id)
"""News for somebody who says the same as a case, which counts for nobody's answer."""
_arrived = (_outbox.c.bot == "residents", _outbox.c.state == "sent", _outbox.c.case_reference.is_not(None), ~_joined)


async def answers_delivered(tx: Tx, channel: str) -> dict[str, int]:
    """Messages that reached residents, case by case; the acknowledgement of a concern, of an addition and the like left out."""
    sent = select(_outbox.c.case_reference, func.count().label("n")).where(*_arrived, _outbox.c.channel == channel, _outbox.c.urgency == 1)
    return {row.case_reference: row.n for row in await tx.rows(sent.group_by(_outbox.c.case_reference))}


async def told_to_others(tx: Tx) -> int:
    """Messages about a case that reached somebody whose case it is not."""
    told = (
        select(func.count())
        .select_from(_outbox)
        .join(_case, _case.c.reference == _outbox.c.case_reference)
        .join(_address, _address.c.id == _outbox.c.address_id)
        .where(*_arrived, _address.c.person_id.is_distinct_from(_case.c.person_id))
    )
    return int(await tx.value(told))
