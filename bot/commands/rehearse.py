"""`porte-voix rehearse`: weeks of a neighbourhood in seconds, to show, to train, and to measure."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import tempfile
from pathlib import Path

ABOUT = (
    "Play texts as residents of real communes through the very same reception, in several messages, by voice, with photos and second "
    "thoughts, with relays who answer; print the counts."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, nargs="?", help='one JSON object a line, with "text" or "texte"; by default the examples that ship'
    )
    parser.add_argument("--residents", type=int, default=30, help="how many people speak (30)")
    parser.add_argument("--weeks", type=int, default=2, help="over how many weeks (2)")
    parser.add_argument("--data", type=Path, help="folder to keep the database in, and to go on from; by default it is thrown away")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")


def run(options: argparse.Namespace) -> int:
    from bot import logs
    from bot.for_commands import CantDo

    if options.residents < 1 or not 1 <= options.weeks <= 60:
        raise CantDo("a rehearsal needs at least 1 resident and from 1 to 60 weeks")
    logs.set_up(logging.getLevelName(logging.WARNING))
    with tempfile.TemporaryDirectory() as spare:
        return asyncio.run(_rehearse(options, options.data or Path(spare)))


async def _rehearse(options: argparse.Namespace, folder: Path) -> int:
    from bot.rehearsal.setting_up import lines_in, rehearse

    lines, skipped = lines_in(options.file)
    counts = await rehearse(folder, lines, options.residents, options.weeks, _bar if sys.stderr.isatty() or not options.json else _nothing)
    counts.skipped = skipped
    if options.json:
        print(json.dumps(counts.to_json()))  # noqa: T201
    else:
        for name, value in counts.to_json().items():
            print(f"{name.replace('_', ' '):>20}  {value}")  # noqa: T201
    return 0 if counts.faultless else 1


def _bar(done: int, total: int, what: str) -> None:
    """A progress bar on standard error, drawn again in place."""
    width = 30
    full = width * done // max(1, total)
    end = "\n" if done == total else ""
    print(f"\r{what:<32} [{'█' * full}{'·' * (width - full)}] {done}/{total}", end=end, file=sys.stderr, flush=True)  # noqa: T201


def _nothing(done: int, total: int, what: str) -> None:
    """No bar where nobody looks."""
