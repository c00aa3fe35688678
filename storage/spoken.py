"""Messages to be heard: rows of the outbox that follow their text, held until what is said has been made."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select, update

from storage import outbox
from storage.database import Tx, table_of
from storage.people import At
from storage.tables import SPOKEN, OutboxMessage, under_way

_outbox = table_of(OutboxMessage)
_GRACE = timedelta(minutes=1)
"""What was made just before a short stop still leaves."""
WORTH = timedelta(minutes=5)
"""For how long: a message heard later than this would be taken for a new one."""


def follow(tx: Tx, at: At, message: Mapping[str, Any], now: datetime, **row: Any) -> None:
    """What is to be heard of a message, behind its text, which leaves now or at `due_at`. It lets all pass that comes meanwhile.

    The row has `media_id` SPOKEN, and under "say" what is to be heard. `row` has the `case_reference` of the message, if it has one: the
    voice of a case goes where the case goes, and is erased with it.
    """
    say = {"message": dict(message), "language": at.language, "how": at.aloud}
    told = {"text": "", "buttons": [], "position": False, "say": say}
    due_at = (row.pop("due_at", None) or now) + WORTH
    outbox.post(
        tx, address_id=at.id, channel=at.channel, bot=at.bot, message=told, media_id=SPOKEN, now=now, due_at=due_at, **row
    )  # fmt: skip


async def end_late(tx: Tx, now: datetime) -> int:
    """After a stop: what was to be heard before it would pass for a new message. Returns how many ended."""
    late = (under_way, _outbox.c.media_id == SPOKEN, _outbox.c.due_at < now - _GRACE)
    return await tx.run(update(_outbox).where(*late).values(state="failed", reason="unspoken"))


async def waiting(tx: Tx, now: datetime, most: int) -> list[Row[Any]]:
    """What is to be made and whose text has left, oldest first."""
    wanted = select(_outbox.c.id, _outbox.c.message, _outbox.c.due_at).where(
        *_held, _outbox.c.due_at > now, _outbox.c.due_at <= now + WORTH
    )
    return list(await tx.rows(wanted.order_by(_outbox.c.id).limit(most)))


async def release(tx: Tx, ids: Collection[int], now: datetime) -> None:
    """Made: they leave now."""
    await tx.run(update(_outbox).where(_outbox.c.id.in_(ids), *_held).values(due_at=now))


async def give_up(tx: Tx, ids: Collection[int]) -> None:
    """They will not be heard; the text was read, or is there to be."""
    await tx.run(update(_outbox).where(_outbox.c.id.in_(ids), *_held).values(state="failed", reason="unspoken"))


_held = (under_way, _outbox.c.bot == "residents", _outbox.c.media_id == SPOKEN, _outbox.c.state == "ready", _outbox.c.tries == 0)
