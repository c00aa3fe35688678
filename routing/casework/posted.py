"""A dated letter leaves for a town hall or a landlord: its silence is said after two months, and once more after four.

For a collective request or a complaint, two months of silence mean no, and one may go to court for two months more (CRPA L231-4, CJA
R421-2). We remind of the dates and give no legal advice; a letter to a landlord is reminded of at the same moments.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime
from typing import Any

from dialogue.buttons import Do
from flows.staff.note_posted import PostedDraft
from routing.access import Member
from routing.cases import IN_HAND, State
from routing.clocks.days_said import NoDay, day_past
from routing.clocks.timetable import Timetable
from routing.desk import Desk
from routing.moving import move
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.telling import said_by, to_resident
from routing.voices.followers import and_followers
from storage import audit, cases, people, posted
from storage.database import Tx

SILENCES = (2, 4)
"""Months after which it is said."""
_OVER = (State.WITHDRAWN, State.MERGED)
"""A closed case is reminded of too: that it was sent on is often how it was closed."""


async def note(tx: Tx, now: datetime, desk: Desk, member: Member, draft: PostedDraft) -> list[Notice]:
    """The resident is told that it left, and what its silence means."""
    row = await desk.in_hand(tx, member, draft.reference)
    try:
        day = day_past(draft.day, now.astimezone(desk.zone).date())
    except NoDay:
        raise Refusal("refused-posted-day", words=draft.day[:20]) from None
    posted.note(tx, row.reference, day, draft.to, months_after(day, SILENCES[0]))
    detail = {"day": day.isoformat()}
    cases.add_event(tx, row.reference, at=now, kind="posted", side="staff", member_id=member.id, words=draft.to, detail=detail)
    audit.note(tx, at=now, member_id=member.id, act="note_posted", reference=row.reference)
    await move(tx, row, State(row.state))
    facts: dict[str, str | int] = {"association": row.association or "", "to": draft.to, "day": f"{day:%d/%m/%Y}"}
    return await and_followers(tx, row.reference, [to_resident(row.address_id, said_by("case-posted", row), row.reference, facts=facts)])


async def answered(tx: Tx, now: datetime, desk: Desk, member: Member, reference: str) -> None:
    """Somebody answered the letters of this case: no silence is said any more. Raises `Refusal`."""
    row = await desk.to_move(tx, member, reference)
    if not await posted.answered(tx, row.reference):
        raise Refusal("refused-nothing-posted", reference=reference)
    cases.add_event(tx, row.reference, at=now, kind="post_answer", side="staff", member_id=member.id)
    audit.note(tx, at=now, member_id=member.id, act="posted_answered", reference=row.reference)
    await move(tx, row, State(row.state))


async def due(tx: Tx, now: datetime, timetable: Timetable) -> list[Any]:
    """The letters whose silence is to be said where the doors are open."""
    rows = await posted.due(tx, now.date(), _OVER)
    return [row for row in rows if timetable.calendar(row.association_id).is_open(now)]


async def remind(tx: Tx, now: datetime, timetable: Timetable) -> list[Notice]:
    """To whoever has the case, or to its queue; once each, whatever ticks at the same moment."""
    told = []
    for row in await due(tx, now, timetable):
        said = row.reminders + 1
        following = months_after(row.day, SILENCES[said]) if said < len(SILENCES) else None
        if await posted.reminded(tx, row, following):
            told.append(await _silent(tx, row, SILENCES[min(said, len(SILENCES)) - 1]))
    return told


async def _silent(tx: Tx, row: Any, months: int) -> Notice:
    has_it = row.taken_by and row.state in IN_HAND
    to = await people.address_of_member(tx, row.taken_by) if has_it else None
    done = NoticeButton("act-posted-answered", Do("posted_answered", row.reference))
    buttons = ((NoticeButton("act-read", Do("read", row.reference)), done),)
    facts = {"reference": row.reference, "place": row.place, "to": row.addressee, "day": f"{row.day:%d/%m/%Y}", "months": months}
    return Notice(to=to or "", queue=row.association_id, key="staff-posted-silent", facts=facts, buttons=buttons, case=row.reference)


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, min(day.day, monthrange(day.year + years, month + 1)[1]))
