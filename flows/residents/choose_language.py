"""The language in which the bot speaks to a resident."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dialogue.kinds import OneOf
from dialogue.play import Ask


class Language(StrEnum):
    """Languages in which everything residents read is complete, by their BCP 47 tag."""

    FR = "fr"
    EN = "en"
    AR = "ar"
    TR = "tr"
    PT = "pt"
    ES = "es"


@dataclass(frozen=True, slots=True)
class LanguageDraft:
    language: StrEnum
    """Its tag."""


async def choose_language(ask: Ask) -> LanguageDraft:
    return LanguageDraft(await ask("language", OneOf(Language)))
