"""The language in which the staff bot speaks to a member, or to a group."""

from __future__ import annotations

from dialogue.kinds import Among
from dialogue.play import Ask
from flows.residents.choose_language import LanguageDraft
from flows.world import World


async def choose_staff_language(ask: Ask, world: World) -> LanguageDraft:
    return LanguageDraft(await ask("language", Among(tuple(world.staff_languages()))))
