"""What was to be sent to somebody who asked for silence, left, or may read it no more."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import exists, func, select, update

from storage.database import Tx, table_of
from storage.tables import Address, Case, OutboxMessage, Supporter, in_mailbox, under_way
from storage.window import WAITS

_outbox, _address = table_of(OutboxMessage), table_of(Address)
_case, _supporter = table_of(Case), table_of(Supporter)


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


async def missed(tx: Tx, address_id: str, person_id: str) -> list[str]:
    """Their cases of which something was not sent here because they asked for silence or had left, the newest first. From now on they know
    of it: it is not missed again."""
    own = select(_case.c.reference).where(_case.c.person_id == person_id)
    joined = select(_supporter.c.case_reference).where(_supporter.c.person_id == person_id)
    theirs = (
        *(_outbox.c.case_reference.in_(own.union(joined)), _outbox.c.address_id == address_id, _outbox.c.urgency > 0),
        *(_outbox.c.state == "failed", _outbox.c.reason.in_(("silent", "stopped", "gone"))),
    )
    newest = func.max(_outbox.c.id)
    about = await tx.rows(select(_outbox.c.case_reference).where(*theirs).group_by(_outbox.c.case_reference).order_by(newest.desc()))
    if not about:
        return []
    await tx.run(update(_outbox).where(*theirs).values(reason="resumed"))
    tx.touched.update(row.case_reference for row in about)
    return [row.case_reference for row in about]
