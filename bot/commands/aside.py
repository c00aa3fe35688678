"""`porte-voix aside`: messages that could not be handled, to hear again or to drop."""

from __future__ import annotations

import argparse
import asyncio

ABOUT = "Messages set aside because they could not be handled: list them, have them heard again, or drop them."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    acts.add_parser("list", help="their numbers, when they came, where, and what went wrong; never what they say")
    for act, about in (("again", "have them heard again by the running program, within a minute"), ("drop", "drop them for good")):
        one = acts.add_parser(act, help=about)
        one.add_argument("which", help='a number that `list` shows, or "all"')


def run(options: argparse.Namespace) -> int:
    return asyncio.run(_list() if options.act == "list" else _change(options.act, options.which))


async def _list() -> int:
    from bot import settings
    from bot.opening import open_database
    from storage import set_aside

    async with open_database(settings.load()) as database, database.read() as tx:
        for row in await set_aside.listed(tx):
            again = "\tto be heard again" if row.again else ""
            print(f"{row.id}\t{row.at:%Y-%m-%d %H:%M} UTC\t{row.channel} ({row.bot})\t{row.error}{again}")  # noqa: T201
    return 0


async def _change(act: str, which: str) -> int:
    from bot import settings
    from bot.for_commands import CantDo
    from bot.opening import open_database
    from storage import set_aside

    if which != "all" and not which.isdecimal():
        raise CantDo(f'{which!r} is no number: give one that `porte-voix aside list` shows, or "all"')
    number = None if which == "all" else int(which)
    async with open_database(settings.load()) as database, database.write() as tx:
        done = await (set_aside.ask_again(tx, number) if act == "again" else set_aside.drop(tx, number))
    if not done and number is not None:
        raise CantDo(f"there is no message {number} set aside: `porte-voix aside list` shows those there are")
    print(f"{done} to be heard again" if act == "again" else f"{done} dropped")  # noqa: T201
    return 0
