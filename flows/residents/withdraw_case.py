"""A resident takes a case of theirs back; saying why is a tap like any other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dialogue.kinds import OneOf
from dialogue.play import Ask


class Why(StrEnum):
    NO_NEED = "no_need"
    MISTAKE = "mistake"
    NOT_SAID = "not_said"
    KEEP = "keep"
    """Not withdrawn after all."""


@dataclass(frozen=True, slots=True)
class WithdrawalDraft:
    reference: str
    why: Why


async def withdraw_case(ask: Ask, reference: str) -> WithdrawalDraft:
    return WithdrawalDraft(reference, await ask("why", OneOf(Why)))
