"""Conversations under way, and the messages already heard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select

from storage.database import Tx, table_of
from storage.tables import Address, Conversation, HeardMessage, MediaFile, SetAside

_address, _conversation, _heard = (table_of(t) for t in (Address, Conversation, HeardMessage))


@dataclass(slots=True, kw_only=True)
class Chat:
    """An address as it was when a batch began, with the conversation stored there (None when there is none)."""

    address_id: str
    channel: str
    bot: str
    person_id: str | None
    language: str
    stopped: bool
    gone: bool
    state: Any = None
    known: bool = True


async def already_heard(tx: Tx, keys: Sequence[str]) -> set[str]:
    return {row.key for row in await tx.rows(select(_heard.c.key).where(_heard.c.key.in_(keys)))}


def mark_heard(tx: Tx, keys: Iterable[str], now: datetime) -> None:
    for key in keys:
        tx.add(HeardMessage, key=key, at=now)


async def chats(tx: Tx, lookups: Sequence[str]) -> dict[str, Chat]:
    """The chats with these look-ups that are known, each with its conversation; on PostgreSQL they are locked until the end."""
    wanted = (
        select(
            _address.c.lookup, _address.c.id, _address.c.channel, _address.c.bot, _address.c.person_id, _address.c.language,
            _address.c.stopped, _address.c.gone, _conversation.c.state,
        )
        .outerjoin(_conversation, _conversation.c.address_id == _address.c.id)
        .where(_address.c.lookup.in_(lookups))
        .order_by(_address.c.id)
        .with_for_update(of=_address)
    )  # fmt: skip
    return {
        r.lookup: Chat(
            address_id=r.id, channel=r.channel, bot=r.bot, person_id=r.person_id, language=r.language, stopped=r.stopped, gone=r.gone, state=r.state
        )
        for r in await tx.rows(wanted)
    }  # fmt: skip


async def chat_at(tx: Tx, address_id: str) -> str | None:
    """The look-up of an address, to load it as `chats` does."""
    found = await tx.value(select(_address.c.lookup).where(_address.c.id == address_id))
    return str(found) if found else None


async def save(tx: Tx, rows: Sequence[dict[str, Any]]) -> None:
    """Write conversations: {address_id, flow, state, quiet_at, updated_at} each."""
    await tx.upsert(Conversation, ("address_id",), rows)


async def end(tx: Tx, address_ids: Sequence[str]) -> None:
    if address_ids:
        await tx.run(delete(_conversation).where(_conversation.c.address_id.in_(address_ids)))


async def quiet(tx: Tx, now: datetime, most: int = 100) -> list[str]:
    """Look-ups of the chats where a story has been left in silence long enough."""
    rows = await tx.rows(
        select(_address.c.lookup)
        .join(_conversation, _conversation.c.address_id == _address.c.id)
        .where(_conversation.c.quiet_at <= now)
        .order_by(_conversation.c.quiet_at)
        .limit(most)
    )
    return [row.lookup for row in rows]


def keep_media(tx: Tx, *, id: str, kind: str, mime: str, seconds: int, data: bytes, address_id: str, now: datetime) -> None:
    tx.add(MediaFile, id=id, kind=kind, mime=mime, seconds=seconds, data=data, address_id=address_id, case_reference=None, created_at=now)


def set_aside(tx: Tx, *, channel: str, bot: str, raw: bytes, error: str, now: datetime) -> None:
    tx.add(SetAside, channel=channel, bot=bot, raw=raw, error=error[:200], at=now)


async def forget(tx: Tx, *, heard_before: datetime, drafts_before: datetime) -> None:
    """Drop what need not be kept: marks of old messages, drafts nobody came back to and the files sent with them."""
    media = table_of(MediaFile)
    await tx.run(delete(_heard).where(_heard.c.at < heard_before))
    left = select(_conversation.c.address_id).where(_conversation.c.updated_at < drafts_before)
    await tx.run(delete(media).where(media.c.case_reference.is_(None), media.c.address_id.in_(left), media.c.created_at < drafts_before))
    await tx.run(delete(_conversation).where(_conversation.c.updated_at < drafts_before))


async def count_set_aside(tx: Tx) -> int:
    return int(await tx.value(select(func.count()).select_from(table_of(SetAside))))
