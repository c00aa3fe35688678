"""Joining two cases about one thing, and parting them, as relays do it."""

from __future__ import annotations

from typing import Any

from bot.channels.port import Button
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start, written
from flows.staff.merge_case import MergeDraft
from routing.access import Member
from routing.cases import MERGEABLE, State
from routing.notices import Notice, NoticeButton
from routing.voices import merging
from storage import voices
from storage.database import Tx

COMMANDS = {"merge": "merge_case"}
"""The command of this part, and the flow it begins."""


async def facts_for(tx: Tx, visit: Visit, member: Member, row: Any, into: str) -> dict[str, Any]:
    """The other case when it was named, else those it may be."""
    if not into:
        return {"others": await merging.candidates(tx, row)}
    other = await visit.house.desk.to_join(tx, member, row, into)
    return {"others": [merging.label(other.reference, await voices.words_of_author(tx, other.reference) or other.place)]}


async def settle(tx: Tx, visit: Visit, member: Member, draft: MergeDraft) -> tuple[list[Notice], str]:
    return await merging.merge(tx, visit.now, visit.house.desk, member, draft), "staff-merged"


async def split(tx: Tx, visit: Visit, member: Member, reference: str) -> None:
    visit.tell(await merging.split(tx, visit.now, visit.house.desk, member, reference))
    visit.say("staff-split-done", ((NoticeButton("act-read", Do("read", reference)),),), reference=reference)


def buttons(visit: Visit, row: Any) -> tuple[tuple[Button, ...], ...]:
    """What can be done about joining, in the state a case is in."""
    if row.merged_into:
        split_it, other = Do("split", row.reference), Do("read", row.merged_into)
        return ((Button(visit.text("act-split"), written(split_it)), Button(visit.text("act-read-other"), written(other))),)
    if State(row.state) in MERGEABLE:
        return ((Button(visit.text("act-merge"), written(Start("merge_case", row.reference))),),)
    return ()
