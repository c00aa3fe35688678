"""The forms of a week that was counted, frozen and compared as every Monday: what they say first, and what they must not leave out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from bot.texts import shipped
from summaries.aloud import aloud
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
