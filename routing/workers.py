"""A process of our own that stays: a line of JSON for each question, and one at the start, {"ready": true} or {"error": what failed}.

Both sides are here, and the standard library alone: the house knows of a worker's model only what it answers.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

Loaded = TypeVar("Loaded")


def work(load: Callable[[], Loaded], serve: Callable[[Loaded, BinaryIO, BinaryIO], None]) -> None:
    """All a worker does: load once, then answer from its input until the other side lets go."""
    answers = out_of_reach()
    os.nice(10)  # conversations first
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")  # where memory runs out, this process goes and no other
    try:
        loaded = load()
    except Exception as error:
        say(answers, {"error": type(error).__name__})
        return
    say(answers, {"ready": True})
    serve(loaded, sys.stdin.buffer, answers)


def out_of_reach() -> BinaryIO:
    """A way for our answers alone. Libraries may print: what goes to the standard output is theirs from here on."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def say(answers: BinaryIO, answer: Mapping[str, object]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


def answer_in(line: bytes) -> dict[str, Any]:
    """The line a worker said, read. Raises `EOFError` when it was gone before its end, `ValueError` when it is no answer."""
    if not line.endswith(b"\n"):
        raise EOFError
    answer = json.loads(line)
    if not isinstance(answer, dict):
        raise ValueError
    return answer
