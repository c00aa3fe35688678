"""Announcements to relays: whom they are for, and how many have arrived."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from storage.database import Tx, table_of
from storage.tables import Announcement, AnnouncementCopy, Association, Member, OutboxMessage

_announcement, _copy, _member, _outbox, _association = (
    table_of(t) for t in (Announcement, AnnouncementCopy, Member, OutboxMessage, Association)
)  # fmt: skip


async def relays(tx: Tx, association_id: int | None, roles: Sequence[str]) -> list[str]:
    """Where the relays of an association, or of every active one (None), are reached, in the order they joined."""
    wanted = (
        select(_member.c.address_id)
        .join(_association, _association.c.id == _member.c.association_id)
        .where(_member.c.active, _association.c.active, _member.c.role.in_(list(roles)))
    )
    if association_id is not None:
        wanted = wanted.where(_member.c.association_id == association_id)
    return [row.address_id for row in await tx.rows(wanted.order_by(_member.c.created_at, _member.c.id))]


async def last_message(tx: Tx) -> int:
    """The number of the newest message of the outbox."""
    return int(await tx.value(select(func.coalesce(func.max(_outbox.c.id), 0))))


async def keep(tx: Tx, *, id: str, at: datetime, member_id: str, addresses: Sequence[str], after: int) -> None:
    """Remember which messages, put into the outbox since `after` in this transaction, carry it."""
    tx.add(Announcement, id=id, at=at, member_id=member_id, sent_to=len(addresses))
    await tx.flush()
    wanted = select(_outbox.c.id).where(_outbox.c.id > after, _outbox.c.created_at == at, _outbox.c.address_id.in_(list(addresses)))
    for row in await tx.rows(wanted):
        tx.add(AnnouncementCopy, announcement_id=id, outbox_id=row.id)


async def fared(tx: Tx, id: str) -> Mapping[str, int] | None:
    """How many copies are in each state, and how many relays it was for ("all"); None when it is unknown or long over."""
    sent_to = await tx.value(select(_announcement.c.sent_to).where(_announcement.c.id == id))
    if sent_to is None:
        return None
    rows = await tx.rows(
        select(_outbox.c.state, func.count().label("n"))
        .join(_copy, _copy.c.outbox_id == _outbox.c.id)
        .where(_copy.c.announcement_id == id)
        .group_by(_outbox.c.state)
    )
    return {"all": sent_to, **{row.state: row.n for row in rows}}


async def forget(tx: Tx, before: datetime) -> None:
    """Drop what was announced long ago, when the outbox drops its copies."""
    old = select(_announcement.c.id).where(_announcement.c.at < before)
    await tx.run(delete(_copy).where(_copy.c.announcement_id.in_(old)))
    await tx.run(delete(_announcement).where(_announcement.c.at < before))
