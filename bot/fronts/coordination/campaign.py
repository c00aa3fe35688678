"""What the coordination says to all relays, and the pause during which the house says nothing of its own accord."""

from __future__ import annotations

from bot.fronts.dates import day
from bot.fronts.visit import Visit
from bot.mailing import post
from dialogue.buttons import Do
from flows.staff.announce import AnnouncementDraft
from routing.access import COORDINATING, Member
from routing.clocks import pausing
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.teams.announcing import announce
from storage import announcements, people
from storage.database import Tx


async def begin_announcement(tx: Tx, visit: Visit, member: Member, words: str) -> None:
    """To all relays, or to those of the association whose name holds these words."""
    if await pausing.paused_since(tx) is not None:
        raise Refusal("refused-paused")
    body = visit.body_named(words) if words else None
    named = [[str(body.id), body.name]] if body else []
    visit.start("announce", {"associations": named}, {"to": str(body.id)} if body else None)
    visit.ask()


async def send(tx: Tx, visit: Visit, member: Member, draft: AnnouncementDraft) -> None:
    """Into the outbox, a message a relay, and how many will have it is remembered."""
    notices = await announce(tx, visit.now, member, draft)
    number, after = people.new_id()[:16], await announcements.last_message(tx)
    await post(tx, visit.house.texts, visit.now, notices)
    told = [notice.to for notice in notices]
    await announcements.keep(tx, id=number, at=visit.now, member_id=member.id, addresses=told, after=after)
    visit.say("announced", ((NoticeButton("act-how-many", Do("announced", number)),),), count=len(told))


async def fared(tx: Tx, visit: Visit, member: Member, number: str) -> None:
    """How many copies have arrived, wait, or could not be delivered."""
    copies = await announcements.fared(tx, number)
    if copies is None:
        raise Refusal("refused-announcement")
    waiting = copies.get("ready", 0) + copies.get("sending", 0)
    again = ((NoticeButton("act-how-many", Do("announced", number)),),) if waiting else ()
    visit.say("announcement-fared", again, count=copies["all"], sent=copies.get("sent", 0), waiting=waiting, failed=copies.get("failed", 0))


async def pause(tx: Tx, visit: Visit, member: Member) -> None:
    done = await pausing.pause(tx, visit.now, member)
    since = await pausing.paused_since(tx)
    visit.say(
        "paused" if done else "paused-already", ((NoticeButton("act-go-on-again", Do("unpause")),),), day=day(since or visit.now, visit)
    )
    if done:
        await _tell_others(tx, visit, member, "paused-by")


async def unpause(tx: Tx, visit: Visit, member: Member) -> None:
    done = await pausing.go_on(tx, visit.now, member)
    visit.say("unpaused" if done else "unpaused-already")
    if done:
        await _tell_others(tx, visit, member, "unpaused-by")


async def _tell_others(tx: Tx, visit: Visit, member: Member, key: str) -> None:
    """The others of the coordination must not wonder why the house is silent, or speaks again."""
    others = [one for one in await people.members_of(tx, None, COORDINATING) if one.id != member.id]
    visit.tell([Notice(to=one.address_id, key=key, facts={"name": member.first_name}) for one in others])
