"""A case goes from one team to another: offered with a sheet of context, then accepted or declined.

Wherever it is, it is in exactly one queue: that of the team it is offered to, until this team takes it or gives it back. What was declined
twice without anybody accepting it goes to the coordination, so that no case is passed round for ever.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from dialogue.buttons import Do, Start
from flows.staff.decline_case import DeclineDraft
from flows.staff.hand_over import COORDINATION, HandOverDraft
from routing.access import Member, current, may_work
from routing.anonymous.leaving import as_read
from routing.cases import Act
from routing.casework.offers import declines_in, offer_in
from routing.desk import Desk
from routing.moving import after_act, move
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.telling import to_queue, to_resident
from routing.voices.followers import and_followers
from storage import audit, cases, people
from storage.database import Tx

MOST_DECLINES = 2


async def hand_over(tx: Tx, now: datetime, desk: Desk, member: Member, draft: HandOverDraft) -> list[Notice]:
    """Offer a case to another queue, where it waits to be accepted; the resident is told in plain words."""
    row = await desk.in_hand(tx, member, draft.reference)
    to = None if draft.to == COORDINATION else int(draft.to)
    if to == row.association_id or (to is not None and desk.directory.body(to) is None):
        raise Refusal("refused-destination", reference=row.reference)
    await move(tx, row, after_act(row, Act.HAND_OVER), association_id=to, taken_by=None)
    detail = {"from": row.association_id, "to": to}
    cases.add_event(
        tx, row.reference, at=now, kind="handed_over", side="staff", member_id=member.id, words=draft.reason, detail=detail
    )  # fmt: skip
    if draft.tried:
        cases.add_event(tx, row.reference, at=now, kind="tried", side="staff", member_id=member.id, words=draft.tried)
    audit.note(tx, at=now, member_id=member.id, act="hand_over", reference=row.reference)
    name = _name(desk, to)
    heard = to_resident(
        row.address_id, "case-handed-over" if name else "case-handed-over-coordination", row.reference, facts={"association": name}
    )
    offered = Notice(
        queue=to, key="staff-handed-over", facts={"reference": row.reference, "place": row.place, "association": name},
        words=as_read(draft.reason, row.association_id, to), buttons=offer_buttons(row.reference), case=row.reference,
    )  # fmt: skip
    return [*await and_followers(tx, row.reference, [heard]), offered]


def offer_buttons(reference: str) -> tuple[tuple[NoticeButton, ...], ...]:
    """What a team can do with a case that it is offered."""
    accept, decline = NoticeButton("act-accept", Do("take", reference)), NoticeButton("act-decline", Start("decline_case", reference))
    sheet, read = NoticeButton("act-sheet", Do("sheet", reference)), NoticeButton("act-read", Do("read", reference))
    return ((sheet, read), (accept, decline))


async def decline(tx: Tx, now: datetime, desk: Desk, member: Member, draft: DeclineDraft) -> list[Notice]:
    """Give an offered case back to the queue it came from, or to the coordination once it was declined twice; everybody hears why."""
    row = await desk.readable(tx, member, draft.reference)
    thread = await cases.thread(tx, row.reference)
    offer = offer_in(thread)
    bounced = declines_in(thread) + 1 >= MOST_DECLINES
    back = None if offer is None or bounced or _name(desk, offer.detail["from"]) == "" else offer.detail["from"]
    await move(tx, row, after_act(row, Act.DECLINE, otherwise="refused-not-offered"), association_id=back, taken_by=None)
    detail = {"from": row.association_id, "to": back}
    cases.add_event(tx, row.reference, at=now, kind="declined", side="staff", member_id=member.id, words=draft.reason, detail=detail)
    audit.note(tx, at=now, member_id=member.id, act=Act.DECLINE, reference=row.reference)
    name = _name(desk, back)
    heard = to_resident(
        row.address_id, "case-declined" if name else "case-declined-coordination", row.reference, facts={"association": name}
    )
    reason = as_read(draft.reason, row.association_id, back)
    told = to_queue(back, "staff-declined", row.reference, row.place, association=name, words=reason)
    return [*await and_followers(tx, row.reference, [heard]), told, *await _offerer(tx, row, offer, back, reason)]


async def recall(tx: Tx, now: datetime, desk: Desk, member: Member, reference: str) -> list[Notice]:
    """Whoever offered a case has it again, as long as nobody accepted it. Raises the same `Refusal` for the case of others and for none."""
    member = await current(tx, member)
    row = await cases.case_to_move(tx, reference)
    offer = await cases.last_event(tx, reference, "handed_over")
    if row is None or offer is None or offer.member_id != member.id or not may_work(member, offer.detail["from"]):
        raise Refusal("refused-no-such-case", reference=reference)
    back = offer.detail["from"]
    await move(tx, row, after_act(row, Act.RECALL, otherwise="refused-offer-over"), association_id=back, taken_by=member.id)
    detail = {"from": row.association_id, "to": back}
    cases.add_event(tx, reference, at=now, kind="recalled", side="staff", member_id=member.id, detail=detail)
    audit.note(tx, at=now, member_id=member.id, act=Act.RECALL, reference=reference)
    name = _name(desk, back)
    key = "case-recalled" if name else "case-recalled-coordination"
    heard = to_resident(row.address_id, key, reference, facts={"association": name})
    facts = {"reference": reference, "place": row.place, "association": row.association or ""}
    gone = Notice(queue=row.association_id, key="staff-recalled", facts=facts, case=reference)
    return [*await and_followers(tx, reference, [heard]), gone]


async def _offerer(tx: Tx, row: Any, offer: Any | None, back: int | None, reason: str) -> list[Notice]:
    """Whoever offered a case that does not come back to them is told why, and where it is now."""
    if offer is None or offer.detail["from"] == back or not offer.member_id:
        return []
    to = await people.address_of_member(tx, offer.member_id)
    facts = {"reference": row.reference}
    return [Notice(to=to, key="staff-declined-twice", facts=facts, words=reason, case=row.reference)] if to else []


def _name(desk: Desk, queue: int | None) -> str:
    """The association of a queue; "" for the coordination's, and for one that is no longer there."""
    body = desk.directory.body(queue) if queue is not None else None
    return body.name if body else ""
