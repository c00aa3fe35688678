"""The coordination adds an association: its name, and where it works."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask
from flows.place import Where
from flows.territory import territory
from flows.world import World


@dataclass(frozen=True, slots=True)
class FoundingDraft:
    name: str
    place: Where
    scope: str


async def found_association(ask: Ask, world: World) -> FoundingDraft:
    name = await ask("name", Text(at_least=2, at_most=120))
    place, scope = await territory(ask, world)
    await ask.review()
    return FoundingDraft(name, place, scope)
