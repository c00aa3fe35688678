"""The coordination looks for the association that is to have a case."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class SearchDraft:
    """`reference` is the case to give, "" when only the association is looked for."""

    reference: str
    words: str


async def find_association(ask: Ask, reference: str = "") -> SearchDraft:
    return SearchDraft(reference, await ask("which", Text(at_least=2, at_most=60)))
