"""`porte-voix export commission`: the anonymised data set of the scientific commission, with its codebook and method note."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

ABOUT = "Data sets to take away: what residents said, made so that nobody can be told apart."


def arguments(parser: argparse.ArgumentParser) -> None:
    from bot.for_commands import add_language

    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    commission = acts.add_parser("commission", help="the data set, codebook, sampling frame and method note of the scientific commission")
    commission.add_argument("--from", dest="first", required=True, metavar="WEEK", help="an ISO week such as 2026-W37")
    commission.add_argument("--to", dest="last", required=True, metavar="WEEK", help="an ISO week; whole periods of four weeks are taken")
    commission.add_argument("--out", type=Path, metavar="PATH", help="a folder, or a file that ends in .zip (commission-FIRST-LAST)")
    commission.add_argument("--ifrc", action="store_true", help="also the columns of the IFRC Community Feedback Kit")
    add_language(commission, "the method note")


def run(options: argparse.Namespace) -> int:
    files = asyncio.run(_made(options))
    from bot.commission import ENDING, write_file, write_files
    from summaries.commission.export import MANIFEST, archive

    out = options.out or Path(f"commission-{options.first}-{options.last}")
    if out.suffix.lower() == ENDING:
        write_file(out, archive(files))
    else:
        write_files(out, files)
    print(f"{', '.join(files)} written to {out}")  # noqa: T201
    print(files[MANIFEST].decode(), end="")  # noqa: T201
    return 0


async def _made(options: argparse.Namespace) -> Mapping[str, bytes]:
    from bot import settings
    from bot.commission import said_plainly, text_in
    from bot.opening import open_database
    from storage import audit
    from summaries.commission.export import take_away

    given, text = settings.load(), text_in(options.language)
    async with open_database(given) as database:
        with said_plainly():
            return await take_away(
                database, text, first=options.first, last=options.last, now=datetime.now(UTC), zone=ZoneInfo(given.zone), by=audit.OPERATOR,
                ifrc=options.ifrc,
            )  # fmt: skip
