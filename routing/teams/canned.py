"""Answers at hand: who keeps them, which of them fit a case, and what is filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from dialogue.fields import filled
from flows.staff.write_canned import CannedDraft, Moment
from routing.access import Member, current, may_keep_canned, may_work
from routing.refusals import Refusal
from storage import audit, canned
from storage.database import Tx

MOST_OFFERED = 3
"""Buttons above one's own words."""
MOST_KEPT = 40
"""Of one team: more would not be found again on a phone."""


def fitting(rows: Iterable[Any], theme: str, state: str) -> list[Any]:
    """Those for this theme and state, the most particular first; a team's own before the shared."""
    moment = state if state in set(Moment) else Moment.NEW
    found = [row for row in rows if row.theme in ("", theme) and row.moment in ("", moment)]
    return sorted(found, key=lambda row: (not row.theme, not row.moment, row.association_id is None, row.id))[:MOST_OFFERED]


async def ready(tx: Tx, row: Any, facts: Mapping[str, str]) -> list[list[str]]:
    """What to offer whoever answers a case: (code, title, words) with its facts filled in."""
    rows = fitting(await canned.at_hand(tx, row.association_id), row.theme, row.state)
    return [[f"ready{one.id}", one.title, filled(one.words, facts)] for one in rows]


async def readable(tx: Tx, member: Member, number: int) -> Any:
    """One that this member has at hand. Raises the same `Refusal` whether it is unknown or another team's."""
    row = await canned.canned(tx, number)
    if row is None or not may_work(member, member.association_id) or row.association_id not in (None, member.association_id):
        raise Refusal("refused-no-canned")
    return row


async def kept(tx: Tx, member: Member, number: int) -> Any:
    """One that this member may change or remove."""
    row = await readable(tx, member, number)
    if not may_keep_canned(member, row.association_id):
        raise Refusal("refused-role")
    return row


async def write(tx: Tx, now: datetime, member: Member, draft: CannedDraft) -> None:
    """Add an answer to those of this member's team, or change one."""
    member = await current(tx, member)
    row = {"title": draft.title, "words": draft.words, "theme": draft.theme, "moment": draft.moment}
    if draft.number:
        await kept(tx, member, draft.number)
        await canned.change(tx, draft.number, **row)
    elif not may_keep_canned(member, member.association_id):
        raise Refusal("refused-role")
    elif await canned.count(tx, member.association_id) >= MOST_KEPT:
        raise Refusal("refused-many-canned", most=MOST_KEPT)
    else:
        canned.add(tx, association_id=member.association_id, **row)
    audit.note(tx, at=now, member_id=member.id, act="write_canned")


async def remove(tx: Tx, now: datetime, member: Member, number: int) -> None:
    member = await current(tx, member)
    await kept(tx, member, number)
    await canned.remove(tx, number)
    audit.note(tx, at=now, member_id=member.id, act="remove_canned")
