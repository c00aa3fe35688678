"""The report of an invented week, made as the house makes it: counted from its tables, frozen, compared with the weeks before."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.texts import shipped
from storage.database import Tx
from summaries.figures import Week
from summaries.report import Quote, Report
from summaries.report_lists import Whereabouts
from summaries.reporting import build
from summaries.weekly import stored
from tests.rich_weeks import rich_week, rising
from tests.test_weekly import MONDAY, Town, opened, tick

WEEKS = 6
NONE: Mapping[str, Whereabouts] = {}


@cache
def counted() -> Week:
    """Week 47, in which something rises, after five others."""
    return asyncio.run(_counted())


async def _counted() -> Week:
    with TemporaryDirectory() as folder:
        async with opened(Path(folder) / "house.db") as database:
            town = Town(database)
            await town.found("Les Voisins", "Amitié")
            await town.install(MONDAY - (WEEKS - 1) * timedelta(weeks=1))
            for number in range(WEEKS):
                async with database.write() as tx:
                    await rich_week(town, tx, MONDAY - number * timedelta(weeks=1), seed=number, concerns=240 - 12 * number)
            async with database.write() as tx:
                await rising(town, tx, MONDAY, 40)
            await tick(database)
            async with database.read() as tx:
                return await _kept(tx)


async def _kept(tx: Tx) -> Week:
    found = await stored(tx, "2026-W47")
    assert found is not None
    return found


def built(language: str = "fr", quotes: Sequence[Quote] = (), quotes_rule: str = "",
          whereabouts: Mapping[str, Whereabouts] = NONE) -> Report:  # fmt: skip
    """As somebody reads it in that language."""
    text = partial(shipped(), language)
    return build(text, counted(), language=language, quotes=quotes, quotes_rule=quotes_rule, whereabouts=whereabouts)
