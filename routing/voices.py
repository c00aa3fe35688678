"""Alike concerns become one voice: an author shares a case, neighbours join it by the link instead of saying it again.

Each act is one function inside one transaction, as at the desk. The weight of a voice is the number of different people: its author
and whoever joined.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dialogue.buttons import Do, Start
from flows.residents.join_voice import JoinDraft
from flows.residents.share_case import ShareDraft
from routing.access import Role
from routing.anonymous import anonymised
from routing.cases import OVER, State
from routing.desk import Desk, Refusal, Resident
from routing.links import new_payload
from routing.notices import Notice, NoticeButton
from storage import cases, links, people, transcripts, voices
from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Voice:
    """What opens behind a link, for whoever opened it."""

    case: Any
    words: str
    """What the author said, if they agreed to show it: masked, since it leaves the association."""
    own: bool
    """It is a case of theirs."""
    joined: bool
    of_age: bool
    """They said before that they are fifteen or older."""


async def share(tx: Tx, now: datetime, desk: Desk, resident: Resident, draft: ShareDraft) -> str:
    """The link to a case of theirs, the same each time it is shared: the last consent counts. Returns its payload."""
    row = await desk.owned(tx, resident, draft.reference)
    if row.state in OVER:
        raise Refusal(f"refused-{row.state}", reference=row.reference)
    known = await links.of_case(tx, row.reference)
    if known is not None:
        await links.change(tx, known.payload, shows_words=draft.shows_words)
        return str(known.payload)
    while not await links.add(
        tx, payload=(payload := new_payload()), kind="voice", now=now, place=None, label="", theme=None,
        case_reference=row.reference, shows_words=draft.shows_words,
    ):  # fmt: skip
        pass
    return payload


async def behind(tx: Tx, resident: Resident, link: Any) -> Voice:
    """The voice a link leads to."""
    shared = await cases.case(tx, link.case_reference)
    assert shared is not None, "a link goes with its case"
    row = (await cases.case(tx, shared.merged_into) if shared.merged_into else None) or shared
    return Voice(
        case=row,
        words=anonymised(await voices.words_of_author(tx, shared.reference), row.language, [row.place]) if link.shows_words else "",
        own=resident.person_id in (row.person_id, shared.person_id),
        joined=await voices.supporter(tx, row.reference, resident.person_id) is not None,
        of_age=await voices.spoke_before(tx, resident.person_id),
    )


def what_became(row: Any) -> str:
    """The text that says what became of a case that is over, since nobody joins it any more; "" while it is open."""
    if row.state == State.WITHDRAWN:
        return "join-withdrawn"
    return f"join-closed-{row.outcome.replace('_', '-')}" if row.state == State.CLOSED else ""


async def join(tx: Tx, now: datetime, resident: Resident, draft: JoinDraft) -> list[Notice]:
    """One more voice for a case, once a person; their own words go to the association and to nobody else."""
    row = await cases.case(tx, draft.reference)
    if row is None:
        raise Refusal("refused-no-such-case", reference=draft.reference)
    if row.person_id == resident.person_id:
        raise Refusal("join-own", reference=row.reference)
    if became := what_became(row):
        raise Refusal(became, place=row.place)
    if not await voices.add(tx, reference=row.reference, person_id=resident.person_id, address_id=resident.address_id, now=now):
        raise Refusal("join-already", reference=row.reference)
    files = [media for media, _ in draft.told.files]
    if draft.told.words or files:
        cases.add_event(
            tx, row.reference, at=now, kind="voice", side="resident", words=draft.told.words, files=files, person_id=resident.person_id
        )  # fmt: skip
        await cases.attach_files(tx, row.reference, files)
        await transcripts.told_by_voice(tx, draft.told.voice_notes, draft.told.approved, hearable=draft.told.hearable)
    buttons = ((NoticeButton("act-my-cases", Do("my_cases")), NoticeButton("act-unfollow", Do("unfollow", row.reference))),)
    facts = {"reference": row.reference, "association": row.association or ""}
    thanks = Notice(
        to=resident.address_id, key="joined-voice" if row.association else "joined-voice-coordination", facts=facts, buttons=buttons,
        case=row.reference, urgency=0,
    )  # fmt: skip
    return [thanks, *await _tell_taker(tx, row, draft)]


async def _tell_taker(tx: Tx, row: Any, draft: JoinDraft) -> list[Notice]:
    """Whoever has the case learns of the first who joins, since others now read the answers, and of everyone with something to say."""
    if not row.taken_by or not (draft.told.words or draft.told.files or await voices.count(tx, row.reference) == 1):
        return []
    buttons = ((NoticeButton("act-answer", Start("answer_case", row.reference)), NoticeButton("act-read", Do("read", row.reference))),)
    return [
        Notice(
            to=member.address_id, queue=row.association_id, in_group=True, key="staff-voice",
            facts={"reference": row.reference, "place": row.place}, words=draft.told.words,
            files=tuple(media for media, _ in draft.told.files), buttons=buttons, case=row.reference,
        )
        for member in await people.members_of(tx, row.association_id, tuple(Role))
        if member.id == row.taken_by
    ]  # fmt: skip


async def follow(tx: Tx, resident: Resident, reference: str, *, follows: bool) -> None:
    """Hear the news of a case one joined, or no longer; the voice counts either way. Raises `Refusal` for anybody else."""
    if await voices.supporter(tx, reference, resident.person_id) is None:
        raise Refusal("refused-no-such-case", reference=reference)
    await voices.follow(tx, reference, resident.person_id, resident.address_id, follows=follows)
