"""The coordination adds a place where an association works."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.play import Ask
from flows.place import Where
from flows.territory import territory
from flows.world import World


@dataclass(frozen=True, slots=True)
class TerritoryDraft:
    """`team` is the association's number."""

    team: str
    place: Where
    scope: str


async def extend_team(ask: Ask, world: World, team: str) -> TerritoryDraft:
    place, scope = await territory(ask, world)
    return TerritoryDraft(team, place, scope)
