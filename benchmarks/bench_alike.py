"""Alike concerns found and offered for nothing, ours beside TF-IDF's: of each part of the data, the right voice among three.

Both are asked in a process of their own. Where the peer offers nothing for nothing, its figure is a thousandth, to be divided by.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from importlib.util import find_spec

from benchmarks.rounds import ROOT, RUN_LIMIT_SECONDS, Comparison, Figures, Options, SubjectFailed, alternate, compare
from routing.alike.meaning import LIBRARY

LEAST = 0.001


def run(options: Options) -> list[Comparison]:
    pairs = alternate(partial(asked, "ours"), partial(asked, "peer"), min(options.rounds, 1))
    found = [compare("alike concerns", pairs, figure) for figure in pairs[0][0]]
    if find_spec(LIBRARY) is not None:
        semantic = [(asked("semantic"), peer) for _, peer in pairs]
        found += [compare("alike, semantic", semantic, figure) for figure in pairs[0][0]]
    return found


def asked(name: str) -> Figures:
    """One run in its own process."""
    command = [sys.executable, "-m", "benchmarks.alike", name]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=RUN_LIMIT_SECONDS, check=False)
    if done.returncode != 0:
        raise SubjectFailed(f"alike {name}: {done.stderr.strip()[-2000:]}")
    return {figure: max(value, LEAST) for figure, value in json.loads(done.stdout).items()}
