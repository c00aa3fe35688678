"""A relay passes a case to another association, or to the coordination, and says why."""

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


async def hand_over(ask: Ask, reference: str, associations: Kept, to_coordination: bool = True) -> HandOverDraft:
    """`associations` are those it may go to, as [number, name] pairs fixed when the conversation starts."""
    options = tuple(Option(code, label) for code, label in associations)
    to = await ask("to", Among(options, otherwise=(COORDINATION,) if to_coordination else (), vocabulary="choice"))
    reason = await ask("reason", Text(at_least=3, at_most=500))
    await ask.review()
    return HandOverDraft(reference, to, reason)
