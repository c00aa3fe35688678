"""The tables of a report: the lines that may be shown, each with its figure, that of the week before and what is usual."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from summaries.figures import AXIS_APART
from summaries.shown.figures import Seen
from summaries.shown.lines import Line
from summaries.shown.report import Cell, Table
from summaries.shown.showing import TABLES
from summaries.shown.showing_axes import Axis
from summaries.shown.showing_lists import OTHERS
from summaries.shown.tables_of_moves import COLUMN_OF, label_of, moves
from summaries.shown.wording import LONGEST_NAME, Text, heads, label, place, queue

MOST_SILENT = 2000
LONGEST_AXIS = 90
COMPARED = ("concerns", "before", "usual")
AXES = ("contract", "pillars", "axis", "at-least")
WAITING = ("queue", "days", "concerns", "oldest")
LOADS = ("queue", "open")
SILENT = ("territories",)
"""Columns of the tables, as the ends of text keys; the first of `COMPARED` is after that of the table."""
Labels = Callable[[str], str]


def tables(seen: Seen) -> Iterator[Table]:
    """Themes first. No table without a line."""
    text, labels_of = seen.text, label_of(seen)
    named: dict[str, tuple[str, Labels]] = {
        **{name: (COLUMN_OF[TABLES[name]], labels_of[TABLES[name]]) for name in ("themes", "pillars", "subthemes", "natures", "places")},
        "proposals": ("proposals", lambda code: label(text, "theme", code)),
        "outcomes": ("outcomes", lambda code: label(text, "outcome", code)),
        "changed": ("changed", lambda code: label(text, "theme", code)),
    }
    for name, (code, labels) in named.items():
        if lines := seen.now.tables[name]:
            yield _shared_out(seen, name, code, labels, lines)
    yield from moves(seen)
    yield from _axes(seen)
    yield from _waiting(seen)
    yield from _loads(seen, seen.now.tables["loads"])
    yield from _silent(seen)


def _shared_out(seen: Seen, name: str, code: str, labels: Labels, lines: Sequence[Line]) -> Table:
    text = seen.text
    shared = any(line.parent for line in lines)
    columns = (code, *COMPARED)
    rows = [_row(seen, TABLES[name], line, labels(line.code) if line.code else text("summary-rest-label", None)) for line in lines]
    return Table(
        code=code, title=text(f"table-{code}", None), columns=heads(text, columns), column_codes=columns,
        rows=tuple(rows), codes=tuple(line.code for line in lines),
        receipts=tuple(f"{TABLES[name]}:{line.code}" if line.code else "" for line in lines),
        parents=tuple(line.parent for line in lines) if shared else (),
    )  # fmt: skip


def _row(seen: Seen, begins: str, line: Line, named: str) -> tuple[Cell, ...]:
    """What is put together differs from week to week: it is compared with nothing."""
    if not line.code:
        return named, line.concerns, "", ""
    code = f"{begins}:{line.code}"
    return named, line.concerns, seen.cell_before(code), seen.cell_usual(code)


def _axes(seen: Seen) -> Iterator[Table]:
    """Each contract as a whole, then its axes in its own words; people, in fives."""
    text, lines = seen.text, seen.now.axes
    if lines:
        yield Table(
            code="axes", title=text("table-axes", None), columns=heads(text, AXES), column_codes=AXES,
            rows=tuple(_axis(text, line) for line in lines),
            codes=tuple(f"{line.contract}:{line.rank}" if line.rank else line.contract for line in lines),
            receipts=tuple(f"axis:{line.contract}:{line.rank}" if line.rank else f"contract:{line.contract}" for line in lines),
        )  # fmt: skip


def _axis(text: Text, line: Axis) -> tuple[Cell, ...]:
    """The words of a contract are its own: they are in its language."""
    pillar, _, axis = line.code.partition(AXIS_APART)
    if not line.rank:
        axis = text("report-whole-contract", None)
    elif not pillar and not axis:
        axis = text("report-no-axis", None)
    return line.name[:LONGEST_NAME], pillar[:LONGEST_AXIS], axis[:LONGEST_AXIS], line.people


def _waiting(seen: Seen) -> Iterator[Table]:
    """Where enough people wait; then all other queues together, in whole weeks."""
    text, queues, weeks = seen.text, seen.now.queues, seen.now.others_weeks
    codes = [one.code for one in queues]
    rows: list[tuple[Cell, ...]] = [
        (queue(text, one.name), one.days, one.concerns, label(text, "theme", one.theme) if one.theme else None) for one in queues
    ]  # fmt: skip
    if weeks is not None:
        codes.append(OTHERS)
        rows.append((text("summary-wait-others-label", None), 7 * weeks, None, None))
    if not rows:
        return
    yield Table(
        code="waiting", title=text("table-waiting", None), columns=heads(text, WAITING), column_codes=WAITING, rows=tuple(rows),
        codes=tuple(codes), receipts=tuple(f"waiting:{code}" for code in codes),
    )  # fmt: skip


def _loads(seen: Seen, lines: Sequence[Line]) -> Iterator[Table]:
    text = seen.text
    names = {load.code: queue(text, load.name) for load in seen.week.loads}
    if lines:
        rows = tuple((names[line.code], line.concerns) for line in lines)
        yield Table(
            code="loads", title=text("table-loads", None), columns=heads(text, LOADS), column_codes=LOADS, rows=rows,
            codes=tuple(line.code for line in lines), receipts=tuple(f"load:{line.code}" for line in lines),
        )  # fmt: skip


def _silent(seen: Seen) -> Iterator[Table]:
    """Places of which no line was told: with anybody in them or without, the report does not say."""
    text, week = seen.text, seen.week
    if week.silent:
        codes = week.silent[:MOST_SILENT]
        yield Table(
            code="silent", title=text("table-silent", None), columns=heads(text, SILENT), column_codes=SILENT,
            rows=tuple((place(text, week, code),) for code in codes), codes=codes, receipts=tuple("silent" for _ in codes),
        )  # fmt: skip
