"""Cases joined to another about the same thing, and the people who came with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, delete, exists, select, update

from storage.cases import in_queue, with_names
from storage.database import Tx, table_of
from storage.tables import Case, CaseEvent, Supporter

_case, _event, _supporter = (table_of(t) for t in (Case, CaseEvent, Supporter))


async def joined_to(tx: Tx, reference: str) -> list[Row[Any]]:
    """The cases joined to this one, the first first."""
    return list(await tx.rows(with_names().where(_case.c.merged_into == reference).order_by(_case.c.opened_at, _case.c.reference)))


async def said_in(tx: Tx, references: Sequence[str], kinds: Sequence[str]) -> list[Row[Any]]:
    """What residents said in these cases, with the columns of a thread."""
    if not references:
        return []
    none = select(_event, _event.c.member_id.label("first_name"))
    wanted = none.where(_event.c.case_reference.in_(references), _event.c.kind.in_(kinds), _event.c.side == "resident")
    return list(await tx.rows(wanted.order_by(_event.c.id)))


async def point(tx: Tx, reference: str, into: str) -> None:
    """The cases joined to one are joined to another from now on."""
    await tx.run(update(_case).where(_case.c.merged_into == reference).values(merged_into=into))


async def point_others(tx: Tx, row: Row[Any], heir: str) -> None:
    """The cases of others that are joined to a case which ends are joined to one of them from now on."""
    theirs = (_case.c.merged_into == row.reference, _case.c.reference != heir, _case.c.person_id != row.person_id)
    await tx.run(update(_case).where(*theirs).values(merged_into=heir, version=_case.c.version + 1))


async def move_supporters(tx: Tx, reference: str, into: str, author: str, now: datetime) -> list[str]:
    """Whoever joined a case by its link joins the other one; returns the addresses of those who hear its news."""
    rows = await tx.rows(select(_supporter).where(_supporter.c.case_reference == reference))
    for row in rows:
        if row.person_id != author:
            moved = {"case_reference": into, "person_id": row.person_id, "address_id": row.address_id, "at": row.at, "follows": row.follows}
            await tx.insert_new(Supporter, ("case_reference", "person_id"), moved)
    await tx.run(delete(_supporter).where(_supporter.c.case_reference == reference))
    return [row.address_id for row in rows if row.follows]


async def leave(tx: Tx, reference: str, person_id: str) -> None:
    still = exists().where(_case.c.merged_into == reference, _case.c.person_id == person_id)
    await tx.run(delete(_supporter).where(_supporter.c.case_reference == reference, _supporter.c.person_id == person_id, ~still))


async def own_references(tx: Tx, reference: str) -> dict[str, str]:
    """By address, the number that somebody's own case had before it was joined to this one; of several, the first."""
    joined = select(_supporter.c.address_id, _case.c.reference).join(_case, _case.c.person_id == _supporter.c.person_id)
    theirs = joined.where(_supporter.c.case_reference == reference, _case.c.merged_into == reference)
    rows = await tx.rows(theirs.order_by(_case.c.opened_at.desc(), _case.c.reference.desc()))
    return {row.address_id: row.reference for row in rows}


async def of_others(tx: Tx, person_id: str) -> list[Row[Any]]:
    """Cases of other people that are joined to one of this person."""
    theirs = select(_case.c.reference).where(_case.c.person_id == person_id)
    return list(await tx.rows(with_names().where(_case.c.merged_into.in_(theirs), _case.c.person_id != person_id)))


async def still(tx: Tx, references: Sequence[str], association_id: int | None, states: Sequence[str]) -> list[str]:
    """Those of these cases that are in this queue and in one of these states, in the order given."""
    wanted = (_case.c.reference.in_(references), in_queue(association_id), _case.c.state.in_(states))
    found = {row.reference for row in await tx.rows(select(_case.c.reference).where(*wanted))}
    return [reference for reference in references if reference in found]


async def candidates(tx: Tx, row: Any, states: Sequence[str], most: int) -> list[Row[Any]]:
    """Open cases of the same queue with what was said first, the most alike first: same theme, same neighbourhood, same town."""
    alike: Any = case((_case.c.theme == row.theme, 4), else_=0)
    alike += case((_case.c.qpv == row.qpv, 2), else_=0) if row.qpv else 0
    alike += case((_case.c.insee == row.insee, 1), else_=0) if row.insee else 0
    said = (_event.c.case_reference == _case.c.reference) & (_event.c.kind == "concern")
    wanted = select(_case.c.reference, _case.c.place, _event.c.words).outerjoin(_event, said)
    wanted = wanted.where(in_queue(row.association_id), _case.c.state.in_(states), _case.c.reference != row.reference)
    return list(await tx.rows(wanted.order_by(alike.desc(), _case.c.opened_at.desc(), _case.c.reference).limit(most)))
