"""A relay takes one person's words out of a voice: confirmed, since that person is told, and follows a case of their own from then on."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Among, Kept, Option
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class SplitDraft:
    """`said` is the number of the words that were taken out."""

    reference: str
    said: str


async def split_voice(ask: Ask, reference: str, voiced: Kept) -> SplitDraft:
    """`voiced` are the words of those who joined, as [number, label] pairs fixed when the conversation starts."""
    said = await ask("whose_words", Among(tuple(Option(code, label) for code, label in voiced)))
    await ask.review()
    return SplitDraft(reference, said)
