"""Cases and what happened to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

from storage.database import Tx, table_of
from storage.held import held, to_read
from storage.tables import Address, Association, Case, CaseEvent, MediaFile, Member, OutboxMessage, Saying
from storage.window import asked

_address, _case, _event, _media, _member, _association, _outbox, _saying = (
    table_of(t) for t in (Address, Case, CaseEvent, MediaFile, Member, Association, OutboxMessage, Saying)
)  # fmt: skip


def open_case(tx: Tx, **row: Any) -> None:
    """A new case; every column but those that start empty must be named."""
    tx.add(Case, **row)


def add_event(tx: Tx, reference: str, *, at: datetime, kind: str, side: str, member_id: str | None = None, words: str = "",
              files: Sequence[str] = (), detail: dict[str, Any] | None = None, person_id: str | None = None) -> None:  # fmt: skip
    """`person_id` is that of a resident who is not the author."""
    tx.add(
        CaseEvent, case_reference=reference, at=at, kind=kind, side=side, member_id=member_id, words=words,
        files=list(files), detail=detail or {}, person_id=person_id,
    )  # fmt: skip


async def attach_files(tx: Tx, reference: str, files: Sequence[str]) -> None:
    if files:
        await tx.run(update(_media).where(_media.c.id.in_(files)).values(case_reference=reference))


def add_sayings(tx: Tx, reference: str, messages: Sequence[int]) -> None:
    """Remember which case these messages went into."""
    for message in messages:
        tx.put(Saying, ("key",), {"key": message, "case_reference": reference})


async def case_of_message(tx: Tx, message: int) -> str | None:
    """The case that a message went into, if it went into one."""
    found = await tx.value(select(_saying.c.case_reference).where(_saying.c.key == message))
    return str(found) if found else None


async def taken(tx: Tx, references: Collection[str]) -> set[str]:
    """Which of these references a case already has."""
    return {row.reference for row in await tx.rows(select(_case.c.reference).where(_case.c.reference.in_(references)))}


async def case(tx: Tx, reference: str) -> Row[Any] | None:
    """A case with the name of its association and of who has it, and the channel its resident is reached at."""
    return await tx.first(_one(), {"reference_": reference})


async def case_to_move(tx: Tx, reference: str) -> Row[Any] | None:
    """The same, which nobody else changes before we end: of two who press at once the second reads what the first made of it."""
    if tx.dialect != "sqlite":  # whose transactions wait for one another anyway
        await tx.value(select(_case.c.version).where(_case.c.reference == reference).with_for_update())
    return await case(tx, reference)


@cache
def _one() -> Any:
    """Asked at every act: made and compiled once."""
    return with_names().where(_case.c.reference == bindparam("reference_"))


@cache
def with_names() -> Any:
    """Made once: statements that begin with it are copies."""
    return (
        select(
            _case,
            _association.c.name.label("association"),
            _association.c.zone.label("zone"),
            _member.c.first_name.label("taker"),
            _address.c.channel,
        )
        .join(_address, _address.c.id == _case.c.address_id)
        .outerjoin(_association, _association.c.id == _case.c.association_id)
        .outerjoin(_member, _member.c.id == _case.c.taken_by)
    )


async def cases_of_person(tx: Tx, person_id: str, page: int = 0, size: int = 10) -> list[Row[Any]]:
    """A page of somebody's cases, newest first, and one case more if there is a next page."""
    theirs = with_names().where(_case.c.person_id == person_id).order_by(_case.c.opened_at.desc(), _case.c.reference)
    return list(await tx.rows(theirs.limit(size + 1).offset(page * size)))


async def spoken_to(tx: Tx, person_id: str, since: datetime, most: int = 4) -> list[Row[Any]]:
    """Cases of this person in which staff asked, answered or closed since a moment, or of which we asked whether it is solved; newest word
    first."""
    last = func.max(_event.c.at)
    return list(
        await tx.rows(
            select(_case.c.reference, _case.c.state, _case.c.theme)
            .join(_event, _event.c.case_reference == func.coalesce(_case.c.merged_into, _case.c.reference))
            .where(_case.c.person_id == person_id, _case.c.state.in_(("waiting", "answered", "closed", "merged")))
            .where(_event.c.kind.in_(("question", "answer", "closed", "follow_up")), _event.c.at >= since)
            .group_by(_case.c.reference, _case.c.state, _case.c.theme)
            .order_by(last.desc())
            .limit(most)
        )
    )


async def asked_if_solved(tx: Tx, person_id: str, since: datetime) -> str:
    """The closed case of which this person was asked last whether it is solved, and has not said yet; "" for none."""
    asked = (
        select(_case.c.reference)
        .join(_event, _event.c.case_reference == _case.c.reference)
        .where(_case.c.person_id == person_id, _case.c.state == "closed", _case.c.solved.is_(None))
        .where(_event.c.kind == "follow_up", _event.c.at >= since, _event.c.at >= _case.c.closed_at)
        .order_by(_event.c.at.desc())
        .limit(1)
    )
    return next((str(row.reference) for row in await tx.rows(asked)), "")


async def held_by(tx: Tx, member_id: str, states: Sequence[str]) -> list[Row[Any]]:
    """The cases a member has in these states, which nobody else changes before we end."""
    held = select(_case.c.reference).where(_case.c.taken_by == member_id, _case.c.state.in_(states)).with_for_update()
    references = [row.reference for row in await tx.rows(held)]
    return list(await tx.rows(with_names().where(_case.c.reference.in_(references)).order_by(_case.c.opened_at)))


async def move(tx: Tx, reference: str, version: int, **changes: Any) -> bool:
    """Change a case if nobody changed it since `version` was read; says whether it was done. Whoever has it open is shown the change."""
    done = await tx.run(
        update(_case).where(_case.c.reference == reference, _case.c.version == version).values(version=version + 1, **changes)
    )
    if done:
        tx.touched.add(reference)
    if done and "association_id" in changes:  # those joined to it go where it goes
        queue = {"association_id": changes["association_id"], "version": _case.c.version + 1}
        await tx.run(update(_case).where(_case.c.merged_into == reference).values(**queue))
    return done == 1


async def make_precise(tx: Tx, reference: str, subtheme: str) -> None:
    """What a case that was told by voice turns out to be about. It moves nowhere: what is shown of it stays good."""
    await tx.run(update(_case).where(_case.c.reference == reference).values(subtheme=subtheme))


def in_queue(association_id: int | None) -> Any:
    """SQL says IS NULL of the coordination's (None): SQLAlchemy writes it so."""
    return _case.c.association_id == association_id


async def open_counts(tx: Tx, associations: Sequence[int], over: Sequence[str]) -> dict[int, int]:
    """How many cases each association has open, to choose the least loaded."""
    rows = await tx.rows(
        select(_case.c.association_id, func.count().label("n"))
        .where(_case.c.association_id.in_(associations), _case.c.state.not_in(over))
        .group_by(_case.c.association_id)
    )
    return {row.association_id: row.n for row in rows}


async def thread(tx: Tx, reference: str, most: int = 50) -> list[Row[Any]]:
    """What happened to a case, oldest first, with the first name of the member who did it: the concern, and the latest of the rest."""
    return sorted(await tx.rows(_thread(most), {"reference_": reference}), key=lambda row: row.id)


async def last_event(tx: Tx, reference: str, kind: str) -> Row[Any] | None:
    """The last event of this kind, however long the thread."""
    of_it = (_event.c.case_reference == reference, _event.c.kind == kind)
    return await tx.first(select(_event).where(*of_it).order_by(_event.c.id.desc()).limit(1))


@cache
def _thread(most: int) -> Any:
    return (
        select(_event, _member.c.first_name)
        .outerjoin(_member, _member.c.id == _event.c.member_id)
        .where(_event.c.case_reference == bindparam("reference_"))
        .order_by(_event.c.kind != "concern", _event.c.id.desc())
        .limit(most)
    )


async def delivery(tx: Tx, reference: str, address_id: str) -> Row[Any] | None:
    """How the last message about a case fared on its way to the resident: what staff wrote, if they have; `held` until it leaves;
    `asked` where it waits for them to write, and they know."""
    return await tx.first(
        select(_outbox.c.state, _outbox.c.reason, _outbox.c.repeated, held.label("held"), asked.label("asked"))
        .where(_outbox.c.case_reference == reference, _outbox.c.address_id == address_id, to_read)
        .order_by(_outbox.c.letter.is_(None), _outbox.c.id.desc())
        .limit(1)
    )


async def to_follow_up(tx: Tx, now: datetime, asleep: Sequence[str], *, otherwise: str, most: int = 50) -> list[Row[Any]]:
    """Closed cases whose resident is to be asked whether the problem is solved; not where it is night.

    `asleep` are those time zones; a case without an association is in `otherwise`.
    """
    return list(
        await tx.rows(
            select(_case.c.reference, _case.c.address_id, _case.c.place, _case.c.theme, _case.c.version)
            .outerjoin(_association, _association.c.id == _case.c.association_id)
            .where(_case.c.follow_up_at <= now, func.coalesce(_association.c.zone, otherwise).not_in(list(asleep)))
            .order_by(_case.c.follow_up_at)
            .limit(most)
        )
    )
