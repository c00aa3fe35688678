"""A resident's own cases, as they see them: each with its state in plain words, what was said on both sides, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.dates import day
from bot.fronts.residents import voices as voice_screens
from bot.fronts.residents.my_data import case_buttons
from bot.fronts.subjects import changed
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start, written
from dialogue.keys import key_of
from routing.cases import OPEN
from routing.casework import transcripts
from routing.desk import Resident
from routing.notices import Notice, NoticeButton
from routing.voices import sharing as voices
from storage import cases, held, interpreted
from storage import voices as joined
from storage.database import Tx

_PAGE = 10
_ENDINGS = (("solved", "yes"), ("not-solved", "no"))


def resident_of(visit: Visit) -> Resident:
    assert visit.chat.person_id is not None
    return Resident(visit.chat.person_id, visit.chat.address_id, visit.language)


async def list_cases(tx: Tx, visit: Visit, page: int = 0) -> bool:
    """The cases of this person, newest first, a page at a time, then those they joined. Says whether there is any."""
    found = await cases.cases_of_person(tx, resident_of(visit).person_id, page, _PAGE)
    rows = found[:_PAGE]
    others = await joined.joined_by(tx, resident_of(visit).person_id) if len(found) <= _PAGE else []
    if not rows and not others:
        return False
    unsent = await held.cases(tx, [row.reference for row in rows])
    lines = [visit.text("my-cases"), *(_line(visit, row, unsent=row.reference in unsent) for row in rows)] if rows else []
    lines += [visit.text("my-voices"), *(voice_screens.line(visit, row) for row in others)] if others else []
    buttons = tuple(
        (Button(f"{row.reference} · {visit.text(key_of('theme', row.theme))}", written(Do("show", row.reference))),)
        for row in (*rows, *others)
    )
    more = ((Button(visit.text("act-next"), written(Do("my_cases", "", page + 1))),),) if len(found) > _PAGE else ()
    visit.show(Outgoing(text="\n\n".join(lines), buttons=(*buttons, *more)))
    visit.ask()
    return True


def _left(thread: Sequence[Any], unsent: set[str]) -> list[Any]:
    """The thread without what a member may still take back: nobody has read it."""
    return [event for event in thread if event.detail.get("letter") not in unsent]


def _line(visit: Visit, row: Any, *, unsent: bool = False) -> str:
    """`unsent`: an answer, a question or the word that it is closed is about to leave, and is not announced before it has."""
    about = visit.text(key_of("theme", row.theme))
    state = visit.text(key_of("state", "taken" if unsent else row.state), association=row.association or visit.text("the-coordination"))
    return visit.text("my-case", reference=row.reference, about=about, place=row.place, day=day(row.opened_at, visit), state=state)


async def show_case(tx: Tx, visit: Visit, reference: str) -> None:
    """One case: its state, what was said on both sides, and what can be added."""
    row = await cases.case(tx, reference)
    if row is None or row.person_id != resident_of(visit).person_id:
        await _show_joined(tx, visit, reference, row)
        return
    unsent = await held.letters(tx, {reference})
    told = await _thread(tx, visit, row, unsent)
    add = (Button(visit.text("act-add"), written(Start("add_to_case", reference))),)
    buttons: list[tuple[Button, ...]] = [add] if row.state != "withdrawn" else []
    for media in await transcripts.to_approve(tx, reference, row.person_id):
        buttons.append((voice_screens.check(visit, media),))
    if row.state in OPEN and visit.house.addresses:
        buttons.append((Button(visit.text("act-share"), written(Start("share_case", reference))),))
    if row.state == "closed" and not unsent:
        choices = [Button(visit.text(f"act-{code}"), written(Start("problem_solved", reference, word))) for code, word in _ENDINGS]
        buttons.append(tuple(choices))
    buttons += case_buttons(visit, row)
    weight = voice_screens.weight(visit, await joined.count(tx, reference))
    visit.show(Outgoing(text="\n\n".join([_line(visit, row, unsent=bool(unsent)), *weight, *told]), buttons=tuple(buttons)))
    visit.ask()


async def show_once(tx: Tx, visit: Visit, reference: str) -> None:
    """A case to somebody who knows its secret word, in a chat that is not its resident's: to read, and nothing else."""
    row = await cases.case(tx, reference)
    unsent = await held.letters(tx, {reference})
    visit.show(Outgoing(text="\n\n".join([_line(visit, row, unsent=bool(unsent)), *await _thread(tx, visit, row, unsent)])))


async def _thread(tx: Tx, visit: Visit, row: Any, unsent: set[str]) -> list[str]:
    """What was said on both sides."""
    events = [event for event in _left(await cases.thread(tx, row.reference), unsent) if event.person_id is None]
    answers = [event.id for event in events if event.side == "staff"]
    translated = await interpreted.of_events(tx, answers, visit.language)
    told = [_told(visit, event, translated.get(event.id, "")) for event in events]
    return [*filter(None, told), *await _of_the_other(tx, visit, row)]


async def _of_the_other(tx: Tx, visit: Visit, row: Any) -> list[str]:
    """Where the case that this one is joined to stands, and what was written there for all."""
    into = await cases.case(tx, row.merged_into) if row.merged_into else None
    if into is None:
        return []
    unsent = await held.letters(tx, {into.reference})
    key = "voice-state-waiting" if into.state == "waiting" else key_of("state", "taken" if unsent else into.state)
    state = visit.text(key, association=into.association or visit.text("the-coordination"))
    thread = _left(await joined.thread_for(tx, into.reference, row.person_id), unsent)
    news = [event for event in thread if event.at >= row.opened_at]
    return [*(_told(visit, event) for event in news), visit.text("case-merged-state", state=state)]


async def _show_joined(tx: Tx, visit: Visit, reference: str, row: Any) -> None:
    """A case somebody joined: nothing of what passes between its author and the association but the news. To whoever it is not for, the
    same is said as where there is none: the secret word finds what is theirs again."""
    mine = await joined.supporter(tx, reference, resident_of(visit).person_id)
    if row is None or mine is None:
        visit.say("refused-no-such-case", ((NoticeButton("act-recover", Start("recover_case")),),), reference=reference)
        return
    unsent = await held.letters(tx, {reference})
    told = [_told(visit, event) for event in _left(await joined.thread_for(tx, reference, mine.person_id), unsent)]
    people = 1 + await joined.count(tx, reference)
    unread = await transcripts.to_approve(tx, reference, mine.person_id)
    visit.show(voice_screens.joined(visit, row, people, told, unread, follows=mine.follows, unsent=bool(unsent)))
    visit.ask()


async def corrected(tx: Tx, visit: Visit, reference: str, text: str) -> list[Notice]:
    """A message that went into a case of theirs, or one they joined, says something else now."""
    if await _owns(tx, visit, reference):
        return await visit.house.desk.correct(tx, visit.now, resident_of(visit), reference, text)
    return await voices.correct(tx, visit.now, resident_of(visit), reference, text)


async def begin_with(tx: Tx, visit: Visit, reference: str, text: str) -> None:
    """Words that may not be passed on unasked begin an addition to their case; what was said of a neighbours' case, one of their own."""
    told = {"parts": [{"words": text}], "over": True}
    if await _owns(tx, visit, reference):
        visit.start("add_to_case", {"reference": reference}, {"more": told})
    else:
        visit.start("report_concern", {}, {"story": told})


async def _owns(tx: Tx, visit: Visit, reference: str) -> bool:
    row = await cases.case(tx, reference)
    return row is not None and row.person_id == resident_of(visit).person_id


def _told(visit: Visit, event: Any, translated: str = "") -> str:
    """What a resident may read of an event: the words of both sides and the moves, never a member's name; and what a machine made of an
    answer, under it."""
    key = key_of("history", event.kind)
    if not visit.house.texts.has(key):
        return ""
    words = "" if event.kind in ("handed_over", "declined") else event.words
    files = visit.text("recap-files", count=len(event.files)) if event.files else ""
    marked = f"{visit.text('history-translated')} « {translated} »" if translated else ""
    return "\n".join(part for part in (visit.text(key, day=day(event.at, visit), **changed(visit, event)), words, marked, files) if part)
