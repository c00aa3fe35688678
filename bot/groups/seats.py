"""Where somebody sits in a group: one seat for each person in each topic, so that the conversations of several never mix.

A seat has an address of its own, which holds the conversation and to which nothing is ever sent: what is said there is said at the
place, the group's general talk or the topic. A seat is found by its place and its person, not by the platform's numbers: the group
may become another chat, and its topic be made anew, and the conversation goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.channels.port import Incoming, Topic
from storage import groups, people
from storage.database import Tx
from storage.groups import Group
from storage.people import At


@dataclass(frozen=True, slots=True)
class Seat:
    at: At
    """The place: what is said to this person is said there."""
    chat: str
    """What the seat's own address stands for."""
    person: str = ""
    """The address of this person's private chat; "" when we do not know them, or they hide behind the group's name."""
    group: Group | None = None
    """The group, if it is a team's."""
    case: str = ""
    """The case whose topic this is, and how that stands."""
    topic: Topic | None = None
    name: str = ""
    """The first name of the member who sits here: in a group, what is said is said to somebody."""


async def seat_of(tx: Tx, incoming: Incoming, language: str, now: datetime) -> Seat | None:
    """Where whoever did this sits; None for what the platform tells of a group, and outside of groups."""
    where = incoming.group
    if where is None or where.news:
        return None
    chat = f"{incoming.chat}/{where.topic}" if where.topic else incoming.chat
    place = await groups.place(tx, incoming.channel, incoming.bot, chat, language, now)
    person = await people.address_of(tx, incoming.channel, incoming.bot, where.person) if where.person else None
    if person is None and where.person and incoming.text.startswith("/start "):
        person = await _unheard_of(tx, incoming, where.person, language, now)
    group = await groups.linked(tx, place) or await _whole(tx, incoming)
    at = (await people.addresses(tx, [place]))[place]
    at = at._replace(silent=False, language=group.at.language if group else at.language)
    return await _seat(tx, at, f"{place}/{where.person}", person, group)


async def seated_again(tx: Tx, address_id: str) -> Seat | None:
    """Who sits at an address, when it is the house that speaks; None for a private chat."""
    chat = await groups.chat_of(tx, address_id)
    place, _, who = chat.partition("/")
    found = (await people.addresses(tx, [place])).get(place) if who else None
    if found is None:
        return None
    person = await people.address_of(tx, found.channel, found.bot, who)
    return await _seat(tx, found._replace(silent=False), chat, person, await groups.linked(tx, place))


async def _seat(tx: Tx, at: At, chat: str, person: str | None, group: Group | None) -> Seat:
    member = await people.member_at(tx, person) if person else None
    stands = await groups.topic(tx, at.id)
    case, topic = (stands.case_reference, Topic(stands.title or stands.case_reference, stands.closed)) if stands else ("", None)
    return Seat(at, chat, person or "", group, case, topic, member.first_name if member else "")


async def _whole(tx: Tx, incoming: Incoming) -> Group | None:
    """The group around a topic that is no case's."""
    address = await people.address_of(tx, incoming.channel, incoming.bot, incoming.chat)
    return await groups.linked(tx, address) if address else None


async def _unheard_of(tx: Tx, incoming: Incoming, person: str, language: str, now: datetime) -> str:
    """Somebody who comes in by an invitation in the group, and never wrote in private: nothing can be sent to them there yet."""
    number = people.new_id()
    people.add_address(
        tx, id=number, lookup=people.lookup(tx, incoming.channel, incoming.bot, person), channel=incoming.channel, bot=incoming.bot,
        chat=person, language=language, now=now, person_id=None,
    )  # fmt: skip
    await people.change_address(tx, number, gone=True)
    return number


def lookup_of(tx: Tx, incoming: Incoming, seat: Seat | None) -> str:
    """By what the chat of a message is found: in a group, by the seat."""
    return people.lookup(tx, incoming.channel, incoming.bot, seat.chat if seat else incoming.chat)
