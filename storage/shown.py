"""What somebody has before their eyes: the newest messages to an address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from storage.database import Tx, table_of
from storage.held import held, to_read
from storage.tables import OutboxMessage, in_mailbox

_outbox = table_of(OutboxMessage)
_NEAR = 10_000
"""How many messages back one to a Telegram chat is looked for, as there is no index of those: some ten milliseconds at most."""


@dataclass(frozen=True, slots=True)
class Shown:
    message: dict[str, Any]
    at: datetime
    sent: bool
    """The platform has it; else it is on its way, and nobody has seen it."""
    replies: bool
    """It replied to something they did, and did not come by itself."""
    case: str
    """The case it is about, if it is about one."""
    receipt: str
    """Its number on the platform; "" until it is sent."""


async def newest(tx: Tx, channel: str, address_id: str, most: int = 5) -> list[Shown]:
    """The newest messages to an address, newest first, but for voices of them, and those that never arrived, have yet to leave, or waited
    for the person."""
    recent = _outbox.c.id > select(func.max(_outbox.c.id)).scalar_subquery() - _NEAR
    arrived = (_outbox.c.state != "failed", _outbox.c.reason != "window", ~held, to_read)
    theirs = (recent if channel == "telegram" else in_mailbox, _outbox.c.address_id == address_id, *arrived)
    columns = (_outbox.c.message, _outbox.c.created_at, _outbox.c.state, _outbox.c.urgency, _outbox.c.case_reference, _outbox.c.receipt)
    wanted = select(*columns).where(*theirs).order_by(_outbox.c.id.desc()).limit(most)
    return [
        Shown(row.message, row.created_at, row.state == "sent", row.urgency <= 0, row.case_reference or "", row.receipt)
        for row in await tx.rows(wanted)
    ]
