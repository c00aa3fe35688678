"""Messages held back for a moment, so that whoever wrote them can take them back: in the outbox, and nowhere to be read."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, and_, delete, func, or_, select

from storage.database import Tx, table_of
from storage.tables import SPOKEN, OutboxMessage, under_way

_outbox = table_of(OutboxMessage)
held: Any = and_(_outbox.c.state == "ready", _outbox.c.tries == 0, _outbox.c.due_at > _outbox.c.created_at)
"""Not sent yet, and written to leave later."""
to_read: Any = _outbox.c.media_id.is_distinct_from(SPOKEN)
"""A text or a file, and not the voice that follows it (`storage.spoken`): that one is held while it is made, and says nothing new."""


def not_held_at(now: datetime | BindParameter[Any]) -> Any:
    """What may keep a chat in order: a message held back lets those that come after it pass."""
    return or_(_outbox.c.tries > 0, _outbox.c.due_at <= now)


async def let_go(tx: Tx, channel: str, bot: str, now: datetime) -> None:
    """What was held and is due gets a number of its own, as if it were written now: people who read their messages from us have
    perhaps seen later ones, and ask for what came after those."""
    due = (under_way, _outbox.c.channel == channel, _outbox.c.bot == bot, held, _outbox.c.due_at <= now)
    rows = await tx.rows(select(_outbox).where(*due).order_by(_outbox.c.id))
    for row in rows:
        tx.add(OutboxMessage, **{**row._asdict(), "id": None, "created_at": now, "due_at": now})
    if rows:
        await tx.run(delete(_outbox).where(_outbox.c.id.in_([row.id for row in rows])))


async def withdraw(tx: Tx, letter: str) -> bool:
    """Take all of a letter out of the outbox, if nothing of it has left; says whether it could."""
    of_it = _outbox.c.letter == letter
    states = {row.state for row in await tx.rows(select(_outbox.c.state).where(of_it).with_for_update())}
    if states & {"sending", "sent"}:
        return False
    await tx.run(delete(_outbox).where(of_it))
    return True


async def letters(tx: Tx, references: Collection[str]) -> set[str]:
    """The letters about these cases that have not left."""
    return await _of_letters(tx, _outbox.c.letter, references)


async def cases(tx: Tx, references: Collection[str]) -> set[str]:
    """Those of these cases about which a letter has not left."""
    return await _of_letters(tx, _outbox.c.case_reference, references)


async def _of_letters(tx: Tx, column: Any, references: Collection[str]) -> set[str]:
    those = (_outbox.c.case_reference.in_(references), _outbox.c.letter.is_not(None), held, to_read)
    return {row[0] for row in await tx.rows(select(column).where(*those))} if references else set()


async def until(tx: Tx, references: Collection[str]) -> dict[str, datetime]:
    """Until when something for the residents of each of these cases is held: what is said of them meanwhile must not overtake it."""
    those = (_outbox.c.case_reference.in_(references), _outbox.c.bot == "residents", held, to_read)
    latest = select(_outbox.c.case_reference, func.max(_outbox.c.due_at).label("due_at")).where(*those)
    return {row.case_reference: row.due_at for row in await tx.rows(latest.group_by(_outbox.c.case_reference))} if references else {}
