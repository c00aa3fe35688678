"""A report as one long CSV table, a line for each figure: easy to filter, to join from week to week, and to read by any program.

Codes, measures and receipts are the same in every language and week; labels are the reader's. Words of residents are not in it: they are
in the JSON.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO

from routing.directory.cells import guarded
from summaries.shown.report import Cell, Figure, Report, Table

COLUMNS = ("week", "part", "code", "label", "measure", "value", "unit", "n", "hidden", "receipt")
"""`value` is empty where it is hidden, and `hidden` then says true: it counts too few people. Else it is empty where there is nothing."""
Line = tuple[Cell | bool, ...]


def tidy(report: Report) -> str:
    """With a comma between cells and a full stop in numbers. The first lines say whom it is about: it is never to be read without."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in lines(report):
        writer.writerow([_written(value) for value in (report.week, *line)])
    return out.getvalue()


def lines(report: Report) -> Iterator[Line]:
    """Each as part, code, label, measure, value, unit, n, hidden, receipt."""
    yield "about", "caveat", report.caveat, "caveat", None, None, report.people, False, ""
    yield "about", "made_at", "", "moment", report.made_at.isoformat(), None, None, False, ""
    for figure in report.figures:
        yield from _figure(figure)
    for table in report.tables:
        yield from _table(table)
    trend = report.trend
    for week, count, hidden, receipt in zip(trend.weeks, trend.concerns, trend.hidden, trend.receipts, strict=True):
        yield "trend", week, week, "concerns", count, "concerns", None, hidden, receipt
    for spike in report.spikes:
        code = f"{spike.theme}:{spike.territory}"
        yield "spikes", code, spike.sentence, "concerns", spike.concerns, "concerns", None, False, spike.receipt
        yield "spikes", code, spike.sentence, "expected", spike.expected or None, "concerns", None, not spike.expected, spike.receipt
    for voice in {voice.receipt: voice for voice in (*report.voices, *report.growing)}.values():
        label = f"{voice.name}, {voice.place}" if voice.place else voice.name
        yield "voices", voice.receipt, label, "people", voice.people, "people", None, False, voice.receipt
        yield "voices", voice.receipt, label, "joined", voice.joined or None, "people", None, not voice.joined, voice.receipt
    for quote in report.quotes:
        label = ", ".join(filter(None, (quote.about, quote.place)))
        yield "quotes", quote.receipt, label, "language", quote.language, None, None, False, quote.receipt
    for done in report.done:
        yield "done", done.receipt, done.said, "done", done.done, None, None, False, done.receipt
        if done.people:
            yield "done", done.receipt, done.said, "people", done.people, "people", None, False, done.receipt
    for dot in report.dots:
        yield "places", "", dot.label, "concerns", dot.concerns, "concerns", None, False, dot.receipt


def _figure(figure: Figure) -> Iterator[Line]:
    known = ("figures", figure.code, figure.label)
    yield *known, "value", figure.value, figure.unit, figure.n, figure.hidden, figure.receipt
    for measure, value in (("before", figure.before), ("usual", figure.usual)):
        if value is not None:
            yield *known, measure, value, figure.unit, None, False, figure.receipt


def _table(table: Table) -> Iterator[Line]:
    """The first column names the line; each other cell in which there is something is a line of its own."""
    for row, code, receipt in zip(table.rows, table.codes, table.receipts, strict=True):
        for measure, value in zip(table.column_codes[1:], row[1:], strict=True):
            if value != "":
                yield table.code, code, row[0], measure, value, None, None, value is None, receipt


def _written(value: Cell | bool) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case str():
            return guarded(" ".join(value.split()))
        case _:
            return repr(value)
