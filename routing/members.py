"""When somebody of a team works here no longer."""

from __future__ import annotations

from datetime import datetime

from dialogue.buttons import Do
from routing.cases import IN_HAND, Act, State, after
from routing.notices import Notice, NoticeButton
from storage import cases, people
from storage.database import Tx


async def leave(tx: Tx, now: datetime, member_id: str) -> list[Notice]:
    """What this member had in hand goes back to its queue, to be taken by somebody else, who is told; what they said stays."""
    await people.deactivate(tx, member_id)
    cases.audit(tx, at=now, member_id=member_id, act="leave")
    notices = []
    for row in await cases.held_by(tx, member_id, sorted(IN_HAND)):
        await cases.move(tx, row.reference, row.version, state=after(State(row.state), Act.RELEASE), taken_by=None)
        cases.add_event(tx, row.reference, at=now, kind="released", side="house")
        cases.audit(tx, at=now, member_id=member_id, act=Act.RELEASE, reference=row.reference)
        buttons = ((NoticeButton("act-take", Do("take", row.reference)), NoticeButton("act-read", Do("read", row.reference))),)
        facts = {"reference": row.reference, "place": row.place, "association": row.association or ""}
        notices.append(Notice(queue=row.association_id, key="staff-released", facts=facts, buttons=buttons, case=row.reference))
    return notices
