"""The forms of a week that was counted, frozen and compared as every Monday: what they say first, and what they must not leave out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from bot.texts import shipped
from summaries.aloud import aloud
from summaries.compose import compose
from summaries.pages import pages_of
from summaries.report import Report, Table
from tests.built_weeks import built


def text_of(report: Report) -> Any:
    return partial(shipped(), report.language)


def themes(report: Report) -> Table:
    return next(table for table in report.tables if table.code == "themes")


def test_what_most_speak_of_is_named_first_whatever_its_pillar() -> None:
    report = built()
    assert [row[0] for row in themes(report).rows[:2]] == ["Transports", "Logement"], "by pillar, as in the message"
    assert "On parle surtout de ceci : Transports, puis École, enfants, jeunes." in aloud(report, text_of(report))
    backwards = replace(themes(report), rows=themes(report).rows[::-1], codes=themes(report).codes[::-1])
    assert "On parle surtout de ceci : École, enfants, jeunes, puis Transports." in aloud(
        replace(report, tables=(backwards,)), text_of(report)
    )


def test_charts_draw_the_themes_that_most_speak_of_and_the_message_keeps_its_pillars() -> None:
    report = built()
    drawn = pages_of(report, text_of(report))["themes"]
    counts = [int(row[1]) for row, rest in zip(drawn["rows"], drawn["rest"], strict=True) if not rest]
    assert counts == sorted(counts, reverse=True) and len(counts) == 7
    assert drawn["shares"][0] == 1.0 and drawn["rows"][1][0] == "École, enfants, jeunes"
    told = compose(text_of(report), report)
    assert told.index("Propreté : 30") < told.index("École, enfants, jeunes : 40")


def test_what_is_put_together_stays_last() -> None:
    report = built()
    pages = pages_of(report, text_of(report))
    changed = next(table for table in pages["tables"] if table["title"] == "Demandes réglées, en tout ou en partie")
    assert changed["rest"] == [False] * 4 + [True] and [row[1] for row in changed["rows"][:2]] == ["13", "8"]
