"""A case found again from another door: what the resident sees of it, and how the conversation about it begins."""

from __future__ import annotations

from typing import Any

from bot.fronts.residents.cases import resident_of, show_once
from bot.fronts.visit import Visit
from dialogue.buttons import Do
from flows.residents.recover_case import RecoveryDraft
from routing.notices import NoticeButton
from routing.residents import recovery
from storage import voices
from storage.database import Tx


async def facts(tx: Tx, visit: Visit) -> dict[str, Any]:
    """Whether somebody has said something in this chat before: it is then asked whether it was the same person."""
    return {"others": await voices.spoke_before(tx, resident_of(visit).person_id)}


async def settle(tx: Tx, visit: Visit, draft: RecoveryDraft) -> None:
    """A case that is only shown here is read once, with nothing to press: it stays where it is."""
    found = await recovery.recover(tx, visit.now, resident_of(visit), draft)
    visit.chat.person_id = found.resident.person_id
    visit.tell(found.told)
    if found.moved:
        onward = (NoticeButton("act-read", Do("show", found.reference)), NoticeButton("act-my-cases", Do("my_cases")))
        visit.say("case-recovered", (onward,), reference=found.reference)
        return
    visit.say("case-shown-here", reference=found.reference)
    await show_once(tx, visit, found.reference)
