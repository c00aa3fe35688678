"""A relay notes that a dated letter was posted about a case: to whom, and on which day."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class PostedDraft:
    """`day` as it was written."""

    reference: str
    to: str
    day: str


async def note_posted(ask: Ask, reference: str) -> PostedDraft:
    to = await ask("to", Text(at_least=2, at_most=80))
    day = await ask("day", Text(at_least=3, at_most=20))
    await ask.review()
    return PostedDraft(reference, to, day)
