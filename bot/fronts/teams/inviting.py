"""Invitations, as whoever may invite makes them: shown once, to be passed on."""

from __future__ import annotations

from bot.channels.port import Outgoing
from bot.fronts.visit import Visit
from dialogue.buttons import Do
from routing.access import LEADING, Member, Role, may_invite
from routing.notices import NoticeButton
from routing.refusals import Refusal
from routing.teams.invitations import invite
from storage import audit
from storage.database import Tx

COMMANDS = ("invite",)
RESERVED = dict.fromkeys(COMMANDS, LEADING)
ACTS = ("invite",)
FLOWS: tuple[str, ...] = ()
Draft: tuple[type, ...] = ()


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    """A lead invites a relay of their association; the coordination, a lead of the association it names, or one of its own."""
    if not may_invite(member):
        raise Refusal("refused-role")
    if member.role is Role.LEAD:
        _invited(tx, visit, member, Role.RELAY, member.association_id)
    elif not rest:
        visit.say("invite-whom", ((NoticeButton("act-invite-coordination", Do("invite", Role.COORDINATION)),),))
    else:
        _invited(tx, visit, member, Role.LEAD, visit.body_named(rest).id)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    """The button of the coordination for one of its own."""
    if do.about != Role.COORDINATION or member.role is not Role.COORDINATION:
        raise Refusal("refused-role")
    _invited(tx, visit, member, Role.COORDINATION, None)


def _invited(tx: Tx, visit: Visit, member: Member, role: Role, to: int | None) -> None:
    token = invite(tx, visit.now, role, to)
    audit.note(tx, at=visit.now, member_id=member.id, act="invite")
    visit.show(Outgoing(text=visit.text("invited", role=visit.text(f"role-{role}"), token=token)))
