"""Reads the rows of a spreadsheet somebody brings, whatever program saved it; openpyxl is imported only here, it costs 0.2 s."""

from __future__ import annotations

from io import BytesIO

from routing.faults import Fault
from routing.places_files import BadFile, cells, column_name

XLSX = b"PK\x03\x04"
"""How a workbook begins."""


def rows_of_workbook(content: bytes, under: str = "") -> list[tuple[int, dict[str, str]]]:
    """(row number, cells by column name) of the rows that are not empty, on the first sheet that has a line of column names.

    That line is the first of the first sheet, or the first that names the column `under`, on whichever sheet. Raises `BadFile`.
    """
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


def _found(pages: list[list[list[str]]], under: str) -> tuple[list[list[str]], int]:
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
