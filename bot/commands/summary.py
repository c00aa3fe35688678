"""`porte-voix summary`: a weekly summary again, from the figures as they were frozen, or the cases behind one of them."""

from __future__ import annotations

import argparse
import asyncio
import re
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from summaries.figures import Week
    from summaries.wording import Text

ABOUT = "Print a weekly summary again, from its frozen figures, or the cases behind one of them."
OPERATOR = "operator"
"""Who reads the cases behind a figure on the command line, in the log of staff acts."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--week", help="an ISO week such as 2026-W47; by default the last one that has its summary")
    parser.add_argument("--language", default="fr", choices=("fr", "en"), help="fr or en (fr)")
    parser.add_argument("--explain", metavar="CODE", help="the cases behind a figure: new, answered, theme:LOG; ? names them all")
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
    from summaries.quoting import quotes_of
    from summaries.weekly import NATIONAL, latest, stored

    if options.week and not re.fullmatch(r"\d{4}-W\d{2}", options.week):
        raise CantDo(f"{options.week!r} is not a week: write it as 2026-W47")
    texts = shipped()
    async with open_database(settings.load()) as database, database.read() as tx:
        weeks = await summaries.weeks(tx, NATIONAL)
        week = await (stored(tx, options.week, NATIONAL) if options.week else latest(tx))
        text = partial(texts, texts.language_for(options.language))
        quotes = await quotes_of(tx, text, week) if week else ()
    if options.list:
        print("\n".join(weeks) or "none yet: the first comes on a Monday at 8:00")  # noqa: T201
        return 0
    if week is None:
        raise CantDo(f"there is no summary of {options.week or 'any week'} yet; `porte-voix summary --list` shows those there are")
    print(await _explained(text, week, options.explain) if options.explain else message(text, week, quotes))  # noqa: T201
    return 0


async def _explained(text: Text, week: Week, code: str) -> str:
    """The references of the cases behind a figure, one a line; that they were read is logged."""
    from bot import settings
    from bot.app import open_database
    from bot.cli import CantDo
    from storage import cases
    from summaries.receipts import explain, labels_of, numbers_of
    from summaries.reporting import build

    report, known = build(text, week), settings.load()
    numbers, labels = numbers_of(report), labels_of(report)
    if code == "?":
        return "\n".join(f"{one:32} {number:>10g}  {labels[one]}" for one, number in numbers.items())
    if code not in numbers:
        raise CantDo(f"{code!r} is no figure of {week.week}, or one that counts too few people to be told; `--explain ?` names them all")
    async with open_database(known) as database, database.write() as tx:
        cases.audit(tx, at=datetime.now(UTC), member_id=OPERATOR, act="read_receipt")
        behind = await explain(tx, week, code, ZoneInfo(known.zone))
    told = [f"{labels[code]}: {numbers[code]:g}", *behind.references]
    if behind.value != numbers[code]:
        told.append(f"Counted again today it is {behind.value:g}: cases were withdrawn, erased or have moved on since that Monday.")
    return "\n".join(told)
