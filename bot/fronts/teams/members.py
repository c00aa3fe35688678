"""The team on a phone: who is in it, who waits to come in, and what a lead or the coordination may do about it, in two taps."""

from __future__ import annotations

from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.dates import day_and_year
from bot.fronts.lists import button, clamped, filled, number_of, turning
from bot.fronts.visit import Visit
from dialogue.buttons import Do
from routing.access import LOCAL, WORKING, Member, Role, entitled, may_admit, may_coordinate, may_manage, may_see_team
from routing.cases import IN_HAND
from routing.teams import admissions
from routing.teams import members as routing_members
from storage import audit, cases, members
from storage.database import Tx

PAGE = 8
COMMANDS = ("team",)
RESERVED = {"team": WORKING}
FLOWS: tuple[str, ...] = ()
Draft: tuple[type, ...] = ()
"""Nothing here is a conversation: a team is seen and changed by touching it."""
ACTS = ("team", "teams", "member", "dismiss", "make_lead", "make_relay", "admit", "turn_away")
"""What the buttons of these screens do."""
_OWN = "coordination"


async def let_in(tx: Tx, visit: Visit, text: str) -> bool:
    """Whether somebody who is no member is heard: with an invitation, or in the conversation one began. Whoever was removed is not."""
    if text.startswith("/start ") or (visit.session is not None and visit.session.flow_name == "join_team"):
        return True
    if visit.session is not None:
        visit.session, visit.changed = None, True
    visit.say("admission-waiting-still" if await members.waits_at(tx, visit.chat.address_id) else "staff-stranger")
    return False


async def command(tx: Tx, visit: Visit, member: Member, name: str, words: str) -> None:
    """`/equipe`: one's own team; the coordination may name an association."""
    if not words or member.role is not Role.COORDINATION:
        await _team(tx, visit, member, member.association_id)
    else:
        await _team(tx, visit, member, visit.body_named(words).id)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    """A button of these screens; what it may do is judged anew, in the transaction in which it is done."""
    match do.act:
        case "team":
            await _team(tx, visit, member, number_of(do.about), do.number)
        case "teams":
            await _teams(tx, visit, member, do.number)
        case "member":
            await _sheet(tx, visit, member, do.about)
        case "dismiss":
            name, left = await routing_members.dismiss(tx, visit.now, member, do.about)
            visit.tell(left.notices)
            visit.say("dismissed-done", name=name, count=left.cases)
        case "make_lead" | "make_relay":
            role = Role.LEAD if do.act == "make_lead" else Role.RELAY
            name, notices = await routing_members.change_role(tx, visit.now, member, do.about, role)
            visit.tell(notices)
            visit.say("role-changed-done", name=name, role=str(role))
        case "admit":
            name, notices = await admissions.admit(tx, visit.now, member, do.about)
            visit.tell(notices)
            visit.say("admission-done", name=name)
        case _:
            name, notices = await admissions.turn_away(tx, visit.now, member, do.about)
            visit.tell(notices)
            visit.say("admission-refused-done", name=name)


async def _team(tx: Tx, visit: Visit, member: Member, team: int | None, page: int = 0) -> None:
    me = await entitled(tx, member, lambda now: may_see_team(now, team))
    audit.note(tx, at=visit.now, member_id=member.id, act="read_team")
    everybody = await members.team(tx, team, sorted(IN_HAND))
    page, last = clamped(page, len(everybody), PAGE)
    shown = everybody[page * PAGE : (page + 1) * PAGE]
    led = await admissions.led(tx, team)
    waiting = [row for row in await members.waiting_for(tx, team) if may_admit(me, Role(row.role), team, led=led)]
    lines = [visit.text("team-of", team=_name(visit, team)), *(_line(visit, row) for row in shown)]
    lines += [visit.text("team-waits", name=row.first_name, role=visit.text(f"role-{row.role}")) for row in waiting]
    buttons: list[tuple[Button, ...]] = [
        (_button(visit, "act-member", Do("member", row.id), name=row.first_name),) for row in shown if may_manage(me, team)
    ]
    buttons += [
        (_button(visit, "act-admit-named", Do("admit", row.id), name=row.first_name),
         _button(visit, "act-turn-away-named", Do("turn_away", row.id), name=row.first_name))
        for row in waiting
    ]  # fmt: skip
    pages = turning(visit, page, last, lambda to: Do("team", _code(team), to))
    others = ((_button(visit, "act-teams", Do("teams")),),) if me.role is Role.COORDINATION else ()
    visit.show(Outgoing(text="\n".join(lines), buttons=filled([*buttons, pages, *others])))


def _line(visit: Visit, row: Any) -> str:
    since = day_and_year(row.created_at.astimezone(visit.house.desk.zone), visit)
    return visit.text("team-line", name=row.first_name, role=visit.text(f"role-{row.role}"), since=since, count=row.held)


async def _teams(tx: Tx, visit: Visit, member: Member, page: int) -> None:
    """Every team, for the coordination."""
    await entitled(tx, member, may_coordinate)
    counts = await members.teams(tx)
    every: list[tuple[int | None, str]] = [(None, _name(visit, None)), *((body.id, body.name) for body in visit.house.directory.bodies)]
    page, last = clamped(page, len(every), PAGE)
    buttons = [
        (_button(visit, "act-team-counted", Do("team", _code(team)), name=name[:40], count=counts.get(team, 0)),)
        for team, name in every[page * PAGE : (page + 1) * PAGE]
    ]
    pages = turning(visit, page, last, lambda to: Do("teams", "", to))
    visit.show(Outgoing(text=visit.text("teams-which"), buttons=filled([*buttons, pages])))


async def _sheet(tx: Tx, visit: Visit, member: Member, who: str) -> None:
    """One colleague, what removing them would do, and the buttons that do it."""
    row = await routing_members.colleague(tx, member, who)
    await entitled(tx, member, lambda now: may_manage(now, row.association_id))
    held = await cases.held_by(tx, who, sorted(IN_HAND))
    acts = [(_button(visit, "act-dismiss", Do("dismiss", who), name=row.first_name),)]
    if Role(row.role) in LOCAL:
        key, name = ("act-make-relay", "make_relay") if row.role == Role.LEAD else ("act-make-lead", "make_lead")
        acts.append((_button(visit, key, Do(name, who)),))
    facts: dict[str, str | int] = {"name": row.first_name, "role": visit.text(f"role-{row.role}"), "count": len(held)}
    back = (_button(visit, "act-team", Do("team", _code(row.association_id))),)
    visit.show(Outgoing(text=visit.text("team-member", **facts), buttons=(*acts, back)))


def _button(visit: Visit, key: str, pressed: Do, **facts: str | int) -> Button:
    return button(visit.text(key, **facts), pressed)


def _name(visit: Visit, team: int | None) -> str:
    name = visit.queue_name(team)
    return name[:1].upper() + name[1:]


def _code(team: int | None) -> str:
    return _OWN if team is None else str(team)
