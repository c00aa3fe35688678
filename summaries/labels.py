"""The words of a spreadsheet that are not in the report: names of sheets, heads of columns, the read-me. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summaries.pages import how_to_read
from summaries.report import Report
from summaries.wording import Text
from summaries.words_of_forms import heading

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "figures": ("figure", "value", "unit", "n", "before", "usual", "sentence", "receipt"),
    "trend": ("week", "concerns"),
    "spikes": ("theme", "place", "concerns", "expected", "sentence", "receipt"),
    "voices": ("voice", "place", "people", "joined", "receipt"),
    "growing": ("voice", "place", "people", "joined", "receipt"),
    "quotes": ("words", "about", "place", "language"),
    "done": ("said", "did"),
    "map": ("place", "longitude", "latitude", "concerns"),
}
"""Of each part that is no table: what its columns hold, as the ends of text keys; the part's own is that of its sheet."""
UNITS = ("concerns", "people", "territories", "hours", "days", "percent")


def labels_of(report: Report, text: Text) -> dict[str, Any]:
    """What `summaries.workbook` writes around the figures, in the reader's language."""
    title, week = heading(report, text)
    return {
        "title": f"{title}. {week}",
        "read_me": text("form-sheet-read-me", None),
        "about": [text("form-sheet-about", None), *(one for one in how_to_read(report, text) if one), text("form-sheet-hidden", None)],
        "hidden": text("form-hidden", None),
        "sheets": {part: text(f"form-{part}", None) for part in COLUMNS},
        "columns": {part: [text(f"form-column-{name}", None) for name in names] for part, names in COLUMNS.items()},
        "units": {unit: text(f"form-unit-{unit}", None) for unit in UNITS},
        "receipt": text("form-column-receipt", None),
    }
