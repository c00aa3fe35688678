"""`porte-voix summary`: a weekly summary again, from the figures as they were frozen."""

from __future__ import annotations

import argparse
import asyncio
import re
from functools import partial

ABOUT = "Print a weekly summary again, from its frozen figures."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--week", help="an ISO week such as 2026-W47; by default the last one that has its summary")
    parser.add_argument("--language", default="fr", choices=("fr", "en"), help="fr or en (fr)")
    parser.add_argument("--list", action="store_true", help="the weeks that have their summary")


def run(options: argparse.Namespace) -> int:
    return asyncio.run(_print(options))


async def _print(options: argparse.Namespace) -> int:
    from bot import settings
    from bot.app import open_database
    from bot.cli import CantDo
    from bot.texts import shipped
    from storage import summaries
    from summaries.compose import message
    from summaries.weekly import NATIONAL, latest, stored

    if options.week and not re.fullmatch(r"\d{4}-W\d{2}", options.week):
        raise CantDo(f"{options.week!r} is not a week: write it as 2026-W47")
    texts = shipped()
    async with open_database(settings.load()) as database, database.read() as tx:
        weeks = await summaries.weeks(tx, NATIONAL)
        week = await (stored(tx, options.week, NATIONAL) if options.week else latest(tx))
    if options.list:
        print("\n".join(weeks) or "none yet: the first comes on a Monday at 8:00")  # noqa: T201
        return 0
    if week is None:
        raise CantDo(f"there is no summary of {options.week or 'any week'} yet; `porte-voix summary --list` shows those there are")
    print(message(partial(texts, texts.language_for(options.language)), week))  # noqa: T201
    return 0
