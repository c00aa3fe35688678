"""Ours and the peer's in turn, round after round: neighbours slow both alike, so only the ratio is believed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.harness import BenchmarkError

ROOT = Path(__file__).resolve().parent.parent
RUN_LIMIT_SECONDS = 1800

Figures = Mapping[str, float]
Run = Callable[[], Figures]


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the command line asks of every benchmark; one that has no residents ignores them."""

    rounds: int = 3
    residents: int = 200
    conversations: int = 10


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One figure, ours beside the peer's: medians over the rounds, and the median of each round's ours ÷ peer."""

    name: str
    figure: str
    ours: float
    peer: float
    ratio: float
    ratios: tuple[float, ...]


class SubjectFailed(BenchmarkError):
    """A subject's own process did not finish: run it alone with `python -m benchmarks.run_subject NAME` to see why."""


def alternate(ours: Run, peer: Run, rounds: int) -> list[tuple[Figures, Figures]]:
    """Run both in each round, the other one first every second time; pairs are (ours, peer)."""
    pairs: list[tuple[Figures, Figures]] = []
    for number in range(rounds):
        if number % 2 == 0:
            mine = ours()
            pairs.append((mine, peer()))
        else:
            theirs = peer()
            pairs.append((ours(), theirs))
    return pairs


def compare(name: str, pairs: Sequence[tuple[Figures, Figures]], figure: str) -> Comparison:
    ratios = tuple(round(mine[figure] / theirs[figure], 5) for mine, theirs in pairs)
    return Comparison(
        name=name,
        figure=figure,
        ours=median(mine[figure] for mine, _ in pairs),
        peer=median(theirs[figure] for _, theirs in pairs),
        ratio=median(ratios),
        ratios=ratios,
    )


def run_apart(subject: str, options: Options) -> Figures:
    """Measure one subject in its own process, so that no other's memory, imports or threads weigh on it."""
    command = [sys.executable, "-m", "benchmarks.run_subject", subject, "--json"]
    command += ["--residents", str(options.residents), "--conversations", str(options.conversations)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=RUN_LIMIT_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise SubjectFailed(f"{subject}: not finished after {RUN_LIMIT_SECONDS} s.") from error
    if done.returncode != 0:
        raise SubjectFailed(f"{subject}: {done.stderr.strip()[-2000:]}")
    figures: dict[str, float] = json.loads(done.stdout)
    return figures
