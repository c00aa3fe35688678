"""The coordination gives an association another name."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class NameDraft:
    """`association` is the association's number."""

    association: str
    name: str


async def rename_association(ask: Ask, association: str) -> NameDraft:
    return NameDraft(association, await ask("name", Text(at_least=2, at_most=120)))
