"""Whisper models by faster-whisper, in a process of their own that is started again when it dies or hangs."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import AsyncIterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bot.voice.recogniser import NoRecogniser, Transcript, Unheard
from bot.worker_process import ANSWER_SECONDS, WorkerProcess

FILES = ("model.bin", "config.json", "tokenizer.json")
"""What a model's folder holds at least: without its tokenizer the library would look for one on the network."""


@contextlib.asynccontextmanager
async def recogniser_in(folder: Path | None) -> AsyncIterator[Whisper | None]:
    """The model in this folder, loaded; None without a folder. Raises `NoRecogniser`, which says what to mend."""
    whisper = await _opened(folder) if folder else None
    try:
        yield whisper
    finally:
        if whisper is not None:
            await whisper.close()


async def _opened(folder: Path) -> Whisper:
    if find_spec("faster_whisper") is None:
        cure = "install it with `pip install --require-hashes -r requirements-voice.lock`, or leave the setting empty"
        raise NoRecogniser(f"PORTE_VOIX_VOICE_MODEL is set, but faster-whisper is not installed: {cure}")
    if missing := [name for name in FILES if not (folder / name).is_file()]:
        cure = f"name the folder of a Whisper model converted for CTranslate2, with {', '.join(FILES)}"
        raise NoRecogniser(f"PORTE_VOIX_VOICE_MODEL: there is no {missing[0]} in {folder}: {cure}")
    whisper = Whisper(command(folder))
    try:
        await whisper.open()
    except Unheard as reason:
        raise NoRecogniser(f"PORTE_VOIX_VOICE_MODEL: the model in {folder} can't be loaded ({reason}): copy it again, whole") from None
    return whisper


def command(folder: Path) -> tuple[str, ...]:
    """How the process of a model is started."""
    return (sys.executable, "-m", "bot.voice.worker", str(folder))


class Whisper:
    """One note at a time: whoever comes next waits. Satisfies `Recogniser`."""

    def __init__(self, command: Sequence[str], *, note_seconds: float = ANSWER_SECONDS) -> None:
        self._worker = WorkerProcess(command, Unheard, answer_seconds=note_seconds)

    @property
    def started(self) -> int:
        """How often a process was started."""
        return self._worker.started

    async def transcribe(self, audio: bytes, mime: str, language: str) -> Transcript:
        return await self._worker.ask({"size": len(audio), "language": language}, _transcript, audio)

    async def open(self) -> None:
        """Load the model. Raises `Unheard` when it can't be."""
        await self._worker.open()

    async def close(self) -> None:
        await self._worker.close()


def _transcript(answer: dict[str, Any]) -> Transcript:
    return Transcript(str(answer["words"]), str(answer["language"]), float(answer["sureness"]))
