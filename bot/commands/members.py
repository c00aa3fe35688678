"""`porte-voix members`: who works in the staff bot, and who no longer does."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

ABOUT = "The members of the staff bot: list them, or remove somebody who works here no longer."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    acts.add_parser("list", help="their number, association, role and first name")
    removing = acts.add_parser("remove", help="take somebody's access away; the cases they have go back to their queue")
    removing.add_argument("who", help="a first name, or the number that `list` shows")
    removing.add_argument("--association", default="", help="when several have that first name: theirs, as `list` names it")


def run(options: argparse.Namespace) -> int:
    return asyncio.run(_list() if options.act == "list" else _remove(options.who, options.association))


async def _list() -> int:
    from bot import settings
    from bot.opening import open_database
    from storage import people

    async with open_database(settings.load()) as database, database.read() as tx:
        for row in await people.everybody(tx):
            print(f"{row.id[:8]}\t{row.association or 'coordination'}\t{row.role}\t{row.first_name}")  # noqa: T201
    return 0


async def _remove(who: str, association: str) -> int:
    from bot import settings
    from bot.mailing import post
    from bot.opening import open_database
    from bot.texts import shipped
    from routing.teams.members import leave
    from storage import people

    now = datetime.now(UTC)
    async with open_database(settings.load()) as database, database.write() as tx:
        member = _named(await people.everybody(tx), who, association)
        left = await leave(tx, now, member.id)
        await post(tx, shipped(), now, left.notices)
    print(f"{member.first_name} is no longer a member; {left.cases} cases are to be taken again")  # noqa: T201
    return 0


def _named(members: Sequence[Any], who: str, association: str) -> Any:
    """The one member meant. Raises `CantDo` when it is nobody, or one of several."""
    from bot.for_commands import CantDo
    from dialogue.words import plain

    found = [
        member
        for member in members
        if plain(member.first_name) == plain(who) or (len(who) >= 8 and member.id.startswith(who))
        if association in ("", member.association or "coordination")
    ]
    if len(found) != 1:
        raise CantDo(f"{len(found)} members are {who!r}: `porte-voix members list` shows each with a number of their own")
    return found[0]
