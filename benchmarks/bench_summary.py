"""One week's summary, counted and made a report, after histories of 10,000, 100,000 and 1,000,000 concerns; then a week of a million.

Ours is the figure, the peer's that of the shortest history: the ratio says what years of cases cost, and for the PDF pages (seconds of the
clock) what a fuller week does. The seconds of each week stand beside those of only reading its rows, too, which no way of counting
them outside the database can do without. Each is filled by one process and counted by another; the seconds are the processor's, the best
of three, the megabytes beyond those of a program that has counted a week without anybody. Filling a million takes minutes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.rounds import ROOT, RUN_LIMIT_SECONDS, Comparison, Figures, Options, SubjectFailed

HISTORIES = (10_000, 100_000, 1_000_000)
WEEK, MILLION = 2_000, 1_000_000
FIGURES = ("seconds", "megabytes", "pages_seconds")


def run(_options: Options) -> list[Comparison]:
    shortest: Figures = {}
    found: list[Comparison] = []
    for history, week in (*((history, WEEK) for history in HISTORIES), (0, MILLION)):
        measured = counted(history, week)
        shortest = shortest or measured
        named = f"{history + week:,}, week {week:,}"
        found += [_compared(f"{named}: {figure}", measured[figure], shortest[figure]) for figure in FIGURES]
        found.append(_compared(f"{named}: seconds beside reading", measured["seconds"], measured["reading_seconds"]))
    return found


def counted(history: int, week: int) -> Figures:
    with TemporaryDirectory() as folder:
        _apart(Path(folder), "--history", str(history), "--week", str(week))
        return _apart(Path(folder))


def _apart(folder: Path, *options: str) -> Figures:
    command = [sys.executable, "-m", "benchmarks.weeks_made", str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=RUN_LIMIT_SECONDS, check=False)
    if done.returncode != 0:
        raise SubjectFailed(f"summary: {done.stderr.strip()[-2000:]}")
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _compared(figure: str, ours: float, peer: float) -> Comparison:
    return Comparison(name="summary", figure=figure, ours=ours, peer=peer, ratio=ours / peer if peer else 0.0, ratios=())
