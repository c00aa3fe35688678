"""A pause of the campaign: the house asks nothing and reminds nobody of its own accord, until it is told to go on.

What somebody waits for still leaves: answers, questions of relays, and what residents are told of their case.
"""

from __future__ import annotations

from datetime import datetime

from routing.access import Member, may_coordinate
from routing.refusals import Refusal
from storage import audit, directory
from storage.database import Tx

_FACT = "paused_since"


async def paused_since(tx: Tx) -> datetime | None:
    """When the pause began; None when there is none."""
    kept = await directory.fact(tx, _FACT)
    return datetime.fromisoformat(kept) if kept else None


async def pause(tx: Tx, now: datetime, member: Member) -> bool:
    """False when it was paused already: the pause goes on from when it began."""
    return await _turn(tx, now, member, on=True)


async def go_on(tx: Tx, now: datetime, member: Member) -> bool:
    """False when nothing was paused."""
    return await _turn(tx, now, member, on=False)


async def _turn(tx: Tx, now: datetime, member: Member, *, on: bool) -> bool:
    if not may_coordinate(member):
        raise Refusal("refused-role")
    if (await paused_since(tx) is not None) == on:
        return False
    await directory.set_fact(tx, _FACT, now.isoformat() if on else "")
    audit.note(tx, at=now, member_id=member.id, act="pause" if on else "go_on")
    return True
