"""A note among staff: in the thread of a case, and never sent to its resident."""

from __future__ import annotations

from datetime import datetime, timedelta

from dialogue.kinds import Told
from flows.staff.write_note import NoteDraft
from routing.access import Member
from routing.casework import letters
from routing.casework.letters import Leaving
from routing.desk import Desk
from routing.refusals import Refusal
from storage import audit, cases
from storage.database import Tx


async def note(tx: Tx, now: datetime, desk: Desk, member: Member, draft: NoteDraft) -> Leaving:
    """Anybody who may read a case may leave a note in it, whoever has it."""
    row = await desk.readable(tx, member, draft.reference)
    leaving = letters.write(tx, now, timedelta(), member.id, row, "note", Told(draft.words, ()))
    detail = {"letter": leaving.id}
    cases.add_event(tx, row.reference, at=now, kind="note", side="staff", member_id=member.id, words=draft.words, detail=detail)
    audit.note(tx, at=now, member_id=member.id, act="note", reference=row.reference)
    if not await cases.move(tx, row.reference, row.version):
        raise Refusal("refused-changed", reference=row.reference)
    return leaving
