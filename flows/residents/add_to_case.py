"""A resident adds something to a case of theirs, or answers what the relay asked."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Story, Told
from dialogue.play import Ask
from flows.voice import spoken
from flows.world import World


@dataclass(frozen=True, slots=True)
class AdditionDraft:
    reference: str
    told: Told


async def add_to_case(ask: Ask, world: World, reference: str) -> AdditionDraft:
    return AdditionDraft(reference, await spoken(ask, await ask("more", Story(at_least=2)), world))
