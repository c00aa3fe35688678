"""Where an association works: a place, then how far around it."""

from __future__ import annotations

from dialogue.kinds import Among
from dialogue.play import Ask
from flows.place import Where, where
from flows.world import World

SCOPES = ("town", "grouping", "departement")


async def territory(ask: Ask, world: World) -> tuple[Where, str]:
    """The place and how far: "quarter" only where the place is one. A place that is not understood has no extent."""
    place = await where(ask, world)
    if not place.code:
        return place, ""
    scopes = ("quarter", *SCOPES) if "/" in place.code else SCOPES
    return place, await ask("how_far", Among((), otherwise=scopes, vocabulary="scope"))
