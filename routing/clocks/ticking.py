"""The clocks of cases: reminders, then the leads, then the coordination; and a case taken goes back to its queue when nobody stirs.

Each tick looks at the cases that moved or whose moment has come, and does at most one step for each. What was done is a row, kept in the
transaction of the step, so that a late, early, repeated or parallel tick does nothing twice.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from routing.access import WORKING, Role
from routing.cases import OPEN, Act, State, after
from routing.casework.releasing import HOUSE, release, told_taker
from routing.clocks.rules import Standing, Step, next_due, standing, steps
from routing.clocks.timetable import Timetable
from routing.notices import Notice
from routing.telling import to_its_queue, to_queue, to_resident
from routing.voices.followers import and_followers
from storage import audit, cases, clocks, people
from storage.database import Tx

MOST = 100
"""Cases looked at in one transaction: others want to write too."""
_OPEN = sorted(OPEN)


async def any_due(tx: Tx, now: datetime) -> bool:
    return await clocks.any_due(tx, now, _OPEN)


async def turn(tx: Tx, now: datetime, timetable: Timetable, most: int = MOST) -> list[Notice]:
    """Look at the cases whose turn it is, the oldest first."""
    rows = await clocks.due(tx, now, _OPEN, most)
    happened = await clocks.events(tx, [row.reference for row in rows])
    notices = []
    for row in rows:
        notices += await _look(tx, now, timetable, row, standing(row.state, row.taken_by, happened[row.reference]))
    return notices


async def _look(tx: Tx, now: datetime, timetable: Timetable, row: Any, stands: Standing) -> list[Notice]:
    calendar = timetable.calendar(row.association_id)
    planned = steps(stands.wait, row.association_id, timetable.delays(row.association_id, row.theme))
    same = row.seen_version is not None and (row.wait, row.since) == (stands.wait, stands.since)
    done, done_at = (row.done, row.done_at) if same else (stands.done, stands.done_at)
    coming = next_due(planned, done, stands.since, done_at, calendar)
    kept: dict[str, Any] = {"version": row.version, "wait": stands.wait, "since": stands.since, "done": done, "done_at": done_at}
    if coming is None or coming[1] > now or not calendar.is_open(now):
        due = max(coming[1], calendar.next_open(now)) if coming else None
        await clocks.keep(tx, row, {**kept, "due_at": due})
        return []
    further = next_due(planned, done + 1, stands.since, now, calendar)
    kept |= {"done": done + 1, "done_at": now, "due_at": further[1] if further else None}
    return await _step(tx, now, row, coming[0], kept, calendar.days_between(stands.since, now))


async def _step(tx: Tx, now: datetime, row: Any, step: Step, kept: dict[str, Any], days: int) -> list[Notice]:
    """Do a step unless another tick, or somebody at the case, was faster."""
    if step is Step.ESCALATE:
        return await escalate(tx, now, row, days)
    if step is Step.RELEASE:
        return await _release(tx, now, row)
    if not await clocks.keep(tx, row, kept):
        return []
    if step is Step.REMIND:
        return [_waits(to_its_queue(row, "staff-reminder"), days)]
    if step is Step.LEAD:
        leads = await people.members_of(tx, row.association_id, (Role.LEAD,))
        return [_waits(_to(lead.address_id, row, "staff-reminder-lead"), days) for lead in leads]
    return await told_taker(tx, row, "staff-lease-ends")


async def _release(tx: Tx, now: datetime, row: Any) -> list[Notice]:
    """The lease of a case has ended: whoever had it is told, and so are the others of its queue."""
    if not await release(tx, now, row):
        return []
    audit.note(tx, at=now, member_id=HOUSE, act=Act.RELEASE, reference=row.reference, about=row.taken_by)
    others = [m for m in await people.members_of(tx, row.association_id, WORKING) if m.id != row.taken_by]
    told = await told_taker(tx, row, "staff-lease-ended")
    return told + [_to(other.address_id, row, "staff-released") for other in others]


async def escalate(tx: Tx, now: datetime, row: Any, days: int) -> list[Notice]:
    """Nobody took it in so many days: the coordination has it now, and its resident is told so in plain words. Raises `IllegalMove`."""
    moved = after(State(row.state), Act.ESCALATE)
    if not await cases.move(tx, row.reference, row.version, state=moved, association_id=None, taken_by=None):
        return []
    detail = {"from": row.association_id, "to": None}
    cases.add_event(tx, row.reference, at=now, kind="escalated", side="house", detail=detail)
    audit.note(tx, at=now, member_id=HOUSE, act=Act.ESCALATE, reference=row.reference)
    heard = await and_followers(tx, row.reference, [to_resident(row.address_id, "case-escalated", row.reference)])
    there = to_queue(None, "staff-escalated", row.reference, row.place, association=row.association or "")
    facts = {"reference": row.reference, "place": row.place}
    gone = Notice(queue=row.association_id, key="staff-escalated-away", facts=facts, case=row.reference)
    return [*heard, _waits(there, days), gone]


def _to(address: str, row: Any, key: str) -> Notice:
    """What a queue hears, to one of its people."""
    return replace(to_its_queue(row, key), to=address, queue=None)


def _waits(said: Notice, days: int) -> Notice:
    return replace(said, facts={**said.facts, "days": days})
