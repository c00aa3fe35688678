"""What becomes of a team's notices when its group can't take them as before: they go elsewhere, and the lead is told in private."""

from __future__ import annotations

from bot import mailing
from bot.house import House
from routing.access import WORKING
from routing.teams import groups as team_groups
from routing.telling import to_its_queue
from storage import cases, forgetting, groups, outbox, people
from storage.database import Tx
from storage.groups import Group
from storage.outbox import Waiting


async def without_topics(tx: Tx, house: House, group: Group, reason: str) -> None:
    """No topics any more, or no right to make them: the general talk will do. The lead is told once."""
    changes = {"forum": False} if reason == "not_forum" else {"manages": False}
    await groups.change(tx, group.id, **changes)
    if group.topics:
        key = "group-not-forum" if reason == "not_forum" else "group-no-right"
        await mailing.post(tx, house.texts, house.now(), await team_groups.to_leads(tx, group, key))


async def shut(tx: Tx, house: House, group: Group, standing: str) -> None:
    """Nothing can be sent to this group: what waited there goes to each of the team in private, and so does what comes."""
    await _send_elsewhere(tx, house, group)
    if group.standing == standing:
        return
    await groups.change(tx, group.id, standing=standing)
    key = "group-muted" if standing == "muted" else "group-gone"
    await mailing.post(tx, house.texts, house.now(), await team_groups.to_leads(tx, group, key))


async def topic_kept(tx: Tx, house: House, waiting: Waiting, reason: str) -> None:
    """A topic of somebody who was forgotten could not be deleted: whoever leads the team is asked to do it, once."""
    await groups.end(tx, waiting.id, reason)
    group, row = await groups.around(tx, waiting.address_id), await forgetting.erased(tx, waiting.case)
    team = group.association_id if group else row.association_id if row else None
    told = await team_groups.to_leads_of(tx, team, "group-topic-kept", reference=waiting.case)
    await mailing.post(tx, house.texts, house.now(), told)


async def _send_elsewhere(tx: Tx, house: House, group: Group) -> None:
    waiting, now = await groups.take_back(tx, group.id, "group"), house.now()
    staff = await people.staff_of(tx, {group.association_id}, WORKING)
    team = [at for at in staff.get(group.association_id, []) if not at.silent]
    for row in waiting:
        message = {name: value for name, value in row.message.items() if name not in ("topic", "screen")}
        for at in team if message["text"] or row.media_id else ():
            outbox.post(
                tx, address_id=at.id, channel=at.channel, bot=at.bot, message=message, now=now, media_id=row.media_id,
                case_reference=row.case_reference,
            )  # fmt: skip
    if not team:
        about = [await cases.case(tx, reference) for reference in sorted({row.case_reference for row in waiting})]
        await mailing.post(tx, house.texts, now, [mailing.unheard(to_its_queue(row, "staff-new-case")) for row in about if row is not None])
