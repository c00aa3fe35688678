"""Who works at the staff bot, as they are now, and who waits to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, update

from storage.database import Tx, table_of
from storage.people import member_columns
from storage.tables import Address, Admission, Association, Case, Member

_member, _address, _case, _admission, _association = (table_of(t) for t in (Member, Address, Case, Admission, Association))
_members = select(*member_columns, _member.c.created_at).join(_address, _address.c.id == _member.c.address_id)
_one = _members.where(_member.c.id == bindparam("member_"), _member.c.active)
_AS_THEY_ARE, _TO_CHANGE = _one.with_for_update(read=True, of=_member), _one.with_for_update(of=_member)
"""Asked at every act of staff: made and compiled once."""


async def member(tx: Tx, member_id: str, *, to_change: bool = False) -> Row[Any] | None:
    """An active member. Whoever would change or remove them waits until we end; with `to_change`, they can do nothing meanwhile either."""
    return await tx.first(_TO_CHANGE if to_change else _AS_THEY_ARE, {"member_": member_id})


async def team(tx: Tx, team: int | None, in_hand: Sequence[str]) -> list[Row[Any]]:
    """The active members of an association (None: the coordination), first come first, each with how many cases they have in hand."""
    held = select(func.count()).where(_case.c.taken_by == _member.c.id, _case.c.state.in_(in_hand)).correlate(_member).scalar_subquery()
    return list(
        await tx.rows(
            _members.add_columns(held.label("held"))
            .where(_member.c.association_id == team, _member.c.active)
            .order_by(_member.c.created_at, _member.c.id)
        )
    )


async def teams(tx: Tx) -> dict[int | None, int]:
    """How many active members each team has."""
    rows = await tx.rows(
        select(_member.c.association_id, func.count().label("n")).where(_member.c.active).group_by(_member.c.association_id)
    )
    return {row.association_id: row.n for row in rows}


async def change_role(tx: Tx, member_id: str, role: str, now: datetime) -> None:
    await tx.run(update(_member).where(_member.c.id == member_id).values(role=role, role_at=now))


async def at(tx: Tx, address_id: str) -> Row[Any] | None:
    """Whoever works or worked at an address, to be changed: their id, association, and whether they still work."""
    columns = (_member.c.id, _member.c.association_id, _member.c.active)
    return await tx.first(select(*columns).where(_member.c.address_id == address_id).with_for_update())


# --- those who wait --------------------------------------------------------------------------------------------------

_waiting = select(
    _admission.c.id, _admission.c.address_id, _admission.c.role, _admission.c.association_id, _admission.c.first_name,
    _admission.c.asked_at, func.coalesce(_association.c.name, "").label("association"),
).outerjoin(_association, _association.c.id == _admission.c.association_id)  # fmt: skip


async def wait(tx: Tx, **row: Any) -> None:
    """Somebody waits to be confirmed."""
    await tx.run(delete(_admission).where(_admission.c.address_id == row["address_id"]))
    tx.add(Admission, **row)


async def waits_at(tx: Tx, address_id: str) -> bool:
    return await tx.value(select(_admission.c.id).where(_admission.c.address_id == address_id)) is not None


async def waiting_for(tx: Tx, team: int | None) -> list[Row[Any]]:
    """Those who wait to join a team, first come first."""
    return list(await tx.rows(_waiting.where(_admission.c.association_id == team).order_by(_admission.c.asked_at, _admission.c.id)))


async def waiting_since(tx: Tx, before: datetime) -> list[Row[Any]]:
    """Those who have waited since before a moment; nobody else answers them before this transaction ends."""
    old = _waiting.where(_admission.c.asked_at < before).order_by(_admission.c.asked_at, _admission.c.id)
    return list(await tx.rows(old.with_for_update(of=_admission)))


async def admission(tx: Tx, admission_id: str) -> Row[Any] | None:
    """Somebody who waits; None when they were answered meanwhile. Nobody else answers them before this transaction ends."""
    return await tx.first(_waiting.where(_admission.c.id == admission_id).with_for_update(of=_admission))


async def end_wait(tx: Tx, admission_id: str) -> None:
    await tx.run(delete(_admission).where(_admission.c.id == admission_id))
