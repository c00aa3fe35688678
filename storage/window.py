"""Messages that a platform lets nobody be sent before they write: they wait, the person is asked once to write, and then has them all.

The hours are counted from what the person did last (`Address.heard_at`, kept where it matters). A message that "waits" holds up no
other: those that come after it find the window closed too, and wait behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, exists, func, null, select, update

from storage.database import Tx, table_of
from storage.tables import Address, Case, OutboxMessage, OutboxPiece, in_mailbox, told_of, waits

WAITS = "waits"
"""The state of such a message."""
ASK_AGAIN = timedelta(days=7)
"""Whoever was asked to write is not asked again so soon, whatever more waits for them."""
_address, _case, _outbox, _piece = table_of(Address), table_of(Case), table_of(OutboxMessage), table_of(OutboxPiece)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shut:
    """A message that found the window closed: `since` is what the person had done last, as known when it was sent."""

    id: int
    address_id: str
    since: datetime
    case: str = ""


async def heard(tx: Tx, at: Sequence[tuple[str, datetime]], now: datetime) -> None:
    """People at these addresses did something at these moments: the window is open, and what waited for that leaves before any reply."""
    if not at:
        return
    rows = [{"this": address_id, "moment": min(moment, now)} for address_id, moment in at]
    later = (_address.c.id == bindparam("this"), _address.c.heard_at < bindparam("moment"))
    await tx.run(update(_address).where(*later).values(heard_at=bindparam("moment")), rows)
    theirs = (in_mailbox, _outbox.c.address_id.in_({address_id for address_id, _ in at}), _outbox.c.state == WAITS)
    waited = await tx.rows(update(_outbox).where(*theirs).values(state="ready", due_at=now).returning(_outbox.c.channel, _outbox.c.bot))
    tx.posted.update((row.channel, row.bot) for row in waited)


async def put_off(tx: Tx, shut: Sequence[Shut], now: datetime, *, invites: bool) -> list[Shut]:
    """These wait until the person writes; those of people who wrote meanwhile leave at once, and those of whoever left or asked for silence
    end. Returns, one for each chat, those to ask: none unless `invites`."""
    if not shut:
        return []
    chats = {row.id: row for row in await tx.rows(_chats({one.address_id for one in shut}))}
    waiting = [one for one in shut if one.address_id in chats and chats[one.address_id].heard_at <= one.since]
    meanwhile = [one.id for one in shut if one not in waiting]
    await tx.run(update(_outbox).where(_outbox.c.id.in_([one.id for one in waiting])).values(state=WAITS, reason="window"))
    await tx.run(update(_outbox).where(_outbox.c.id.in_(meanwhile)).values(state="ready", reason="window", due_at=now))
    tx.touched.update(one.case for one in shut if one.case)
    for one in waiting:
        chat = chats[one.address_id]
        if chat.gone or chat.stopped:
            await fail(tx, one.id, "gone" if chat.gone else "stopped")
    asked = {one.address_id: one for one in reversed(waiting) if invites and _to_ask(chats[one.address_id], now)}
    await tx.run(update(_address).where(_address.c.id.in_(list(asked))).values(invited_at=now))
    return list(asked.values())


def _chats(ids: set[str]) -> Any:
    columns = (_address.c.id, _address.c.heard_at, _address.c.invited_at, _address.c.stopped, _address.c.gone)
    return select(*columns).where(_address.c.id.in_(ids)).with_for_update()


def _to_ask(chat: Any, now: datetime) -> bool:
    if chat.stopped or chat.gone:
        return False
    return chat.invited_at is None or chat.invited_at <= chat.heard_at or now - chat.invited_at >= ASK_AGAIN


async def ask_anew(address_id: str, tx: Tx) -> None:
    """The message that asked them to write did not leave: the next that waits asks again."""
    await tx.run(update(_address).where(_address.c.id == address_id).values(invited_at=None))
    await show(address_id, tx)


async def show(address_id: str, tx: Tx) -> None:
    """Members see on the cases of which something waits here that the person was asked to write, or was not."""
    theirs = (in_mailbox, _outbox.c.address_id == address_id, _outbox.c.state == WAITS, _outbox.c.case_reference.is_not(None))
    tx.touched.update(row.case_reference for row in await tx.rows(select(_outbox.c.case_reference).where(*theirs)))


async def expire(tx: Tx, before: datetime) -> list[str]:
    """What was written before this moment waits no longer, for nobody came to read it. Returns the cases whose own author did not: of what
    neighbours who joined one did not read, its thread says nothing."""
    old = (waits, _outbox.c.created_at < before)
    authors = exists().where(_case.c.reference == _outbox.c.case_reference, _case.c.address_id == _outbox.c.address_id)
    about = await tx.rows(select(_outbox.c.case_reference).where(*old, authors).distinct())
    await tx.run(update(_outbox).where(*old).values(state="failed", reason="unread"))
    return sorted(row.case_reference for row in about)


_asks = _outbox.alias()
asked = exists().where(
    _address.c.id == _outbox.c.address_id,
    _address.c.invited_at > _address.c.heard_at,
    ~exists().where(
        _asks.c.address_id == _address.c.id, _asks.c.created_at == _address.c.invited_at, _asks.c.state.in_(("ready", "sending"))
    ),
)
"""Whoever a message is for was asked to write since they last did, and what asks them has left."""


async def count(tx: Tx) -> int:
    """How many messages wait for people to write."""
    return int(await tx.value(select(func.count()).select_from(_outbox).where(waits)))


async def named(tx: Tx, receipts: Sequence[str]) -> dict[str, Any]:
    """The messages that the platform speaks of, by their number there or by that of a piece, as they stand; `place` is the piece's."""
    columns = (
        *(_outbox.c.id, _outbox.c.state, _outbox.c.address_id, _outbox.c.case_reference, _outbox.c.tries, _outbox.c.sent_at),
        _outbox.c.message,
    )
    whole = select(_outbox.c.receipt, null().label("place"), *columns).where(told_of, _outbox.c.receipt.in_(receipts))
    piece = select(_piece.c.receipt, _piece.c.place, *columns).join(_piece, _piece.c.message_id == _outbox.c.id)
    rows = [*await tx.rows(whole), *await tx.rows(piece.where(_piece.c.receipt.in_(receipts)))]
    return {row.receipt: row for row in rows}


async def try_again(tx: Tx, number: int, due_at: datetime, reason: str) -> None:
    """A message that was taken and did not arrive leaves once more."""
    await tx.run(update(_outbox).where(_outbox.c.id == number).values(state="ready", reason=reason, due_at=due_at))


async def fail(tx: Tx, number: int, reason: str) -> None:
    await tx.run(update(_outbox).where(_outbox.c.id == number).values(state="failed", reason=reason))
