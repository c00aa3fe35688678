"""Which screens are open in the chats of members, as the outbox tells: the newest message of each screen in each chat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from storage.database import Tx, table_of
from storage.tables import Address, OutboxMessage

_outbox, _address = table_of(OutboxMessage), table_of(Address)


async def open_in_chats(tx: Tx, names: Sequence[str], since: datetime, most: int) -> Sequence[Row[Any]]:
    """The screens of these names shown since a moment, the latest first, with the chat each is in; not where nothing more can be sent."""
    shown = (_outbox.c.screen.in_(names), _outbox.c.created_at >= since, _outbox.c.state != "failed")
    newest = select(func.max(_outbox.c.id).label("id")).where(*shown).group_by(_outbox.c.screen, _outbox.c.address_id).subquery()
    columns = (
        _outbox.c.id, _outbox.c.screen, _outbox.c.message, _outbox.c.address_id, _address.c.channel, _address.c.bot, _address.c.language
    )  # fmt: skip
    reached = (~_address.c.stopped, ~_address.c.gone)
    joined = select(*columns).join(newest, newest.c.id == _outbox.c.id).join(_address, _address.c.id == _outbox.c.address_id)
    return await tx.rows(joined.where(*reached).order_by(_outbox.c.id.desc()).limit(most))


async def redraw(tx: Tx, number: int, message: dict[str, Any]) -> bool:
    """Say something else in a message that has not left; says whether it could. Not where people read it from us: they may have it."""
    waiting = (_outbox.c.id == number, _outbox.c.state == "ready", _outbox.c.channel == "telegram")
    return await tx.run(update(_outbox).where(*waiting).values(message=message)) == 1
