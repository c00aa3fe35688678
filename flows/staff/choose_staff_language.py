"""The language in which the staff bot speaks to a member, or to a group."""

from __future__ import annotations

from enum import StrEnum

from dialogue.kinds import OneOf
from dialogue.play import Ask
from flows.residents.choose_language import LanguageDraft


class Language(StrEnum):
    """Languages in which the texts of relays and the coordination are complete, by their BCP 47 tag."""

    FR = "fr"
    EN = "en"


async def choose_staff_language(ask: Ask) -> LanguageDraft:
    return LanguageDraft(await ask("language", OneOf(Language)))
