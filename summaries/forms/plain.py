"""A `Report` as plain data, and back: the JSON form, and what goes to the process that makes pages and spreadsheets.

Its shape is said in `report.schema.json`. A column of a table has a kind, so that a day stays a day: JSON has none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from summaries.shown.report import Cell, Done, Dot, Figure, Quote, Report, Spike, Table, Trend, VoiceOfWeek

FORMAT = "porte-voix summary 1"
_SAME = ("week", "language", "title", "people", "caveat", "quotes_rule", "log", "spikes_rule", "hidden", "delays", "undrawn")


def plain(report: Report) -> dict[str, Any]:
    """The report as JSON takes it. Names of fields are those of `Report`."""
    told = asdict(report)
    days = {name: getattr(report, name).isoformat() for name in ("first", "last", "made_at")}
    return {"format": FORMAT, **told, **days, "tables": [_table(table) for table in report.tables]}


def report_from(told: Mapping[str, Any]) -> Report:
    """The report again, from what `plain` made of it."""
    several = {"figures": Figure, "spikes": Spike, "voices": VoiceOfWeek, "growing": VoiceOfWeek, "quotes": Quote, "done": Done}
    lists: dict[str, Any] = {name: tuple(kind(**one) for one in told[name]) for name, kind in several.items()}
    same = {name: told[name] for name in _SAME}
    return Report(
        **same,
        **lists,
        first=date.fromisoformat(told["first"]),
        last=date.fromisoformat(told["last"]),
        made_at=datetime.fromisoformat(told["made_at"]),
        tables=tuple(_table_from(one) for one in told["tables"]),
        trend=Trend(**{name: tuple(values) for name, values in told["trend"].items()}),
        dots=tuple(_dot_from(one) for one in told["dots"]),
    )


def kind_of(cells: Sequence[Cell]) -> str:
    """What a column holds: "date" or "number" when all of its cells do, else "text". What is hidden or not there says nothing of it."""
    known = [cell for cell in cells if cell not in (None, "")]
    if known and all(isinstance(cell, date) for cell in known):
        return "date"
    return "number" if known and all(isinstance(cell, int | float) for cell in known) else "text"


def columns_of(table: Table) -> list[list[Cell]]:
    return [[row[place] for row in table.rows] for place in range(len(table.columns))]


def _table(table: Table) -> dict[str, Any]:
    columns = [
        {"code": code, "label": label, "kind": kind_of(cells)}
        for code, label, cells in zip(table.column_codes, table.columns, columns_of(table), strict=True)
    ]  # fmt: skip
    parents = table.parents or ("",) * len(table.rows)
    rows = [
        {
            "code": code,
            "parent": parent,
            "receipt": receipt,
            "cells": [cell.isoformat() if isinstance(cell, date) else cell for cell in row],
        }
        for code, parent, receipt, row in zip(table.codes, parents, table.receipts, table.rows, strict=True)
    ]
    return {"code": table.code, "title": table.title, "columns": columns, "rows": rows}


def _table_from(told: Mapping[str, Any]) -> Table:
    kinds, parents = [column["kind"] for column in told["columns"]], tuple(row["parent"] for row in told["rows"])
    return Table(
        code=told["code"],
        title=told["title"],
        columns=tuple(column["label"] for column in told["columns"]),
        column_codes=tuple(column["code"] for column in told["columns"]),
        rows=tuple(tuple(_cell(*one) for one in zip(kinds, row["cells"], strict=True)) for row in told["rows"]),
        codes=tuple(row["code"] for row in told["rows"]),
        receipts=tuple(row["receipt"] for row in told["rows"]),
        parents=parents if any(parents) else (),
    )


def _cell(kind: str, told: Any) -> Cell:
    return date.fromisoformat(told) if kind == "date" and told else told


def _dot_from(told: Mapping[str, Any]) -> Dot:
    outline = tuple(tuple((lon, lat) for lon, lat in ring) for ring in told["outline"])
    return Dot(**{**told, "outline": outline})
