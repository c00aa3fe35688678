"""Whisper models by faster-whisper, in a process of their own that is started again when it dies or hangs."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bot.voice.recogniser import NoRecogniser, Transcript, Unheard
from routing.workers import answer_in

START_SECONDS = 180.0
"""A large model on a slow disk takes a minute to load."""
NOTE_SECONDS = 600.0
"""After this long over one note, the process is taken to hang."""
FILES = ("model.bin", "config.json", "tokenizer.json")
"""What a model's folder holds at least: without its tokenizer the library would look for one on the network."""
_LONGEST_ANSWER = 4_000_000


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
    """One note at a time: whoever comes next waits. A process lives as long as its notes go well. Satisfies `Recogniser`."""

    def __init__(self, command: Sequence[str], *, start_seconds: float = START_SECONDS, note_seconds: float = NOTE_SECONDS) -> None:
        self._command = command
        self._start_seconds, self._note_seconds = start_seconds, note_seconds
        self._turn = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self.started = 0
        """How often a process was started."""

    async def transcribe(self, audio: bytes, mime: str, language: str) -> Transcript:
        async with self._turn, self._sound():
            process = await self._running()
            async with asyncio.timeout(self._note_seconds):
                answer = await _asked(process, audio, language)
            if "error" not in answer:
                return Transcript(str(answer["words"]), str(answer["language"]), float(answer["sureness"]))
        raise Unheard(str(answer["error"])[:40])

    async def open(self) -> None:
        """Load the model. Raises `Unheard` when it can't be."""
        async with self._turn, self._sound():
            await self._running()

    async def close(self) -> None:
        async with self._turn:
            await self._stop()

    @contextlib.asynccontextmanager
    async def _sound(self) -> AsyncIterator[None]:
        """A process that failed, or was interrupted, is let go: what it would still answer belongs to no other note."""
        try:
            yield
        except (OSError, EOFError, TimeoutError, ValueError, LookupError, TypeError) as error:
            await self._stop()
            raise Unheard(type(error).__name__) from None
        except BaseException:
            await self._stop()
            raise

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is not None and self._process.returncode is None:
            return self._process
        self._process = process = await asyncio.create_subprocess_exec(
            *self._command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
            limit=_LONGEST_ANSWER, start_new_session=True,
        )  # fmt: skip
        self.started += 1
        async with asyncio.timeout(self._start_seconds):
            answer = await _answer(process)
        if answer.get("ready") is not True:
            raise Unheard(str(answer.get("error", "not ready"))[:40])
        return process

    async def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _asked(process: asyncio.subprocess.Process, audio: bytes, language: str) -> dict[str, Any]:
    assert process.stdin is not None
    process.stdin.write(json.dumps({"size": len(audio), "language": language}).encode() + b"\n" + audio)
    await process.stdin.drain()
    return await _answer(process)


async def _answer(process: asyncio.subprocess.Process) -> dict[str, Any]:
    """The next line of a process. Raises as `answer_in` does."""
    assert process.stdout is not None
    return answer_in(await process.stdout.readline())
