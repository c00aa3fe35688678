"""The coordination gives an association another name."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class NameDraft:
    """`team` is the association's number."""

    team: str
    name: str


async def rename_team(ask: Ask, team: str) -> NameDraft:
    return NameDraft(team, await ask("name", Text(at_least=2, at_most=120)))
