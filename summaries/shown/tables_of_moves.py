"""What became of cases as two long tables, a row for each line that may be told: the two clocks, and what residents say afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil

from summaries.clocks import CLOCKS, MEDIAN, SLOW
from summaries.shown.figures import Seen
from summaries.shown.report import Cell, Table
from summaries.shown.showing_moves import BEGINS, SAID
from summaries.shown.wording import Text, heads, label, place, subtheme

COLUMN_OF = {"theme": "themes", "subtheme": "subthemes", "pillar": "pillars", "place": "territories", "nature": "natures"}
"""What each sort of line is called: the end of the key of that column in other tables."""
TIMES = ("line", "by", "clock", "concerns", "half", "nine-tenths", "half-before", "half-usual")
COUNTS = ("line", "by", "said", "concerns", "before", "usual")
"""Columns of the two tables, as the ends of text keys."""
Row = tuple[str, tuple[Cell, ...]]
"""With its receipt."""


def moves(seen: Seen) -> Iterator[Table]:
    """No table without a row."""
    text = seen.text
    for name, columns, rows in (("delays", TIMES, _delays(seen)), ("followed", COUNTS, _followed(seen))):
        told = tuple(rows)
        if told:
            receipts = tuple(receipt for receipt, _ in told)
            yield Table(
                code=name, title=text(f"table-{name}", None), columns=heads(text, columns), column_codes=columns,
                rows=tuple(row for _, row in told), codes=receipts, receipts=receipts,
            )  # fmt: skip


def _delays(seen: Seen) -> Iterator[Row]:
    """In whole hours; nine in ten are hidden where that would be the slowest case itself."""
    numbers = seen.now.numbers
    for kind in CLOCKS:
        for line in _told(seen, kind):
            half = f"{kind}{MEDIAN}:{line}"
            yield f"{kind}:{line}", (
                *_names(seen, line), seen.text(f"clock-{kind}", None), numbers[f"{kind}:{line}"], numbers.get(half),
                numbers.get(f"{kind}{SLOW}:{line}"), seen.cell_before(half), seen.cell_usual(half, ceil),
            )  # fmt: skip


def _followed(seen: Seen) -> Iterator[Row]:
    for kind in SAID:
        for line in _told(seen, kind):
            code = f"{kind}:{line}"
            known = seen.cell_before(code), seen.cell_usual(code)
            yield code, (*_names(seen, line), seen.text(f"summary-{kind}", None), seen.now.numbers[code], *known)


def _told(seen: Seen, kind: str) -> Iterator[str]:
    """The lines of which something is told, as "theme:LOG"."""
    for begins in BEGINS:
        yield from (code.partition(":")[2] for code in seen.now.numbers if code.startswith(f"{kind}:{begins}:"))


def _names(seen: Seen, line: str) -> tuple[str, str]:
    begins, _, code = line.partition(":")
    return label_of(seen)[begins](code), seen.text(f"column-{COLUMN_OF[begins]}", None)


def label_of(seen: Seen) -> dict[str, Callable[[str], str]]:
    """How a line is called, by what its code begins with."""
    text: Text = seen.text
    return {
        "theme": lambda code: label(text, "theme", code),
        "subtheme": lambda code: subtheme(text, code),
        "pillar": lambda code: label(text, "pillar", code),
        "nature": lambda code: label(text, "nature", code),
        "place": lambda code: place(text, seen.week, code),
    }
