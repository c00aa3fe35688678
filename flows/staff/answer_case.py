"""A relay answers: read again before it leaves, since the resident will read it."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Story, Told
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    reference: str
    told: Told
    for_all: bool = False
    """The relay was told that everyone who joined reads it too."""


async def answer_case(ask: Ask, reference: str, for_all: bool = False) -> AnswerDraft:
    if for_all:
        ask.say("everyone_reads")
    told = await ask("answer", Story(at_least=2))
    await ask.review()
    return AnswerDraft(reference, told, for_all)
