"""A story told by voice: who may listen to it, and whether what was understood of it is right."""

from __future__ import annotations

from dataclasses import replace

from dialogue.kinds import ReadBack, Text, Told, YesNo
from dialogue.play import Ask
from flows.world import World


async def spoken(ask: Ask, told: Told, world: World) -> Told:
    """The story as it may be passed on: its words with those of its voice notes, and whether these may be listened to.

    What is understood of a note may come later than the questions that follow: it is then what is asked next.
    """
    if not told.voice_notes:
        return told
    step = "may_they_hear_your_voice" if world.transcribes else "may_they_hear_your_voice_alone"
    hearable = await ask(step, YesNo())
    approved = await _read_back(ask, told)
    words = "\n".join(said for said in (told.words, *approved.values()) if said)
    nobody_reads = not hearable and not words and not _awaited(told, world)
    if nobody_reads:
        words = await ask("in_your_words", Text(at_least=10, at_most=4000))
    return replace(told, words=words, approved=tuple(approved.items()), hearable=hearable)


async def _read_back(ask: Ask, told: Told) -> dict[str, str]:
    """What each note says, once the person has said so; notes of which nothing was understood are left out."""
    heard, approved = dict(told.heard), dict[str, str]()
    for number, media in enumerate(told.voice_notes, 1):
        if heard.get(media):
            step = "did_we_hear" if number == 1 else f"did_we_hear_{number}"
            approved[media] = await ask(step, ReadBack(heard[media]))
    return approved


def _awaited(told: Told, world: World) -> bool:
    """Whether some of what was said may still be understood."""
    return world.transcribes and len(told.heard) < len(told.voice_notes)
