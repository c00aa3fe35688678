"""Counting a rehearsal again from the database, to hold it against what was said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import exists, func, or_, select

from storage.cases import in_queue
from storage.database import Tx, table_of
from storage.outbox import SUMMARY
from storage.tables import Address, Association, AuditEntry, Case, CaseEvent, MediaFile, OutboxMessage, Supporter

_case, _event, _outbox, _address, _association = (table_of(t) for t in (Case, CaseEvent, OutboxMessage, Address, Association))
_supporter, _audit, _media = (table_of(t) for t in (Supporter, AuditEntry, MediaFile))


_speaker = _address.alias()
"""The address of somebody whose words are in a case of another: in a rehearsal everybody has one."""
_of_speaker = (_event.c.person_id == _speaker.c.person_id) & (_speaker.c.bot == "residents")


def _sent() -> Any:
    """Every concern that was sent, as the address it came from: a case, or one more voice of a case."""
    cases = select(_case.c.address_id)
    voices = select(_speaker.c.id.label("address_id")).select_from(_event).join(_speaker, _of_speaker).where(_event.c.kind == "voice")
    return cases.union_all(voices).subquery()


async def filed_at(tx: Tx, address_id: str) -> int:
    """How many concerns came from an address."""
    sent = _sent()
    return int(await tx.value(select(func.count()).select_from(sent).where(sent.c.address_id == address_id)))


async def filed_per_address(tx: Tx) -> dict[str, int]:
    sent = _sent()
    return {r.address_id: r.n for r in await tx.rows(select(sent.c.address_id, func.count().label("n")).group_by(sent.c.address_id))}


async def joined(tx: Tx) -> int:
    """Concerns that were sent as one more voice of a case."""
    return int(await tx.value(select(func.count()).where(_event.c.kind == "voice")))


async def unanswered(tx: Tx, association_id: int | None, states: Sequence[str]) -> list[tuple[str, str]]:
    """(reference, state) of the cases of a queue that are in these states, oldest first."""
    theirs = (in_queue(association_id), _case.c.state.in_(states))
    rows = await tx.rows(select(_case.c.reference, _case.c.state).where(*theirs).order_by(_case.c.opened_at))
    return [(row.reference, row.state) for row in rows]


async def in_one_queue(tx: Tx) -> int:
    """Concerns of which the case, own or joined, is in exactly one queue: that of an association there is, or the coordination's."""
    known = select(_association.c.id)
    queued = select(_case.c.reference).where(or_(_case.c.association_id.is_(None), _case.c.association_id.in_(known)))
    cases = await tx.value(select(func.count()).select_from(queued.subquery()))
    voices = await tx.value(select(func.count()).where(_event.c.kind == "voice", _event.c.case_reference.in_(queued)))
    return int(cases) + int(voices)


async def answered(tx: Tx) -> int:
    return int(await tx.value(select(func.count()).where(_case.c.first_answer_at.is_not(None))))


_to_residents = ("answer", "question", "closed", "taken", "accepted", "handed_over", "declined", "recalled")


async def answers_given(tx: Tx) -> dict[str, int]:
    """Acts of staff of which the resident must hear, case by case."""
    acts = select(_event.c.case_reference, func.count().label("n")).where(_event.c.kind.in_(_to_residents), _event.c.side == "staff")
    return {row.case_reference: row.n for row in await tx.rows(acts.group_by(_event.c.case_reference))}


async def news_due(tx: Tx) -> dict[str, int]:
    """How often those who joined a case must hear of what staff did to it: since they joined, and of all but questions."""
    of = (_event.c.case_reference == _supporter.c.case_reference) & (_event.c.at >= _supporter.c.at)
    acts = select(_supporter.c.case_reference, func.count().label("n")).select_from(_supporter).join(_event, of)
    news = (_event.c.side == "staff", _event.c.kind.in_(_to_residents), _event.c.kind != "question")
    return {row.case_reference: row.n for row in await tx.rows(acts.where(*news).group_by(_supporter.c.case_reference))}


async def read_back(tx: Tx) -> dict[str, int]:
    """Voice notes that staff wrote down, case by case: each is read back to its resident."""
    acts = select(_audit.c.case_reference, func.count().label("n")).where(_audit.c.act == "write_down")
    return {row.case_reference: row.n for row in await tx.rows(acts.group_by(_audit.c.case_reference))}


_joined = exists().where(_supporter.c.case_reference == _outbox.c.case_reference, _supporter.c.address_id == _outbox.c.address_id)
"""News for somebody who says the same as a case."""
_arrived = (_outbox.c.bot == "residents", _outbox.c.state == "sent", _outbox.c.case_reference.is_not(None))


async def answers_delivered(tx: Tx, channel: str) -> dict[str, int]:
    """Messages that reached residents, case by case; the acknowledgement of a concern, of an addition and the like left out."""
    sent = select(_outbox.c.case_reference, func.count().label("n")).where(*_arrived, _outbox.c.channel == channel, _outbox.c.urgency == 1)
    return {row.case_reference: row.n for row in await tx.rows(sent.group_by(_outbox.c.case_reference))}


async def told_to_others(tx: Tx) -> int:
    """Messages about a case that reached somebody whose case it is not, and who did not join it."""
    told = (
        select(func.count())
        .select_from(_outbox)
        .join(_case, _case.c.reference == _outbox.c.case_reference)
        .join(_address, _address.c.id == _outbox.c.address_id)
        .where(*_arrived, ~_joined, _address.c.person_id.is_distinct_from(_case.c.person_id))
    )
    return int(await tx.value(told))


_TOLD = {"concern": "concern", "voice": "concern", "correction": "correction"}


async def told(tx: Tx) -> list[tuple[str, str, str]]:
    """(address, kind, words) of every concern, be it a case or a voice, and of every correction by an edit."""
    whose = func.coalesce(_speaker.c.id, _case.c.address_id).label("address_id")
    said = select(whose, _event.c.kind, _event.c.words).select_from(_event).join(_case, _case.c.reference == _event.c.case_reference)
    rows = await tx.rows(said.outerjoin(_speaker, _of_speaker).where(_event.c.kind.in_(list(_TOLD))))
    return [(row.address_id, _TOLD[row.kind], row.words) for row in rows]


async def files(tx: Tx) -> list[tuple[str, str, str]]:
    """(address, kind, "") of every file that is on a case, of the address its case came from, or of whoever joined the case and sent it."""
    came = (_supporter.c.case_reference == _media.c.case_reference) & (_supporter.c.address_id == _media.c.address_id)
    whose = func.coalesce(_supporter.c.address_id, _case.c.address_id).label("address_id")
    kept = select(whose, _media.c.kind).select_from(_media).join(_case, _case.c.reference == _media.c.case_reference)
    return [(row.address_id, row.kind, "") for row in await tx.rows(kept.outerjoin(_supporter, came))]


async def files_passed_on(tx: Tx) -> int:
    """Files of residents that reached staff, each once: those of summaries are ours."""
    theirs = _outbox.c.media_id.not_like(f"{SUMMARY}%")
    sent = select(func.count(_outbox.c.media_id.distinct())).where(_outbox.c.bot == "staff", _outbox.c.state == "sent", theirs)
    return int(await tx.value(sent))
