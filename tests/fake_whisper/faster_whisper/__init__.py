"""Shaped like faster-whisper as far as we use it. A note is text: what to say, or what to do."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


@dataclass
class Segment:
    text: object
    start: float
    end: float
    avg_logprob: float


@dataclass
class Info:
    language: str
    language_probability: float


class WhisperModel:
    supported_languages = ("fr", "en")

    def __init__(self, folder: str, *, device: str, compute_type: str, cpu_threads: int, local_files_only: bool) -> None:
        assert local_files_only and device == "cpu" and cpu_threads > 0 and compute_type == "int8"
        print("loading, and chatting about it where answers go")  # noqa: T201
        if (Path(folder) / "model.bin").read_bytes() == b"cut short":
            raise RuntimeError("this is no model")

    def transcribe(self, audio: BinaryIO, *, vad_filter: bool, language: str | None = None) -> tuple[Iterator[Segment], Info]:
        said = audio.read().decode()
        if said == "not a sound":
            raise ValueError("this can't be decoded")
        sure = 0.2 if said.startswith("hm") else 0.99
        return self._segments(said, language), Info(language or ("fr" if sure > 0.5 else "cy"), sure)

    def _segments(self, said: str, language: str | None) -> Iterator[Segment]:
        if said == "dies":
            os._exit(9)
        if said == "hangs":
            time.sleep(3600)
        if said == "garbage":
            yield Segment("…", 0.0, float("nan"), float("inf"))
        for number, word in enumerate(said.split()):
            yield Segment(f" {word}", float(number), float(number + 1), -0.5 if word == "euh" else -0.1)
