"""Somebody's words taken out of a voice, into a case of their own: by a relay who sees that it is not the same, by the person
themselves, or because the voice loses its author and goes on without.

Their words, their files and their address go with them; nothing is copied, and the voice counts one person less.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from dialogue.buttons import Do
from dialogue.insults import masked
from flows.staff.split_voice import SplitDraft
from routing.access import Member
from routing.cases import OPEN, State
from routing.clocks.weeks import week_of
from routing.desk import Desk, Resident
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.telling import to_its_queue, to_queue, to_resident
from routing.voices.merged import release
from storage import audit, cases, merging, parting, voices
from storage.database import Tx

_LABEL = 44
"""Letters of what was said, on a button."""


async def voiced(tx: Tx, row: Any) -> list[list[str]]:
    """The words that may be taken out of a case, as (number, label). Raises `Refusal` when nobody who joined said any."""
    still = {one.person_id for one in await parting.joined(tx, row.reference)}
    found = [event for event in await parting.voiced(tx, row.reference) if event.person_id in still]
    if not found:
        raise Refusal("refused-nothing-to-split", reference=row.reference)
    return [[str(event.id), masked(" ".join(event.words.split()))[:_LABEL] or f"📎 {len(event.files)}"] for event in found]


async def split(tx: Tx, now: datetime, desk: Desk, member: Member, draft: SplitDraft) -> tuple[str, list[Notice]]:
    """A relay takes one person's words out of a case; that person is told, and the case is to be taken in the same queue."""
    row = await desk.in_hand(tx, member, draft.reference)
    said = next((event for event in await parting.voiced(tx, row.reference) if str(event.id) == draft.said), None)
    who = next((one for one in await parting.joined(tx, row.reference) if said is not None and one.person_id == said.person_id), None)
    if who is None:
        raise Refusal("refused-nothing-to-split", reference=row.reference)
    reference = await _apart(tx, desk, row, who)
    cases.add_event(tx, row.reference, at=now, kind="voice_split", side="staff", member_id=member.id, detail={"into": reference})
    cases.add_event(tx, reference, at=now, kind="split", side="staff", member_id=member.id)
    for one in (row.reference, reference):
        audit.note(tx, at=now, member_id=member.id, act="split_voice", reference=one)
    return reference, [to_resident(who.address_id, "voice-split", reference, facts={"joined": row.reference})]


async def leave(tx: Tx, now: datetime, desk: Desk, resident: Resident, reference: str) -> tuple[str, list[Notice]]:
    """Somebody who joined says that it is not the same. Returns the case their words become, "" when they said none: their voice is then
    taken away, and nothing else is left."""
    row = await cases.case_to_move(tx, reference)
    who = next((one for one in await parting.joined(tx, reference) if one.person_id == resident.person_id), None)
    if row is None or who is None:
        raise Refusal("refused-no-such-case", reference=reference)
    if not await parting.words_of(tx, reference, resident.person_id):
        await parting.leave(tx, reference, resident.person_id)
        return "", [Notice(to=resident.address_id, key="voice-left", facts={"reference": reference}, urgency=0)]
    own = await _apart(tx, desk, row, who)
    cases.add_event(tx, reference, at=now, kind="voice_left", side="resident", detail={"into": own})
    heard = to_resident(resident.address_id, "voice-split-own", own, facts={"joined": reference}, urgency=0)
    return own, [heard, to_queue(row.association_id, "staff-new-case", own, row.place, association=row.association or "")]


async def _apart(tx: Tx, desk: Desk, row: Any, who: Any) -> str:
    """The case that somebody's words become: in the queue of the voice, as old as the words, about what the person said it is about."""
    said = await parting.words_of(tx, row.reference, who.person_id)
    detail, opened = said[0].detail, said[0].at
    own = detail if "theme" in detail else {name: getattr(row, name) for name in _OF_A_CASE}
    reference = await desk.references.take(tx)
    cases.open_case(
        tx, reference=reference, person_id=who.person_id, address_id=who.address_id, association_id=row.association_id, state=State.NEW,
        taken_by=None, version=1, **{name: own[name] for name in _OF_A_CASE}, language=who.language, quotable=False, contactable=False,
        urgent=False, speaker=detail.get("speaker", "myself"), intake="", week=week_of(opened, desk.zone), opened_at=opened,
        first_answer_at=None, closed_at=None, outcome=None, follow_up_at=None, solved=None, reopened=0,
    )  # fmt: skip
    await parting.take_out(tx, row.reference, said, reference)
    await parting.leave(tx, row.reference, who.person_id)
    tx.touched.add(reference)
    return reference


_OF_A_CASE = ("theme", "subtheme", "nature", "insee", "qpv", "departement", "place")


async def outlive(tx: Tx, now: datetime, desk: Desk, row: Any) -> list[Notice]:
    """The author of an open case is about to leave it: what others say with them goes on under the number of one of them, the first
    whose own case was joined to it, else the first who joined with words of their own. The rest follow that one, and are told."""
    merged = await merging.joined_to(tx, row.reference)
    merged = [one for one in merged if one.person_id != row.person_id] if row.state in OPEN else []
    if merged:
        heir, told = merged[0].reference, await release(tx, now, merged[:1])
    else:
        heir, told = await _heir(tx, now, desk, row) if row.state in OPEN else ("", [])
    if not heir:
        return told
    if row.voice_name:
        await voices.name(tx, heir, row.voice_name)
    first = await cases.case(tx, heir)
    assert first is not None
    followers = await merging.move_supporters(tx, row.reference, heir, first.person_id, now)
    await merging.point_others(tx, row, heir)
    await parting.take_along(tx, row.reference, heir)
    own = await merging.own_references(tx, heir)
    return [*told, *(_goes_on(address, row.reference, heir) for address in followers if address not in own)]


async def _heir(tx: Tx, now: datetime, desk: Desk, row: Any) -> tuple[str, list[Notice]]:
    for who in await parting.joined(tx, row.reference):
        if await parting.words_of(tx, row.reference, who.person_id):
            reference = await _apart(tx, desk, row, who)
            cases.add_event(tx, reference, at=now, kind="split", side="house")
            heir = await cases.case(tx, reference)
            return reference, [
                to_resident(who.address_id, "voice-goes-on-yours", reference, facts={"joined": row.reference}),
                to_its_queue(heir, "staff-split"),
            ]
    return "", []


def _goes_on(address: str, reference: str, heir: str) -> Notice:
    buttons = ((NoticeButton("act-see", Do("show", heir)), NoticeButton("act-unfollow", Do("unfollow", heir))),)
    return Notice(to=address, key="voice-goes-on", facts={"reference": reference, "into": heir}, buttons=buttons, case=heir)
