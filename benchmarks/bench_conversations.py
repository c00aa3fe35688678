"""The same guided conversation, to one stored concern: our engine beside a well-written aiogram bot on SQLite."""

from __future__ import annotations

from functools import partial

from benchmarks.rounds import Comparison, Options, alternate, compare, run_apart

FIGURES = ("messages_per_second", "p50_ms", "p99_ms", "cpu_ms_per_message", "rss_mb")


def run(options: Options) -> list[Comparison]:
    pairs = alternate(partial(run_apart, "ours", options), partial(run_apart, "aiogram_fsm", options), options.rounds)
    return [compare("conversations", pairs, figure) for figure in FIGURES]
