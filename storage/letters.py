"""What members wrote, for as long as it may be taken back or corrected."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from storage.database import Tx, table_of
from storage.tables import CaseEvent, Letter, LetterMessage, MediaFile

_letter, _message, _event, _media = (table_of(t) for t in (Letter, LetterMessage, CaseEvent, MediaFile))


def add(tx: Tx, **row: Any) -> None:
    tx.add(Letter, **row)


async def keep_parts(tx: Tx, letter: str, parts: list[Any]) -> None:
    """The words of a letter as they came, message by message."""
    await change(tx, letter, parts=parts)
    for message in messages(parts):
        tx.put(LetterMessage, ("key",), {"key": message, "letter_id": letter})


def messages(parts: Iterable[Any]) -> list[int]:
    return list(dict.fromkeys(part["message"] for part in parts if part.get("message")))


async def letter(tx: Tx, number: str) -> Row[Any] | None:
    return await tx.first(select(_letter).where(_letter.c.id == number))


async def of_message(tx: Tx, key: int) -> Row[Any] | None:
    """The letter a message went into."""
    return await tx.first(select(_letter).join(_message, _message.c.letter_id == _letter.c.id).where(_message.c.key == key))


async def latest_held(tx: Tx, member_id: str, now: datetime, reference: str | None = None) -> Row[Any] | None:
    """What a member wrote last that has not left; about one case, when it is named."""
    theirs = [_letter.c.member_id == member_id, _letter.c.due_at > now]
    if reference is not None:
        theirs.append(_letter.c.case_reference == reference)
    return await tx.first(select(_letter).where(*theirs).order_by(_letter.c.due_at.desc()).limit(1))


async def correction_held(tx: Tx, corrects: str, now: datetime) -> Row[Any] | None:
    """The correction of a letter that has not left yet."""
    return await tx.first(select(_letter).where(_letter.c.corrects == corrects, _letter.c.due_at > now).limit(1))


async def change(tx: Tx, number: str, **changes: Any) -> None:
    await tx.run(update(_letter).where(_letter.c.id == number).values(**changes))


async def drop(tx: Tx, number: str) -> None:
    await tx.run(delete(_letter).where(_letter.c.id == number))


async def follow_version(tx: Tx, reference: str, version: int, now_version: int) -> None:
    """The case is as it was at a version again, under a new number: what was written then can be taken back from there."""
    await tx.run(update(_letter).where(_letter.c.case_reference == reference, _letter.c.version == version).values(version=now_version))


async def event(tx: Tx, reference: str, number: str) -> Row[Any] | None:
    """What a letter is in the thread."""
    rows = await tx.rows(select(_event).where(_event.c.case_reference == reference).order_by(_event.c.id.desc()))
    return next((row for row in rows if row.detail.get("letter") == number), None)


async def reword(tx: Tx, event_id: int, words: str) -> None:
    await tx.run(update(_event).where(_event.c.id == event_id).values(words=words))


async def unsay(tx: Tx, found: Row[Any]) -> None:
    """Nobody ever read it: it leaves the thread, and its files are nobody's until they are sent after all."""
    await tx.run(delete(_event).where(_event.c.id == found.id))
    if found.files:
        await tx.run(update(_media).where(_media.c.id.in_(found.files)).values(case_reference=None))


async def first_answer(tx: Tx, reference: str) -> datetime | None:
    """When staff first answered, as the thread says."""
    first = select(func.min(_event.c.at)).where(_event.c.case_reference == reference, _event.c.kind.in_(("answer", "closed")))
    moment: datetime | None = await tx.value(first)
    return moment
