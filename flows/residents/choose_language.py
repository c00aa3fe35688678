"""The language in which the bot speaks to a resident."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Among, Kept, Option
from dialogue.play import Ask
from flows.world import World


@dataclass(frozen=True, slots=True)
class LanguageDraft:
    language: str
    """Its BCP 47 tag."""
    heard: str = ""
    """The code of the language they hear instead, while they read this one."""


async def choose_language(ask: Ask, world: World, recorded: Kept = ()) -> LanguageDraft:
    """`recorded` are languages that are only heard, as [code, label] pairs: what is said in them is read in French."""
    written = tuple(world.languages())
    spoken = tuple(Option(code, label) for code, label in recorded)
    chosen = await ask("language", Among((*spoken, *written)))
    return LanguageDraft(chosen) if any(chosen == one.code for one in written) else LanguageDraft(world.source, chosen)
