"""Whatever writes down what is said in a voice note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.settings import BadSetting


class NoRecogniser(BadSetting):
    """PORTE_VOIX_VOICE_MODEL is set, but no voice note can be written down."""


class Unheard(Exception):
    """A voice note could not be written down this time; the reason is a short code without anything that was said."""


@dataclass(frozen=True, slots=True)
class Transcript:
    words: str
    language: str
    """As an ISO 639-1 code: what was spoken, which need not be the language of the buttons."""
    sureness: float
    """From 0 to 1: the mean probability of the words, as the model sees it."""


class Recogniser(Protocol):
    async def transcribe(self, audio: bytes, mime: str, language: str) -> Transcript:
        """What is said. `language` is a hint, for when the sound alone does not tell. Raises `Unheard`."""
