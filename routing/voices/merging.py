"""Two cases about one thing become one: a relay joins one to the other, and may part them again.

Nothing is moved or copied. The case that is joined stays its resident's, with its number and its words; it leaves the queue, and its
resident becomes one more voice of the other, whose news they hear under their own number.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from dialogue.insults import masked
from flows.staff.merge_case import MergeDraft
from routing.access import Member
from routing.cases import MERGEABLE, Act, State
from routing.desk import Desk
from routing.moving import after_act, move
from routing.notices import Notice
from routing.refusals import Refusal
from routing.telling import to_resident
from routing.voices.merged import part
from storage import audit, cases, merging, people, voices
from storage.database import Tx

MOST_CANDIDATES = 30
_LABEL = 44
"""Letters of what was said first, on a button."""


async def merge(tx: Tx, now: datetime, desk: Desk, member: Member, draft: MergeDraft) -> list[Notice]:
    """Join a case to another of the same queue. Whoever joined it by its link, and cases joined to it before, go with it."""
    row = await desk.in_hand(tx, member, draft.reference)
    into = await desk.to_join(tx, member, row, draft.into)
    await move(tx, row, after_act(row, Act.MERGE), merged_into=into.reference, taken_by=None, follow_up_at=None, closed_at=None)
    await move(tx, into, State(into.state), urgent=into.urgent or row.urgent)
    own = await merging.own_references(tx, row.reference)
    others = await merging.move_supporters(tx, row.reference, into.reference, into.person_id, now)
    await merging.point(tx, row.reference, into.reference)
    if row.person_id != into.person_id:
        await voices.add(tx, reference=into.reference, person_id=row.person_id, address_id=row.address_id, now=now)
        await voices.follow(tx, into.reference, row.person_id, row.address_id, follows=True)
    cases.add_event(
        tx, row.reference, at=now, kind="merged", side="staff", member_id=member.id, detail={"into": into.reference}
    )  # fmt: skip
    cases.add_event(tx, into.reference, at=now, kind="merged_in", side="staff", member_id=member.id, detail={"of": row.reference})
    audit.note(tx, at=now, member_id=member.id, act=Act.MERGE, reference=row.reference)
    facts = {"reference": row.reference}
    heard = [to_resident(row.address_id, "case-merged", row.reference)]
    heard += [
        Notice(to=one, key="voice-merged", facts={**facts, "into": into.reference}, case=into.reference) for one in others if one not in own
    ]  # who has a number of their own goes on hearing under it
    return [*heard, *await _taker(tx, member, into, row.reference)]


async def _taker(tx: Tx, member: Member, into: Any, reference: str) -> list[Notice]:
    """Whoever has the other case learns that more people read their answers."""
    to = await people.address_of_member(tx, into.taken_by) if into.taken_by and into.taken_by != member.id else None
    facts = {"reference": reference, "into": into.reference}
    return [Notice(to=to, key="staff-merged-in", facts=facts, case=into.reference)] if to else []


async def split(tx: Tx, now: datetime, desk: Desk, member: Member, reference: str) -> list[Notice]:
    """Part a case from the one it was joined to: it is to be taken in the same queue, and its resident is told."""
    row = await desk.in_hand(tx, member, reference)
    into = await cases.case_to_move(tx, row.merged_into) if row.merged_into else None
    await move(tx, row, after_act(row, Act.SPLIT, otherwise="refused-not-merged"), merged_into=None)
    await part(tx, row)
    if into is not None:
        await cases.move(tx, into.reference, into.version)
    cases.add_event(tx, row.reference, at=now, kind="split", side="staff", member_id=member.id)
    audit.note(tx, at=now, member_id=member.id, act=Act.SPLIT, reference=row.reference)
    return [to_resident(row.address_id, "case-split", row.reference)]


async def candidates(tx: Tx, row: Any) -> list[list[str]]:
    """What a case may be joined to, as (number, label)."""
    found = await merging.candidates(tx, row, sorted(MERGEABLE), MOST_CANDIDATES)
    if not found:
        raise Refusal("refused-nothing-to-merge", reference=row.reference)
    return [label(one.reference, one.words or one.place) for one in found]


def label(reference: str, words: str) -> list[str]:
    return [reference, f"{reference} · {masked(' '.join(words.split()))[:_LABEL]}"]
