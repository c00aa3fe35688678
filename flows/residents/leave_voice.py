"""A resident finds that what neighbours said is not the same after all: their words become a case of their own."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class LeavingDraft:
    reference: str


async def leave_voice(ask: Ask, reference: str) -> LeavingDraft:
    await ask.review()
    return LeavingDraft(reference)
