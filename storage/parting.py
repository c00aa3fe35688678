"""The words of somebody who joined a case, taken out of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, select, update

from storage.cases import with_names
from storage.database import Tx, table_of
from storage.tables import Address, Case, CaseEvent, MediaFile, Saying, Supporter

_address, _case, _event, _media, _saying, _supporter = (table_of(t) for t in (Address, Case, CaseEvent, MediaFile, Saying, Supporter))


def _with(reference: str) -> Any:
    """A case and those joined to it: whoever joined one of these wrote there."""
    return select(_case.c.reference).where((_case.c.reference == reference) | (_case.c.merged_into == reference))


async def joined(tx: Tx, reference: str) -> list[Row[Any]]:
    """Who joined a case and has no case of their own joined to it, the first first, each with the language of their address."""
    own = select(_case.c.person_id).where(_case.c.merged_into == reference)
    wanted = select(_supporter, _address.c.language).join(_address, _address.c.id == _supporter.c.address_id)
    theirs = (_supporter.c.case_reference == reference, _supporter.c.person_id.not_in(own))
    return list(await tx.rows(wanted.where(*theirs).order_by(_supporter.c.at, _supporter.c.person_id)))


async def words_of(tx: Tx, reference: str, person_id: str) -> list[Row[Any]]:
    """What somebody who joined a case said there, first things first."""
    theirs = (_event.c.case_reference.in_(_with(reference)), _event.c.person_id == person_id)
    return list(await tx.rows(select(_event).where(*theirs).order_by(_event.c.id)))


async def voiced(tx: Tx, reference: str) -> list[Row[Any]]:
    """The first thing that each of those who joined said of their own, with its number: `id`, `person_id`, `at`, `words`, `files`."""
    wanted = select(_event).where(_event.c.case_reference.in_(_with(reference)), _event.c.kind == "voice", _event.c.person_id.is_not(None))
    first: dict[str, Row[Any]] = {}
    for row in await tx.rows(wanted.order_by(_event.c.id)):
        first.setdefault(row.person_id, row)
    return list(first.values())


async def take_out(tx: Tx, reference: str, events: Sequence[Row[Any]], to: str) -> None:
    """These words, the first of which tells what it is about, with their files and the messages they came in, are another case's."""
    first, *rest = events
    alone = {"case_reference": to, "person_id": None}
    await tx.run(update(_event).where(_event.c.id == first.id).values(**alone, kind="concern"))
    for kind, becomes in (("voice", "addition"), ("transcript", "transcript"), ("correction", "correction")):
        if numbers := [row.id for row in rest if row.kind == kind]:
            await tx.run(update(_event).where(_event.c.id.in_(numbers)).values(**alone, kind=becomes))
    if files := [media for row in events for media in row.files]:
        await tx.run(update(_media).where(_media.c.id.in_(files)).values(case_reference=to))
    if messages := messages_of(events):
        await tx.run(update(_saying).where(_saying.c.key.in_(messages)).values(case_reference=to))


async def take_along(tx: Tx, reference: str, to: str) -> None:
    """What everybody who joined a case said there is the other's from now on."""
    said = await tx.rows(select(_event).where(_event.c.case_reference == reference, _event.c.person_id.is_not(None)))
    if not said:
        return
    await tx.run(update(_event).where(_event.c.id.in_([row.id for row in said])).values(case_reference=to))
    if files := [media for row in said for media in row.files]:
        await tx.run(update(_media).where(_media.c.id.in_(files)).values(case_reference=to))
    if messages := messages_of(said):
        await tx.run(update(_saying).where(_saying.c.key.in_(messages)).values(case_reference=to))


async def with_others(tx: Tx, person_id: str) -> list[Row[Any]]:
    """The cases of this person that others joined, or have a case joined to."""
    of = _supporter.c.case_reference == _case.c.reference
    joined, other = select(_supporter.c.person_id).where(of).exists(), _case.alias()
    merged = select(other.c.reference).where(other.c.merged_into == _case.c.reference, other.c.person_id != person_id).exists()
    return list(await tx.rows(with_names().where(_case.c.person_id == person_id, joined | merged).order_by(_case.c.opened_at)))


def messages_of(events: Sequence[Row[Any]]) -> list[int]:
    return [message for row in events for message in row.detail.get("messages", ())]


async def leave(tx: Tx, reference: str, person_id: str) -> None:
    tx.touched.add(reference)
    await tx.run(delete(_supporter).where(_supporter.c.case_reference == reference, _supporter.c.person_id == person_id))


async def unsay(tx: Tx, person_id: str) -> None:
    """Forget which messages somebody's words came in, in cases of others."""
    theirs = await tx.rows(select(_event.c.detail).where(_event.c.person_id == person_id))
    if messages := messages_of(theirs):
        await tx.run(delete(_saying).where(_saying.c.key.in_(messages)))
