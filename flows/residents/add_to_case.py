"""A resident adds something to a case of theirs, or answers what the relay asked."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Story, Told, YesNo
from dialogue.play import Ask
from flows.voice import spoken
from flows.world import World


@dataclass(frozen=True, slots=True)
class AdditionDraft:
    reference: str
    told: Told
    urgent: bool = False
    """The words told of danger, and the person agreed to say so to the association."""


async def add_to_case(ask: Ask, world: World, reference: str) -> AdditionDraft:
    told = await spoken(ask, await ask("more", Story(at_least=2)), world)
    urgent = world.danger(told.words) and await ask("may_we_say_it_is_urgent", YesNo())
    return AdditionDraft(reference, told, urgent)
