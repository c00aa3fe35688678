"""A relay names what the people of a case say, in a few words that anybody of the neighbourhood may read."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Text
from dialogue.play import Ask
from flows.world import World


@dataclass(frozen=True, slots=True)
class VoiceNameDraft:
    reference: str
    name: str


async def name_voice(ask: Ask, world: World, reference: str) -> VoiceNameDraft:
    """Words that lead to somebody, such as a name or a telephone, are asked for again."""
    name = await ask("voice_name", Text(at_least=3, at_most=48, unless=world.exposes))
    await ask.review()
    return VoiceNameDraft(reference, " ".join(name.split()))
