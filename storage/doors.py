"""The doors by which one resident comes in: several addresses of one person, of which one is where they last wrote."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import SQLModel

from storage import people, spoken
from storage.database import Tx, table_of
from storage.held import to_read
from storage.people import At
from storage.tables import Address, Case, CaseEvent, OutboxMessage, Person, Supporter

_address, _outbox, _person = table_of(Address), table_of(OutboxMessage), table_of(Person)
_case, _event, _supporter = table_of(Case), table_of(CaseEvent), table_of(Supporter)
_UNSENT = ("ready", "waits")


async def become(tx: Tx, person_id: str, other: str) -> None:
    """Two pseudonyms were one person: everything of the first is the other's, and the first is no more.

    A voice counts once: of two in one case one stays, and none in a case of one's own, where what it said is the author's.
    """
    theirs = select(_supporter.c.case_reference).where(_supporter.c.person_id == other)
    own = select(_case.c.reference).where(_case.c.person_id.in_((person_id, other)))
    again = (_supporter.c.person_id == person_id, _supporter.c.case_reference.in_(theirs))
    await tx.run(delete(_supporter).where(*again))
    of_both = (_supporter.c.person_id.in_((person_id, other)), _supporter.c.case_reference.in_(own))
    await tx.run(delete(_supporter).where(*of_both))
    said = (_event.c.person_id.in_((person_id, other)), _event.c.case_reference.in_(own))
    await tx.run(update(_event).where(*said).values(person_id=None))
    await make_over(tx, "person_id", person_id, other)
    await tx.run(delete(_person).where(_person.c.id == person_id))


async def make_over(tx: Tx, column: str, old: str, new: str) -> None:
    """In every table with a column of this name, such as "person_id", the rows of one are another's."""
    for table in SQLModel.metadata.sorted_tables:
        if column in table.c:
            await tx.run(update(table).where(table.c[column] == old).values({column: new}))


async def come_in(tx: Tx, person_id: str, address_id: str, now: datetime) -> None:
    """They write here from now on. What was to leave for their other doors about their cases goes here, as if it were written now: people
    who read their messages from us have perhaps seen later ones. What they were asked about languages is not asked again."""
    others = [row for row in await _doors(tx, person_id) if row.id != address_id]
    here = (await people.addresses(tx, [address_id]))[address_id]
    asked = sorted({language for row in others for language in row.asked_languages.split()})
    mine = await tx.value(select(_address.c.asked_languages).where(_address.c.id == address_id))
    all_asked = " ".join(sorted({*mine.split(), *asked}))
    await people.change_address(tx, address_id, elsewhere=False, asked_languages=all_asked)
    if not others:
        return
    ids = [row.id for row in others]
    await tx.run(update(_address).where(_address.c.id.in_(ids)).values(elsewhere=True))
    unsent = (_outbox.c.address_id.in_(ids), _outbox.c.state.in_(_UNSENT), _outbox.c.case_reference.is_not(None))
    await tx.run(delete(_outbox).where(*unsent, ~to_read))
    rows = await tx.rows(select(_outbox).where(*unsent, _outbox.c.urgency > 0).order_by(_outbox.c.id).with_for_update())
    for row in rows:
        moved = {"id": None, "address_id": here.id, "channel": here.channel, "state": "ready", "created_at": now}
        tx.add(OutboxMessage, **{**row._asdict(), **moved, "due_at": max(row.due_at, now)})
        tx.posted.add((here.channel, row.bot))
        if here.aloud and not here.silent:
            _follow(tx, here, row, now)
    if rows:
        await tx.run(delete(_outbox).where(_outbox.c.id.in_([row.id for row in rows])))


def _follow(tx: Tx, here: At, row: Any, now: datetime) -> None:
    """The voice of a message that has come along, in the language of its text, for whoever listens at this door."""
    at = here._replace(language=row.message.get("language") or here.language)
    how = {"urgency": row.urgency, "letter": row.letter or "", "case_reference": row.case_reference}
    spoken.follow(tx, at, row.message, now, due_at=max(row.due_at, now), **how)


async def reached(tx: Tx, ids: Sequence[str]) -> dict[str, At]:
    """How to write to these addresses: to a resident, where they last wrote, or at another door when they left that one."""
    found = await people.addresses(tx, list(ids))
    at_residents = [id for id, at in found.items() if at.bot == "residents"]
    moved = {row.id: row for row in await _doors_of(tx, at_residents) if row.elsewhere or row.gone} if at_residents else {}
    doors = {row.person_id: await _doors(tx, row.person_id) for row in moved.values() if row.person_id}
    best = {id: _best(doors[row.person_id]) for id, row in moved.items() if row.person_id and doors[row.person_id]}
    others = await people.addresses(tx, sorted({*best.values()})) if best else {}
    return found | {id: others[door] for id, door in best.items()}


def _best(doors: Sequence[Any]) -> str:
    """Where they wrote last, unless they left it for good and another is open."""
    ranked = sorted(doors, key=lambda row: (row.gone, row.elsewhere))
    return str(ranked[0].id)


_columns = (
    _address.c.id, _address.c.person_id, _address.c.elsewhere, _address.c.gone, _address.c.stopped, _address.c.asked_languages,
)  # fmt: skip


async def _doors(tx: Tx, person_id: str) -> Sequence[Any]:
    """All their addresses but that of a concern told to a relay, which reaches nobody."""
    theirs = (_address.c.person_id == person_id, _address.c.bot == "residents", _address.c.channel != "paper")
    return await tx.rows(select(*_columns).where(*theirs).order_by(_address.c.heard_at.desc(), _address.c.id))


async def _doors_of(tx: Tx, ids: Sequence[str]) -> Sequence[Any]:
    return await tx.rows(select(*_columns).where(_address.c.id.in_(ids)))
