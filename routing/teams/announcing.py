"""A word of the coordination to relays: to all of them, or to one association's. Pure but for who they are."""

from __future__ import annotations

from datetime import datetime

from flows.staff.announce import EVERYBODY, AnnouncementDraft
from routing.access import LOCAL, Member, may_coordinate
from routing.clocks.pausing import paused_since
from routing.notices import Notice
from routing.refusals import Refusal
from storage import announcements, audit
from storage.database import Tx


async def announce(tx: Tx, now: datetime, member: Member, draft: AnnouncementDraft) -> list[Notice]:
    """What each relay is to be told. Refused when nobody would hear it, and during a pause."""
    if not may_coordinate(member):
        raise Refusal("refused-role")
    if await paused_since(tx) is not None:
        raise Refusal("refused-paused")
    to = None if draft.to == EVERYBODY else int(draft.to)
    addresses = await announcements.relays(tx, to, LOCAL)
    if not addresses:
        raise Refusal("refused-no-relay")
    audit.note(tx, at=now, member_id=member.id, act="announce")
    return [Notice(to=address, key="announcement", words=draft.words) for address in addresses]
