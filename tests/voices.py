"""Recognisers that hear nothing: what they are to understand is written in the test."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path

from bot.voice.recogniser import Transcript, Unheard

FAKE_LIBRARY = Path(__file__).parent / "fake_whisper"


class Ear:
    """Understands each note as it is told to, in order; satisfies `Recogniser`. `given` is every note it got."""

    def __init__(self, *understood: str | Exception | Callable[[], None], sureness: float = 0.9) -> None:
        self._understood = deque(understood)
        self._sureness = sureness
        self.given: list[bytes] = []

    async def transcribe(self, audio: bytes, mime: str, language: str) -> Transcript:
        self.given.append(audio)
        understood = self._understood.popleft() if self._understood else Unheard("deaf")
        if isinstance(understood, Exception):
            raise understood
        if not isinstance(understood, str):
            understood()
            raise Unheard("interrupted")
        return Transcript(understood, "fr", self._sureness)


def worker(folder: Path) -> tuple[str, ...]:
    """Our own process, with a library shaped like faster-whisper that does what the sound tells it to."""
    return ("env", f"PYTHONPATH={FAKE_LIBRARY}", sys.executable, "-m", "bot.voice.worker", str(folder))
