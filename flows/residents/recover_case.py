"""A resident on another phone, or another channel, finds a case again by its number and their secret word."""

from __future__ import annotations

from dataclasses import dataclass, field

from dialogue.kinds import OneWord, Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class RecoveryDraft:
    reference: str
    """As it was typed."""
    word: str = field(repr=False)


async def recover_case(ask: Ask) -> RecoveryDraft:
    """The word comes last, so that it is never stored as it was said."""
    reference = await ask("number", Text(at_least=5, at_most=20))
    return RecoveryDraft(reference, await ask("word", OneWord(at_least=4)))
