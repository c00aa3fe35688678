"""Words that come after an association spoke: the reply to its question, or words about its answer or about something new."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.fronts.residents.cases import resident_of
from bot.fronts.visit import Visit
from dialogue.keys import key_of
from dialogue.kinds import Story, Words
from routing.cases import State
from storage import cases
from storage.database import Tx

_ANSWERING = timedelta(days=7)
"""For how long words typed after an answer may well be about it."""


async def spoken_to(tx: Tx, visit: Visit) -> Sequence[Any]:
    """This person's cases in which an association spoke lately."""
    return await cases.spoken_to(tx, resident_of(visit).person_id, visit.now - _ANSWERING)


async def awaited(tx: Tx, visit: Visit) -> str:
    """The case of the one question that an association asked lately and waits for the reply to; "" for none, or for several."""
    waiting = [row.reference for row in await spoken_to(tx, visit) if row.state == State.WAITING]
    return waiting[0] if len(waiting) == 1 else ""


def begin_reply(visit: Visit, reference: str) -> None:
    visit.start("add_to_case", {"reference": reference})
    visit.preface = (visit.text("reply-heard", reference=reference),)


def ask_which(visit: Visit, text: str, spoken: Sequence[Any]) -> None:
    """Words typed after an association answered: are they about that, or about something new? What follows joins them meanwhile."""
    about = [[row.reference, f"{row.reference} · {visit.text(key_of('theme', row.theme))}"] for row in spoken]
    said = {**Story().take(Words(text, visit.message)), "over": True}
    visit.start("about_which", {"answered": about}, {"said": said})
    visit.ask()
