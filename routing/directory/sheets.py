"""A table somebody keeps in a spreadsheet, CSV or XLSX, as rows of cells by column name. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

from routing.directory.cells import unguarded
from routing.directory.faults import Fault
from routing.places.files import BadFile, cells, column, column_name, decoded, table

XLSX = b"PK\x03\x04"


def sheet_rows(content: bytes, empty: str, under: str = "") -> list[tuple[int, dict[str, str]]]:
    """(row number, cells by column name) for each row that is not empty, as spreadsheets number them.

    In a workbook the column names are on the first line of the first sheet, or on the first line that names the column `under`.
    Raises `BadFile` for what is neither a workbook nor a CSV, and for a file without a row, with the sentence `empty`.
    """
    if b"\0" in content and not content.startswith(XLSX):
        raise BadFile([Fault.said("neither a workbook nor a CSV: save it again as .xlsx, or as CSV in UTF-8", "misread-kind")])
    rows = _sheet(content, under) if content.startswith(XLSX) else table(decoded(content))
    if not rows:
        raise BadFile([Fault.said(empty, "misread-empty")])
    return rows


def fields_of(row: Mapping[str, str], columns: Mapping[str, str | None]) -> dict[str, str]:
    """The cells of a row by the name of their field; a column that the file has not is empty."""
    return {field: unguarded(row.get(name or "-", "")) for field, name in columns.items()}


def columns_of(header: Mapping[str, str], known: Mapping[str, tuple[str, ...]], wanted: tuple[str, ...]) -> dict[str, str | None]:
    """Which column of the file holds which field, by the names people give it. Raises `BadFile` naming each that is wanted and missing."""
    columns = {field: column(header, names) for field, names in known.items()}
    missing = [known[field][0] for field in wanted if not columns[field]]
    if missing:
        raise BadFile([Fault.said(f"no column « {name} »; add it", "misread-column", 1, name=name) for name in missing])
    return columns


def _sheet(content: bytes, under: str) -> list[tuple[int, dict[str, str]]]:
    """A sheet of a workbook; openpyxl is imported only here, it costs 0.2 s."""
    from openpyxl import load_workbook

    try:
        sheets = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets
        wanted = sheets if under else sheets[:1]
        pages = [[[_cell(value) for value in line] for line in sheet.iter_rows(values_only=True)] for sheet in wanted]
    except Exception as wrong:  # a broken workbook raises anything: zip, XML, key and value errors
        sentence = f"not readable as a workbook ({wrong}): save it again as .xlsx, or as CSV"
        raise BadFile([Fault.said(sentence, "misread-workbook")]) from wrong
    lines, at = _found(pages, under)
    header = lines[at] if lines else []
    while header and not column_name(header[-1]):
        header = header[:-1]
    return [(number, cells(header, line)) for number, line in enumerate(lines[at + 1 :], at + 2) if any(line)]


def _found(pages: Sequence[list[list[str]]], under: str) -> tuple[list[list[str]], int]:
    """The page with the line of column names, and where on it that line is."""
    for lines in pages if under else ():
        for at, line in enumerate(lines):
            if under in map(column_name, line):
                return lines, at
    return (pages[0] if pages else []), 0


def _cell(value: object) -> str:
    """A number typed in a sheet loses its « .0 »; zeros lost in front are put back where a code is read."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
