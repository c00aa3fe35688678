"""What only the coordination does at the staff bot, by command and by button: the right is checked here, for all the parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.port import Incoming
from bot.fronts.coordination import association_acts, associations, campaign, directory, giving, load
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start
from flows.staff.announce import AnnouncementDraft
from flows.staff.find_association import SearchDraft
from flows.staff.import_directory import ImportDraft
from routing.access import COORDINATING, Member, Role, current, entitled, may_coordinate
from routing.refusals import Refusal
from storage.database import Tx

COMMANDS = ("load", "associations", "directory", "announce", "pause", "unpause", "detail")
RESERVED: Mapping[str, tuple[Role, ...]] = dict.fromkeys(COMMANDS, COORDINATING)
ACTS = ("give", "give_to", "load", "announced", "pause", "unpause", *association_acts.ACTS)
FLOWS = ("announce", "find_association", "import_directory", *association_acts.FLOWS)
Draft = AnnouncementDraft | SearchDraft | ImportDraft | association_acts.Draft
"""What conversations of the coordination come to."""
_PAUSES = {"pause": campaign.pause, "unpause": campaign.unpause}


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    member = await entitled(tx, member, may_coordinate)
    match name:
        case "load":
            await load.show(tx, visit, member)
        case "associations":
            await associations.listed(tx, visit, rest)
        case "directory":
            directory.send(tx, visit, member, rest)
        case "announce":
            await campaign.begin_announcement(tx, visit, member, rest)
        case "detail":
            from bot.fronts.coordination import detail  # all that a report is made with: rarely asked for

            await detail.show(tx, visit, member, rest)
        case _:
            await _PAUSES[name](tx, visit, member)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    member = await entitled(tx, member, may_coordinate)
    match do.act:
        case "give":
            await giving.choose(tx, visit, member, do.about)
        case "give_to":
            await giving.give(tx, visit, member, do.about)
        case "load":
            await load.show(tx, visit, member, do.number, below=False)
        case "announced":
            await campaign.fared(tx, visit, member, do.about)
        case "pause" | "unpause":
            await _PAUSES[do.act](tx, visit, member)
        case _:
            await association_acts.act(tx, visit, member, do)


async def facts_for(tx: Tx, visit: Visit, member: Member, start: Start) -> dict[str, Any]:
    """What a conversation of the coordination knows when a button begins it."""
    member = await entitled(tx, member, may_coordinate)
    if start.flow == "find_association":
        row = await visit.house.desk.readable(tx, member, start.about)
        return {"reference": row.reference}
    if start.flow in association_acts.FLOWS:
        return association_acts.facts_for(start.flow, start.about)
    if start.flow == "import_directory":  # begun by a file alone: such a button is forged
        raise Refusal("refused-role")
    return {"associations": []}


async def settle(tx: Tx, visit: Visit, member: Member, draft: Draft) -> None:
    member = await entitled(tx, member, may_coordinate)
    match draft:
        case AnnouncementDraft():
            await campaign.send(tx, visit, member, draft)
        case SearchDraft():
            await giving.found(tx, visit, member, draft)
        case ImportDraft():
            await directory.settle(tx, visit, member, draft)
        case _:
            await association_acts.settle(tx, visit, member, draft)


async def received(tx: Tx, visit: Visit, incoming: Incoming) -> bool:
    """Whether the file that came is for the coordination to take: the directory, sent back."""
    return visit.member is not None and await directory.received(tx, visit, await current(tx, visit.member), incoming)
