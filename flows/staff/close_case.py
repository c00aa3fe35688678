"""A relay closes a case with an outcome, and a sentence for the resident."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from dialogue.kinds import OneOf, Text
from dialogue.play import Ask


class Outcome(StrEnum):
    SOLVED = "solved"
    PARTLY = "partly"
    SENT_ON = "sent_on"
    NOT_POSSIBLE = "not_possible"
    NO_REPLY = "no_reply"


CHANGED = (Outcome.SOLVED, Outcome.PARTLY)
"""By which something changed."""


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    reference: str
    outcome: Outcome
    words: str
    for_all: bool = False
    """The relay was told that everyone who joined reads it too."""


SENTENCE = Text(at_least=2, at_most=1000)
"""What the resident is told; it may be left out of what is solved."""


async def close_case(ask: Ask, reference: str, for_all: bool = False) -> ClosingDraft:
    if for_all:
        ask.say("everyone_reads")
    outcome = await ask("outcome", OneOf(Outcome))
    words = await ask("words", replace(SENTENCE, optional=outcome is Outcome.SOLVED))
    await ask.review()
    return ClosingDraft(reference, outcome, words, for_all)
