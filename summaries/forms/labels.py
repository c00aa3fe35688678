"""The words of a spreadsheet that are not in the report: names of sheets, heads of columns, the read-me. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summaries.forms.pages import how_to_read
from summaries.forms.words import heading
from summaries.shown.report import Report
from summaries.shown.wording import Text, label

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "figures": ("figure", "value", "unit", "n", "before", "usual", "sentence", "receipt"),
    "trend": ("week", "monday", "concerns", "receipt"),
    "spikes": ("theme", "place", "concerns", "expected", "sentence", "receipt"),
    "voices": ("voice", "place", "people", "joined", "receipt"),
    "growing": ("voice", "place", "people", "joined", "receipt"),
    "quotes": ("words", "about", "place", "language", "receipt"),
    "done": ("said", "did", "receipt"),
    "map": ("place", "longitude", "latitude", "concerns", "receipt"),
}
"""Of each part that is no table: what its columns hold, as the ends of text keys; the part's own is that of its sheet."""
SHORT = frozenset(
    {
        "axes", "themes", "pillars", "subthemes", "natures", "territories", "proposals", "outcomes", "changed", "delays", "followed",
        "waiting", "loads", "silent",
    }
)  # fmt: skip
"""Tables that a sheet of 31 letters at most is named after."""
DAYS = ("first", "last", "frozen")
"""Of the read-me: those of the week, and that of its figures."""
UNITS = ("concerns", "people", "territories", "hours", "days", "percent")


def labels_of(report: Report, text: Text) -> dict[str, Any]:
    """What `summaries.forms.workbook` writes around the figures, in the reader's language."""
    title, week = heading(report, text)
    return {
        "title": f"{title}. {week}",
        "read_me": text("form-sheet-read-me", None),
        "days": [text(f"form-sheet-{day}", None) for day in DAYS],
        "about": [text("form-sheet-about", None), *(one for one in how_to_read(report, text) if one), text("form-sheet-hidden", None)],
        "hidden": text("form-hidden", None),
        "tables": {table.code: text(f"form-sheet-{table.code}", None) for table in report.tables if table.code in SHORT},
        "names": _names(report, text),
        "sheets": {part: text(f"form-sheet-{part}", None) for part in COLUMNS},
        "columns": {part: [text(f"form-column-{name}", None) for name in names] for part, names in COLUMNS.items()},
        "units": {unit: text(f"form-unit-{unit}", None) for unit in UNITS},
        "receipt": text("form-column-receipt", None),
    }


def _names(report: Report, text: Text) -> dict[str, str]:
    """What the codes of the rises stand for: their themes as in every text, their places as the table of places calls them."""
    places = {
        code: str(row[0]) for one in report.tables if one.code == "territories" for code, row in zip(one.codes, one.rows, strict=True)
    }
    return {**places, **{theme: label(text, "theme", theme) for theme in {spike.theme for spike in report.spikes}}}
