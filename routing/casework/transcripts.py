"""What becomes of a voice note's words once it was sent: proposed by a model or a relay, approved by whoever spoke, added to the case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dialogue.buttons import Start
from flows.residents.check_transcript import ApprovedDraft
from flows.staff.write_down import WrittenDraft
from flows.themes import Theme
from routing.access import Member, Role
from routing.desk import Desk, Resident
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.residents.on_paper import is_on_paper
from routing.telling import answer_or_read
from routing.themes.hints import of_health
from routing.themes.topics import subtheme
from storage import audit, cases, people, transcripts
from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Voice:
    """The voice notes of a case, as far as its relay is concerned."""

    unwritten: tuple[str, ...]
    """Those to listen to and write down, oldest first."""
    withheld: frozenset[str]
    """Those the resident lets nobody listen to."""


async def voice_of(tx: Tx, reference: str) -> Voice:
    notes = await transcripts.of_case(tx, reference)
    unwritten = tuple(note.media_id for note in notes if note.hearable and note.state in transcripts.UNWRITTEN)
    return Voice(unwritten, frozenset(note.media_id for note in notes if not note.hearable))


async def to_write(tx: Tx, reference: str) -> str:
    """The voice note of a case that is to be written down first. Raises `Refusal` when there is none."""
    voice = await voice_of(tx, reference)
    if not voice.unwritten:
        raise Refusal("refused-nothing-to-write", reference=reference)
    return voice.unwritten[0]


async def to_approve(tx: Tx, reference: str, person_id: str) -> list[str]:
    """The voice notes this person sent to a case, theirs or one they joined, whose words wait for their yes."""
    notes = await transcripts.of_case(tx, reference)
    return [note.media_id for note in notes if note.state == "proposed" and note.person_id == person_id]


async def understood(tx: Tx, note: Any, words: str) -> list[Notice]:
    """A model wrote it down after it was sent: it is read back."""
    row = await cases.case(tx, note.case_reference)
    return [_to_approve(row, note, "transcript-understood", words)] if row else []


async def left_to_a_relay(tx: Tx, note: Any) -> list[Notice]:
    """The model could not. A relay who may listen will; when none may, nobody knows what was said, and the resident must be told."""
    row = await cases.case(tx, note.case_reference)
    if row is None or note.hearable:
        return []
    facts = {"reference": row.reference}
    if note.person_id != row.person_id:
        return [Notice(to=note.address_id, key="transcript-none-joined", facts=facts, case=row.reference)]
    buttons = ((NoticeButton("act-add", Start("add_to_case", row.reference)),),)
    return [Notice(to=row.address_id, key="transcript-none", facts=facts, buttons=buttons, case=row.reference)]


async def write_down(desk: Desk, tx: Tx, now: datetime, member: Member, draft: WrittenDraft) -> list[Notice]:
    """A relay has listened and typed; nothing counts before the resident has read it."""
    row = await desk.readable(tx, member, draft.reference)
    note = await transcripts.found(tx, draft.media)
    if note is None or note.case_reference != row.reference or not note.hearable:
        raise Refusal("refused-nothing-to-write", reference=row.reference)
    if not await transcripts.propose(tx, draft.media, draft.words, "relay"):
        raise Refusal("refused-nothing-to-write", reference=row.reference)
    audit.note(tx, at=now, member_id=member.id, act="write_down", reference=row.reference)
    if is_on_paper(row):  # who spoke has no phone yet to say yes on: what was heard counts until they do
        await transcripts.approve(tx, draft.media, draft.words)
        cases.add_event(tx, row.reference, at=now, kind="transcribed", side="staff", member_id=member.id, words=draft.words)
        return []
    return [_to_approve(row, note, "transcript-written", draft.words)]


async def proposed(tx: Tx, resident: Resident, media: str) -> Any:
    """A voice note of this resident whose words wait for their yes. Raises `Refusal`."""
    note = await transcripts.found(tx, media)
    if note is None or note.person_id != resident.person_id or note.state != "proposed":
        raise Refusal("refused-transcript")
    return note


async def approve(tx: Tx, now: datetime, resident: Resident, draft: ApprovedDraft) -> list[Notice]:
    """Whoever spoke, author or neighbour who joined, says what their note says: the words join the case, and its relay reads them."""
    note = await proposed(tx, resident, draft.media)
    row = await cases.case(tx, note.case_reference)
    if row is None or not await transcripts.approve(tx, draft.media, draft.words):
        raise Refusal("refused-transcript")
    key = "transcript-kept" if draft.words else "transcript-struck"
    heard = [Notice(to=resident.address_id, key=key, facts={"reference": row.reference}, case=row.reference, urgency=0)]
    if not draft.words:
        return heard
    if of_health(draft.words):
        heard.append(Notice(to=resident.address_id, key="health-numbers", case=row.reference, urgency=0))
    speaker = None if row.person_id == resident.person_id else resident.person_id
    cases.add_event(tx, row.reference, at=now, kind="transcript", side="resident", words=draft.words, person_id=speaker)
    if speaker is None and row.subtheme is None and row.told_theme is None and (likely := subtheme(draft.words, Theme(row.theme))):
        await cases.make_precise(tx, row.reference, likely)
    return [*heard, *await _to_staff(tx, row, draft.words)]


def _to_approve(row: Any, note: Any, key: str, words: str) -> Notice:
    """Read back to whoever spoke: the author where they last wrote from, a neighbour who joined where they spoke."""

    def button(code: str) -> NoticeButton:
        return NoticeButton(f"heard-{code}", Start("check_transcript", note.media_id, code))

    facts = {"reference": row.reference}
    buttons = ((button("yes"), button("no")), (button("none"),))
    to = row.address_id if note.person_id == row.person_id else note.address_id
    return Notice(to=to, key=key, facts=facts, words=f"« {words} »", read_back=words, buttons=buttons, case=row.reference)


async def _to_staff(tx: Tx, row: Any, words: str) -> list[Notice]:
    """To the relay who has the case, or to everybody who may take it."""
    buttons = answer_or_read(row.reference)
    facts = {"reference": row.reference, "place": row.place}
    told = [Notice(queue=row.association_id, key="staff-transcript", facts=facts, words=words, buttons=buttons, case=row.reference)]
    if row.taken_by is None:
        return told
    members = await people.members_of(tx, row.association_id, tuple(Role))
    holders = [member.address_id for member in members if member.id == row.taken_by]
    return [
        Notice(to=address, key="staff-transcript", facts=facts, words=words, buttons=buttons, case=row.reference) for address in holders
    ] or told
