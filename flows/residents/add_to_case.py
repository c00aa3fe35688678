"""A resident adds something to a case of theirs, or answers what the relay asked."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Story, Told
from dialogue.play import Ask
from flows.danger import passed_on
from flows.file_numbers import none_needed
from flows.residents.report_concern import TurnedAway
from flows.voice import spoken
from flows.world import World


@dataclass(frozen=True, slots=True)
class AdditionDraft:
    reference: str
    told: Told
    urgent: bool = False
    """The words told of danger, and the person agreed to say so to the association."""


async def add_to_case(ask: Ask, world: World, reference: str) -> AdditionDraft | TurnedAway:
    told = await spoken(ask, await ask("more", Story(at_least=1, grows=True)), world)
    none_needed(ask, world, told.words)
    agreed, urgent = await passed_on(ask, world, told.words)
    return AdditionDraft(reference, told, urgent) if agreed else TurnedAway("nothing_passed_on")
