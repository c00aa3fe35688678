"""What a member writes leaves a moment later: until then it can be taken back, and edited as if it had never been otherwise.

Once it has left, an edit is a correction with its date: nothing that somebody has read is changed behind their back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from dialogue.keys import key_of
from dialogue.kinds import Told
from routing.access import Member
from routing.cases import Act, State, after
from routing.notices import Notice
from routing.refusals import Refusal
from routing.telling import said_by, to_resident
from routing.voices.followers import and_followers
from storage import audit, cases, held, people
from storage import letters as kept
from storage.database import Tx

if TYPE_CHECKING:
    from routing.desk import Desk

_KEPT = ("state", "taken_by", "outcome", "solved")
"""What is written of a case as it was before a letter."""
_SAID = {"answer": "case-answered", "question": "case-asked"}
WRITTEN = (*_SAID, "closed", "restated")
"""Events that hold what a member wrote to a resident."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """A letter on its way."""

    id: str
    due_at: datetime

    def carried(self, notices: Iterable[Notice]) -> list[Notice]:
        """These notices, which leave with it or are taken back with it."""
        return [replace(notice, letter=self.id, due_at=self.due_at) for notice in notices]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What was taken back, to be written again: nothing of a correction, since what it corrects is with the resident."""

    reference: str
    kind: str
    parts: list[Any]
    outcome: str = ""
    """Of a closing."""


def write(tx: Tx, now: datetime, hold: timedelta, member_id: str, row: Any, kind: str, told: Told, corrects: Any = None) -> Leaving:
    """A letter about a case, which is about to move on to its next version; `row` is the case as it was, `corrects` an earlier letter."""
    leaving = Leaving(people.new_id(), now + hold)
    parts = [{"media": media, "kind": kind_, "words": ""} for media, kind_ in told.files]
    before = {"parts": corrects.parts} if corrects else {name: getattr(row, name) for name in _KEPT}
    kept.add(
        tx, id=leaving.id, case_reference=row.reference, member_id=member_id, kind=kind, corrects=corrects.id if corrects else None,
        parts=[{"words": told.words}, *parts], before=before, version=row.version + 1,
        due_at=leaving.due_at,
    )  # fmt: skip
    return leaving


async def take_back(tx: Tx, now: datetime, desk: Desk, member: Member, letter_id: str) -> TakenBack:
    """It never was: the case is what it was before, unless somebody else moved it since."""
    letter = await kept.letter(tx, letter_id)
    if letter is None or letter.member_id != member.id:
        raise Refusal("refused-nothing-to-take-back")
    row = await desk.to_move(tx, member, letter.case_reference)
    if now >= letter.due_at or not await held.withdraw(tx, letter.id):
        raise Refusal("refused-left", reference=row.reference)
    changes: dict[str, Any] = {}
    if said := await kept.event(tx, row.reference, letter.id):
        await kept.unsay(tx, said)
        if row.first_answer_at == said.at:
            changes["first_answer_at"] = await kept.first_answer(tx, row.reference)
    if letter.corrects:
        await kept.change(tx, letter.corrects, parts=letter.before["parts"])
    elif letter.kind == "closed":
        changes |= _never_closed(letter, row, member)
    elif row.version == letter.version:
        changes |= _as_before(letter, member)
    await kept.drop(tx, letter.id)
    await _moved(tx, row, **changes)
    await kept.follow_version(tx, row.reference, letter.version - 1, row.version + 1)
    audit.note(tx, at=now, member_id=member.id, act="take_back", reference=row.reference)
    return TakenBack(row.reference, letter.kind, letter.parts, said.detail.get("outcome", "") if said else "")


def _as_before(letter: Any, member: Member) -> dict[str, Any]:
    """What the case was; an offer that was accepted by writing stays accepted, for whoever made it was told so."""
    if letter.before["state"] == State.HANDED_OVER:
        return {"state": State.TAKEN, "taken_by": member.id}
    return {"state": letter.before["state"], "taken_by": letter.before["taken_by"]}


def _never_closed(letter: Any, row: Any, member: Member) -> dict[str, Any]:
    """Nobody was told that it was closed: what the resident wrote meanwhile was said in an open case, and opened nothing."""
    before = {**_as_before(letter, member), "outcome": letter.before["outcome"]}
    if row.state == State.CLOSED:
        return {**before, "solved": letter.before["solved"], "closed_at": None, "follow_up_at": None}
    if row.state == State.REOPENED and row.taken_by is None:
        return {**before, "state": after(State(before["state"]), Act.ADD), "reopened": row.reopened - 1}
    return {"outcome": letter.before["outcome"]}


async def reword(tx: Tx, now: datetime, desk: Desk, member: Member, letter: Any, message: int, words: str) -> tuple[list[Notice], str]:
    """A message that went into a letter says something else now. Returns who must hear, and what the member is told."""
    row = await desk.to_move(tx, member, letter.case_reference)
    parts = [{**part, "words": words} if part.get("message") == message else part for part in letter.parts]
    said = await kept.event(tx, row.reference, letter.id)
    if parts == letter.parts or said is None:
        raise Refusal("edited-unknown")
    whole = "\n".join(part["words"] for part in parts if part["words"])
    audit.note(tx, at=now, member_id=member.id, act="reword", reference=row.reference)
    if letter.kind == "note":
        await kept.reword(tx, said.id, whole)
        await kept.change(tx, letter.id, parts=parts)
        await _moved(tx, row)
        return [], "staff-note-corrected"
    waiting = await kept.correction_held(tx, letter.id, now) or letter
    if now < waiting.due_at and await held.withdraw(tx, waiting.id):
        again = await _replaced(tx, now, desk, row, waiting, whole)
    else:
        again = await _corrected(tx, now, desk, member, row, letter, said, whole)
    await kept.change(tx, letter.id, parts=parts)
    return again, "staff-reworded"


async def _replaced(tx: Tx, now: datetime, desk: Desk, row: Any, letter: Any, words: str) -> list[Notice]:
    """It had not left: it leaves as it now is, and the moment to take it back begins anew."""
    said = await kept.event(tx, row.reference, letter.id)
    assert said is not None
    await kept.reword(tx, said.id, words)
    leaving = Leaving(letter.id, now + desk.hold)
    await kept.change(tx, letter.id, due_at=leaving.due_at, version=row.version + 1 if row.version == letter.version else letter.version)
    await _moved(tx, row)
    return leaving.carried(await _heard(tx, desk, row, letter.kind, said.detail, words, said.files))


async def _corrected(tx: Tx, now: datetime, desk: Desk, member: Member, row: Any, letter: Any, said: Any, words: str) -> list[Notice]:
    """It has left, as the event `said`: the new words follow, as a correction."""
    leaving = write(tx, now, desk.hold, member.id, row, "restated", Told(words, ()), corrects=letter)
    detail = {
        "letter": leaving.id,
        "of": said.kind,
        "said_at": said.at.isoformat(),
        **({"for_all": True} if said.detail.get("for_all") else {}),
    }
    cases.add_event(tx, row.reference, at=now, kind="restated", side="staff", member_id=member.id, words=words, detail=detail)
    await _moved(tx, row)
    return leaving.carried(await _heard(tx, desk, row, "restated", detail, words, ()))


async def _heard(tx: Tx, desk: Desk, row: Any, kind: str, detail: Mapping[str, Any], words: str, files: Sequence[str]) -> list[Notice]:
    facts: dict[str, str | int] = {"association": row.association or ""}
    if kind == "restated":
        facts["day"] = datetime.fromisoformat(detail["said_at"]).astimezone(desk.zone).strftime("%d/%m")
    key = said_by(_SAID[kind], row) if kind in _SAID else closing_key(detail["outcome"]) if kind == "closed" else "case-restated"
    heard = [to_resident(row.address_id, key, row.reference, facts=facts, told=Told(words, tuple((media, "") for media in files)))]
    private = kind == "question" or detail.get("of") == "question"
    return heard if private else await and_followers(tx, row.reference, heard, for_all=bool(detail.get("for_all")))


def closing_key(outcome: str) -> str:
    return key_of("case_closed", outcome)


async def _moved(tx: Tx, row: Any, **changes: Any) -> None:
    """A new version, so that screens and buttons follow."""
    if not await cases.move(tx, row.reference, row.version, **changes):
        raise Refusal("refused-changed", reference=row.reference)
