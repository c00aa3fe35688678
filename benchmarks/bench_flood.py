"""What residents wait while one chat floods, beside what they wait in calm: a ratio near 1 means that nobody notices."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from benchmarks.rounds import Comparison, Options, alternate, compare, run_apart

FIGURES = ("messages_per_second", "p50_ms", "p99_ms", "rss_mb")
MOST_CONVERSATIONS = 5
"""More than these in a few seconds would be a flood themselves."""


def run(options: Options) -> list[Comparison]:
    fewer = replace(options, conversations=min(options.conversations, MOST_CONVERSATIONS))
    pairs = alternate(partial(run_apart, "ours_flooded", fewer), partial(run_apart, "ours", fewer), options.rounds)
    return [compare("flood", pairs, figure) for figure in FIGURES]
