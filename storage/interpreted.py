"""What a machine made of the words of cases in other languages: which events may want it, and what was made of each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, exists, func, or_, select

from storage.database import Tx, table_of
from storage.tables import Address, Case, CaseEvent, Translation

_event, _case, _address, _made = (table_of(t) for t in (CaseEvent, Case, Address, Translation))
AT_ONCE = 20


async def before(tx: Tx, moment: datetime) -> int:
    """The number of the last event from before this moment, 0 without any: what came since has a higher one."""
    return await tx.value(select(func.max(_event.c.id)).where(_event.c.at < moment)) or 0


async def next_events(
    tx: Tx, after: int, kinds: Sequence[str], *, passed: Collection[int] = (), again: Collection[int] = ()
) -> list[Row[Any]]:
    """The events of these kinds behind this number but those `passed`, and those looked at again, that were not translated: oldest first,
    each with the language its case's resident reads."""
    columns = (_event.c.id, _event.c.case_reference, _event.c.kind, _event.c.side, _event.c.words, _event.c.person_id, _event.c.detail)
    untouched = ~exists().where(_made.c.event_id == _event.c.id)
    query = (
        select(*columns, _address.c.language)
        .join(_case, _case.c.reference == _event.c.case_reference)
        .join(_address, _address.c.id == _case.c.address_id)
        .where(or_(and_(_event.c.id > after, _event.c.id.not_in(passed)), _event.c.id.in_(again)), _event.c.kind.in_(kinds), untouched)
    )
    return list(await tx.rows(query.order_by(_event.c.id).limit(AT_ONCE)))


async def words_of(tx: Tx, event_id: int) -> str | None:
    """What an event says now; None when it is gone."""
    row = await tx.first(select(_event.c.words).where(_event.c.id == event_id))
    return row.words if row else None


async def keep(tx: Tx, event_id: int, language: str, written_in: str, words: str, now: datetime) -> bool:
    """False when there is one already."""
    row = {"event_id": event_id, "language": language, "written_in": written_in, "words": words, "at": now}
    return await tx.insert_new(Translation, ("event_id", "language"), row)


async def of_events(tx: Tx, events: Collection[int], language: str = "") -> dict[int, str]:
    """What these events say in this language; without one, whatever was made of each."""
    if not events:
        return {}
    those = select(_made.c.event_id, _made.c.words).where(_made.c.event_id.in_(events))
    return {row.event_id: row.words for row in await tx.rows(those.where(_made.c.language == language) if language else those)}
