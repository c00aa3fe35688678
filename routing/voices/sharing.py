"""Alike concerns become one voice: an author shares a case, neighbours join it by the link instead of saying it again.

Each act is one function inside one transaction, as at the desk. The weight of a voice is the number of different people: its author
and whoever joined.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dialogue.buttons import Do, Start
from dialogue.keys import key_of
from dialogue.kinds import Told
from flows.residents.join_voice import JoinDraft
from flows.residents.share_case import ShareDraft
from flows.staff.name_voice import VoiceNameDraft
from routing.access import Member, Role
from routing.anonymous.masking import anonymised
from routing.cases import OVER, State
from routing.desk import Desk, Resident
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.residents.links import new_payload
from routing.telling import answer_or_read
from storage import audit, cases, links, people, transcripts, voices
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
    return key_of("join_closed", row.outcome) if row.state == State.CLOSED else ""


async def joinable(tx: Tx, resident: Resident, reference: str) -> Any:
    """The case that a voice is added to, or the one it is joined to by now. Raises `Refusal` when there is none to join."""
    row = await cases.case_to_move(tx, reference)
    if row is not None and row.merged_into:
        row = await cases.case_to_move(tx, row.merged_into)
    if row is None:
        raise Refusal("refused-no-such-case", reference=reference)
    if row.person_id == resident.person_id:
        raise Refusal("join-own", reference=row.reference)
    if became := what_became(row):
        raise Refusal(became, place=row.place)
    return row


async def join(tx: Tx, now: datetime, resident: Resident, draft: JoinDraft) -> list[Notice]:
    """One more voice for a case, once a person."""
    row = await joinable(tx, resident, draft.reference)
    if await voices.supporter(tx, row.reference, resident.person_id) is not None:
        raise Refusal("join-already", reference=row.reference)
    return await add(tx, now, resident, row, draft.told)


async def add(tx: Tx, now: datetime, resident: Resident, row: Any, told: Told, said_of_it: Mapping[str, Any] | None = None) -> list[Notice]:
    """A voice, or more words of one that was added before; they go to the association and to nobody else.

    `said_of_it` is what the person said of the matter in their own conversation, should their words ever be a case of their own.
    """
    new = await voices.add(tx, reference=row.reference, person_id=resident.person_id, address_id=resident.address_id, now=now)
    if not new:
        await voices.follow(tx, row.reference, resident.person_id, resident.address_id, follows=True)
    files = [media for media, _ in told.files]
    if told.words or files:
        detail = {**(said_of_it or {}), "messages": list(told.messages)}
        cases.add_event(
            tx, row.reference, at=now, kind="voice", side="resident", words=told.words, files=files, person_id=resident.person_id,
            detail=detail,
        )  # fmt: skip
        cases.add_sayings(tx, row.reference, told.messages)
        await cases.attach_files(tx, row.reference, files)
        await transcripts.told_by_voice(tx, told.voice_notes, told.approved, hearable=told.hearable)
    return [_thanks(row, resident, new=new), *await _tell_taker(tx, row, told)]


def _thanks(row: Any, resident: Resident, *, new: bool) -> Notice:
    buttons = (
        (NoticeButton("act-my-cases", Do("my_cases")), NoticeButton("act-unfollow", Do("unfollow", row.reference))),
        (NoticeButton("act-not-the-same", Start("leave_voice", row.reference)),),
    )
    facts = {"reference": row.reference, "association": row.association or ""}
    key = "joined-voice" if row.association else "joined-voice-coordination"
    return Notice(
        to=resident.address_id, key=key if new else "voice-added", facts=facts, buttons=buttons, case=row.reference, urgency=0
    )  # fmt: skip


async def _tell_taker(tx: Tx, row: Any, told: Told) -> list[Notice]:
    """Whoever has the case learns of the first who joins, since others now read the answers, and of everyone with something to say."""
    if not row.taken_by or not (told.words or told.files or await voices.count(tx, row.reference) == 1):
        return []
    buttons = answer_or_read(row.reference)
    return [
        Notice(
            to=member.address_id, queue=row.association_id, in_group=True, key="staff-voice",
            facts={"reference": row.reference, "place": row.place}, words=told.words,
            files=tuple(media for media, _ in told.files), buttons=buttons, case=row.reference,
        )
        for member in await people.members_of(tx, row.association_id, tuple(Role))
        if member.id == row.taken_by
    ]  # fmt: skip


async def correct(tx: Tx, now: datetime, resident: Resident, reference: str, words: str) -> list[Notice]:
    """Somebody who joined edited a message after it was sent: what it says now is added, with its date."""
    row = await cases.case(tx, reference)
    row = (await cases.case(tx, row.merged_into) if row and row.merged_into else None) or row
    if row is None or await voices.supporter(tx, row.reference, resident.person_id) is None:
        raise Refusal("refused-no-such-case", reference=reference)
    cases.add_event(tx, row.reference, at=now, kind="correction", side="resident", words=words, person_id=resident.person_id)
    tx.touched.add(row.reference)
    heard = Notice(to=resident.address_id, key="edited-sent", facts={"reference": row.reference}, case=row.reference, urgency=0)
    return [heard, *await _tell_taker(tx, row, Told(words, ()))]


async def joined_case(tx: Tx, resident: Resident, reference: str) -> str:
    """A case that this resident joined. Raises `Refusal` for anybody else."""
    if await voices.supporter(tx, reference, resident.person_id) is None:
        raise Refusal("refused-no-such-case", reference=reference)
    return reference


async def name(tx: Tx, now: datetime, desk: Desk, member: Member, draft: VoiceNameDraft) -> None:
    """A relay of its queue says how a voice is called; the names it had before stay in the thread."""
    row = await desk.to_move(tx, member, draft.reference)
    if row.state in OVER:
        raise Refusal(f"refused-{row.state}", reference=row.reference)
    await voices.name(tx, row.reference, draft.name)
    tx.touched.add(row.reference)
    cases.add_event(tx, row.reference, at=now, kind="voice_named", side="staff", member_id=member.id, words=draft.name)
    audit.note(tx, at=now, member_id=member.id, act="name_voice", reference=row.reference)


async def follow(tx: Tx, resident: Resident, reference: str, *, follows: bool) -> None:
    """Hear the news of a case one joined, or no longer; the voice counts either way. Raises `Refusal` for anybody else."""
    await joined_case(tx, resident, reference)
    await voices.follow(tx, reference, resident.person_id, resident.address_id, follows=follows)
