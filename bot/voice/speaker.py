"""A program that says a text aloud, such as espeak-ng: the text on its input, a WAV file on its output."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from routing.asked_once import asked_once

SPEAK_SECONDS = 60.0
MOST_BYTES = 40 * 1024 * 1024
"""Of a WAV file: ninety seconds take four megabytes."""
WORDS_A_MINUTE = 155
"""An easy pace."""


class Unspoken(Exception):
    """The program of PORTE_VOIX_SPEECH said nothing: try it by hand, with `--stdin --stdout -v fr` after its name."""


class Speaker:
    """Calls the program once for each text. Words are never arguments: they are no option, and no list of processes shows them."""

    def __init__(self, command: str, seconds: float = SPEAK_SECONDS) -> None:
        """`command` may have arguments of its own."""
        self._command: Sequence[str] = shlex.split(command)
        self._seconds = seconds

    async def say(self, words: str, language: str) -> bytes:
        """What is said, as a WAV file. Raises `Unspoken`."""
        voice = language.split("-", maxsplit=1)[0].lower()
        how = ("--stdin", "--stdout", "-v", voice if voice.isascii() and voice.isalpha() else "fr", "-s", str(WORDS_A_MINUTE))
        try:
            code, sound = await asked_once((*self._command, *how), words.encode(), self._seconds)
        except OSError:  # it can't be started, or takes too long
            raise Unspoken from None
        if code != 0 or not sound.startswith(b"RIFF") or len(sound) > MOST_BYTES:
            raise Unspoken
        return sound
