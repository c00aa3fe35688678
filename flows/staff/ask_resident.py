"""A relay asks the resident something; the case then waits for the reply."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Story, Told
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    reference: str
    told: Told


async def ask_resident(ask: Ask, reference: str) -> QuestionDraft:
    told = await ask("question", Story(at_least=2))
    await ask.review()
    return QuestionDraft(reference, told)
