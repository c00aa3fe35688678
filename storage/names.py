"""One address for a chat that has several names on its platform, whichever it is called by.

The surest name is what an address is found by (`Address.lookup`) and reached at; another is known by its keyed hash alone, and leads
here as long as nobody surer goes by it: it may be given to somebody else one day, and what was for the first must not reach the second.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update

from storage import doors, people, silenced
from storage.database import Tx, table_of
from storage.tables import Address, Conversation

LAPSE = timedelta(days=90)
"""A number that nobody wrote from for so long may be somebody else's: operators give it again after some months."""
_address, _conversation = table_of(Address), table_of(Conversation)


@dataclass(frozen=True, slots=True)
class Called:
    """What a message says of who wrote it, each name as its keyed hash; `also` is "" where there is no other."""

    chat: str
    lookup: str
    also: str = ""
    former: tuple[str, ...] = ()
    lent: bool = False
    """`chat` itself is a name that somebody else may have one day."""

    @property
    def number(self) -> str:
        """The name of theirs that may be somebody else's; "" where they show none."""
        return self.also or (self.lookup if self.lent else "")


@dataclass(frozen=True, slots=True)
class Known:
    id: str
    lookup: str
    also: str | None
    person_id: str | None
    heard_at: datetime


async def known(tx: Tx, called: Collection[Called]) -> list[Known]:
    """The addresses that any of these may be, oldest first; on PostgreSQL locked until the end."""
    surest = {name for one in called for name in (one.lookup, one.also, *one.former) if name}
    other = {name for one in called for name in (one.lookup, *one.former)}
    columns = (_address.c.id, _address.c.lookup, _address.c.also, _address.c.person_id, _address.c.heard_at)
    found = select(*columns).where(or_(_address.c.lookup.in_(surest), _address.c.also.in_(other)))
    rows = await tx.rows(found.order_by(_address.c.created_at, _address.c.id).with_for_update())
    return [Known(row.id, row.lookup, row.also, row.person_id, row.heard_at) for row in rows]


def those(called: Called, among: Sequence[Known]) -> list[Known]:
    """The addresses that this is, the one to keep first. Whoever comes with a surer name is nobody known by another of theirs alone."""
    surest, other = {called.lookup, called.also, *called.former} - {""}, {called.lookup, *called.former}
    found = [one for one in among if one.lookup in surest] or [one for one in among if one.also in other]
    return sorted(found, key=lambda one: one.lookup != called.lookup)


def lapsed(called: Called, among: Sequence[Known], now: datetime) -> list[Known]:
    """The addresses, long unheard, to which nothing but the number that somebody shows leads: it may be somebody else's by now. Whoever
    shows a surer name beside it is not taken for another by it in any case (`those`)."""
    unheard = [one for one in among if now - one.heard_at >= LAPSE]
    return [one for one in unheard if called.number and (one.lookup == called.number or (called.lent and one.also == called.number))]


async def let_go(tx: Tx, one: Known, number: str) -> list[Known]:
    """This number leads to this person no more. Whoever is known by it alone is sent nothing there either: the secret word finds their
    cases again. Whoever has a surer name keeps all that is theirs, under that; they are returned."""
    if one.lookup != number:
        await taken_over(tx, number)
        return [replace(one, also=None)]
    await people.change_address(tx, one.id, lookup=f"released-{one.id}", gone=True)
    await silenced.fall(tx, one.id, "number")
    return []


async def settle(tx: Tx, called: Called, found: Sequence[Known]) -> Known:
    """These addresses are one from now on, under the names of this message. Returns it as it stands."""
    kept, *others = found
    for other in others:
        await _join(tx, other, kept)
    if not called.also and not called.former and kept.lookup != called.lookup:
        return kept  # called by its other name only
    also = called.also or (None if called.former else kept.also)
    if (kept.lookup, kept.also) != (called.lookup, also):
        if also:
            await tx.run(update(_address).where(_address.c.also == also, _address.c.id != kept.id).values(also=None))
        await people.change_address(tx, kept.id, lookup=called.lookup, sealed=called.chat, also=also)
    return replace(kept, lookup=called.lookup, also=also)


async def taken_over(tx: Tx, also: str) -> None:
    """Somebody new goes by this name: it leads to nobody else any more."""
    await tx.run(update(_address).where(_address.c.also == also).values(also=None))


async def _join(tx: Tx, other: Known, kept: Known) -> None:
    """All that is at one address comes to the other, and the first is no more; a conversation under way stays where there is one."""
    if other.person_id and kept.person_id and other.person_id != kept.person_id:
        await doors.become(tx, other.person_id, kept.person_id)
    elif other.person_id and not kept.person_id:
        await people.change_address(tx, kept.id, person_id=other.person_id)
    here = await tx.value(select(_conversation.c.address_id).where(_conversation.c.address_id == kept.id))
    if here is not None:
        await tx.run(delete(_conversation).where(_conversation.c.address_id == other.id))
    await doors.make_over(tx, "address_id", other.id, kept.id)
    await tx.run(delete(_address).where(_address.c.id == other.id))
