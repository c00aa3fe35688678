"""A report as a spreadsheet: a read-me, then a sheet a table. Numbers are numbers, days are days, and no word is ever a formula."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from io import BytesIO
from textwrap import wrap
from typing import Any

from routing.directory.cells import guarded
from summaries.due import monday
from summaries.forms.words import readable_table
from summaries.shown.report import Cell, Report, Spike, Trend, VoiceOfWeek

LONGEST_CELL = 32_000
"""Letters: a spreadsheet takes 32,767."""
LONGEST_SHEET = 31
NARROWEST, WIDEST = 9, 60
"""Widths of columns, in letters."""
OF_TEXT, OF_DAY = 90, 12
"""Widths of the columns of a sheet of text, in letters."""
LINE = 15
"""Height of a line, in points."""
AS_DAYS_ARE = 14
"""The number format that every program shows as its user's days are written."""
_UNFIT = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
"""In the name of a sheet."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the spreadsheet; the kind of every cell is that of its value."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    free: bool = False
    """Long lines of text below one another, with no head; some have a day beside them."""


def workbook(report: Report, labels: Mapping[str, Any]) -> bytes:
    """The file. Its only date is the moment of the figures, so that it is the same bytes every time."""
    from xlsxwriter import Workbook

    out = BytesIO()
    book = Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True})
    created = report.made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.set_properties({"title": clean(labels["title"]), "author": "Porte-voix", "created": created, "comments": clean(report.caveat)})
    looks = _looks(book)
    names: set[str] = set()
    for sheet in sheets(report, labels):
        page = book.add_worksheet(_name(sheet.name, names))
        _fill(page, sheet, looks, labels["hidden"])
        page.set_footer("&L" + clean(report.caveat).replace("&", "&&")[:200] + "&R&P / &N")
        page.set_landscape()
        page.fit_to_pages(1, 0)
    book.close()
    return out.getvalue()


def sheets(report: Report, labels: Mapping[str, Any]) -> Iterator[Sheet]:
    """What there is to show, in order; an empty part has no sheet."""
    days = zip(labels["days"], (report.first, report.last, report.made_at.date()), strict=True)
    yield Sheet(labels["read_me"], (labels["title"], ""), [*days, *((line, "") for line in labels["about"])], free=True)
    parts: dict[str, list[tuple[Cell, ...]]] = {
        "figures": [
            (
                one.label,
                one.value if one.value is not None or one.hidden else "",
                labels["units"].get(one.unit, one.unit),
                *_known(one.n, one.before, one.usual),
                one.sentence,
                one.receipt,
            )
            for one in report.figures
        ],
        "trend": list(_trend(report.trend)),
        "spikes": [_spike(one, labels["names"]) for one in report.spikes],
        "voices": [_voice(one) for one in report.voices],
        "growing": [_voice(one) for one in report.growing],
        "quotes": [(one.words, one.about, one.place, one.language, one.receipt) for one in report.quotes],
        "done": [(one.said, one.done, one.receipt) for one in report.done],
        "map": [(one.label, one.longitude, one.latitude, one.concerns, one.receipt) for one in report.dots],
    }
    for part in ("figures", "tables", "trend", "spikes", "voices", "growing", "quotes", "done", "map"):
        if part == "tables":
            for table in (readable_table(one, report.tables) for one in report.tables):
                rows = [(*row, receipt) for row, receipt in zip(table.rows, table.receipts, strict=True)]
                yield Sheet(labels["tables"].get(table.code, table.title), (*table.columns, labels["receipt"]), rows)
        elif parts[part]:
            yield Sheet(labels["sheets"][part], labels["columns"][part], parts[part])


def _trend(trend: Trend) -> Iterator[tuple[Cell, ...]]:
    for week, count, hidden, receipt in zip(trend.weeks, trend.concerns, trend.hidden, trend.receipts, strict=True):
        yield week, monday(week), count if count is not None or hidden else "", receipt


def _spike(one: Spike, names: Mapping[str, str]) -> tuple[Cell, ...]:
    theme, place = names.get(one.theme, one.theme), names.get(one.territory, one.territory)
    return theme, place, one.concerns, one.expected or None, one.sentence, one.receipt


def _voice(voice: VoiceOfWeek) -> tuple[Cell, ...]:
    """By how much it grew is hidden where there were too few before."""
    return voice.name, voice.place, voice.people, voice.joined or None, voice.receipt


def _known(*values: float | None) -> Iterator[Cell]:
    """What cannot be compared is left empty: it is not hidden."""
    return ("" if value is None else value for value in values)


def clean(words: str) -> str:
    """What the format can hold."""
    return _CONTROL.sub("", words)[:LONGEST_CELL]


def _looks(book: Any) -> dict[str, Any]:
    text, number = {"text_wrap": True, "valign": "top"}, {"valign": "top", "align": "right", "indent": 1}
    return {
        "head": book.add_format({"bold": True, "bg_color": "#0B5D4E", "font_color": "#FFFFFF", **text}),
        "title": book.add_format({"bold": True, "font_size": 14, "font_color": "#0B5D4E", "text_wrap": True}),
        "text": book.add_format(text),
        "whole": book.add_format({"num_format": 3, **number}),
        "part": book.add_format({"num_format": "#,##0.0#", **number}),
        "day": book.add_format({"num_format": AS_DAYS_ARE, **number}),
        "hidden": book.add_format({"italic": True, "font_color": "#5B6763", **number}),
    }


def _name(wanted: str, taken: set[str]) -> str:
    """A name that programs take, and that no other sheet has."""
    bare = " ".join(_UNFIT.sub(" ", clean(wanted)).split()).strip("'")[:LONGEST_SHEET] or "…"
    name, number = bare, 2
    while name.lower() in taken or name.lower() == "history":
        ending = f" ({number})"
        name, number = bare[: LONGEST_SHEET - len(ending)] + ending, number + 1
    taken.add(name.lower())
    return name


def _fill(page: Any, sheet: Sheet, looks: Mapping[str, Any], hidden: str) -> None:
    widths = [OF_TEXT, OF_DAY] if sheet.free else [_width(sheet, place) for place in range(len(sheet.columns))]
    for place, (column, width) in enumerate(zip(sheet.columns, widths, strict=True)):
        page.set_column(place, place, width)
        page.write_string(0, place, guarded(clean(column)), looks["title" if sheet.free else "head"])
    for number, row in enumerate(sheet.rows, 1):
        page.set_row(number, LINE * max(map(_lines, row, widths)))
        for place, value in enumerate(row):
            _write(page, number, place, value, looks, hidden)
    if sheet.free:
        return
    page.freeze_panes(1, 1)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _width(sheet: Sheet, place: int) -> int:
    widest = max((len(str(row[place])) for row in sheet.rows if row[place] is not None), default=0)
    return min(WIDEST, max(NARROWEST, widest + 3, min(18, len(sheet.columns[place]) + 4)))


def _lines(value: Cell, width: int) -> int:
    """Lines a cell takes. Programs do not agree on when they find this out themselves: LibreOffice prints lines over one another."""
    text = value if isinstance(value, str) else ""
    return sum(max(1, len(wrap(line, width - 2))) for line in text.split("\n"))


def _write(page: Any, row: int, place: int, value: Cell, looks: Mapping[str, Any], hidden: str) -> None:
    match value:
        case None:
            page.write_string(row, place, hidden, looks["hidden"])
        case date():
            page.write_datetime(row, place, value, looks["day"])
        case "":
            page.write_blank(row, place, None)
        case str():
            page.write_string(row, place, guarded(clean(value)), looks["text"])
        case _:
            page.write_number(row, place, value, looks["whole" if value == int(value) else "part"])
