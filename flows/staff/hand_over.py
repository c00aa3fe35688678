"""A relay offers a case to another association, or to the coordination: why, and what was tried."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Among, Kept, Option, Text
from dialogue.play import Ask

COORDINATION = "coordination"
"""The choice of its queue, beside the associations\'."""


@dataclass(frozen=True, slots=True)
class HandOverDraft:
    """`to` is an association's number, or COORDINATION."""

    reference: str
    to: str
    reason: str
    tried: str = ""
    """What the team did about it that the thread does not say."""


async def hand_over(ask: Ask, reference: str, associations: Kept, to_coordination: bool = True, sheet: bool = False) -> HandOverDraft:
    """`associations` are those it may go to, as [number, name] pairs fixed when the conversation starts. `sheet`: the team that receives
    it reads a sheet of context, so what was tried is asked too; in version 0.2 it was not."""
    options = tuple(Option(code, label) for code, label in associations)
    to = await ask("to", Among(options, otherwise=(COORDINATION,) if to_coordination else (), vocabulary="choice"))
    reason = await ask("reason", Text(at_least=3, at_most=500))
    tried = await ask("tried", Text(at_least=2, at_most=500, optional=True)) if sheet else ""
    await ask.review()
    return HandOverDraft(reference, to, reason, tried)
