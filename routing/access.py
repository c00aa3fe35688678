"""Who may do what: the one place where a role is checked.

A right is judged by what somebody is in the transaction of what they do, not when the button was shown: see `current`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from routing.refusals import Refusal
from storage import members
from storage.database import Tx


class Role(StrEnum):
    RELAY = "relay"
    LEAD = "lead"
    COORDINATION = "coordination"
    OBSERVER = "observer"


WORKING = (Role.RELAY, Role.LEAD, Role.COORDINATION)
"""Those who handle the cases of a queue."""
LEADING = (Role.COORDINATION, Role.LEAD)
"""Those who invite, link a group, set delays and keep the answers at hand of their own team."""
READING_SUMMARIES = (Role.COORDINATION, Role.OBSERVER)
COORDINATING = (Role.COORDINATION,)
"""Those who see the load of every queue, keep the directory, announce and pause."""
LOCAL = (Role.RELAY, Role.LEAD)
"""Those of an association."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody at the staff bot. No association: the coordination."""

    id: str
    role: Role
    association_id: int | None
    first_name: str
    address_id: str
    language: str


def member_of(row: Any) -> Member:
    return Member(
        id=row.id, role=Role(row.role), association_id=row.association_id, first_name=row.first_name, address_id=row.address_id,
        language=row.language,
    )  # fmt: skip


async def current(tx: Tx, member: Member) -> Member:
    """The same person as they are now. Nobody changes their role or removes them before this transaction ends.

    Raises `Refusal` when they work here no longer.
    """
    row = await members.member(tx, member.id)
    if row is None:
        raise Refusal("staff-stranger")
    return member_of(row)


async def entitled(tx: Tx, member: Member, may: Callable[[Member], bool]) -> Member:
    """The same person as they are now, when they may. Raises `Refusal`."""
    now = await current(tx, member)
    if not may(now):
        raise Refusal("refused-role")
    return now


def may_work(member: Member, queue: int | None) -> bool:
    """May this member see and handle the cases of a queue (an association's number, or None for the coordination's)?"""
    if member.role in LOCAL:
        return queue is not None and member.association_id == queue
    return member.role is Role.COORDINATION and queue is None


def may_retheme(member: Member, queue: int | None, held_by: str | None) -> bool:
    """Say what a case is about: whoever has it, anybody of its queue when nobody has (`held_by` is None), and whoever leads the team."""
    return may_work(member, queue) and (held_by in (None, member.id) or member.role in LEADING)


def may_file_for_others(member: Member) -> bool:
    """May this member file a concern for somebody they meet?"""
    return member.role in WORKING


def may_post(member: Member) -> bool:
    """May this member make posters of where their association works, or, of the coordination, of anywhere?"""
    return member.role in WORKING


def may_quote(member: Member, queue: int | None) -> bool:
    """Approve that a resident's words be read in a summary, masked: whoever works on the queue that has the case."""
    return member.role in WORKING and may_work(member, queue)


def may_keep_canned(member: Member, queue: int | None) -> bool:
    """Write, change and remove the answers at hand of a team: its leads; those that all share, the coordination."""
    return member.role in LEADING and may_work(member, queue)


def may_invite(member: Member) -> bool:
    return member.role in LEADING


def may_link(member: Member) -> bool:
    """May this member say which group is their team's?"""
    return member.role in LEADING


def may_coordinate(member: Member) -> bool:
    return member.role in COORDINATING


def may_set_delays(member: Member, association_id: int | None) -> bool:
    """Delays and closed days of an association: its leads; of any, and of everybody (None), the coordination."""
    return may_manage(member, association_id)


def may_code(member: Member) -> bool:
    """Read anonymous texts for the scientific commission: those who handle no case of an association."""
    return member.role in READING_SUMMARIES


def may_read_summary(member: Member) -> bool:
    return member.role in READING_SUMMARIES


def may_read_digest(member: Member, association_id: int | None) -> bool:
    """The week of an association: those who work in it."""
    return association_id is not None and may_work(member, association_id)


def may_see_team(member: Member, team: int | None) -> bool:
    """Who is in a team: whoever works in it, and the coordination in any."""
    return member.role is Role.COORDINATION or may_work(member, team)


def may_manage(member: Member, team: int | None) -> bool:
    """Remove somebody from a team, or change their role: its leads, and the coordination in any."""
    return member.role is Role.COORDINATION or (member.role is Role.LEAD and may_work(member, team))


def may_admit(member: Member, role: Role, association_id: int | None, *, led: bool) -> bool:
    """Say that whoever used an invitation is the one it was for. `led`: the association has a lead."""
    if role is Role.RELAY and led:
        return member.role is Role.LEAD and may_work(member, association_id)
    return member.role is Role.COORDINATION
