"""Words that come after an association spoke: the reply to its question, or words about its answer or about something new."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.fronts.residents.cases import resident_of
from bot.fronts.visit import Visit
from dialogue.keys import key_of
from dialogue.kinds import Invalid, Kept, Story, Words
from dialogue.session import Replied
from routing.cases import State
from storage import cases
from storage.database import Tx

ANSWERING = timedelta(days=7)
"""For how long words typed after an answer may well be about it."""


async def spoken_to(tx: Tx, visit: Visit) -> Sequence[Any]:
    """This person's cases in which an association spoke lately."""
    return await cases.spoken_to(tx, resident_of(visit).person_id, visit.now - ANSWERING)


async def awaited(tx: Tx, visit: Visit) -> str:
    """The case of the one question that an association asked lately and waits for the reply to; "" for none, or for several."""
    waiting = [row.reference for row in await spoken_to(tx, visit) if row.state == State.WAITING]
    return waiting[0] if len(waiting) == 1 else ""


def begin_reply(visit: Visit, reference: str) -> None:
    visit.start("add_to_case", {"reference": reference})
    visit.preface = (visit.text("reply-heard", reference=reference),)


def begin_which(visit: Visit, spoken: Sequence[Any]) -> None:
    """After an association spoke: is what comes now, in words, as a file or a position, about that or about something new? What follows
    joins it."""
    about = [[row.reference, f"{row.reference} · {visit.text(key_of('theme', row.theme))}"] for row in spoken]
    visit.start("about_which", {"answered": about}, {"said": {"parts": [], "over": True}})


def ask_which(visit: Visit, text: str, spoken: Sequence[Any]) -> None:
    begin_which(visit, spoken)
    assert visit.session is not None
    longer = visit.session.adding(Words(text, visit.message))
    visit.keep(longer or visit.session)
    visit.ask(None if longer else Invalid("too-long", most=Story.at_most))


def tell_place(visit: Visit, kept: Kept) -> bool:
    """Where a story is told that asks for no place, a position is told as the place it is. Says whether it was."""
    session, asking = visit.session, visit.asking
    where = " / ".join(label for _, label in kept["options"])
    if session is None or asking is None or not where:
        return False
    words = Words(f"📍 {where}", visit.message)
    after = session.hear(Replied(words))[0] if isinstance(asking.question.kind, Story) else session.adding(words)
    if after is None or after is session:
        return False
    visit.keep(after.given("place", kept) if session.flow_name == "about_which" else after)
    visit.ask(None if after.gathering else Invalid("added-to-story"), noted=True)
    return True
