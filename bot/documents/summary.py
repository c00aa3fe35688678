"""A weekly summary as it may be shown now: its frozen figures, with what is never frozen put beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bot.texts import Texts
from routing.places.records import Outline
from storage.database import Database, Tx
from summaries.weekly import stored

if TYPE_CHECKING:
    from bot.documents.press import Find
    from summaries.shown.report import Report


async def report_of(tx: Tx, texts: Texts, outlines: Sequence[Outline], week: str, language: str) -> Report | None:
    """The report of a week in a language; None when it has no summary."""
    from storage.figures import quarters_of_communes
    from summaries.shown.quoting import quotes_of, rule
    from summaries.shown.reporting import build
    from summaries.shown.whereabouts import whereabouts

    figures = await stored(tx, week)
    if figures is None:
        return None
    quarters = await quarters_of_communes(tx) if outlines else {}
    text, known = partial(texts, language), whereabouts(outlines, {row.code for row in figures.places}, quarters)
    quotes = await quotes_of(tx, text, figures)
    return build(text, figures, language=language, quotes=quotes, quotes_rule=rule(text) if quotes else "", whereabouts=known)


def words_of(texts: Texts, report: Report) -> str:
    """The report as a message."""
    from summaries.forms.compose import compose

    return compose(partial(texts, report.language), report)


def finder(database: Database, texts: Texts, outlines: Callable[[], Sequence[Outline]]) -> Find:
    """What finds the report of a week, for whoever makes files of it."""

    async def find(week: str, language: str) -> Report | None:
        async with database.read() as tx:
            return await report_of(tx, texts, outlines(), week, language)

    return find
