"""The parts of the staff bot beside reading and answering a case: each with its commands, buttons and conversations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.fronts.coordination import coding, reserved, summaries
from bot.fronts.staff import intake, quotes
from bot.fronts.teams import canned, delays, hours, inviting, members, posters, time
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start
from routing.access import Member, Role
from storage.database import Tx

PARTS: tuple[Any, ...] = (
    intake, posters, canned, quotes, reserved, delays, hours, members, coding, summaries, time, inviting,
)  # fmt: skip
"""Modules with the same names in each: COMMANDS, those RESERVED, ACTS, FLOWS, Draft; and `command`, `act`, `facts_for`, `settle`
for what one has any of."""
COMMANDS: tuple[str, ...] = tuple(name for part in PARTS for name in part.COMMANDS)
RESERVED: Mapping[str, tuple[Role, ...]] = {name: roles for part in PARTS for name, roles in part.RESERVED.items()}
ACTS: frozenset[str] = frozenset(name for part in PARTS for name in part.ACTS)
FLOWS: frozenset[str] = frozenset(name for part in PARTS for name in part.FLOWS)


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    part = next(part for part in PARTS if name in part.COMMANDS)
    await part.command(tx, visit, member, name, rest)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    part = next(part for part in PARTS if do.act in part.ACTS)
    await part.act(tx, visit, member, do)


async def facts_for(tx: Tx, visit: Visit, member: Member, start: Start) -> dict[str, Any]:
    part = next(part for part in PARTS if start.flow in part.FLOWS)
    facts: dict[str, Any] = await part.facts_for(tx, visit, member, start)
    return facts


async def settle(tx: Tx, visit: Visit, member: Member, draft: object) -> bool:
    """Says whether the draft is one of these parts'."""
    for part in PARTS:
        if isinstance(draft, part.Draft):
            await part.settle(tx, visit, member, draft)
            return True
    return False
