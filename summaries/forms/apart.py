"""The process that makes pages, pictures, posters, talks as phones show them, and spreadsheets: `python -m summaries.forms.apart`.

It reads what to make as JSON on its input, once, and writes the bytes of the file on its output.

It is apart because typst takes 90 MB and a spreadsheet some more, which whoever talks with residents can't spare.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from importlib.resources import files
from typing import Any

CPU_SECONDS = 20
MOST_PAGES = 4
DENSITIES: tuple[Mapping[str, int], ...] = (
    {"figures": 16, "spikes": 4, "bars": 12, "quotes": 4, "voices": 6, "done": 6, "tables": 12, "rows": 16},
    {"figures": 16, "spikes": 4, "bars": 9, "quotes": 4, "voices": 6, "done": 5, "tables": 10, "rows": 9},
    {"figures": 12, "spikes": 4, "bars": 9, "quotes": 4, "voices": 6, "done": 5, "tables": 10, "rows": 9},
    {"figures": 12, "spikes": 4, "bars": 9, "quotes": 4, "voices": 6, "done": 5, "tables": 7, "rows": 9},
    {"figures": 8, "spikes": 4, "bars": 9, "quotes": 4, "voices": 6, "done": 5, "tables": 6, "rows": 14},
    {"figures": 8, "spikes": 3, "bars": 8, "quotes": 3, "voices": 5, "done": 4, "tables": 4, "rows": 8},
    {"figures": 4, "spikes": 2, "bars": 7, "quotes": 2, "voices": 4, "done": 3, "tables": 2, "rows": 5},
    {"figures": 4, "spikes": 1, "bars": 5, "quotes": 1, "voices": 2, "done": 1, "tables": 1, "rows": 3},
)
"""How much of each part is printed: the first of these with which all fits. What is left out is counted, and is in the spreadsheet."""
SHARP = 144
"""Dots an inch: the picture is 1,080 dots wide."""


def main() -> None:
    os.nice(5)  # conversations first
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, resource.RLIM_INFINITY))
    asked = json.load(sys.stdin)
    sys.stdout.buffer.write(made(asked))


def made(asked: Mapping[str, Any]) -> bytes:
    """The file that was asked for. `made_at`, the moment of the figures, is the only date in it."""
    if asked["form"] == "xlsx":
        from summaries.forms.plain import report_from
        from summaries.forms.workbook import workbook

        return workbook(report_from(asked["report"]), asked["labels"])
    if (told := next((name for name in ("poster", "talk") if name in asked), None)) is not None:
        compiler = _template(f"{told}.typ")({"data": json.dumps(asked[told])})
    else:
        compiler = compiled("report.typ" if asked["form"] == "pdf" else "picture.typ", asked)
    if asked["form"] == "png":
        return bytes(compiler.compile(format="png", ppi=SHARP))
    seconds = int(datetime.fromisoformat(asked["made_at"]).timestamp())
    return bytes(compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=seconds))


def _template(name: str) -> Callable[[Mapping[str, str]], Any]:
    """A template, to be given what it prints. With our own fonts alone, so that the same figures give the same bytes everywhere."""
    import typst

    room = str(files("summaries"))
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[f"{room}/fonts"])
    return lambda inputs: typst.Compiler(f"{room}/{name}", root=room, font_paths=fonts, sys_inputs=dict(inputs))


def compiled(template: str, asked: Mapping[str, Any]) -> Any:
    """The document, as full as fits on its pages. Fuller is never shorter: every other density is tried, then the one before."""
    told, document = {"data": json.dumps(asked["pages"])}, _template(template)

    def with_most(most: Mapping[str, int]) -> Any:
        return document({**told, "most": json.dumps(most)})

    tried = with_most(DENSITIES[0])
    pages = _pages(tried) if template == "report.typ" else MOST_PAGES
    if pages == 1:
        return with_most({**DENSITIES[0], "apart": 1})
    if pages <= MOST_PAGES:
        return tried
    for fuller, density in zip(DENSITIES[1::2], DENSITIES[2::2], strict=False):
        tried = with_most(density)
        if _pages(tried) <= MOST_PAGES:
            before = with_most(fuller)
            return before if _pages(before) <= MOST_PAGES else tried
    return with_most(DENSITIES[-1])


def _pages(compiler: Any) -> int:
    """Where the last line of the document stands."""
    return int(json.loads(compiler.query("<end>", one=True))["value"])


if __name__ == "__main__":
    main()
