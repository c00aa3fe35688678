"""Once a concern is sent: may it be quoted, and may the person be asked later? Each is its own question; no answer is a no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogue.kinds import YesNo
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class FirstConsentsDraft:
    references: tuple[str, ...]
    quotable: bool
    contactable: bool


async def consents(ask: Ask, references: Sequence[str]) -> FirstConsentsDraft:
    quotable = await ask("may_we_quote_you", YesNo())
    return FirstConsentsDraft(tuple(references), quotable, await ask("may_we_ask_you_later", YesNo()))
