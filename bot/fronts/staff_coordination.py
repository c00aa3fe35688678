"""What only the coordination does at the staff bot, by command and by button. Each part checks the right by itself as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.fronts import staff_campaign as campaign
from bot.fronts import staff_giving as giving
from bot.fronts import staff_load
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start
from flows.staff.announce import AnnouncementDraft
from flows.staff.find_association import SearchDraft
from routing.access import COORDINATING, Member, Role, current, may_coordinate
from routing.desk import Refusal
from storage.database import Tx

COMMANDS = ("load", "announce", "pause", "unpause")
RESERVED: Mapping[str, tuple[Role, ...]] = dict.fromkeys(COMMANDS, COORDINATING)
ACTS = ("give", "give_to", "load", "announced", "pause", "unpause")
FLOWS = ("announce", "find_association")
Draft = AnnouncementDraft | SearchDraft
"""What conversations of the coordination come to."""


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    member = await _only(tx, member)
    match name:
        case "load":
            await staff_load.show(tx, visit, member)
        case "announce":
            await campaign.begin_announcement(tx, visit, member, rest)
        case "pause":
            await campaign.pause(tx, visit, member)
        case "unpause":
            await campaign.unpause(tx, visit, member)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    member = await _only(tx, member)
    match do.act:
        case "give":
            await giving.choose(tx, visit, member, do.about)
        case "give_to":
            await giving.give(tx, visit, member, do.about)
        case "load":
            await staff_load.show(tx, visit, member, do.number, below=False)
        case "announced":
            await campaign.fared(tx, visit, member, do.about)
        case "pause":
            await campaign.pause(tx, visit, member)
        case "unpause":
            await campaign.unpause(tx, visit, member)


async def facts_for(tx: Tx, visit: Visit, member: Member, start: Start) -> dict[str, Any]:
    """What a conversation of the coordination knows when a button begins it."""
    member = await _only(tx, member)
    if start.flow == "find_association":
        row = await visit.house.desk.readable(tx, member, start.about)
        return {"reference": row.reference}
    return {"associations": []}


async def settle(tx: Tx, visit: Visit, member: Member, draft: Draft) -> None:
    member = await _only(tx, member)
    match draft:
        case AnnouncementDraft():
            await campaign.send(tx, visit, member, draft)
        case SearchDraft():
            await giving.found(tx, visit, member, draft)


async def _only(tx: Tx, member: Member) -> Member:
    """Whoever this is now, if they are of the coordination."""
    now = await current(tx, member)
    if not may_coordinate(now):
        raise Refusal("refused-role")
    return now
