"""What only the trial needs: to see that its relay sits at another association than the one its resident is heard by."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select, update

from storage.database import Tx, table_of
from storage.tables import Address, Case, Member

_address, _case, _member = table_of(Address), table_of(Case), table_of(Member)


async def relay_elsewhere(tx: Tx, resident: str, relay: str) -> Row[Any] | None:
    """The newest concern of the resident if an association has it that is not the relay's; both are look-ups of addresses."""
    newest = (
        select(_case.c.reference, _case.c.association_id)
        .join(_address, _address.c.id == _case.c.address_id)
        .where(_address.c.lookup == resident)
        .order_by(_case.c.opened_at.desc())
        .limit(1)
        .subquery()
    )
    return await tx.first(
        select(newest.c.reference, newest.c.association_id, _member.c.id.label("member_id"), _member.c.address_id)
        .join(_address, _address.c.id == _member.c.address_id)
        .join(newest, newest.c.association_id != _member.c.association_id)
        .where(_address.c.lookup == relay)
    )


async def move_member(tx: Tx, member_id: str, association_id: int) -> None:
    await tx.run(update(_member).where(_member.c.id == member_id).values(association_id=association_id))
