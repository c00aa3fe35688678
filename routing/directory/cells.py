"""What people write, as the cell of a spreadsheet: never a formula there, and read back as it was. Pure."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""A cell that begins so is worked out by the program that opens it, wherever it came from."""
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(words: str) -> str:
    """With an apostrophe before what would be a formula, as spreadsheets themselves mark words."""
    return f"'{words}" if _FORMULA.match(words) else words


def unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def as_csv(rows: Iterable[Sequence[object]]) -> bytes:
    """A table as spreadsheets of Europe open it, with the mark by which they know UTF-8. Its words are `guarded` before."""
    page = io.StringIO()
    csv.writer(page, delimiter=";", lineterminator="\r\n").writerows(rows)
    return page.getvalue().encode("utf-8-sig")


def tidied(words: str) -> str:
    """A name as a cell keeps it: one line, and no quotes around it that reading would take away."""
    kept, before = " ".join(words.split()), None
    while kept != before:
        before, kept = kept, kept.removeprefix('="').strip('" ')
    return kept
