"""What was to be sent to somebody who asked for silence, left, or may read it no more."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import exists, select, update

from storage.database import Tx, table_of
from storage.tables import Address, OutboxMessage, in_mailbox, under_way
from storage.window import WAITS

_outbox, _address = table_of(OutboxMessage), table_of(Address)


async def hush(tx: Tx, numbers: Sequence[int]) -> None:
    """Of these messages, to be tried again, end those to somebody who asked for silence meanwhile: not the last, which says so."""
    later = _outbox.alias()
    followed = exists().where(
        later.c.address_id == _outbox.c.address_id, later.c.id > _outbox.c.id, later.c.state.in_(("ready", "sending"))
    )
    silent = _outbox.c.address_id.in_(select(_address.c.id).where(_address.c.stopped))
    these = (_outbox.c.id.in_(numbers), _outbox.c.state == "ready", silent, followed)
    await tx.run(update(_outbox).where(*these).values(state="failed", reason="stopped"))


async def fall(tx: Tx, address_id: str, reason: str) -> None:
    """Nothing more goes to an address: what is ready for it or waits ends, with the reason that staff will see."""
    for index, state in ((under_way, "ready"), (in_mailbox, WAITS)):
        theirs = (index, _outbox.c.address_id == address_id, _outbox.c.state == state)
        about = await tx.rows(select(_outbox.c.case_reference).where(*theirs, _outbox.c.case_reference.is_not(None)))
        tx.touched.update(row.case_reference for row in about)
        await tx.run(update(_outbox).where(*theirs).values(state="failed", reason=reason))
