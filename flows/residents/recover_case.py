"""A resident on another phone, or another channel, finds a case again by its number and their secret word."""

from __future__ import annotations

from dataclasses import dataclass, field

from dialogue.kinds import OneWord, Text, YesNo
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class RecoveryDraft:
    reference: str
    """As it was typed."""
    word: str = field(repr=False)
    all_mine: bool = True
    """What was said in this chat before is the same person's; if not, the case is only shown: a phone may be shared, or lent."""


async def recover_case(ask: Ask, others: bool = False) -> RecoveryDraft:
    """The word comes last, so that it is never stored as it was said. `others`: somebody has said something in this chat before."""
    reference = await ask("number", Text(at_least=5, at_most=20))
    all_mine = not others or await ask("all_mine", YesNo())
    return RecoveryDraft(reference, await ask("word", OneWord(at_least=4)), all_mine)
