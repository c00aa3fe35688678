"""A resident who has no phone with us yet: what is said to them is kept, and the relay is told to say it otherwise."""

from __future__ import annotations

from typing import Any

from routing.access import Member
from routing.notices import Notice
from storage import merging
from storage.database import Tx
from storage.intake import PAPER


def is_on_paper(row: Any) -> bool:
    return bool(row.channel == PAPER)


async def say_it_yourself(tx: Tx, member: Member, row: Any, *, all_of_them: bool = True) -> list[Notice]:
    """Nothing can be sent to some of those who are written to: whoever wrote must call, or hand the words over.

    `all_of_them`: the residents of cases joined to this one read it too; a question is its author's alone.
    """
    others = await merging.joined_to(tx, row.reference) if all_of_them else []
    return [
        Notice(to=member.address_id, key="staff-on-paper", facts={"reference": one.reference}, case=one.reference, urgency=0)
        for one in (row, *others)
        if is_on_paper(one)
    ]
