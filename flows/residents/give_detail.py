"""Once a concern is sent: the one thing its relay would ask first, such as who has been told already. It may be passed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogue.kinds import Among
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class DetailDraft:
    reference: str
    detail: str
    """The name of the question."""
    answer: str
    """The code of a choice; "" when it was passed over."""


async def give_detail(ask: Ask, reference: str, detail: str, choices: Sequence[str]) -> DetailDraft:
    """`detail` names the step, and `choices` are its answers: which question goes with which sub-theme is a table of the house."""
    answer = await ask(detail, Among((), otherwise=(*choices, "skip"), vocabulary="detail"))
    return DetailDraft(reference, detail, "" if answer == "skip" else answer)
