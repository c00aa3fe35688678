"""Some weeks after a case was closed: is the problem solved? A "no" opens the case again."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text, YesNo
from dialogue.play import Ask
from flows.danger import passed_on
from flows.world import World


@dataclass(frozen=True, slots=True)
class SolvedDraft:
    reference: str
    solved: bool
    words: str
    urgent: bool = False
    """The words told of danger, and the person agreed to say so to the association."""


async def problem_solved(ask: Ask, reference: str, world: World) -> SolvedDraft:
    if await ask("solved", YesNo()):
        return SolvedDraft(reference, solved=True, words="")
    words = await ask("what_remains", Text(optional=True))
    agreed, urgent = await passed_on(ask, world, words)
    return SolvedDraft(reference, solved=False, words=words if agreed else "", urgent=urgent)
