"""A resident who has no phone with us yet: what is said to them is kept, and the relay is told to say it otherwise."""

from __future__ import annotations

from typing import Any

from routing.access import Member
from routing.notices import Notice
from storage.intake import PAPER


def is_on_paper(row: Any) -> bool:
    return bool(row.channel == PAPER)


def say_it_yourself(member: Member, row: Any) -> list[Notice]:
    """Nothing can be sent: whoever wrote must call, or hand the words over."""
    if not is_on_paper(row):
        return []
    return [Notice(to=member.address_id, key="staff-on-paper", facts={"reference": row.reference}, case=row.reference, urgency=0)]
