"""A relay writes down what a resident says in a voice note; the resident reads it before it counts."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class WrittenDraft:
    reference: str
    media: str
    words: str


async def write_down(ask: Ask, reference: str, media: str) -> WrittenDraft:
    words = await ask("said", Text(at_least=2, at_most=4000))
    await ask.review()
    return WrittenDraft(reference, media, words)
