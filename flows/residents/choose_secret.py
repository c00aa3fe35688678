"""The word with which a resident will find a case again from another phone. One question, so that it is never stored as it was said."""

from __future__ import annotations

from dataclasses import dataclass, field

from dialogue.kinds import OneWord
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class SecretDraft:
    reference: str
    word: str = field(repr=False)


async def choose_secret(ask: Ask, reference: str) -> SecretDraft:
    return SecretDraft(reference, await ask("word", OneWord(at_least=4)))
