"""Who works at the staff bot, as they are now."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select

from storage.database import Tx, table_of
from storage.tables import Address, Member

_member, _address = table_of(Member), table_of(Address)
_columns = (
    _member.c.id, _member.c.role, _member.c.association_id, _member.c.first_name, _member.c.address_id, _member.c.created_at,
    _address.c.language,
)  # fmt: skip


async def member(tx: Tx, member_id: str) -> Row[Any] | None:
    """An active member. Whoever would change or remove them waits until this transaction ends."""
    found = select(*_columns).join(_address, _address.c.id == _member.c.address_id)
    return await tx.first(found.where(_member.c.id == member_id, _member.c.active).with_for_update(read=True, of=_member))
