"""Spreadsheets of the commission: every sheet says how many it counts and that they stand for nobody else, and no cell is a formula.

The same content gives the same bytes: no clock is read.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from routing.directory import cells

Cell = str | int | float | None
_MADE = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""When every workbook says it was made."""
HEAD = 2
"""The line of the column names, from 0: the caveat and an empty line come first."""
_WIDE, _LETTERS = 60, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    title: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    widths: Mapping[str, int]
    """Letters, of the columns that are not as wide as most."""
    choices: Mapping[str, tuple[str, int]]
    """Columns to be filled in from a list: the sheet it is on, and how many lines of its first column."""


def sheet(title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], *, widths: Mapping[str, int] | None = None,
          choices: Mapping[str, tuple[str, int]] | None = None) -> Sheet:  # fmt: skip
    return Sheet(title=title, columns=tuple(columns), rows=rows, widths=widths or {}, choices=choices or {})


def workbook(caveat: str, sheets: Sequence[Sheet], *, refusal: str = "") -> bytes:
    """`caveat` stands above each sheet and at the foot of each printed page; `refusal` is said of what is not on a list."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    book.set_properties({"author": "Porte-voix", "created": _MADE, "comments": caveat})
    look = {"head": book.add_format({"bold": True, "bottom": 1}), "caveat": book.add_format({"italic": True}),
            "words": book.add_format({"text_wrap": True, "valign": "top"})}  # fmt: skip
    for one in sheets:
        _write(book.add_worksheet(one.title), one, caveat, refusal, look)
    book.close()
    return out.getvalue()


def _write(page: Any, one: Sheet, caveat: str, refusal: str, look: Mapping[str, Any]) -> None:
    page.write_string(0, 0, caveat, look["caveat"])
    for column, name in enumerate(one.columns):
        page.write_string(HEAD, column, name, look["head"])
        page.set_column(column, column, one.widths.get(name, _LETTERS), look["words"] if one.widths.get(name, 0) >= _WIDE else None)
    for line, row in enumerate(one.rows, HEAD + 1):
        for column, cell in enumerate(row):
            _put(page, line, column, cell)
    for name, (listed, count) in one.choices.items():
        column = one.columns.index(name)
        source = f"='{listed}'!$A${HEAD + 2}:$A${HEAD + 1 + count}"
        rule = {"validate": "list", "source": source, "error_message": refusal, "ignore_blank": True}
        page.data_validation(HEAD + 1, column, HEAD + len(one.rows) or HEAD + 1, column, rule)
    page.freeze_panes(HEAD + 1, 0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEAD)
    page.set_footer(f"&L{caveat.replace('&', '&&')[:200]}&R&P / &N")


def _put(page: Any, line: int, column: int, cell: Cell) -> None:
    """Numbers as numbers; all else as words, whatever they look like."""
    if isinstance(cell, int | float):
        page.write_number(line, column, cell)
    elif cell:
        page.write_string(line, column, cells.guarded(cell))


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """Numbers as numbers; no word is ever a formula."""
    return cells.as_csv([columns, *([cells.guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)])
