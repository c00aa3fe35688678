"""Giving cases back to their queue, and saying that one keeps one's own."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from dialogue.buttons import Do, Start
from routing.access import Member
from routing.cases import IN_HAND, Act, State, after
from routing.desk import Desk
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from storage import audit, cases, people
from storage.database import Tx

HOUSE = "house"
"""Who acts of the house's own accord, in the log."""


async def release(tx: Tx, now: datetime, row: Any) -> bool:
    """A case goes back to its queue; false when it moved meanwhile."""
    if not await cases.move(tx, row.reference, row.version, state=after(State(row.state), Act.RELEASE), taken_by=None):
        return False
    cases.add_event(tx, row.reference, at=now, kind="released", side="house")
    return True


async def told_taker(tx: Tx, row: Any, key: str) -> list[Notice]:
    """A word to whoever has a case, or had it until now, if they are still of the team."""
    address = await people.address_of_member(tx, row.taken_by)
    read = NoticeButton("act-read", Do("read", row.reference))
    keeping = (NoticeButton("act-keep", Do("keep", row.reference)), NoticeButton("act-answer", Start("answer_case", row.reference)), read)
    buttons = (keeping if key == "staff-lease-ends" else (NoticeButton("act-take", Do("take", row.reference)), read),)
    facts = {"reference": row.reference, "place": row.place}
    return [Notice(to=address, key=key, facts=facts, buttons=buttons, case=row.reference)] if address else []


async def keep(desk: Desk, tx: Tx, now: datetime, member: Member, reference: str) -> None:
    """Whoever has a case says that they are on it: its lease begins again. Raises `Refusal`."""
    row = await desk.readable(tx, member, reference)
    if row.taken_by != member.id or row.state not in IN_HAND:
        raise Refusal("refused-not-yours", reference=reference)
    if not await cases.move(tx, reference, row.version, state=after(State(row.state), Act.KEEP)):
        raise Refusal("refused-changed", reference=reference)
    cases.add_event(tx, reference, at=now, kind="kept", side="staff", member_id=member.id)
    audit.note(tx, at=now, member_id=member.id, act=Act.KEEP, reference=reference)
