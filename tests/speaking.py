"""Programs that speak, for tests: a small one of ours, and espeak-ng where it is installed. And how long a voice note lasts."""

from __future__ import annotations

import os
import shutil
import sys
from io import BytesIO
from pathlib import Path

import av
import pytest

HERE = Path(__file__).parent
SMALL = f"{sys.executable} {HERE / 'small_speaker.py'}"
PIPER = f"{sys.executable} {HERE / 'small_piper.py'}"


def seconds(ogg: bytes) -> float:
    with av.open(BytesIO(ogg), "r") as heard:
        assert heard.streams.audio[0].codec_context.codec.canonical_name == "opus"
        return sum(int(frame.samples) for frame in heard.decode(heard.streams.audio[0])) / 48_000


def espeak() -> str:
    """The name of the program. Where CI could have installed it, its absence is a fault."""
    if shutil.which("espeak-ng") is None:
        if os.environ.get("PORTE_VOIX_CI") == "1":
            pytest.fail("espeak-ng was to be there")
        pytest.skip("espeak-ng is not installed here: apt-get install espeak-ng")
    return "espeak-ng"
