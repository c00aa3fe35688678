"""A resident says the same as a case that a neighbour shared: their voice is added to it instead of being said again."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import OldEnough, Story, Told, YesNo
from dialogue.play import Ask
from flows.residents.report_concern import TurnedAway
from flows.voice import spoken
from flows.world import World


@dataclass(frozen=True, slots=True)
class JoinDraft:
    """`told` may be empty: to join is enough."""

    reference: str
    told: Told


@dataclass(frozen=True, slots=True)
class NotJoined:
    """It is not the same for them, and nothing is kept."""


async def join_voice(ask: Ask, world: World, reference: str, of_age: bool = False) -> JoinDraft | NotJoined | TurnedAway:
    """What the case is about was said when the link was opened. `of_age`: somebody who sent something before was asked then."""
    if not await ask("same_for_you", YesNo()):
        return NotJoined()
    if not of_age and not await ask("fifteen_or_older", OldEnough()):
        return TurnedAway("come_with_an_adult")
    told = await spoken(ask, await ask("own_words", Story(at_least=2, optional=True, grows=True)), world)
    await ask.review()
    return JoinDraft(reference, told)
