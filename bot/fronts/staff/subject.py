"""Correcting what a case is about, as members do it."""

from __future__ import annotations

from typing import Any

from bot.channels.port import Button
from bot.fronts.subjects import subject
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start, written
from flows.staff.correct_theme import ThemeDraft
from routing.access import Member, may_retheme
from routing.cases import IN_HAND, MOVES, Act, State
from routing.casework import retheming
from routing.notices import NoticeButton
from storage.corrections import code_of, told_in
from storage.database import Tx

COMMANDS = {"subject": "correct_theme"}
"""The command of this part, and the flow it begins."""


def buttons(visit: Visit, member: Member, row: Any) -> tuple[tuple[Button, ...], ...]:
    """For whoever may, in the state a case is in."""
    held_by = row.taken_by if row.state in IN_HAND else None
    if (State(row.state), Act.RETHEME) not in MOVES or not may_retheme(member, row.association_id, held_by):
        return ()
    return ((Button(visit.text("act-retheme"), written(Start("correct_theme", row.reference))),),)


async def facts_for(tx: Tx, visit: Visit, member: Member, reference: str) -> dict[str, Any]:
    """What the case is about, and what its words suggest. Raises `Refusal` before anything is asked in vain."""
    row = await retheming.correctable(tx, visit.house.desk, member, reference)
    words = (await told_in(tx, (row.reference,))).get(row.reference, "")
    suggested = visit.house.themes(words)
    precise = {str(theme): visit.house.subtheme(words, theme) for theme in suggested}
    return {
        "reference": row.reference, "was": code_of(row.theme, row.subtheme), "suggested": list(map(str, suggested)),
        "likely": {theme: code for theme, code in precise.items() if code},
    }  # fmt: skip


async def settle(tx: Tx, visit: Visit, member: Member, draft: object) -> bool:
    """Says whether the draft is this part's. When the association does not take the new subject, whoever may pass the case on is
    offered to: nothing moves by itself."""
    if not isinstance(draft, ThemeDraft):
        return False
    done = await retheming.retheme(tx, visit.now, visit.house.desk, member, draft)
    onward = (NoticeButton("act-read", Do("read", draft.reference)), NoticeButton("act-queue", Do("queue", "take")))
    passing = () if done.taken_in or not done.may_pass else ((NoticeButton("act-hand-over", Start("hand_over", draft.reference)),),)
    key = "staff-rethemed" if done.taken_in else "staff-rethemed-elsewhere"
    visit.say(key, (*passing, onward), reference=draft.reference, subject=subject(visit, draft.theme, draft.subtheme))
    return True
