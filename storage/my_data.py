"""Everything that is held about a resident, for them to see and to take away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, func, or_, select

from storage import uploads
from storage.database import Tx, table_of
from storage.held import held as held_back
from storage.outbox import EXPORT
from storage.tables import Address, Association, Case, CaseEvent, Coding, Conversation, MediaFile, OutboxMessage, Person, Quote, Supporter

_person, _address, _case, _event = (table_of(t) for t in (Person, Address, Case, CaseEvent))
_media, _outbox, _conversation, _association = (table_of(t) for t in (MediaFile, OutboxMessage, Conversation, Association))
_supporter, _coding, _quote = table_of(Supporter), table_of(Coding), table_of(Quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """In figures. `words` are the resident's own messages about their cases."""

    since: datetime
    cases: int
    words: int
    files: int
    quotable: int
    contactable: int


def _addresses(person_id: str) -> Any:
    return select(_address.c.id).where(_address.c.person_id == person_id)


def _references(person_id: str) -> Any:
    return select(_case.c.reference).where(_case.c.person_id == person_id)


def _their_files(person_id: str) -> Any:
    """Those they sent, and those the staff sent about their cases: what a neighbour who joined sent is that neighbour's."""
    staff = select(_address.c.id).where(_address.c.person_id.is_(None))
    received = and_(_media.c.case_reference.in_(_references(person_id)), _media.c.address_id.in_(staff))
    return or_(_media.c.address_id.in_(_addresses(person_id)), received)


def _their_events(person_id: str) -> Any:
    """What happened to their cases but for the words of neighbours who joined, and their own words wherever they joined."""
    return or_(_event.c.person_id == person_id, and_(_event.c.case_reference.in_(_references(person_id)), _event.c.person_id.is_(None)))


async def held(tx: Tx, person_id: str) -> Held:
    spoken = (_their_events(person_id), _event.c.side == "resident")
    told = _event.c.kind.in_(("concern", "addition", "reply", "not_solved", "voice"))
    consents = await tx.rows(select(_case.c.quotable, _case.c.contactable).where(_case.c.person_id == person_id))
    return Held(
        since=await tx.value(select(_person.c.created_at).where(_person.c.id == person_id)),
        cases=len(consents),
        words=int(await tx.value(select(func.count()).select_from(_event).where(*spoken, told))),
        files=int(await tx.value(select(func.count()).select_from(_media).where(_their_files(person_id)))),
        quotable=sum(row.quotable for row in consents),
        contactable=sum(row.contactable for row in consents),
    )


async def person_at(tx: Tx, address_id: str) -> str | None:
    found = await tx.value(select(_address.c.person_id).where(_address.c.id == address_id))
    return str(found) if found else None


async def files(tx: Tx, person_id: str) -> list[Row[Any]]:
    """Their files and those that came with answers, oldest first, by what they are and not yet with what is in them."""
    size = (func.length(_media.c.data) + uploads.size).label("size")
    columns = (_media.c.id, _media.c.kind, _media.c.mime, _media.c.seconds, _media.c.case_reference, _media.c.created_at, size)
    return list(await tx.rows(select(*columns).where(_their_files(person_id)).order_by(_media.c.created_at, _media.c.id)))


async def export_waits(tx: Tx, person_id: str) -> bool:
    """An export of theirs is on its way."""
    theirs = (_outbox.c.address_id.in_(_addresses(person_id)), _outbox.c.media_id.startswith(EXPORT))
    return bool(
        await tx.value(select(func.count()).select_from(_outbox).where(*theirs, _outbox.c.state.in_(("ready", "sending", "waits"))))
    )


NOT_TOLD = frozenset({"id", "lookup", "bot", "sealed", "person_id"})
"""What an address holds that says nothing to whoever it is about: our own numbers for them, and what their platform calls them."""
_of_chats = [column for column in _address.c if column.name not in NOT_TOLD]


async def chats(tx: Tx, person_id: str) -> Sequence[Row[Any]]:
    return await tx.rows(select(*_of_chats).where(_address.c.person_id == person_id).order_by(_address.c.created_at))


async def cases(tx: Tx, person_id: str) -> Sequence[Row[Any]]:
    joined = select(_case, _association.c.name.label("association")).outerjoin(_association, _association.c.id == _case.c.association_id)
    return await tx.rows(joined.where(_case.c.person_id == person_id).order_by(_case.c.opened_at))


async def joined(tx: Tx, person_id: str) -> Sequence[Row[Any]]:
    """The cases they joined: what they were shown of them, and nothing of their authors."""
    columns = (_case.c.reference, _case.c.place, _case.c.theme, _supporter.c.at, _supporter.c.follows)
    theirs = select(*columns).join(_supporter, _supporter.c.case_reference == _case.c.reference)
    return await tx.rows(theirs.where(_supporter.c.person_id == person_id).order_by(_supporter.c.at))


async def quoted(tx: Tx, person_id: str) -> dict[str, str]:
    """Their words that were approved for the summary, by case."""
    wanted = select(_quote.c.case_reference, _quote.c.words).where(_quote.c.case_reference.in_(_references(person_id)))
    return {row.case_reference: row.words for row in await tx.rows(wanted.where(_quote.c.state == "approved"))}


async def events(tx: Tx, person_id: str) -> Sequence[Row[Any]]:
    """What happened to their cases, without whoever of the staff did it, and what they said of those they joined."""
    columns = (
        _event.c.id,
        _event.c.case_reference,
        _event.c.at,
        _event.c.kind,
        _event.c.side,
        _event.c.words,
        _event.c.files,
        _event.c.detail,
    )
    return await tx.rows(select(*columns).where(_their_events(person_id)).order_by(_event.c.id))


async def coded(tx: Tx, person_id: str) -> Sequence[Row[Any]]:
    """What the scientific commission read in their words, without who read it."""
    columns = (_coding.c.case_reference, _coding.c.code, _coding.c.at)
    theirs = select(*columns).join(_case, _case.c.reference == _coding.c.case_reference)
    return await tx.rows(theirs.where(_case.c.person_id == person_id, _coding.c.code.is_not(None)).order_by(_coding.c.at, _coding.c.id))


async def sent(tx: Tx, person_id: str) -> Sequence[Row[Any]]:
    """What the house sent them lately."""
    columns = (_outbox.c.created_at, _outbox.c.message, _outbox.c.state)
    return await tx.rows(select(*columns).where(_outbox.c.address_id.in_(_addresses(person_id)), ~held_back).order_by(_outbox.c.id))


async def under_way(tx: Tx, person_id: str) -> list[Any]:
    """Conversations they have begun and not finished."""
    rows = await tx.rows(select(_conversation.c.state).where(_conversation.c.address_id.in_(_addresses(person_id))))
    return [tx.vault.open_json(row.state) for row in rows]
