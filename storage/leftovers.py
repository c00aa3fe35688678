"""What a messaging app still shows of a person who is forgotten, so that it can be taken away: topics of their cases, screens of them.

Once their cases are erased, what remains to be taken away is in the outbox: where, under which number, and none of their words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select, update

from storage.database import Tx, table_of
from storage.tables import Address, Case, CaseTopic, OutboxMessage

_address, _case, _topic, _outbox = table_of(Address), table_of(Case), table_of(CaseTopic), table_of(OutboxMessage)
_at = (_address.c.id, _address.c.channel, _address.c.bot, _address.c.language)


async def references(tx: Tx, person_id: str) -> list[str]:
    return [row.reference for row in await tx.rows(select(_case.c.reference).where(_case.c.person_id == person_id))]


async def topics(tx: Tx, references: Sequence[str]) -> Sequence[Row[Any]]:
    """The topics of these cases, in whichever group, with the address of each. One that is not made yet may be about to be."""
    joined = select(*_at, _topic.c.case_reference).join(_topic, _topic.c.address_id == _address.c.id)
    return await tx.rows(joined.where(_topic.c.case_reference.in_(references)))


async def screens(tx: Tx, names: Sequence[str]) -> Sequence[Row[Any]]:
    """The chats, of the staff bot on Telegram, where screens of these names were shown or are just being shown; each once."""
    joined = select(*_at, _outbox.c.screen).join(_outbox, _outbox.c.address_id == _address.c.id).where(_shown(names), ~_address.c.gone)
    return await tx.rows(joined.distinct())


async def keep_numbers(tx: Tx, names: Sequence[str]) -> None:
    """Of the messages that show these screens, keep the numbers and nothing they say: they are no longer about any case."""
    nothing = {"text": "", "buttons": [], "position": False}
    await tx.run(update(_outbox).where(_shown(names)).values(message=nothing, media_id=None, case_reference=None, letter=None))


async def say_instead(tx: Tx, address_id: str, screen: str, message: dict[str, Any]) -> None:
    """If one of them must be sent again, since we died while it was on its way, it says this."""
    here = (_shown([screen]), _outbox.c.address_id == address_id)
    await tx.run(update(_outbox).where(*here).values(message=message))


def _shown(names: Sequence[str]) -> Any:
    """Pages on the web are read from us: what is erased here is gone there."""
    to_staff = _outbox.c.screen.in_(names) & (_outbox.c.bot == "staff") & (_outbox.c.channel == "telegram")
    return to_staff & _outbox.c.state.in_(("sent", "sending"))
