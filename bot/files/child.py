"""The process that opens files: `python -m bot.files.child`. It reads a file from its input, writes it anew to its output, and again.

It gives up, before the first file, whatever could turn a flaw in a library into harm: it can open no file and no socket, write
no file, hold no more than half a gigabyte, and work no longer than some seconds on one file. The house ends it when it is slow.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable
from typing import BinaryIO

from bot.files.outcome import Made, Unclean
from routing.workers import out_of_reach

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 8
"""For one file."""
MOST_FILES = 100
"""Then a fresh process takes over: libraries in C leak."""
POLITE = 10
"""Added to the niceness: whoever waits for words goes before whoever sent a file."""


def main() -> None:
    os.nice(POLITE)
    asked, answers = sys.stdin.buffer, out_of_reach()
    from bot.files.making import made_anew  # the libraries, at low priority and while files can still be opened
    from bot.files.warming import warm_up

    warm_up()
    _confine()
    for _ in range(MOST_FILES):
        line = asked.readline()
        if not line:
            return
        _allow_time()
        whole = _answer(answers, asked.read(int(line)), made_anew)
        if not whole:
            return


def _answer(answers: BinaryIO, data: bytes, made_anew: Callable[[bytes], Made]) -> bool:
    """Write what became of one file; whether this process is fit for another."""
    fit, reason = True, "unreadable"
    made: Made | None = None
    try:
        made = made_anew(data)
    except Unclean as unclean:
        reason = unclean.reason
    except MemoryError:
        fit = False
    except Exception:  # noqa: S110 - whatever a library says of a file it can't read, we can't read it
        pass
    told = {"kind": made.kind, "mime": made.mime, "size": len(made.data)} if made else {"reason": reason, "size": 0}
    answers.write(json.dumps(told).encode() + b"\n")
    answers.write(made.data if made else b"")
    answers.flush()
    return fit


def _confine() -> None:
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(limit, (most, most))


def _allow_time() -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + CPU_SECONDS, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
