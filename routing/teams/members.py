"""Who is in a team: somebody of it is removed, or becomes its lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dialogue.buttons import Do
from routing.access import LOCAL, Member, Role, current, may_manage, may_see_team
from routing.cases import IN_HAND, Act
from routing.casework.releasing import release
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.telling import to_its_queue
from storage import audit, cases, conversations, members, people, silenced
from storage.database import Tx

_NAMED = 20
"""Cases named in one notice; the queue shows the others."""


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody left: how many cases are to be taken again, and who must hear of it."""

    cases: int
    notices: list[Notice]


async def colleague(tx: Tx, member: Member, who: str) -> Any:
    """Somebody whom this member may see in a team. Raises the same `Refusal` whether they are unknown or in another team."""
    me, row = await current(tx, member), await members.member(tx, who)
    if row is None or not may_see_team(me, row.association_id):
        raise Refusal("refused-no-such-member")
    return row


async def dismiss(tx: Tx, now: datetime, member: Member, who: str) -> tuple[str, Left]:
    """A lead, or the coordination, removes somebody. Returns their first name with what follows."""
    row = await _to_manage(tx, member, who)
    if row.association_id is None and Role(row.role) is Role.COORDINATION and len(await _coordination(tx)) < 2:
        raise Refusal("refused-last-of-coordination")
    return row.first_name, await leave(tx, now, who, by=member.id)


async def change_role(tx: Tx, now: datetime, member: Member, who: str, role: Role) -> tuple[str, list[Notice]]:
    """A relay becomes a lead of their association, or a lead a relay. Twice is once."""
    row = await _to_manage(tx, member, who)
    if role not in LOCAL or Role(row.role) not in LOCAL:
        raise Refusal("refused-no-such-member")
    if row.role == role:
        return row.first_name, []
    await members.change_role(tx, who, role, now)
    audit.note(tx, at=now, member_id=member.id, act=f"make_{role}", about=who)
    return row.first_name, [Notice(to=row.address_id, key="role-changed-lead" if role is Role.LEAD else "role-changed-relay")]


async def leave(tx: Tx, now: datetime, member_id: str, *, by: str = audit.OPERATOR) -> Left:
    """Somebody works here no longer, and is told. What they had goes back to its queue, which is told once; what they said stays."""
    row = await members.member(tx, member_id, to_change=True)
    if row is None:
        raise Refusal("refused-no-such-member")
    await people.deactivate(tx, member_id)
    audit.note(tx, at=now, member_id=by, act="dismiss", about=member_id)
    await silenced.fall(tx, row.address_id, "removed")  # what was on its way to them speaks of cases
    await conversations.end(tx, [row.address_id])
    left = await release_all(tx, now, member_id, by=by)
    return Left(left.cases, [Notice(to=row.address_id, key="dismissed"), *left.notices])


async def release_all(tx: Tx, now: datetime, member_id: str, *, by: str) -> Left:
    """Everything a member has in hand is to be taken again."""
    held = await cases.held_by(tx, member_id, sorted(IN_HAND))
    for row in held:
        if not await release(tx, now, row):
            raise Refusal("refused-changed", reference=row.reference)
        audit.note(tx, at=now, member_id=by, act=Act.RELEASE, reference=row.reference, about=member_id)
    by_queue: dict[int | None, list[Any]] = {}
    for row in held:
        by_queue.setdefault(row.association_id, []).append(row)
    return Left(len(held), [_released(queue, rows) for queue, rows in by_queue.items()])


def _released(queue: int | None, rows: Sequence[Any]) -> Notice:
    """One word to a queue, however many cases come back to it."""
    first = rows[0]
    if len(rows) == 1:
        return to_its_queue(first, "staff-released")
    named = ", ".join(row.reference for row in rows[:_NAMED]) + (", …" if len(rows) > _NAMED else "")
    facts = {"references": named, "count": len(rows), "association": first.association or ""}
    return Notice(queue=queue, key="staff-released-many", facts=facts, buttons=((NoticeButton("act-queue", Do("queue", "take")),),))


async def _to_manage(tx: Tx, member: Member, who: str) -> Any:
    """Somebody whom this member may remove or promote, whom nobody else changes before we end."""
    me, row = await current(tx, member), await members.member(tx, who, to_change=True)
    if row is None or not may_see_team(me, row.association_id):
        raise Refusal("refused-no-such-member")
    if not may_manage(me, row.association_id):
        raise Refusal("refused-role")
    return row


async def _coordination(tx: Tx) -> list[Any]:
    return await people.members_of(tx, None, (Role.COORDINATION,))
