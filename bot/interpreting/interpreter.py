"""Whatever translates what is written in a case."""

from __future__ import annotations

from typing import Protocol, TypeAlias

from bot.settings import BadSetting

Pair: TypeAlias = tuple[str, str]
"""The language words are in, and the one they are put into, as ISO 639-1 codes."""


class NoInterpreter(BadSetting):
    """PORTE_VOIX_TRANSLATION_MODELS is set, but nothing can be translated."""


class Untranslated(Exception):
    """Words could not be translated this time; the reason is a short code without anything that was written."""


class Interpreter(Protocol):
    @property
    def pairs(self) -> frozenset[Pair]:
        """What can be put into what."""

    async def translate(self, words: str, pair: Pair) -> str:
        """The words in the other language, a line for each of their lines. Raises `Untranslated`."""
