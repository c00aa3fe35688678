"""The staff bot in a team's group: what is heard there, by whom, and what the group becomes.

Whoever presses or writes acts as themselves, with their own role, never as the group. What is simply said in a group never comes
here: a command, a button, or a reply to one of our own messages does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.channels.port import Incoming
from bot.fronts.staff.group_news import became, noticed
from bot.fronts.staff.thread import Thread
from bot.fronts.teams import time
from bot.fronts.visit import Visit
from bot.groups.seats import Seat
from dialogue.asides import Aside
from dialogue.buttons import Start
from dialogue.session import Tapped
from dialogue.words import plain
from routing.access import LEADING, WORKING, Member, member_of
from routing.notices import Notice
from routing.references import named_in
from routing.refusals import Refusal
from routing.teams import groups as team_groups
from storage import groups, people
from storage.database import Tx

COMMANDS = ("link", "unlink")
"""They make sense in a group alone."""
RESERVED = dict.fromkeys(COMMANDS, LEADING)
WATCHED = frozenset(
    (
        "queue",
        "take",
        "read",
        "answer",
        "ask",
        "note",
        "take_back",
        "write_down",
        "hand_over",
        "decline",
        "merge",
        "subject",
        "posted",
        "close",
        "quotes",
        "poster",
        "help",
        "back",
        "cancel",
        "start",
    )
)
"""Commands whose effect a whole group may watch; the others are for a private chat."""
_PRIVATE = (Aside.STOP, Aside.LANGUAGE)
"""Silence and language are each one's own affair."""


async def member_at(tx: Tx, visit: Visit, address_id: str) -> Member | None:
    """The member whose private chat this is: they give a sign of life."""
    row = await people.member_at(tx, address_id) if address_id else None
    return time.seen(tx, visit, member_of(row)) if row else None


def told_here(visit: Visit, notices: Sequence[Notice]) -> list[Notice]:
    """What is said to whoever speaks in a group is said there: they may have no private chat with us."""
    if visit.seat is None:
        return list(notices)
    return [replace(told, to=visit.chat.address_id) if told.to == visit.home else told for told in notices]


def named_here(visit: Visit, rest: str) -> tuple[str | None, str]:
    """The case that a command is about, and the words after it: in the topic of a case, or under a message about one, it goes without
    saying."""
    reference, words = named_in(rest)
    return (visit.seat.case, rest) if reference is None and visit.seat and visit.seat.case else (reference, words)


class GroupFront(Thread):
    """What the staff bot does differently in a group."""

    async def hear_in_group(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        try:
            await self._hear_in_group(tx, visit, incoming)
        except Refusal as refusal:
            visit.say(refusal.key, (), **refusal.facts)

    async def _hear_in_group(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        where, seat = incoming.group, visit.seat
        assert where is not None
        if seat is None:
            await became(tx, self.house, visit, where)
            return
        visit.member = await member_at(tx, visit, seat.person)
        name = self._command_in(incoming.text)
        if seat.group is None and name != "link":
            return  # a group that is no team's is left in peace
        await noticed(tx, visit, where)
        if not where.person:
            raise Refusal("group-anonymous")
        if name in COMMANDS:
            await self._link(tx, visit, incoming, name)
        elif self._may_act(visit, seat, incoming, name):
            await self._act(tx, visit, seat, incoming, name)

    def _command_in(self, text: str) -> str:
        """The name of the command that a text is; "" for none that we know."""
        word = plain(text[1:].partition(" ")[0].partition("@")[0]) if text.startswith("/") else ""
        return "start" if word == "start" else self._typed.get(word, "")

    def _may_act(self, visit: Visit, seat: Seat, incoming: Incoming, name: str) -> bool:
        """Whether whoever acts works on this team's cases, or is coming in. Raises `Refusal`, unless nothing was asked of us."""
        assert seat.group is not None
        member = visit.member
        if member is None and name != "start" and visit.session is None:
            if name or incoming.pressed:
                raise Refusal("group-stranger")
            return False
        if member is not None and member.role not in WORKING:
            raise Refusal("group-observer")
        if member is not None and member.association_id != seat.group.association_id:
            raise Refusal("group-other-team")
        return True

    async def _act(self, tx: Tx, visit: Visit, seat: Seat, incoming: Incoming, name: str) -> None:
        if name and name not in WATCHED:
            raise Refusal("group-in-private")
        assert seat.group is not None
        answered = await groups.answered(tx, seat.group.id, incoming.replies_to) if incoming.replies_to else None
        if incoming.pressed or incoming.edits or name:
            visit.seat = replace(seat, case=seat.case or answered or "")
            await super().hear(tx, visit, incoming)
            return
        if not incoming.replies_to or incoming.text.startswith("/"):
            return  # a command of somebody else's
        open_question = "" if visit.session is not None else seat.case  # what is replied to at once may not be noted as sent yet
        about = open_question if answered is None else answered
        if about:
            await self._answer_at_once(tx, visit, incoming, about)
        elif visit.session is not None:
            await super().hear(tx, visit, incoming)

    async def _answer_at_once(self, tx: Tx, visit: Visit, incoming: Incoming, about: str) -> None:
        """The reply is the answer: it is read again before it leaves. It takes the place of one that was begun and not sent."""
        if visit.session is not None and visit.session.flow_name == "answer_case":
            visit.leave()
        await self.begin(tx, visit, Start("answer_case", about))
        visit.said.pop()
        await super().hear(tx, visit, incoming)
        asking = visit.asking
        if visit.session is not None and visit.session.gathering and visit.session.answers and asking:
            visit.said.pop()
            await self.reply(tx, visit, Tapped(visit.session.talk, asking.question.step, "over"))

    async def _command(self, tx: Tx, visit: Visit, text: str) -> None:
        if self._command_in(text) in COMMANDS:
            raise Refusal("link-in-the-group")
        await super()._command(tx, visit, text)

    async def _link(self, tx: Tx, visit: Visit, incoming: Incoming, name: str) -> None:
        seat, where, member = visit.seat, incoming.group, visit.member
        assert seat is not None and where is not None
        if member is None:
            raise Refusal("group-stranger")
        address = seat.group.id if seat.group else seat.at.id
        if name == "unlink":
            await team_groups.unlink(tx, visit.now, member, address)
            visit.say("group-unlinked")
        elif seat.group is None and where.topic:
            raise Refusal("group-link-in-general")
        else:
            await self._linked(tx, visit, member, address, forum=where.forum)

    async def _linked(self, tx: Tx, visit: Visit, member: Member, address: str, *, forum: bool) -> None:
        """Whether we may make topics is found out at the first, unless the platform told us."""
        assert visit.seat is not None
        known = visit.seat.group
        manages = known.manages if known else forum
        group = await team_groups.link(tx, visit.now, member, address, forum=forum, manages=manages)
        visit.say("group-linked-topics" if group.topics else "group-linked")

    async def aside(self, tx: Tx, visit: Visit, aside: Aside) -> None:
        if visit.seat is not None and aside in _PRIVATE:
            raise Refusal("group-in-private")
        await super().aside(tx, visit, aside)

    def _old_button(self, visit: Visit) -> None:
        """In a group, a button that does nothing for one is often a colleague's."""
        if visit.seat is not None:
            visit.say("group-not-yours")
        else:
            super()._old_button(visit)
