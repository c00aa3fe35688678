"""What stays in a messaging app once a person is forgotten, and is taken away there too: the topics of their cases in teams' groups, and
the screens of their cases in the chats of members.

It is asked for in the transaction that erases: rows of the outbox, so that a crash in between loses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.channels.port import Outgoing, Topic
from bot.fronts.names_of_screens import reference_of, screen_of
from bot.house import House
from bot.render import pack
from storage import leftovers, outbox
from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Leftovers:
    topics: Sequence[Any]
    screens: Sequence[Any]


async def found(tx: Tx, person_id: str) -> Leftovers:
    """To be called before all is erased: screens lose their words here, and keep the number by which they can be replaced."""
    references = await leftovers.references(tx, person_id)
    names = [screen_of(reference) for reference in references]
    left = Leftovers(await leftovers.topics(tx, references), await leftovers.screens(tx, names))
    await leftovers.keep_numbers(tx, names)
    return left


async def take_away(tx: Tx, house: House, left: Leftovers) -> None:
    """To be called once all is erased. In a topic, its screen goes first: where topics were switched off, it is in the general talk."""
    for row in left.screens:
        text = house.texts(row.language, "case-forgotten", {"reference": reference_of(row.screen)})
        said = pack(Outgoing(text=text, screen=row.screen, quiet=True))
        await leftovers.say_instead(tx, row.id, row.screen, said)
        outbox.post(tx, address_id=row.id, channel=row.channel, bot=row.bot, message=said, screen=row.screen, now=house.now())
    deleted = pack(Outgoing(text="", topic=Topic("", gone=True)))
    for row in left.topics:
        outbox.post(
            tx, address_id=row.id, channel=row.channel, bot=row.bot, message=deleted, now=house.now(), case_reference=row.case_reference
        )  # fmt: skip
