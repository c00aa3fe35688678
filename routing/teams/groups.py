"""The group in which a team works: linked by somebody of the team who may, in the group itself."""

from __future__ import annotations

from datetime import datetime

from routing.access import LEADING, WORKING, Member, may_link
from routing.cases import OPEN
from routing.notices import Notice
from routing.refusals import Refusal
from storage import audit, groups, people
from storage.database import Tx
from storage.groups import Group

TOPICS_AT_FIRST = 30
"""Cases that get a topic when a group is linked: the platform takes 20 messages a minute. Others get theirs at the next news."""


async def link(tx: Tx, now: datetime, member: Member, address_id: str, *, forum: bool, manages: bool) -> Group:
    """The group at this address is the team's from now on: notices of its queue are heard there."""
    if not may_link(member):
        raise Refusal("refused-link")
    here = await groups.linked(tx, address_id)
    if here is not None and here.association_id != member.association_id:
        raise Refusal("refused-group-of-others")
    other = (await groups.of_teams(tx, {member.association_id})).get(member.association_id)
    if other is not None and other.id != address_id and other.open:
        raise Refusal("refused-other-group")
    if other is not None and other.id != address_id:
        await groups.unlink(tx, other.id)
    groups.link(tx, address_id, association_id=member.association_id, member_id=member.id, forum=forum, manages=manages, now=now)
    audit.note(tx, at=now, member_id=member.id, act="link_group")
    group = await groups.linked(tx, address_id)
    assert group is not None
    if group.topics:
        await _topics_for_open_cases(tx, now, group)
    return group


async def _topics_for_open_cases(tx: Tx, now: datetime, group: Group) -> None:
    for reference in await groups.open_cases(tx, group.association_id, OPEN, TOPICS_AT_FIRST):
        await groups.topic_for(tx, group, reference, now)


async def unlink(tx: Tx, now: datetime, member: Member, address_id: str) -> None:
    group = await groups.linked(tx, address_id)
    if not may_link(member):
        raise Refusal("refused-link")
    if group is None or group.association_id != member.association_id:
        raise Refusal("refused-group-of-others")
    await groups.unlink(tx, group.id)
    audit.note(tx, at=now, member_id=member.id, act="unlink_group")


async def to_leads(tx: Tx, group: Group, key: str) -> list[Notice]:
    return await to_leads_of(tx, group.association_id, key)


async def to_leads_of(tx: Tx, association_id: int | None, key: str, **facts: str | int) -> list[Notice]:
    """A word in private to whoever may link a group of this team; to all who work there when nobody may, or none of those can hear."""
    theirs = await people.members_of(tx, association_id, LEADING)
    reached = await people.addresses(tx, [member.address_id for member in theirs])
    if all(at.silent for at in reached.values()):
        theirs = await people.members_of(tx, association_id, WORKING)
    return [Notice(to=member.address_id, key=key, facts=facts) for member in theirs]
