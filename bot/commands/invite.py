"""`porte-voix invite`: a way into the staff bot for somebody, once."""

from __future__ import annotations

import argparse
import asyncio
from datetime import UTC, datetime

ABOUT = "Invite somebody to the staff bot: prints a single-use invitation, good for three days."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("role", choices=["relay", "lead", "coordination", "observer"], help="what they will be")
    parser.add_argument("--association", help="for a relay or a lead: the association, as `porte-voix directory list` names it")


def run(options: argparse.Namespace) -> int:
    return asyncio.run(_invite(options))


async def _invite(options: argparse.Namespace) -> int:
    from bot import settings
    from bot.for_commands import CantDo
    from bot.opening import open_database
    from routing.access import Role
    from routing.teams.invitations import invite
    from storage import directory

    local = options.role in ("relay", "lead")
    if local != bool(options.association):
        raise CantDo("a relay or a lead needs --association; the coordination and observers have none")
    async with open_database(settings.load()) as database, database.write() as tx:
        number = await directory.association_id(tx, options.association) if local else None
        if local and number is None:
            raise CantDo(f"there is no association {options.association!r}: `porte-voix directory list` shows them")
        token = invite(tx, datetime.now(UTC), Role(options.role), number)
    print(f"/start {token}")  # noqa: T201
    return 0
