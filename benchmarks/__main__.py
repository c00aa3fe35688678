"""`python -m benchmarks [name] [--json]`: every benchmark of this folder, as a table and as JSON."""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys
from collections.abc import Sequence
from dataclasses import asdict

import benchmarks
from benchmarks.harness import BenchmarkError
from benchmarks.rounds import Comparison, Options

PREFIX = "bench_"


def names() -> list[str]:
    """The benchmarks found: `bench_places.py` is called `places`."""
    found = (module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return sorted(name.removeprefix(PREFIX) for name in found if name.startswith(PREFIX))


def table(comparisons: Sequence[Comparison]) -> str:
    lines = [f"{'benchmark':24}{'figure':24}{'ours':>12}{'peer':>12}{'ours ÷ peer':>14}"]
    lines += [f"{c.name:24}{c.figure:24}{c.ours:>12,.3f}{c.peer:>12,.3f}{c.ratio:>14.4f}" for c in comparisons]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("name", nargs="?", choices=names(), help="this one alone; all of them by default")
    parser.add_argument("--json", action="store_true", help="print the JSON alone")
    parser.add_argument("--rounds", type=int, default=Options.rounds, help="ours and the peer, each once a round")
    parser.add_argument("--residents", type=int, default=Options.residents, help="who talk at once")
    parser.add_argument("--conversations", type=int, default=Options.conversations, help="of each resident")
    asked = parser.parse_args(arguments)
    options = Options(rounds=asked.rounds, residents=asked.residents, conversations=asked.conversations)
    comparisons: list[Comparison] = []
    try:
        for name in [asked.name] if asked.name else names():
            comparisons += importlib.import_module(f"benchmarks.{PREFIX}{name}").run(options)
    except BenchmarkError as error:
        sys.exit(str(error))
    if not asked.json:
        sys.stdout.write(f"{table(comparisons)}\n\n")
    json.dump([asdict(comparison) for comparison in comparisons], sys.stdout, indent=None if asked.json else 2)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
