"""Conversations under way, and the messages already heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ARRAY, JSON, BigInteger, ColumnElement, Date, Executable, Text, bindparam, delete, func, select, true, update

from storage import uploads
from storage.bulk import insert_into
from storage.database import Tx, table_of
from storage.tables import Address, Conversation, HeardMessage, MediaFile, Transcript

_address, _conversation, _heard, _media = (table_of(t) for t in (Address, Conversation, HeardMessage, MediaFile))


@dataclass(slots=True)
class Chat:
    """An address as it was when a batch began. `sealed` is the conversation stored there, which `opened` reads; None without one."""

    address_id: str
    channel: str
    bot: str
    person_id: str | None
    language: str
    stopped: bool
    gone: bool
    lapsed: bool
    sealed: bytes | None = None
    elsewhere: bool = False
    heard_language: str = ""
    asked_languages: str = ""
    aloud: str = ""


def _each(dialect: str, name: str, kind: type[BigInteger | Text]) -> Any:
    """The values of one parameter as rows: a statement that named each value would be another for every number of them."""
    if dialect == "sqlite":
        return func.json_each(bindparam(name, type_=JSON)).table_valued("value")
    return func.unnest(bindparam(name, type_=ARRAY(kind))).table_valued("value").render_derived()


@cache
def _mark(dialect: str) -> Executable:
    new = select(_each(dialect, "keys", BigInteger).c.value, bindparam("day", type_=Date)).where(true())
    marked: Executable = insert_into(_heard, dialect).from_select(["key", "day"], new).on_conflict_do_nothing().returning(_heard.c.key)
    return marked


def key_of(tx: Tx, *parts: str) -> int:
    """What makes a message the same message, as the number it is marked by."""
    return int(tx.vault.fingerprint("message", *parts)[:16], 16) >> 1


async def mark_heard(tx: Tx, keys: Sequence[int], now: datetime) -> set[int]:
    """Note that these messages are heard; returns those that never were. Another process that hears one of them waits for our end."""
    return {row[0] for row in await tx.rows(_mark(tx.dialect), {"keys": keys, "day": now.date()})}


async def was_heard(tx: Tx, key: int) -> bool:
    """Whether this message is heard already; notes nothing."""
    return await tx.value(select(_heard.c.key).where(_heard.c.key == key)) is not None


_chats = {
    name: select(
        _address.c.lookup, _address.c.id, _address.c.channel, _address.c.bot, _address.c.person_id, _address.c.language,
        _address.c.stopped, _address.c.gone, _address.c.lapsed, _conversation.c.state, _address.c.elsewhere, _address.c.heard_language,
        _address.c.asked_languages, _address.c.aloud,
    )
    .outerjoin(_conversation, _conversation.c.address_id == _address.c.id)
    .where(_address.c.lookup.in_(select(_each(name, "lookups", Text).c.value)))
    .order_by(_address.c.id)
    .with_for_update(of=_address)
    for name in ("sqlite", "postgresql")
}  # fmt: skip


async def chats(tx: Tx, lookups: Sequence[str]) -> dict[str, Chat]:
    """The chats with these look-ups that are known, each with its conversation; on PostgreSQL they are locked until the end."""
    return {row[0]: Chat(*tuple(row)[1:]) for row in await tx.rows(_chats[tx.dialect], {"lookups": lookups})}


def opened(tx: Tx, sealed: bytes) -> Any:
    """The conversation that was stored as these bytes."""
    return tx.vault.open_json(sealed)


async def save(tx: Tx, rows: Sequence[dict[str, Any]]) -> list[bytes]:
    """Write conversations: {address_id, flow, state, quiet_at, updated_at} each. Returns what each state is stored as."""
    kept = [tx.vault.seal_json(row["state"]) for row in rows]
    for row, state in zip(rows, kept, strict=True):
        tx.put(Conversation, ("address_id",), {**row, "state": state})
    return kept


async def end(tx: Tx, address_ids: Sequence[str]) -> None:
    if address_ids:
        await tx.run(delete(_conversation).where(_conversation.c.address_id.in_(address_ids)))


async def quiet(tx: Tx, now: datetime, most: int = 100) -> list[str]:
    """Look-ups of the chats where a story has been left in silence long enough, and that want to hear of it."""
    rows = await tx.rows(
        select(_address.c.lookup)
        .join(_conversation, _conversation.c.address_id == _address.c.id)
        .where(_conversation.c.quiet_at <= now, ~_address.c.stopped, ~_address.c.gone)
        .order_by(_conversation.c.quiet_at)
        .limit(most)
    )
    return [row.lookup for row in rows]


async def awaiting_quiet(tx: Tx) -> list[str]:
    """Look-ups of the residents' chats in which a silence is yet to come: a story is being told, or something is looked up."""
    theirs = select(_address.c.lookup).join(_conversation, _conversation.c.address_id == _address.c.id)
    awaited = theirs.where(_conversation.c.quiet_at.is_not(None), _address.c.bot == "residents")
    rows = await tx.rows(awaited.order_by(_conversation.c.quiet_at))
    return [row.lookup for row in rows]


async def still_quiet(tx: Tx, address_id: str, now: datetime) -> bool:
    """Whether nothing more was said at an address meanwhile."""
    theirs = select(_conversation.c.quiet_at).where(_conversation.c.address_id == address_id, _conversation.c.quiet_at <= now)
    return await tx.value(theirs) is not None


async def disturb(tx: Tx, lookup: str) -> None:
    """Wait no longer for silence in a chat."""
    theirs = select(_address.c.id).where(_address.c.lookup == lookup).scalar_subquery()
    await tx.run(update(_conversation).where(_conversation.c.address_id == theirs).values(quiet_at=None))


def keep_media(tx: Tx, *, id: str, kind: str, mime: str, seconds: int, data: bytes, address_id: str, now: datetime) -> None:
    """A file is stored before anybody knows what becomes of it; a voice note waits from then on to be written down."""
    tx.add(MediaFile, id=id, kind=kind, mime=mime, seconds=seconds, data=data, address_id=address_id, case_reference=None, created_at=now)
    if kind == "voice":
        tx.add(Transcript, media_id=id, words="", by="", state="wanted", tries=0, hearable=False, at=now)


async def forget(tx: Tx, *, heard_before: datetime, drafts_before: datetime, worth_a_word: Sequence[str] = ()) -> None:
    """Drop what need not be kept: marks of old messages, drafts nobody came back to and the files sent with them.

    Who had begun one of the flows `worth_a_word` is marked, to be told so when they come back.
    """
    await tx.run(delete(_heard).where(_heard.c.day < heard_before.date()))
    lapsing = select(_conversation.c.address_id).where(_conversation.c.updated_at < drafts_before, _conversation.c.flow.in_(worth_a_word))
    await tx.run(update(_address).where(_address.c.id.in_(lapsing)).values(lapsed=True))
    await tx.run(delete(_conversation).where(_conversation.c.updated_at < drafts_before))
    live = select(_conversation.c.address_id)
    loose = _media.c.case_reference.is_(None) & _media.c.address_id.not_in(live)
    await _drop_files(tx, loose, _media.c.created_at < drafts_before)


async def drop_file(tx: Tx, media_id: str, address_id: str) -> None:
    """A file that served its purpose: it belongs to no case."""
    await _drop_files(tx, _media.c.id == media_id, _media.c.address_id == address_id, _media.c.case_reference.is_(None))


async def drop_unsent_files(tx: Tx, address_id: str) -> None:
    """The files sent in a conversation that was given up: they belong to no case."""
    await _drop_files(tx, _media.c.address_id == address_id, _media.c.case_reference.is_(None))


async def _drop_files(tx: Tx, *which: ColumnElement[bool]) -> None:
    await uploads.give_up(tx, *which)
    await tx.run(delete(_media).where(*which))
