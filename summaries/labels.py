"""The words of a spreadsheet and of a CSV file that are not in the report: names of sheets, heads of columns, the read-me. Pure."""

from __future__ import annotations

from typing import Any

from summaries.compose import Text
from summaries.pages import how_to_read
from summaries.report import Report
from summaries.words_of_forms import heading


def labels_of(report: Report, text: Text) -> dict[str, Any]:
    """What `summaries.workbook` writes around the figures, in the reader's language."""
    title, week = heading(report, text)
    return {
        "title": f"{title}. {week}",
        "about": [text("form-sheet-about", None), *(one for one in how_to_read(report, text) if one), text("form-sheet-hidden", None)],
        "hidden": text("form-hidden", None),
        "sheets": {
            "about": text("form-sheet-read-me", None),
            "figures": text("form-figures", None),
            "trend": text("form-trend", None),
            "spikes": text("form-spikes", None),
            "voices": text("form-voices", None),
            "quotes": text("form-quotes", None),
            "done": text("form-done", None),
            "places": text("form-map", None),
        },
        "columns": {
            "figures": [
                text("form-column-figure", None),
                text("form-column-value", None),
                text("form-column-unit", None),
                text("form-column-n", None),
                text("form-column-before", None),
                text("form-column-usual", None),
                text("form-column-sentence", None),
                text("form-column-receipt", None),
            ],
            "trend": [text("form-column-week", None), text("form-column-concerns", None)],
            "spikes": [
                text("form-column-theme", None),
                text("form-column-place", None),
                text("form-column-concerns", None),
                text("form-column-expected", None),
                text("form-column-sentence", None),
                text("form-column-receipt", None),
            ],
            "voices": [
                text("form-column-voice", None),
                text("form-column-place", None),
                text("form-column-people", None),
                text("form-column-joined", None),
                text("form-column-receipt", None),
            ],
            "quotes": [
                text("form-column-words", None),
                text("form-column-about", None),
                text("form-column-place", None),
                text("form-column-language", None),
            ],
            "done": [text("form-said", None), text("form-did", None)],
            "places": [
                text("form-column-place", None),
                text("form-column-longitude", None),
                text("form-column-latitude", None),
                text("form-column-concerns", None),
            ],
        },
        "units": {unit: text(f"form-unit-{unit}", None) for unit in ("concerns", "people", "territories", "hours", "percent")},
        "receipt": text("form-column-receipt", None),
    }
