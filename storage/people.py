"""Who is at an address, without ever knowing who they are: residents by pseudonym, staff by role."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, func, or_, select, update

from storage.database import Tx, table_of
from storage.tables import Address, Association, Invitation, Member, MemberSeen, Person

_address, _member, _invitation, _association, _seen = (table_of(t) for t in (Address, Member, Invitation, Association, MemberSeen))


class At(NamedTuple):
    """An address and how to write to it."""

    id: str
    channel: str
    bot: str
    language: str
    silent: bool
    """Stopped or gone: nothing is to be sent."""
    queue: int | None = None
    """A member's: that of their association, None for the coordination's."""
    seen_at: datetime | None = None
    """When a member last gave a sign of life."""
    aloud: str = ""
    """How a resident is read to."""


def new_id() -> str:
    return uuid.uuid4().hex


def lookup(tx: Tx, channel: str, bot: str, chat: str) -> str:
    return tx.vault.fingerprint("address", channel, bot, chat)


async def address_of(tx: Tx, channel: str, bot: str, chat: str) -> str | None:
    found = await spoken_to(tx, channel, bot, chat)
    return found[0] if found else None


async def spoken_to(tx: Tx, channel: str, bot: str, chat: str) -> tuple[str, str] | None:
    """The address of a chat, and the language in which the house speaks to it; None when it never heard of it."""
    row = await tx.first(select(_address.c.id, _address.c.language).where(_address.c.lookup == lookup(tx, channel, bot, chat)))
    return (row.id, row.language) if row else None


def add_address(
    tx: Tx, *, id: str, lookup: str, channel: str, bot: str, chat: str, language: str, now: datetime, person_id: str | None,
    **named: Any,
) -> None:  # fmt: skip
    """A chat heard for the first time. `person_id` is the new pseudonym of a resident; staff have none. `named` is its `also`, if any."""
    if person_id:
        tx.add(Person, id=person_id, created_at=now)
    tx.add(
        Address, id=id, lookup=lookup, channel=channel, bot=bot, sealed=chat, person_id=person_id, language=language,
        stopped=False, gone=False, lapsed=False, created_at=now, heard_at=now, **named,
    )  # fmt: skip


async def begin_again(tx: Tx, address_id: str, now: datetime) -> str:
    """A new pseudonym at an address whose person was forgotten; returns it."""
    person = new_id()
    tx.add(Person, id=person, created_at=now)
    await change_address(tx, address_id, person_id=person)
    return person


async def change_address(tx: Tx, address_id: str, **changes: Any) -> None:
    await tx.run(update(_address).where(_address.c.id == address_id).values(**changes))


async def addresses(tx: Tx, ids: list[str]) -> dict[str, At]:
    known = select(*_at_columns, _member.c.association_id).outerjoin(_member, _member.c.address_id == _address.c.id)
    known = known.outerjoin(_seen, _seen.c.member_id == _member.c.id)
    return {row.id: _at(row) for row in await tx.rows(known.where(_address.c.id.in_(ids)))}


_at_columns = (
    _address.c.id, _address.c.channel, _address.c.bot, _address.c.language, _address.c.stopped, _address.c.gone,
    _seen.c.at.label("seen_at"), _address.c.aloud,
)  # fmt: skip


def _at(row: Row[Any]) -> At:
    return At(row.id, row.channel, row.bot, row.language, row.stopped or row.gone, row.association_id, row.seen_at, row.aloud)


member_columns = (
    _member.c.id, _member.c.role, _member.c.association_id, _member.c.first_name, _member.c.address_id, _address.c.language,
)  # fmt: skip


async def member_at(tx: Tx, address_id: str) -> Row[Any] | None:
    """The active member who works at an address. Whoever would change or remove them waits until this transaction ends."""
    return await tx.first(
        select(*member_columns)
        .join(_address, _address.c.id == _member.c.address_id)
        .where(_member.c.address_id == address_id, _member.c.active)
        .with_for_update(read=True, of=_member)
    )


async def members_of(tx: Tx, association_id: int | None, roles: tuple[str, ...]) -> list[Row[Any]]:
    """Active members of an association (None: the coordination) who have one of these roles."""
    return list(
        await tx.rows(
            select(*member_columns)
            .join(_address, _address.c.id == _member.c.address_id)
            .where(_member.c.association_id == association_id, _member.c.active, _member.c.role.in_(roles))
            .order_by(_member.c.created_at)
        )
    )


async def staff_of(tx: Tx, queues: set[int | None], roles: tuple[str, ...]) -> dict[int | None, list[At]]:
    """Where the people of these queues who have one of these roles are reached, and those of the coordination, always."""
    numbers = [number for number in queues if number is not None]
    rows = await tx.rows(
        select(_member.c.association_id, *_at_columns)
        .join(_address, _address.c.id == _member.c.address_id)
        .outerjoin(_seen, _seen.c.member_id == _member.c.id)
        .where(_member.c.active, _member.c.role.in_(roles), or_(_member.c.association_id.in_(numbers), _member.c.association_id.is_(None)))
        .order_by(_member.c.created_at)
    )
    found: dict[int | None, list[At]] = {}
    for row in rows:
        found.setdefault(row.association_id, []).append(_at(row))
    return found


async def address_of_member(tx: Tx, member_id: str) -> str | None:
    """Where an active member is reached."""
    found = await tx.value(select(_member.c.address_id).where(_member.c.id == member_id, _member.c.active))
    return str(found) if found else None


async def save_member(tx: Tx, *, id: str, role: str, association_id: int | None, first_name: str, address_id: str, now: datetime) -> None:
    """A new member, or the same address with a new role: the last invitation used counts."""
    row = {
        "id": id, "role": role, "association_id": association_id, "first_name": first_name, "address_id": address_id,
        "active": True, "created_at": now,
    }  # fmt: skip
    if await tx.value(select(func.count()).where(_member.c.address_id == address_id)):
        same = {name: value for name, value in row.items() if name not in ("id", "created_at", "address_id")} | {"role_at": now}
        await tx.run(update(_member).where(_member.c.address_id == address_id).values(**same))
    else:
        tx.add(Member, **row)


async def everybody(tx: Tx) -> list[Row[Any]]:
    """Active members with the slug of their association, association by association."""
    return list(
        await tx.rows(
            select(_member.c.id, _member.c.role, _member.c.first_name, _association.c.slug.label("association"))
            .outerjoin(_association, _association.c.id == _member.c.association_id)
            .where(_member.c.active)
            .order_by(_association.c.slug, _member.c.created_at)
        )
    )


async def deactivate(tx: Tx, member_id: str) -> None:
    """Somebody works here no longer; their first name stays under what they said."""
    await tx.run(update(_member).where(_member.c.id == member_id).values(active=False))


async def members_since(tx: Tx, channel: str, moment: datetime) -> list[Row[Any]]:
    """Members who joined or had their role changed from a moment on, at one channel: their role and the chat they are reached at."""
    return list(
        await tx.rows(
            select(_member.c.role, _address.c.sealed.label("chat"))
            .join(_address, _address.c.id == _member.c.address_id)
            .where(_member.c.active, func.coalesce(_member.c.role_at, _member.c.created_at) >= moment, _address.c.channel == channel)
        )
    )


def add_invitation(tx: Tx, *, token_hash: str, role: str, association_id: int | None, expires_at: datetime) -> None:
    tx.add(Invitation, token_hash=token_hash, role=role, association_id=association_id, expires_at=expires_at, used_at=None)


async def invitation(tx: Tx, token_hash: str, now: datetime) -> Row[Any] | None:
    """An invitation that can still be used, with the name of its association ("" for the coordination)."""
    return await tx.first(
        select(_invitation.c.role, _invitation.c.association_id, func.coalesce(_association.c.name, "").label("association"))
        .outerjoin(_association, _association.c.id == _invitation.c.association_id)
        .where(_invitation.c.token_hash == token_hash, _invitation.c.used_at.is_(None), _invitation.c.expires_at > now)
    )


async def use_invitation(tx: Tx, token_hash: str, now: datetime) -> bool:
    """Use an invitation up; false when somebody was faster or it has expired."""
    return (
        await tx.run(
            update(_invitation)
            .where(_invitation.c.token_hash == token_hash, _invitation.c.used_at.is_(None), _invitation.c.expires_at > now)
            .values(used_at=now)
        )
        == 1
    )
