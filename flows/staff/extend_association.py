"""The coordination adds a place where an association works."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.play import Ask
from flows.place import Where
from flows.territory import territory
from flows.world import World


@dataclass(frozen=True, slots=True)
class TerritoryDraft:
    """`association` is the association's number."""

    association: str
    place: Where
    scope: str


async def extend_association(ask: Ask, world: World, association: str) -> TerritoryDraft:
    place, scope = await territory(ask, world)
    return TerritoryDraft(association, place, scope)
