"""A case offered by one team to another: who offered it, and what is noted and said once it is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from routing.cases import State
from routing.notices import Notice
from storage import cases, people
from storage.database import Tx


def offer_in(thread: Sequence[Any]) -> Any | None:
    """The last hand-over of a case: the event whose detail says where it came from."""
    return next((event for event in reversed(thread) if event.kind == "handed_over"), None)


async def offered_by(tx: Tx, reference: str, member_id: str) -> bool:
    """Whether it was this member who offered a case last, whatever became of it."""
    offer = await cases.last_event(tx, reference, "handed_over")
    return offer is not None and offer.member_id == member_id


def declines_in(thread: Sequence[Any]) -> int:
    """How many times a case was declined since anybody accepted it, or who offered it took it back."""
    count = 0
    for event in reversed(thread):
        if event.kind in ("accepted", "recalled"):
            break
        count += event.kind == "declined"
    return count


def note_accepted(tx: Tx, now: datetime, member_id: str, row: Any) -> bool:
    """To take, answer, ask or close what is offered is to accept it. Says whether it was offered; `row` is the case as it was."""
    if row.state != State.HANDED_OVER:
        return False
    cases.add_event(tx, row.reference, at=now, kind="accepted", side="staff", member_id=member_id)
    return True


async def offerer_hears(tx: Tx, row: Any) -> list[Notice]:
    """Whoever offered a case is told, by the team's name, that it was accepted: nothing is theirs to do any more."""
    if row.state != State.HANDED_OVER:
        return []
    offer = offer_in(await cases.thread(tx, row.reference))
    to = await people.address_of_member(tx, offer.member_id) if offer and offer.member_id else None
    key = "staff-offer-accepted" if row.association else "staff-offer-accepted-coordination"
    facts = {"reference": row.reference, "association": row.association or ""}
    return [Notice(to=to, key=key, facts=facts, case=row.reference)] if to else []
