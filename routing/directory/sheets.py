"""A table somebody keeps in a spreadsheet, CSV or XLSX, as rows of cells by column name. Pure."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from routing.directory.cells import unguarded
from routing.directory.faults import Fault
from routing.places.files import BadFile, cells, column, column_name, decoded, table

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Line = tuple[int, list[str]]
"""A row's number, as spreadsheets count, and its cells."""

XLSX = b"PK\x03\x04"
MOST_UNPACKED = 20_000_000
"""Bytes of a workbook once unpacked: ten times what the most rows take."""
MOST_COLUMNS = 100
MOST_ROWS = 5_000
NEARLY = 0.7
"""Likeness of two names of columns, of which one is the other with a fault or two."""


def sheet_rows(content: bytes, empty: str, under: str = "") -> list[tuple[int, dict[str, str]]]:
    """(row number, cells by column name) for each row that is not empty, as spreadsheets number them.

    In a workbook the column names are on the first line of the first sheet, or on the first line that names the column `under`.
    Raises `BadFile` for what is neither a workbook nor a CSV, and for a file without a row, with the sentence `empty`.
    """
    rows = _sheet(content, under) if content.startswith(XLSX) else _table(content)
    if not rows:
        raise BadFile([Fault.said(empty, "misread-empty")])
    if len(rows) > MOST_ROWS:
        raise BadFile([Fault.said(f"more than {MOST_ROWS} rows: give them in several files", "misread-too-many", most=MOST_ROWS)])
    return rows


def _table(content: bytes) -> list[tuple[int, dict[str, str]]]:
    try:
        if b"\0" not in content:
            return table(decoded(content))
    except csv.Error:
        pass  # a cell as long as a book, or the line ends of another age
    raise BadFile([Fault.said("neither a workbook nor a CSV: save it again as .xlsx, or as CSV in UTF-8", "misread-kind")])


def fields_of(row: Mapping[str, str], columns: Mapping[str, str | None]) -> dict[str, str]:
    """The cells of a row by the name of their field; a column that the file has not is empty."""
    return {field: unguarded(row.get(name or "-", "")) for field, name in columns.items()}


def columns_of(header: Mapping[str, str], known: Mapping[str, tuple[str, ...]], wanted: tuple[str, ...]) -> dict[str, str | None]:
    """Which column of the file holds which field, by the names people give it. Raises `BadFile` naming each that is wanted and missing,
    and each that is nearly one of ours: what is in it would be lost without a word."""
    columns = {field: column(header, names) for field, names in known.items()}
    missing = [field for field, found in columns.items() if not found]
    faults = [
        Fault.said(f"« {name} » is no column: was it « {near} »? correct its name", "misread-column-near", 1, what=name, near=near)
        for name in header
        if name not in columns.values() and (near := _misspelt(name, [known[field][0] for field in missing]))
    ]
    told = {fault.facts["near"] for fault in faults}
    for field in wanted:
        name = known[field][0]
        if field in missing and name not in told:
            faults.append(Fault.said(f"no column « {name} »; add it", "misread-column", 1, name=name))
    if faults:
        raise BadFile(faults)
    return columns


def _misspelt(written: str, names: Sequence[str]) -> str | None:
    """Which of these names was meant by one that is spelt with a fault or two."""
    from rapidfuzz.distance import OSA

    return next((name for name in names if OSA.normalized_similarity(written, name) >= NEARLY), None)


def _sheet(content: bytes, under: str) -> list[tuple[int, dict[str, str]]]:
    """A sheet of a workbook; openpyxl is imported only here, it costs 0.2 s."""
    from openpyxl import load_workbook

    try:
        _weigh(content)
        sheets = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets
        pages = [list(_lines(sheet)) for sheet in (sheets if under else sheets[:1])]
    except BadFile:
        raise
    except Exception as wrong:  # a broken workbook raises anything: zip, XML, key and value errors
        sentence = f"not readable as a workbook ({wrong}): save it again as .xlsx, or as CSV"
        raise BadFile([Fault.said(sentence, "misread-workbook")]) from wrong
    (_, header), *lines = _found(pages, under) or [(1, [])]
    return [(number, cells(header, line)) for number, line in lines]


def _weigh(content: bytes) -> None:
    """Refuses a workbook made to fill the memory: a megabyte of one letter is a thousand bytes when packed."""
    with ZipFile(BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise BadFile([Fault.said("the workbook is too large: keep the table alone, or save it as CSV", "misread-too-large")])


def _lines(sheet: Worksheet) -> Iterator[Line]:
    """The rows in which something is written, up to a gap as long as a table may be: a cell astray can lie a million rows further."""
    last = 0
    for number, line in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS), 1):
        if any(value is not None for value in line) and any(written := [_cell(value) for value in line]):
            yield number, written
            last = number
        elif number - last > MOST_ROWS:
            return


def _found(pages: Sequence[list[Line]], under: str) -> list[Line]:
    """From the line of column names on, of the page that has it."""
    for lines in pages if under else ():
        for at, (_, line) in enumerate(lines):
            if under in map(column_name, line):
                return lines[at:]
    return pages[0] if pages else []


def _cell(value: object) -> str:
    """A number typed in a sheet loses its « .0 »; zeros lost in front are put back where a code is read."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
