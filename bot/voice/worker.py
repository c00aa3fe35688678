"""The process that holds the model: `python -m bot.voice.worker FOLDER` takes voice notes on its input, one at a time.

It is apart because the model takes hundreds of megabytes and because sound from anybody is decoded here: if that kills it, it kills
nothing else. In: a line of JSON, {"size": bytes, "language": hint}, then the sound. Out: a line of JSON for each, and one at the start.
"""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Callable, Iterable
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO

from routing.workers import say, work

SURE_OF_LANGUAGE = 0.5
"""Below this the language heard is a guess, and that of the buttons a better one."""
Transcribe = Callable[[bytes, str], dict[str, Any]]


def loaded(folder: str) -> Transcribe:
    """The model in a folder, as CTranslate2 stores it. Nothing is ever fetched."""
    from faster_whisper import WhisperModel

    threads = max(1, (os.cpu_count() or 2) - 1)  # one is left to the conversations
    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True)

    def transcribe(audio: bytes, hint: str) -> dict[str, Any]:
        segments, info = model.transcribe(BytesIO(audio), vad_filter=True)
        if info.language_probability < SURE_OF_LANGUAGE and hint in model.supported_languages:
            segments, info = model.transcribe(BytesIO(audio), vad_filter=True, language=hint)
        return {**_written(segments), "language": info.language}

    return transcribe


def _written(segments: Iterable[Any]) -> dict[str, Any]:
    """The words of all segments, and the mean probability of a word, longer segments counting for more."""
    words, weighed, seconds = [], 0.0, 0.0
    for segment in segments:
        words.append(str(segment.text).strip())
        length = float(segment.end - segment.start)
        weighed, seconds = weighed + length * float(segment.avg_logprob), seconds + length
    return {"words": " ".join(words).strip(), "sureness": math.exp(weighed / seconds) if seconds else 0.0}


def serve(transcribe: Transcribe, notes: BinaryIO, answers: BinaryIO) -> None:
    """Answer each note until the other side lets go."""
    while line := notes.readline():
        asked = json.loads(line)
        audio = notes.read(asked["size"])
        try:
            answer = transcribe(audio, asked["language"])
        except Exception as error:  # whatever a decoder makes of bytes from anybody: the note is unheard, the next one may not be
            answer = {"error": type(error).__name__}
        say(answers, answer)


if __name__ == "__main__":
    work(partial(loaded, sys.argv[1]), serve)
