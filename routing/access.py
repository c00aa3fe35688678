"""Who may do what: the one place where a role is checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Role(StrEnum):
    RELAY = "relay"
    LEAD = "lead"
    COORDINATION = "coordination"
    OBSERVER = "observer"


WORKING = (Role.RELAY, Role.LEAD, Role.COORDINATION)
"""Those who handle the cases of a queue."""
INVITING = (Role.COORDINATION, Role.LEAD)
LINKING = (Role.COORDINATION, Role.LEAD)
READING_SUMMARIES = (Role.COORDINATION, Role.OBSERVER)


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
    """A member as the tables have them."""
    return Member(
        id=row.id, role=Role(row.role), association_id=row.association_id, first_name=row.first_name, address_id=row.address_id,
        language=row.language,
    )  # fmt: skip


def may_work(member: Member, queue: int | None) -> bool:
    """May this member see and handle the cases of a queue (an association's number, or None for the coordination's)?"""
    if member.role in (Role.RELAY, Role.LEAD):
        return queue is not None and member.association_id == queue
    return member.role is Role.COORDINATION and queue is None


def may_invite(member: Member) -> bool:
    return member.role in INVITING


def may_link(member: Member) -> bool:
    """May this member say which group is their team's?"""
    return member.role in LINKING


def may_read_summary(member: Member) -> bool:
    return member.role in READING_SUMMARIES
