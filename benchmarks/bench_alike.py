"""Alike concerns found and offered for nothing, ours beside TF-IDF's: of each part of the data, the right voice among three.

Both are asked in a process of their own. Where the peer offers nothing for nothing, its figure is a thousandth, to be divided by.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial

from benchmarks.rounds import ROOT, RUN_LIMIT_SECONDS, Comparison, Figures, Options, SubjectFailed, alternate, compare

LEAST = 0.001


def run(options: Options) -> list[Comparison]:
    pairs = alternate(partial(asked, "ours"), partial(asked, "peer"), min(options.rounds, 1))
    return [compare("alike concerns", pairs, figure) for figure in pairs[0][0]]


def asked(name: str) -> Figures:
    """One run in its own process."""
    command = [sys.executable, "-m", "benchmarks.alike", name]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=RUN_LIMIT_SECONDS, check=False)
    if done.returncode != 0:
        raise SubjectFailed(f"alike {name}: {done.stderr.strip()[-2000:]}")
    return {figure: max(value, LEAST) for figure, value in json.loads(done.stdout).items()}
