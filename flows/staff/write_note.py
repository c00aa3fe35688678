"""A member leaves a note for colleagues in a case; the resident never receives it."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class NoteDraft:
    reference: str
    words: str


async def write_note(ask: Ask, reference: str) -> NoteDraft:
    return NoteDraft(reference, await ask("note", Text(at_least=2, at_most=2000)))
