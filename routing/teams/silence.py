"""A relay of whom nothing is heard any more: what they have in hand goes back to its queue, all of it in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from dialogue.buttons import Do
from routing.cases import IN_HAND
from routing.casework.releasing import HOUSE
from routing.clocks.timetable import Timetable
from routing.clocks.working_time import DAY_HOURS
from routing.notices import Notice, NoticeButton
from routing.teams.members import release_all
from storage import clocks
from storage.database import Tx

_HANDS = sorted(IN_HAND)


async def silent(tx: Tx, now: datetime, timetable: Timetable) -> list[Any]:
    """The relays of whom nothing was heard for so long, when the doors of their association are open."""
    return [row for row in await clocks.holders(tx, _HANDS) if _is_silent(row, now, timetable)]


async def give_back(tx: Tx, now: datetime, timetable: Timetable) -> list[Notice]:
    """All that silent relays have in hand goes back."""
    return [told for member in await silent(tx, now, timetable) for told in await _all_of(tx, now, member)]


def _is_silent(member: Any, now: datetime, timetable: Timetable) -> bool:
    calendar = timetable.calendar(member.association_id)
    due = calendar.due(_last(member), timetable.delays(member.association_id).silence_days * DAY_HOURS)
    return due <= now and calendar.is_open(now)


def _last(row: Any) -> datetime:
    """The last sign of life of a member: a word or a press at the staff bot, or an act on a case they have."""
    last: datetime = max(moment for moment in (row.created_at, row.seen_at, row.acted_at) if moment is not None)
    return last


async def _all_of(tx: Tx, now: datetime, member: Any) -> list[Notice]:
    left = await release_all(tx, now, member.id, by=HOUSE)
    if not left.cases:
        return []
    buttons = ((NoticeButton("act-queue", Do("queue", "take")),),)
    return [Notice(to=member.address_id, key="staff-silent", facts={"count": left.cases}, buttons=buttons), *left.notices]
