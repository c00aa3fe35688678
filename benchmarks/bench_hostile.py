"""Replies while hostile files pour in, beside the same talk without them; the first column is to stay under 250 ms at p99.

Once through the house alone, then over real HTTP before the program as it is started: by the page, and by a Telegram of ours.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial

from benchmarks.rounds import ROOT, RUN_LIMIT_SECONDS, Comparison, Figures, Options, SubjectFailed, alternate, compare

SENDERS = 8
FIGURES = ("p50_ms", "p99_ms", "most_ms")
WAYS = {
    "hostile files": ("benchmarks.hostile",),
    "hostile files, by the page": ("benchmarks.hostile_http", "--door", "web"),
    "hostile files, by Telegram": ("benchmarks.hostile_http", "--door", "telegram"),
}


def run(options: Options) -> list[Comparison]:
    found = []
    for name, way in WAYS.items():
        pairs = alternate(partial(poured, way, SENDERS), partial(poured, way, 0), options.rounds)
        found += [compare(name, pairs, figure) for figure in FIGURES]
    return found


def poured(way: tuple[str, ...], senders: int) -> Figures:
    """One run in its own process, beside so many who send files."""
    command = [sys.executable, "-m", *way, "--senders", str(senders)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=RUN_LIMIT_SECONDS, check=False)
    if done.returncode != 0:
        raise SubjectFailed(f"hostile: {done.stderr.strip()[-2000:]}")
    figures: dict[str, float] = json.loads(done.stdout)
    return figures
