"""Some weeks after a case was closed: is the problem solved? A "no" opens the case again."""

from __future__ import annotations

from dataclasses import dataclass, field

from dialogue.kinds import Story, Told, YesNo
from dialogue.play import Ask
from flows.danger import passed_on
from flows.voice import spoken
from flows.world import World


@dataclass(frozen=True, slots=True)
class SolvedDraft:
    reference: str
    solved: bool
    words: str
    urgent: bool = False
    """The words told of danger, and the person agreed to say so to the association."""
    told: Told = field(default_factory=lambda: Told("", ()))
    """What remains, with the voice notes and photos that show it; its words are `words`."""


async def problem_solved(ask: Ask, reference: str, world: World) -> SolvedDraft:
    if await ask("solved", YesNo()):
        return SolvedDraft(reference, solved=True, words="")
    told = await spoken(ask, await ask("what_remains", Story(at_least=1, optional=True, grows=True)), world)
    agreed, urgent = await passed_on(ask, world, told.words)
    told = told if agreed else Told("", ())
    return SolvedDraft(reference, solved=False, words=told.words, urgent=urgent, told=told)
