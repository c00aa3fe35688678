"""A relay answers: read again before it leaves, since the resident will read it."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Story, Told
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    reference: str
    told: Told


async def answer_case(ask: Ask, reference: str) -> AnswerDraft:
    told = await ask("answer", Story(at_least=2))
    await ask.review()
    return AnswerDraft(reference, told)
