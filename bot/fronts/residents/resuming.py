"""Whoever asked for silence, or had left, writes again."""

from __future__ import annotations

from bot.fronts.visit import Visit
from dialogue.buttons import Do
from routing.notices import NoticeButton
from storage import silenced
from storage.database import Tx

_MOST = 5
"""Cases that have a button of their own; the others are named, and among all of theirs."""


async def resume(tx: Tx, visit: Visit, *, stopped: bool) -> None:
    """They are told so if they had `stopped` everything, and of which of their cases something was said meanwhile."""
    person = visit.chat.person_id
    references = await silenced.missed(tx, visit.chat.address_id, person) if person else []
    if references:
        buttons = tuple((_read(visit, reference),) for reference in references[:_MOST])
        more = ((NoticeButton("act-my-cases", Do("my_cases")),),) if len(references) > _MOST else ()
        visit.say("resumed-news", (*buttons, *more), references=", ".join(references))
    elif stopped:
        visit.say("resumed")


def _read(visit: Visit, reference: str) -> NoticeButton:
    return NoticeButton("act-read-news", Do("show", reference), label=visit.text("act-read-news", reference=reference))
