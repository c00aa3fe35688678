"""Somebody used an invitation: until the one who must know them says that it was for them, they see nothing.

A lead of the association says so for its relays; the coordination does for leads, for its own, and where there is no lead. Where
nobody can say so yet, the invitation alone lets them in: the first of a house come that way.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from dialogue.buttons import Do
from flows.staff.join_team import MemberDraft
from routing.access import Member, Role, current, may_admit
from routing.casework.releasing import HOUSE
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.teams.members import release_all
from storage import audit, members, people
from storage.database import Tx

WAITS = timedelta(days=14)
"""How long whoever used an invitation waits to be confirmed."""


async def redeem(tx: Tx, now: datetime, address_id: str, draft: MemberDraft) -> list[Notice]:
    """Use an invitation up. Whoever used it is in, or waits; either way they are told, and those who may let them in are asked."""
    found = await people.invitation(tx, draft.invitation, now)
    if found is None or not await people.use_invitation(tx, draft.invitation, now):
        raise Refusal("invitation-unusable")
    role, asked = Role(found.role), await _who_admits(tx, Role(found.role), found.association_id, but=address_id)
    if not asked:
        return await _join(tx, now, address_id, role, found.association_id, found.association, draft.first_name, by="invitation")
    number = people.new_id()
    await members.wait(
        tx, id=number, address_id=address_id, role=role, association_id=found.association_id, first_name=draft.first_name, asked_at=now
    )  # fmt: skip
    waits = Notice(to=address_id, key="admission-waiting", facts={"name": draft.first_name}, urgency=0)
    return [waits, *(_question(row.address_id, number, draft.first_name, role, found.association) for row in asked)]


async def admit(tx: Tx, now: datetime, member: Member, admission_id: str) -> tuple[str, list[Notice]]:
    """They are the one the invitation was for. Returns their first name, and who must hear of it."""
    row = await _to_answer(tx, member, admission_id)
    await members.end_wait(tx, row.id)
    notices = await _join(tx, now, row.address_id, Role(row.role), row.association_id, row.association, row.first_name, by=member.id)
    return row.first_name, notices


async def turn_away(tx: Tx, now: datetime, member: Member, admission_id: str) -> tuple[str, list[Notice]]:
    """They are not: they are told so, and need another invitation."""
    row = await _to_answer(tx, member, admission_id)
    await members.end_wait(tx, row.id)
    audit.note(tx, at=now, member_id=member.id, act="turn_away")
    return row.first_name, [Notice(to=row.address_id, key="admission-refused")]


async def expire(tx: Tx, now: datetime) -> list[Notice]:
    """Nobody answered those who have waited for too long: they are told to ask again, and those who could have let them in are told too."""
    told = []
    for row in await members.waiting_since(tx, now - WAITS):
        await members.end_wait(tx, row.id)
        audit.note(tx, at=now, member_id=HOUSE, act="admission_expired")
        told.append(Notice(to=row.address_id, key="admission-expired"))
        key = "admission-expired-team" if row.association else "admission-expired-team-coordination"
        facts = {"name": row.first_name, "association": row.association}
        asked = await _who_admits(tx, Role(row.role), row.association_id, but=row.address_id)
        told += [Notice(to=one.address_id, key=key, facts=facts) for one in asked]
    return told


async def led(tx: Tx, association_id: int | None) -> bool:
    return association_id is not None and bool(await people.members_of(tx, association_id, (Role.LEAD,)))


async def _to_answer(tx: Tx, member: Member, admission_id: str) -> Any:
    """Somebody who waits, and whom this member may answer. Raises the same `Refusal` for an unknown one and for another team's."""
    me, row = await current(tx, member), await members.admission(tx, admission_id)
    if row is None or not may_admit(me, Role(row.role), row.association_id, led=await led(tx, row.association_id)):
        raise Refusal("admission-over")
    return row


async def _who_admits(tx: Tx, role: Role, association_id: int | None, *, but: str) -> Sequence[Any]:
    """Whoever uses an invitation does not let themselves in, were they a lead already."""
    leads = await people.members_of(tx, association_id, (Role.LEAD,)) if role is Role.RELAY and association_id is not None else []
    leads = [row for row in leads if row.address_id != but]
    return leads or [row for row in await people.members_of(tx, None, (Role.COORDINATION,)) if row.address_id != but]


async def _join(tx: Tx, now: datetime, address_id: str, role: Role, association_id: int | None, association: str, first_name: str, *,
                by: str) -> list[Notice]:  # fmt: skip
    """Into the team, or into another one: what they had in hand in the team they leave goes back to its queue."""
    before = await members.at(tx, address_id)
    number, notices = before.id if before else people.new_id(), []
    if before and before.active and before.association_id != association_id:
        notices = (await release_all(tx, now, number, by=by)).notices
    await people.save_member(
        tx, id=number, role=role, association_id=association_id, first_name=first_name, address_id=address_id, now=now
    )  # fmt: skip
    audit.note(tx, at=now, member_id=by, act="admit", about=number)
    menu = ((NoticeButton("act-queue", Do("queue", "take")), NoticeButton("act-mine", Do("queue", "mine"))),)
    facts = {"name": first_name, "association": association}
    key = "joined" if association else "joined-coordination"
    return [Notice(to=address_id, key=key, facts=facts, buttons=menu, urgency=0), *notices]


def _question(to: str, admission_id: str, name: str, role: Role, association: str) -> Notice:
    buttons = ((NoticeButton("act-admit", Do("admit", admission_id)), NoticeButton("act-turn-away", Do("turn_away", admission_id))),)
    key = "admission-asked" if association else "admission-asked-coordination"
    return Notice(to=to, key=key, facts={"name": name, "role": str(role), "association": association}, buttons=buttons)
