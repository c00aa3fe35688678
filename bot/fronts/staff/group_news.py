"""What becomes of a group: the bot is brought in, moved, silenced or removed, topics come and go. What was lost is found again."""

from __future__ import annotations

from bot.channels.port import InGroup
from bot.fronts.visit import Visit
from bot.groups.mending import shut
from bot.house import House
from routing.teams import groups as team_groups
from storage import groups
from storage.database import Tx
from storage.groups import Group


async def became(tx: Tx, house: House, visit: Visit, where: InGroup) -> None:
    """What the platform tells of the group, or of what the bot may do there."""
    address = visit.chat.address_id
    group = await groups.linked(tx, address)
    if where.news == "moved":
        await groups.move(tx, address, where.moved_to)
    elif group is None:
        if where.news == "open":
            visit.say("group-hello")
    elif where.news in ("gone", "muted"):
        await shut(tx, house, group, where.news)
    else:
        await _opened(tx, visit, group, where)


async def _opened(tx: Tx, visit: Visit, group: Group, where: InGroup) -> None:
    """The bot is in the group and may write."""
    await groups.change(tx, group.id, standing="open", forum=where.forum, manages=where.manages)
    may = where.forum and where.manages
    if group.topics and not may:
        visit.tell(await team_groups.to_leads(tx, group, "group-no-right" if where.forum else "group-not-forum"))
    elif may and not group.topics:
        visit.say("group-topics-back")
    elif not group.open:
        visit.say("group-back")
    if may and not (group.topics and group.open):
        await groups.look_again(tx, group.id)


async def noticed(tx: Tx, visit: Visit, where: InGroup) -> None:
    """Topics were switched on or off since somebody last spoke to us here."""
    group = visit.seat.group if visit.seat else None
    if group is None or group.forum == where.forum:
        return
    await groups.change(tx, group.id, forum=where.forum)
    if where.forum:
        await groups.look_again(tx, group.id)
    if group.manages:
        visit.tell(await team_groups.to_leads(tx, group, "group-topics-back" if where.forum else "group-not-forum"))
