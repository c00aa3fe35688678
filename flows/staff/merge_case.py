"""A relay joins a case to another about the same thing; confirmed, since two residents follow one case from then on."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Among, Kept, Option
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class MergeDraft:
    reference: str
    into: str


async def merge_case(ask: Ask, reference: str, others: Kept) -> MergeDraft:
    """`others` are the cases it may be joined to, as [number, label] pairs fixed when the conversation starts."""
    into = await ask("into", Among(tuple(Option(code, label) for code, label in others)))
    await ask.review()
    return MergeDraft(reference, into)
