"""The groups in which teams work, the topics of cases in them, and the chats that both are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, func, or_, select, update

from storage.cases import in_queue
from storage.database import Tx, table_of
from storage.people import At, add_address, address_of, lookup, new_id
from storage.tables import Address, Case, CaseEvent, CaseTopic, OutboxMessage, TeamGroup, under_way

_address, _case, _event, _group, _topic, _outbox = (
    table_of(t) for t in (Address, Case, CaseEvent, TeamGroup, CaseTopic, OutboxMessage)
)  # fmt: skip
_UNMADE = "/"
"""Ends the chat of a topic that is still to be made."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group as it stands. `id` is its address."""

    id: str
    association_id: int | None
    standing: str
    forum: bool
    manages: bool
    at: At

    @property
    def open(self) -> bool:
        return self.standing == "open"

    def of(self, address_id: str) -> At:
        """One of its topics."""
        return self.at._replace(id=address_id)

    @property
    def topics(self) -> bool:
        """Topics can be made there."""
        return self.forum and self.manages


_columns = (
    _group.c.address_id, _group.c.association_id, _group.c.standing, _group.c.forum, _group.c.manages,
    _address.c.channel, _address.c.bot, _address.c.language,
)  # fmt: skip
_groups = select(*_columns).join(_address, _address.c.id == _group.c.address_id)


def _read(row: Row[Any]) -> Group:
    at = At(row.address_id, row.channel, row.bot, row.language, silent=False, queue=row.association_id)
    return Group(row.address_id, row.association_id, row.standing, row.forum, row.manages, at)


async def linked(tx: Tx, address_id: str) -> Group | None:
    """The group whose general talk, or one of whose topics, is at this address."""
    of_topic = select(_topic.c.group_id).where(_topic.c.address_id == address_id)
    row = await tx.first(_groups.where(or_(_group.c.address_id == address_id, _group.c.address_id.in_(of_topic))))
    return _read(row) if row else None


async def around(tx: Tx, address_id: str) -> Group | None:
    """The group whose topic was made at this address, though the case it was about is no more."""
    row = await tx.first(select(_address.c.channel, _address.c.bot, _address.c.sealed).where(_address.c.id == address_id))
    at = await address_of(tx, row.channel, row.bot, row.sealed.partition("/")[0]) if row else None
    return await linked(tx, at) if at else None


async def of_teams(tx: Tx, teams: Collection[int | None]) -> dict[int | None, Group]:
    """The group of each of these teams that has one."""
    numbers = [team for team in teams if team is not None]
    theirs = _group.c.association_id.in_(numbers)
    rows = await tx.rows(_groups.where(or_(theirs, _group.c.association_id.is_(None)) if None in teams else theirs))
    return {row.association_id: _read(row) for row in rows}


def link(tx: Tx, address_id: str, *, association_id: int | None, member_id: str, forum: bool, manages: bool, now: datetime) -> None:
    tx.put(
        TeamGroup, ("address_id",),
        {"address_id": address_id, "association_id": association_id, "member_id": member_id, "standing": "open", "forum": forum,
         "manages": manages, "linked_at": now},
    )  # fmt: skip


async def unlink(tx: Tx, address_id: str) -> None:
    """The group is the team's no longer; what its topics hold stays in the messaging app."""
    await tx.run(delete(_topic).where(_topic.c.group_id == address_id))
    await tx.run(delete(_group).where(_group.c.address_id == address_id))


async def change(tx: Tx, address_id: str, **changes: Any) -> None:
    await tx.run(update(_group).where(_group.c.address_id == address_id).values(**changes))


# --- chats -----------------------------------------------------------------------------------------------------------


async def chat_of(tx: Tx, address_id: str) -> str:
    return str(await tx.value(select(_address.c.sealed).where(_address.c.id == address_id)) or "")


async def place(tx: Tx, channel: str, bot: str, chat: str, language: str, now: datetime) -> str:
    """The address of a group's general talk or of a topic, known or new."""
    mark = lookup(tx, channel, bot, chat)
    found = await tx.value(select(_address.c.id).where(_address.c.lookup == mark))
    if found is None:
        found = new_id()
        add_address(tx, id=found, lookup=mark, channel=channel, bot=bot, chat=chat, language=language, now=now, person_id=None)
    return str(found)


async def move(tx: Tx, address_id: str, to: str) -> None:
    """The group goes on under another chat: its address is the same, and so is all that is said there."""
    row = await tx.first(select(_address.c.channel, _address.c.bot).where(_address.c.id == address_id))
    if row is None:
        return
    mark = lookup(tx, row.channel, row.bot, to)
    theirs = select(_address.c.id).where(_address.c.lookup == mark, _address.c.id != address_id)
    if stray := await tx.value(theirs):  # somebody spoke there before we heard of the move: what was said there is no group's
        await tx.run(update(_address).where(_address.c.id == stray).values(lookup=lookup(tx, "moved", row.bot, stray)))
    await tx.run(update(_address).where(_address.c.id == address_id).values(lookup=mark, sealed=to))
    for row in await tx.rows(select(_topic.c.address_id).where(_topic.c.group_id == address_id)):
        await unmake(tx, row.address_id)


async def made(tx: Tx, address_id: str, number: str) -> None:
    """A topic was made in its group, even if what it is about was forgotten meanwhile: it is to be deleted then."""
    row = await tx.first(select(_address.c.channel, _address.c.bot, _address.c.sealed).where(_address.c.id == address_id))
    if row is not None:
        chat = f"{row.sealed.partition(_UNMADE)[0]}/{number}"
        mark = lookup(tx, row.channel, row.bot, chat)
        await tx.run(update(_address).where(_address.c.id == address_id).values(sealed=chat, lookup=mark))


async def unmake(tx: Tx, address_id: str) -> None:
    """A topic is no more, or not yet: it is made before the next message in it."""
    row = await _topic_with_chat(tx, address_id)
    if row is not None:
        mark = lookup(tx, "topic", row.bot, address_id)
        await tx.run(update(_address).where(_address.c.id == address_id).values(sealed=row.chat + _UNMADE, lookup=mark))


async def _topic_with_chat(tx: Tx, address_id: str) -> Row[Any] | None:
    group = _address.alias()
    return await tx.first(
        select(group.c.sealed.label("chat"), group.c.channel, group.c.bot)
        .join(_topic, _topic.c.group_id == group.c.id)
        .where(_topic.c.address_id == address_id)
    )


# --- topics ----------------------------------------------------------------------------------------------------------


async def topic(tx: Tx, address_id: str) -> Row[Any] | None:
    return await tx.first(select(_topic).where(_topic.c.address_id == address_id))


async def topic_for(tx: Tx, group: Group, reference: str, now: datetime) -> str:
    """The address of a case's topic in a group: known, or new and to be made with the first message in it. "" where none can be."""
    known = select(_topic.c.address_id).where(_topic.c.group_id == group.id, _topic.c.case_reference == reference)
    found = await tx.value(known)
    if found or not group.topics:
        return str(found or "")
    address = new_id()
    add_address(
        tx, id=address, lookup=lookup(tx, "topic", group.at.bot, address), channel=group.at.channel, bot=group.at.bot,
        chat=await chat_of(tx, group.id) + _UNMADE, language=group.at.language, now=now, person_id=None,
    )  # fmt: skip
    tx.add(
        CaseTopic, address_id=address, group_id=group.id, case_reference=reference, title="", closed=False, stale=False, version=0, seen=0
    )
    return address


async def put_right(tx: Tx, topic: Row[Any], stands: dict[str, Any]) -> bool:
    """Note how a topic is to stand from now on; says whether it still stood as it was read."""
    same = (_topic.c.address_id == topic.address_id, _topic.c.version == topic.version, _topic.c.seen == topic.seen)
    return await tx.run(update(_topic).where(*same).values(**stands)) == 1


async def open_cases(tx: Tx, association_id: int | None, states: Collection[str], most: int) -> list[str]:
    """The cases of a queue in these states, oldest first."""
    wanted = select(_case.c.reference).where(in_queue(association_id), _case.c.state.in_(states)).order_by(_case.c.opened_at).limit(most)
    return [row.reference for row in await tx.rows(wanted)]


async def behind(tx: Tx, most: int = 50) -> list[str]:
    """Topics, by their address, whose case moved or was added to since they were put right."""
    last = select(func.max(_event.c.id)).where(_event.c.case_reference == _topic.c.case_reference).correlate(_topic).scalar_subquery()
    late = (
        select(_topic.c.address_id)
        .join(_case, _case.c.reference == _topic.c.case_reference)
        .join(_group, _group.c.address_id == _topic.c.group_id)
        .where(_group.c.standing == "open")
        .where(or_(_topic.c.version != _case.c.version, _topic.c.seen < last, and_(_topic.c.stale, _group.c.forum, _group.c.manages)))
    )
    return [row.address_id for row in await tx.rows(late.limit(most))]


async def look_again(tx: Tx, group_id: str) -> None:
    """The topics of this group that are not closed are to be put right, whether their case moved or not."""
    await tx.run(update(_topic).where(_topic.c.group_id == group_id, ~_topic.c.closed).values(stale=True))


async def stale(tx: Tx, address_id: str) -> None:
    """This topic could not be put right."""
    await tx.run(update(_topic).where(_topic.c.address_id == address_id).values(stale=True))


async def said_since(tx: Tx, reference: str, event: int) -> list[Row[Any]]:
    """What happened to a case after one of its events, oldest first."""
    wanted = (_event.c.case_reference == reference, _event.c.id > event)
    return list(await tx.rows(select(_event).where(*wanted).order_by(_event.c.id)))


async def last_event(tx: Tx, reference: str) -> int:
    return int(await tx.value(select(func.max(_event.c.id)).where(_event.c.case_reference == reference)) or 0)


async def answered(tx: Tx, group_id: str, receipt: str) -> str | None:
    """The case that a message of ours in a group was about, "" for none; None when it is not known, or no longer."""
    topics = select(_topic.c.address_id).where(_topic.c.group_id == group_id)
    here = or_(_outbox.c.address_id == group_id, _outbox.c.address_id.in_(topics))
    sent = select(_outbox.c.case_reference).where(_outbox.c.bot == "staff", here, _outbox.c.receipt == receipt)
    row = await tx.first(sent.order_by(_outbox.c.id.desc()).limit(1))
    return None if row is None else row.case_reference or ""


# --- what can't be sent there ----------------------------------------------------------------------------------------


async def take_back(tx: Tx, address_id: str, reason: str) -> Sequence[Row[Any]]:
    """What waits to be sent to a group and its topics is sent there no more; returns what of it is about cases, oldest first."""
    topics = select(_topic.c.address_id).where(_topic.c.group_id == address_id)
    here = or_(_outbox.c.address_id == address_id, _outbox.c.address_id.in_(topics))
    waiting = and_(under_way, _outbox.c.state == "ready", here)
    columns = (_outbox.c.id, _outbox.c.message, _outbox.c.media_id, _outbox.c.case_reference)
    rows = await tx.rows(select(*columns).where(waiting).order_by(_outbox.c.id))
    await tx.run(update(_outbox).where(_outbox.c.id.in_([row.id for row in rows])).values(state="failed", reason=reason))
    return [row for row in rows if row.case_reference]


async def end(tx: Tx, number: int, reason: str) -> None:
    """A message that there is no use in trying again."""
    await tx.run(update(_outbox).where(_outbox.c.id == number).values(state="failed", reason=reason))
