"""A relay declines a case that another team offers, and says why: it goes back to the queue it came from."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class DeclineDraft:
    reference: str
    reason: str


async def decline_case(ask: Ask, reference: str) -> DeclineDraft:
    reason = await ask("reason", Text(at_least=3, at_most=500))
    await ask.review()
    return DeclineDraft(reference, reason)
