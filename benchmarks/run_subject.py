"""Measures one subject in this process: `python -m benchmarks.run_subject aiogram_fsm --residents 200`.

Its files go to a temporary directory. Where that is memory (tmpfs), a commit costs nothing and the figures say nothing:
name a real disk with TMPDIR.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.harness import drive
from benchmarks.rounds import Options
from benchmarks.subjects import load, names


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run_subject", description="Measure one subject.")
    parser.add_argument("name", choices=names())
    parser.add_argument("--residents", type=int, default=Options.residents, help="who talk at once")
    parser.add_argument("--conversations", type=int, default=Options.conversations, help="of each resident")
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="porte-voix-bench-") as directory:
        talk = drive(load(asked.name), Path(directory), residents=asked.residents, conversations=asked.conversations)
        figures = asdict(asyncio.run(talk))
    lines = (f"{name:20} {value:>12}" for name, value in figures.items())
    sys.stdout.write((json.dumps(figures) if asked.json else "\n".join(lines)) + "\n")


if __name__ == "__main__":
    main()
