"""Replies while hostile files pour in, beside the same talk without them; the first column is to stay under 250 ms at p99."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial

from benchmarks.rounds import ROOT, RUN_LIMIT_SECONDS, Comparison, Figures, Options, SubjectFailed, alternate, compare

SENDERS = 8
FIGURES = ("p50_ms", "p99_ms", "most_ms")


def run(options: Options) -> list[Comparison]:
    pairs = alternate(partial(poured, SENDERS), partial(poured, 0), options.rounds)
    return [compare("hostile files", pairs, figure) for figure in FIGURES]


def poured(senders: int) -> Figures:
    """One run in its own process, beside so many who send files."""
    command = [sys.executable, "-m", "benchmarks.hostile", "--senders", str(senders)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=RUN_LIMIT_SECONDS, check=False)
    if done.returncode != 0:
        raise SubjectFailed(f"hostile: {done.stderr.strip()[-2000:]}")
    figures: dict[str, float] = json.loads(done.stdout)
    return figures
