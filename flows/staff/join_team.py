"""Somebody with an invitation joins: what should colleagues call them?"""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """`invitation` is the hash of the token, the only trace of it that is ever kept."""

    invitation: str
    first_name: str


async def join_team(ask: Ask, invitation: str) -> MemberDraft:
    return MemberDraft(invitation, await ask("first_name", Text(at_least=2, at_most=40)))
