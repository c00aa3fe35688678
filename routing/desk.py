"""The desk: everything a resident or a member can do to a case.

Each act is one method inside one transaction: it checks the right and the move, writes what happened, and returns who must hear
of it. What can't be done is a `Refusal`, whose text tells the person what to do.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dialogue.buttons import Start
from dialogue.keys import key_of
from dialogue.kinds import Told
from flows.residents.add_to_case import AdditionDraft
from flows.residents.problem_solved import SolvedDraft
from flows.residents.report_concern import ConcernDraft
from flows.staff.answer_case import AnswerDraft
from flows.staff.ask_resident import QuestionDraft
from flows.staff.close_case import ClosingDraft
from routing.access import Member, current, may_work
from routing.cases import IN_HAND, MERGEABLE, OVER, Act, State
from routing.casework import letters
from routing.casework.offers import note_accepted, offerer_hears
from routing.clocks.nights import Night
from routing.clocks.weeks import week_of
from routing.directory.known import Directory
from routing.moving import after_act, move, opened_again
from routing.notices import Notice, NoticeButton
from routing.references import References
from routing.refusals import Refusal
from routing.residents.on_paper import say_it_yourself
from routing.residents.threats import warned
from routing.rules import least_loaded
from routing.telling import said_by, to_its_queue, to_queue, to_resident, to_taker
from routing.voices.followers import and_followers
from routing.voices.merged import added
from storage import audit, cases, directory, forgetting, quotes, transcripts
from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Resident:
    """Whoever speaks at the residents' bot: a pseudonym, and the address they write from."""

    person_id: str
    address_id: str
    language: str


@dataclass(slots=True, kw_only=True)
class Desk:
    directory: Directory
    zone: ZoneInfo
    """The coordination's: it decides in which week a concern counts."""
    follow_up_after: timedelta = timedelta(weeks=4)
    hold: timedelta = timedelta()
    """How long what a member writes may be taken back, before it leaves."""
    night: Night = field(default_factory=Night)
    references: References = field(default_factory=References)

    async def open_case(self, tx: Tx, now: datetime, resident: Resident, draft: ConcernDraft) -> tuple[str, list[Notice]]:
        """File a concern in the queue of the association it is for, or in the coordination's. Returns its reference."""
        reference = await self.references.take(tx)
        spot = self.directory.spot(draft.place.code)
        fitting = self.directory.bodies_for(spot, str(draft.theme))
        loads = await cases.open_counts(tx, [body.id for body in fitting], sorted(OVER)) if len(fitting) > 1 else {}
        body = least_loaded(fitting, loads)
        cases.open_case(
            tx, reference=reference, person_id=resident.person_id, address_id=resident.address_id, association_id=body.id if body else None,
            state=State.NEW, taken_by=None, version=1, theme=draft.theme, subtheme=draft.subtheme, nature=draft.nature,
            insee=spot.insee or None, qpv=spot.qpv or None, departement=spot.departement or None, place=draft.place.label,
            language=resident.language, quotable=draft.quotable, contactable=draft.contactable,
            urgent=draft.urgent, speaker=draft.speaker, intake=draft.intake, week=week_of(now, self.zone),
            opened_at=now, first_answer_at=None, closed_at=None, outcome=None, follow_up_at=None, solved=None, reopened=0,
        )  # fmt: skip
        await _record(
            tx, reference, now, "concern", "resident", told=draft.story, detail={"near": list(draft.near)} if draft.near else None
        )
        notices = [
            to_resident(resident.address_id, "case-opened" if body else "case-opened-coordination", reference,
                         facts={"association": body.name if body else ""}, urgency=0)
        ]  # fmt: skip
        return reference, [
            *notices,
            to_queue(body.id if body else None, "staff-new-urgent-case" if draft.urgent else "staff-new-case", reference, draft.place.label,
                     association=body.name if body else ""),
            *await warned(tx, body.id if body else None, reference, draft.place.label, draft.story.words),
        ]  # fmt: skip

    async def add(self, tx: Tx, now: datetime, resident: Resident, draft: AdditionDraft) -> list[Notice]:
        """The resident adds to a case or replies to a question; a closed case opens again in its queue."""
        row = await self._of_resident(tx, resident, draft.reference)
        state = after_act(row, Act.ADD)
        reopening = state is State.REOPENED and row.state != State.REOPENED
        changes = opened_again(row) if reopening else {}
        await move(tx, row, state, address_id=resident.address_id, **_urgent(draft.urgent), **changes)
        await _record(tx, row.reference, now, "reply" if row.state == State.WAITING else "addition", "resident", told=draft.told)
        heard = [to_resident(resident.address_id, "case-added", row.reference, urgency=0)]
        heard += await warned(tx, row.association_id, row.reference, row.place, draft.told.words)
        if row.merged_into:
            return heard + await added(tx, now, row, draft.told)
        if row.taken_by and not reopening:
            return heard + await to_taker(tx, row, "staff-urgent" if draft.urgent else "staff-reply", draft.told.words, draft.told)
        return [*heard, to_its_queue(row, "staff-urgent" if draft.urgent else "staff-reopened" if reopening else "staff-addition")]

    async def solved(self, tx: Tx, now: datetime, resident: Resident, draft: SolvedDraft) -> list[Notice]:
        """The resident says whether the problem is solved; a "no" reopens the case in the same queue, and is counted."""
        row = await self._of_resident(tx, resident, draft.reference)
        state = after_act(row, Act.REOPEN)
        if draft.solved:
            await move(tx, row, State(row.state), solved=True, follow_up_at=None)
            cases.add_event(tx, row.reference, at=now, kind="solved", side="resident")
            return [to_resident(resident.address_id, "solved-thanks", row.reference, urgency=0)]
        await move(tx, row, state, solved=False, **opened_again(row), **_urgent(draft.urgent))
        await _record(tx, row.reference, now, "not_solved", "resident", told=replace(draft.told, words=draft.words))
        heard = await and_followers(tx, row.reference, [to_resident(resident.address_id, "reopened-thanks", row.reference, urgency=0)])
        heard += await warned(tx, row.association_id, row.reference, row.place, draft.words)
        return [*heard, to_its_queue(row, "staff-urgent" if draft.urgent else "staff-reopened")]

    async def correct(self, tx: Tx, now: datetime, resident: Resident, reference: str, words: str) -> list[Notice]:
        """The resident edited a message after it was sent: what it says now is added, with its date; nothing that was said is lost."""
        row = await self._of_resident(tx, resident, reference)
        cases.add_event(tx, row.reference, at=now, kind="correction", side="resident", words=words)
        await move(tx, row, State(row.state))
        heard = [to_resident(resident.address_id, "edited-sent", row.reference, urgency=0)]
        if row.merged_into:
            return heard + await added(tx, now, row, Told(words, ()), "staff-merged-correction")
        if row.state in OVER:
            return heard
        if row.taken_by:
            return heard + await to_taker(tx, row, "staff-correction", words, Told(words, ()))
        return [*heard, to_its_queue(row, "staff-correction")]

    async def change_consents(
        self, tx: Tx, now: datetime, resident: Resident, reference: str, quotable: bool | None = None, contactable: bool | None = None
    ) -> None:
        """The resident gives or takes back a consent; None leaves it as it is. It holds for whatever is written or asked from now on."""
        row = await self._of_resident(tx, resident, reference)
        asked = {"quotable": quotable, "contactable": contactable}
        changed: dict[str, Any] = {name: given for name, given in asked.items() if given is not None and given != getattr(row, name)}
        if not changed:
            return
        cases.add_event(tx, row.reference, at=now, kind="consents", side="resident", detail=dict(changed))
        if "contactable" in changed:
            later = row.closed_at + self.follow_up_after if row.closed_at and contactable else None
            changed["follow_up_at"] = later if later and later > now else None
        if quotable is False:
            await quotes.drop(tx, row.reference)
        await move(tx, row, State(row.state), **changed)

    async def take(self, tx: Tx, now: datetime, member: Member, reference: str) -> list[Notice]:
        """One person has it, however many press at once; the others are told who."""
        row = await self._of_member(tx, member, reference, to_move=True)
        if row.taken_by == member.id and row.state in IN_HAND:
            return []
        if row.state in IN_HAND:
            raise Refusal("refused-held", name=row.taker or "", reference=row.reference)
        await move(tx, row, after_act(row, Act.TAKE), taken_by=member.id)
        if not note_accepted(tx, now, member.id, row):
            cases.add_event(tx, reference, at=now, kind="taken", side="staff", member_id=member.id)
        audit.note(tx, at=now, member_id=member.id, act="take", reference=reference)
        heard = to_resident(row.address_id, said_by("case-taken", row), reference, facts={"association": row.association or ""})
        return [*await and_followers(tx, reference, [heard]), *await offerer_hears(tx, row)]

    async def answer(self, tx: Tx, now: datetime, member: Member, draft: AnswerDraft) -> list[Notice]:
        heard = await self._speak(tx, now, member, draft.reference, draft.told, Act.ANSWER, "case-answered", for_all=draft.for_all)
        return await and_followers(tx, draft.reference, heard, for_all=draft.for_all)

    async def ask(self, tx: Tx, now: datetime, member: Member, draft: QuestionDraft) -> list[Notice]:
        return await self._speak(tx, now, member, draft.reference, draft.told, Act.ASK, "case-asked")

    async def _speak(self, tx: Tx, now: datetime, member: Member, reference: str, told: Told, act: Act, key: str, *,
                     for_all: bool = False) -> list[Notice]:  # fmt: skip
        row = await self.in_hand(tx, member, reference)
        first = {"first_answer_at": now} if act is Act.ANSWER and row.first_answer_at is None else {}
        await move(tx, row, after_act(row, act), taken_by=member.id, **first)
        note_accepted(tx, now, member.id, row)
        letter = letters.write(tx, now, self.hold, member.id, row, "answer" if act is Act.ANSWER else "question", told)
        detail = {"letter": letter.id, **({"for_all": True} if for_all else {})}
        await _record(
            tx, reference, now, "answer" if act is Act.ANSWER else "question", "staff", told=told, member_id=member.id, detail=detail
        )  # fmt: skip
        audit.note(tx, at=now, member_id=member.id, act=act, reference=reference)
        facts: dict[str, str | int] = {"association": row.association or ""}
        heard = letter.carried([to_resident(row.address_id, said_by(key, row), reference, facts=facts, told=told)])
        aloud = await say_it_yourself(tx, member, row, all_of_them=act is Act.ANSWER)
        return [*heard, *aloud, *await offerer_hears(tx, row)]

    async def close(self, tx: Tx, now: datetime, member: Member, draft: ClosingDraft) -> list[Notice]:
        """Close with an outcome and a sentence; the follow-up question is set for later if the resident agreed to it."""
        row = await self.in_hand(tx, member, draft.reference)
        follow_up = now + self.follow_up_after if row.contactable else None
        await move(
            tx, row, after_act(row, Act.CLOSE), taken_by=member.id, outcome=draft.outcome, closed_at=now, follow_up_at=follow_up,
            first_answer_at=row.first_answer_at or now,
        )  # fmt: skip
        note_accepted(tx, now, member.id, row)
        told = Told(draft.words, ())
        letter = letters.write(tx, now, self.hold, member.id, row, "closed", told)
        detail = {"outcome": draft.outcome, "letter": letter.id, **({"for_all": True} if draft.for_all else {})}
        cases.add_event(tx, row.reference, at=now, kind="closed", side="staff", member_id=member.id, words=draft.words, detail=detail)
        audit.note(tx, at=now, member_id=member.id, act="close", reference=row.reference)
        heard = letter.carried([to_resident(row.address_id, letters.closing_key(draft.outcome), row.reference, told=told)])
        everybody = await and_followers(tx, row.reference, heard, for_all=draft.for_all)
        return [*everybody, *await say_it_yourself(tx, member, row), *await offerer_hears(tx, row)]

    async def follow_up(self, tx: Tx, now: datetime) -> list[Notice]:
        """Ask the residents whose case was closed some weeks ago whether the problem is solved; once each, and not at night."""
        notices = []
        zones = {self.zone.key, *await directory.zones(tx)}
        asleep = [zone for zone in sorted(zones) if self.night.covers(now, ZoneInfo(zone))]
        for row in await cases.to_follow_up(tx, now, asleep, otherwise=self.zone.key):
            await cases.move(tx, row.reference, row.version, follow_up_at=None)
            cases.add_event(tx, row.reference, at=now, kind="follow_up", side="house")
            buttons = tuple(NoticeButton(f"choice-{code}", Start("problem_solved", row.reference, code)) for code in ("yes", "no"))
            facts = {"reference": row.reference, "place": row.place}
            notices.append(Notice(to=row.address_id, key="follow-up", facts=facts, buttons=(buttons,), case=row.reference))
        return notices

    async def readable(self, tx: Tx, member: Member, reference: str) -> Any:
        """A case this member may read. Raises the same `Refusal` whether it is unknown or somebody else's."""
        return await self._of_member(tx, member, reference)

    async def to_move(self, tx: Tx, member: Member, reference: str) -> Any:
        """The same, which nobody else changes before we end."""
        return await self._of_member(tx, member, reference, to_move=True)

    async def owned(self, tx: Tx, resident: Resident, reference: str) -> Any:
        """A case of this resident. Raises the same `Refusal` whether it is unknown or somebody else's."""
        return await self._of_resident(tx, resident, reference)

    async def _of_member(self, tx: Tx, member: Member, reference: str, *, to_move: bool = False) -> Any:
        member = await current(tx, member)
        row = await (cases.case_to_move(tx, reference) if to_move else cases.case(tx, reference))
        if row is None and (left := await forgetting.erased(tx, reference)) and may_work(member, left.association_id):
            raise Refusal("refused-erased", reference=reference)
        if row is None or not may_work(member, row.association_id):
            raise Refusal("refused-no-such-case", reference=reference)
        return row

    async def to_join(self, tx: Tx, member: Member, row: Any, reference: str) -> Any:
        """The case that another may be joined to: open, accepted, of the same queue, and not that one."""
        into = await self._of_member(tx, member, reference)
        if into.reference == row.reference or into.association_id != row.association_id:
            raise Refusal("refused-merge-itself", reference=into.reference)
        if into.state not in MERGEABLE:
            raise Refusal(key_of("refused", into.state), reference=into.reference)
        return into

    async def in_hand(self, tx: Tx, member: Member, reference: str) -> Any:
        """A case that nobody else of the association has."""
        row = await self._of_member(tx, member, reference, to_move=True)
        if row.taken_by not in (None, member.id) and row.state in IN_HAND:
            raise Refusal("refused-held", name=row.taker or "", reference=row.reference)
        return row

    async def _of_resident(self, tx: Tx, resident: Resident, reference: str) -> Any:
        row = await cases.case(tx, reference)
        if row is None or row.person_id != resident.person_id:
            raise Refusal("refused-no-such-case", reference=reference)
        return row


def _urgent(agreed: bool) -> dict[str, Any]:
    """What becomes urgent stays so, whatever is added later."""
    return {"urgent": True} if agreed else {}


async def _record(tx: Tx, reference: str, now: datetime, kind: str, side: str, *, told: Told, member_id: str | None = None,
                  detail: dict[str, Any] | None = None) -> None:  # fmt: skip
    files = [media for media, _ in told.files]
    cases.add_event(tx, reference, at=now, kind=kind, side=side, member_id=member_id, words=told.words, files=files, detail=detail)
    if side == "resident":
        cases.add_sayings(tx, reference, told.messages)
    await cases.attach_files(tx, reference, files)
    await transcripts.told_by_voice(tx, told.voice_notes, told.approved, hearable=told.hearable)
