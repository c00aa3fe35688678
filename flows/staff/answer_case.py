"""A relay answers: read again before it leaves, since the resident will read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogue.kinds import Story, Told
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    reference: str
    told: Told
    for_all: bool = False
    """The relay was told that everyone who joined reads it too."""


async def answer_case(ask: Ask, reference: str, for_all: bool = False, canned: Sequence[Sequence[str]] = ()) -> AnswerDraft:
    """`canned` are answers at hand, as (code, title, words): one tap takes the words, which are read again, changed or added to."""
    if for_all:
        ask.say("everyone_reads")
    if canned:
        ask.say("ready_answers")
    told = await ask("answer", Story(at_least=2, ready=tuple((code, title, words) for code, title, words in canned), grows=bool(canned)))
    await ask.review()
    return AnswerDraft(reference, told, for_all)
