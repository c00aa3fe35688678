"""A relay leaves words out of what a resident said, or masks some, before it may be read in the summary."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.excerpts import Excerpt
from dialogue.play import Ask

SHORTEST, LONGEST = 40, 280
"""Letters of a quotation: fewer say too little, more are not read out."""


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    reference: str
    words: str


async def shorten_quote(ask: Ask, reference: str, said: str, masks: list[str]) -> QuoteDraft:
    """`said` is masked already; `masks` are what may be typed in the place of a word."""
    words = await ask("words", Excerpt(said, tuple(masks), SHORTEST, LONGEST))
    await ask.review()
    return QuoteDraft(reference, words)
