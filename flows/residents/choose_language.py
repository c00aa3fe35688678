"""The language in which the bot speaks to a resident."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dialogue.kinds import Among, Kept, OneOf, Option
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
    heard: str = ""
    """The code of the language they hear instead, while they read this one."""


async def choose_language(ask: Ask, recorded: Kept = ()) -> LanguageDraft:
    """`recorded` are languages that are only heard, as [code, label] pairs: what is said in them is read in French."""
    if not recorded:
        return LanguageDraft(await ask("language", OneOf(Language)))
    spoken = tuple(Option(code, label) for code, label in recorded)
    chosen = await ask("language", Among(spoken, otherwise=tuple(Language), vocabulary="language"))
    return LanguageDraft(Language(chosen)) if chosen in set(Language) else LanguageDraft(Language.FR, chosen)
