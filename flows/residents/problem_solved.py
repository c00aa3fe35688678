"""Some weeks after a case was closed: is the problem solved? A "no" opens the case again."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text, YesNo
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class SolvedDraft:
    reference: str
    solved: bool
    words: str


async def problem_solved(ask: Ask, reference: str) -> SolvedDraft:
    if await ask("solved", YesNo()):
        return SolvedDraft(reference, solved=True, words="")
    return SolvedDraft(reference, solved=False, words=await ask("what_remains", Text(optional=True)))
