"""`porte-voix audit`: whether the log of staff acts is as it was written."""

from __future__ import annotations

import argparse
import asyncio

ABOUT = "The log of staff acts: check that nothing in it was changed, taken out or put in."
BROKEN = 1
_WHY = {
    "changed": "entry {entry} is not as it was written",
    "missing": "entry {entry} does not follow the one before it: something is missing",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    verify = acts.add_parser("verify", help="say where the log is broken, with exit code 1, or that it is whole")
    verify.add_argument("--head", default="", help="a fingerprint that a summary printed: the log must hold the entry it stands for")


def run(options: argparse.Namespace) -> int:
    return asyncio.run(_verify("".join(options.head.split()).lower()))


async def _verify(printed: str) -> int:
    from bot import settings
    from bot.opening import open_database
    from storage import audit
    from storage.database import Tx

    async def rewritten(tx: Tx) -> str | None:
        from storage import summaries

        for week, entries, hash in await summaries.logs(tx):
            if await audit.hash_at(tx, entries) != hash:
                return f"the log was written anew: the summary of {week} has another fingerprint for entry {entries}"
        if printed and await audit.begins_with(tx, printed) is None:
            return "the log was written anew: no entry has this fingerprint"
        return None

    async with open_database(settings.load()) as database, database.read() as tx:
        found = await audit.broken(tx)
        wrong = _WHY[found.why].format(entry=found.entry) if found else await rewritten(tx)
        head = await audit.head(tx)
    print(wrong or f"{head.entries} entries, none changed; fingerprint {head.hash[:32]}")  # noqa: T201
    return BROKEN if wrong else 0
