"""A case on its way from one team to another, as its members see it: whom it may go to, and the sheet that goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.dates import day, days_since
from bot.fronts.staff import merging, voices
from bot.fronts.teams import canned
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start, written
from dialogue.excerpts import cut
from dialogue.keys import key_of
from flows.staff.decline_case import DeclineDraft
from flows.staff.hand_over import HandOverDraft
from flows.staff.merge_case import MergeDraft
from routing.access import Member
from routing.anonymous.leaving import thread_as_read
from routing.cases import Act
from routing.casework import handing_over, transcripts
from routing.casework.offers import offer_in
from routing.moving import after_act
from routing.notices import Notice
from routing.voices.merged import thread_of
from storage import audit
from storage.database import Tx

COMMANDS = {"hand_over": "hand_over", "decline": "decline_case", **merging.COMMANDS, **voices.COMMANDS}
"""Commands of this part, and the flow each begins."""
_MOVES = {"answer_case": Act.ANSWER, "ask_resident": Act.ASK, "close_case": Act.CLOSE, "hand_over": Act.HAND_OVER}
_TRIED = ("answer", "question", "tried")
_SAID = ("concern", "addition", "reply", "correction", "transcript", "not_solved", "voice")
_MOST_LINES = 5
"""The latest of each kind: the sheet is read on a phone, and the case whole is one button away."""
_LONGEST = 400


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    if do.act == "split":
        await merging.split(tx, visit, member, do.about)
    else:
        await show_sheet(tx, visit, member, do.about)


async def facts_for(tx: Tx, visit: Visit, member: Member, row: Any, start: Start) -> dict[str, Any]:
    """What a conversation about a case knows beside its number: where it may go, what it may be joined to, the answers at hand. What would
    be refused at its end is refused before a word is written."""
    if act := _MOVES.get(start.flow):
        after_act(await visit.house.desk.in_hand(tx, member, row.reference), act)
    match start.flow:
        case "hand_over":
            return destinations(visit, row)
        case "merge_case":
            return await merging.facts_for(tx, visit, member, row, start.choice)
        case "answer_case":
            return await canned.ready(tx, visit, row)
    return await voices.facts_for(tx, row, start.flow)


async def settle(tx: Tx, visit: Visit, member: Member, draft: HandOverDraft | DeclineDraft | MergeDraft) -> tuple[list[Notice], str]:
    """Who must hear, and what the member is told."""
    desk, now = visit.house.desk, visit.now
    if isinstance(draft, MergeDraft):
        return await merging.settle(tx, visit, member, draft)
    if isinstance(draft, HandOverDraft):
        return await handing_over.hand_over(tx, now, desk, member, draft), "staff-passed-on"
    return await handing_over.decline(tx, now, desk, member, draft), "staff-given-back"


def destinations(visit: Visit, row: Any) -> dict[str, Any]:
    """Where a case may be offered: the associations, the nearest first, and the coordination unless it is there."""
    near = visit.house.desk.directory.bodies_near(row)
    associations = [[str(body.id), body.name] for body in near if body.id != row.association_id]
    return {"associations": associations, "to_coordination": row.association_id is not None, "sheet": True}


def offer_buttons(visit: Visit, row: Any) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        tuple(Button(visit.text(button.key), written(button.pressed)) for button in buttons)
        for buttons in handing_over.offer_buttons(row.reference)
    )


async def show_sheet(tx: Tx, visit: Visit, member: Member, reference: str) -> None:
    """What was said, what was tried, and why the case is passed on: what a team reads before it accepts."""
    row = await visit.house.desk.readable(tx, member, reference)
    audit.note(tx, at=visit.now, member_id=member.id, act="read", reference=reference)
    thread = await thread_of(tx, reference)
    lines = list(zip(thread, thread_as_read(thread, row.association_id), strict=True))
    withheld = (await transcripts.voice_of(tx, reference)).withheld
    parts = [_head(visit, row), *_why(visit, thread, lines), *_lines(visit, lines, _SAID, "sheet-said")]
    parts += _lines(visit, lines, _TRIED, "sheet-tried") or [visit.text("sheet-nothing-tried")]
    if any(media not in withheld for event in thread for media in event.files):
        parts.append(visit.text("sheet-files"))
    buttons = offer_buttons(visit, row) if row.state == "handed_over" else ()
    visit.show(Outgoing(text="\n\n".join(parts), buttons=buttons[1:]))


def _head(visit: Visit, row: Any) -> str:
    nature, about = visit.text(key_of("nature", row.nature)), visit.text(key_of("theme", row.theme))
    return visit.text(
        "sheet-head", reference=row.reference, nature=nature, about=about,
        place=row.place, day=day(row.opened_at, visit), age=visit.text("age", days=days_since(row.opened_at, visit.now)),
    )  # fmt: skip


def _why(visit: Visit, thread: Sequence[Any], lines: Sequence[tuple[Any, str]]) -> Iterator[str]:
    """Who offers it, and their reason."""
    offer = offer_in(thread)
    for event, words in lines:
        if offer is not None and event is offer:
            said = visit.text("sheet-why", association=visit.queue_name(event.detail["from"]), day=day(event.at, visit))
            yield f"{said}\n{words}"


def _lines(visit: Visit, lines: Sequence[tuple[Any, str]], kinds: Sequence[str], heading: str) -> list[str]:
    """The latest words of some kinds, oldest first."""
    found = [f"– {day(event.at, visit)} : {cut(words, _LONGEST)}" for event, words in lines if event.kind in kinds and words]
    return ["\n".join([visit.text(heading), *found[-_MOST_LINES:]])] if found else []
