"""A program that says a text aloud, such as espeak-ng: the text on its input, a WAV file on its output."""

from __future__ import annotations

import asyncio
import shlex
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence

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
            child = await asyncio.create_subprocess_exec(*self._command, *how, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
        except OSError:
            raise Unspoken from None
        try:
            async with asyncio.timeout(self._seconds):
                sound, _ = await child.communicate(words.encode())
        except TimeoutError:
            raise Unspoken from None
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
        if child.returncode != 0 or not sound.startswith(b"RIFF") or len(sound) > MOST_BYTES:
            raise Unspoken
        return sound
