"""Erasing a person: every row that is theirs, in every table, in the transaction of whoever calls.

Which rows are theirs is told by the names of columns, so a table added tomorrow is covered if it calls things by their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, exists, func, or_, select, update
from sqlmodel import SQLModel

from storage.codings import items_of
from storage.database import Tx, table_of
from storage.tables import Address, AuditEntry, Case, Conversation, ErasedCase, Member, OutboxMessage, Person, SetAside

_address, _case, _outbox, _aside = (table_of(t) for t in (Address, Case, OutboxMessage, SetAside))
_conversation, _member, _person, _erased = (table_of(t) for t in (Conversation, Member, Person, ErasedCase))

KEPT = frozenset({table_of(AuditEntry)})
"""Names a case by its number and nothing else: who of the staff read or moved it stays known."""
NOBODY = "nobody"
_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Trace:
    """What leads to a person: their pseudonym, their addresses with the chats behind them, the numbers of their cases."""

    person_id: str
    addresses: tuple[str, ...]
    chats: tuple[tuple[str, str, str], ...]
    """Channel, bot and chat of each address."""
    references: tuple[str, ...]


async def trace(tx: Tx, person_id: str) -> Trace:
    at = await tx.rows(
        select(_address.c.id, _address.c.channel, _address.c.bot, _address.c.sealed).where(_address.c.person_id == person_id)
    )
    theirs = await tx.rows(select(_case.c.reference).where(_case.c.person_id == person_id))
    chats = tuple((row.channel, row.bot, row.sealed) for row in at)
    return Trace(person_id, tuple(row.id for row in at), chats, tuple(row.reference for row in theirs))


async def held(tx: Tx, person_id: str, states: Sequence[str]) -> list[Row[Any]]:
    """The cases of a person that somebody of the staff has in hand, each with the address of that member."""
    columns = (_case.c.reference, _case.c.state, _member.c.address_id)
    joined = select(*columns).join(_member, _member.c.id == _case.c.taken_by)
    return list(await tx.rows(joined.where(_case.c.person_id == person_id, _case.c.state.in_(states)).order_by(_case.c.opened_at)))


async def erase(tx: Tx, found: Trace, day: date) -> None:
    """Nothing of this person is left but the numbers of their cases, so that whoever had one can be told."""
    await _note_erased(tx, found, day)
    await _unsay(tx, found)
    await _keep_last_number(tx, found.addresses)
    for table in reversed(SQLModel.metadata.sorted_tables):
        if table not in KEPT and (theirs := _theirs(table, found)):
            await tx.run(delete(table).where(or_(*theirs)))
    await tx.run(delete(_person).where(_person.c.id == found.person_id))


def _theirs(table: Any, found: Trace) -> list[Any]:
    names = {"person_id": (found.person_id,), "address_id": found.addresses, "case_reference": found.references}
    return [table.c[name].in_(values) for name, values in names.items() if name in table.c and values]


async def _note_erased(tx: Tx, found: Trace, day: date) -> None:
    columns = select(_case.c.reference, _case.c.association_id).where(_case.c.person_id == found.person_id)
    for row in await tx.rows(columns):
        tx.add(ErasedCase, reference=row.reference, association_id=row.association_id, day=day)


async def _unsay(tx: Tx, found: Trace) -> None:
    """What says so without a column for it: screens shown to staff, their conversations about a case or a text of it, updates set aside."""
    if found.references:
        named = re.compile("|".join(map(re.escape, (*found.references, *await items_of(tx, found.references)))))
        shown = select(_outbox.c.id, _outbox.c.message).where(_outbox.c.bot == "staff", _outbox.c.case_reference.is_(None))
        await _drop(tx, _outbox, [row.id for row in await tx.rows(shown) if named.search(row.message.get("text", ""))])
        staff = select(_conversation.c.address_id, _conversation.c.state).join(_address).where(_address.c.bot == "staff")
        begun = [row.address_id for row in await tx.rows(staff) if named.search(str(tx.vault.open_json(row.state)))]
        await tx.run(delete(_conversation).where(_conversation.c.address_id.in_(begun)))
    for channel, bot, chat in found.chats:
        this = re.compile(rb"(?<![\w-])" + re.escape(chat.encode()) + rb"(?![\w-])")
        kept = select(_aside.c.id, _aside.c.raw).where(_aside.c.channel == channel, _aside.c.bot == bot)
        await _drop(tx, _aside, [row.id for row in await tx.rows(kept) if this.search(row.raw)])


async def _drop(tx: Tx, table: Any, numbers: Sequence[int]) -> None:
    for some in _by_hundreds(numbers):
        await tx.run(delete(table).where(table.c.id.in_(some)))


def _by_hundreds(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """A statement takes so many parameters and no more."""
    return (numbers[start : start + _TOGETHER] for start in range(0, len(numbers), _TOGETHER))


async def _keep_last_number(tx: Tx, addresses: Sequence[str]) -> None:
    """SQLite gives the number of the newest row again once that row is gone, and a page that is open would take the next message for
    one it has shown. So the newest message, if it goes, leaves an empty row to nobody, which goes in its time like any that was sent."""
    newest = select(func.max(_outbox.c.id)).scalar_subquery()
    last = await tx.value(select(_outbox.c.id).where(_outbox.c.id == newest, _outbox.c.address_id.in_(addresses)))
    if last is None:
        return
    moment = await tx.value(select(_outbox.c.created_at).where(_outbox.c.id == last))
    nobody = {
        "id": NOBODY, "lookup": NOBODY, "channel": "none", "bot": "none", "sealed": "", "language": "fr", "stopped": True, "gone": True,
        "created_at": moment, "heard_at": moment,
    }  # fmt: skip
    await tx.insert_new(Address, ("id",), nobody)
    empty: dict[str, Any] = {"message": {}, "media_id": None, "case_reference": None, "state": "failed", "reason": "erased", "receipt": ""}
    await tx.run(update(_outbox).where(_outbox.c.id == last).values(address_id=NOBODY, channel="none", bot="none", **empty))


async def door(tx: Tx, address_id: str) -> Row[Any] | None:
    """What it takes to reach an address once it is erased."""
    return await tx.first(
        select(_address.c.lookup, _address.c.channel, _address.c.bot, _address.c.sealed).where(_address.c.id == address_id)
    )


def farewell(tx: Tx, door: Row[Any], *, id: str, language: str, now: datetime) -> None:
    """An address without a person, for as long as it takes to say that all is erased."""
    tx.add(
        Address, id=id, lookup=door.lookup, channel=door.channel, bot=door.bot, sealed=door.sealed, person_id=None, language=language,
        stopped=False, gone=False, created_at=now, heard_at=now,
    )  # fmt: skip


async def waiting_to_go(tx: Tx, before: datetime, at_last: datetime) -> list[str]:
    """Addresses without a person that have been told, or that can't be: those made before `at_last` go whether told or not."""
    untold = exists().where(_outbox.c.address_id == _address.c.id, _outbox.c.state.in_(("ready", "sending")))
    ripe = or_(_address.c.created_at < at_last, ~untold)
    alone = (_address.c.person_id.is_(None), _address.c.bot == "residents", _address.c.created_at < before)
    return [row.id for row in await tx.rows(select(_address.c.id).where(*alone, ripe))]


async def let_go(tx: Tx, before: datetime, at_last: datetime) -> int:
    """Erase these addresses with what was said there; somebody who wrote again meanwhile has a person, and stays."""
    gone = await waiting_to_go(tx, before, at_last)
    if gone:
        await _keep_last_number(tx, gone)
        await tx.run(delete(_outbox).where(_outbox.c.address_id.in_(gone)))
        await tx.run(delete(_address).where(_address.c.id.in_(gone)))
    return len(gone)


async def erased(tx: Tx, reference: str) -> Row[Any] | None:
    """What is left of a case whose resident was forgotten: its number, and whose queue it was in."""
    return await tx.first(select(_erased).where(_erased.c.reference == reference))
