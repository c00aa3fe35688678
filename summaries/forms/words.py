"""Words that several forms say alike: the heading, an amount with its unit, how long a bar is. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil

from summaries.clocks import SLOW
from summaries.forms.typeset import number
from summaries.shown.report import Cell, Figure, Report, Table
from summaries.shown.wording import Text, time, week_facts

BY_WEIGHT = frozenset({"themes", "subthemes", "territories", "proposals", "changed"})
"""Tables that the message tells by pillar, by theme or by people. Charts and pages cut them: what counts most must not be what is cut."""


def heading(report: Report, text: Text) -> tuple[str, str]:
    """The name of the report and its week, whether or not its title says both."""
    title, _, week = report.title.partition(". ")
    if not week:
        week = text("form-week", week_facts(text, report.first))
    return title, week.rstrip(".")


def amount(text: Text, value: float, unit: str, language: str) -> str:
    """A time is rounded up, so that "in that time or less" stays true."""
    if unit == "percent":
        return text("form-percent", {"value": number(round(value), language)})
    if unit == "days":
        return text("summary-days", {"days": ceil(value)})
    if unit != "hours":
        return number(value, language)
    return time(text, value)


def in_brief(figures: Mapping[str, Figure], code: str) -> str:
    """What is said of a clock, without its nine in ten."""
    told, slow = figures[code].sentence, figures.get(f"{code}{SLOW}")
    return told.replace(f" {slow.sentence}", "") if slow else told


def readable_table(table: Table, tables: Sequence[Table]) -> Table:
    """For eyes: most concerns first, without the columns in which nothing is told, each part named after what it is a part of."""
    table = by_weight(table) if table.code in BY_WEIGHT else table
    kept = [0, *(place for place in range(1, len(table.columns)) if any(row[place] not in (None, "") for row in table.rows))]
    wholes = {code: str(row[0]) for one in tables if one is not table for code, row in zip(one.codes, one.rows, strict=True) if code}
    named = [wholes.get(parent, "") for parent in table.parents] or [""] * len(table.rows)
    rows = tuple(
        tuple(_within(whole, str(row[0])) if place == 0 and _alike(table) else row[place] for place in kept)
        for whole, row in zip(named, table.rows, strict=True)
    )
    columns, codes = (tuple(heads[place] for place in kept) for heads in (table.columns, table.column_codes))
    return replace(table, rows=rows, columns=columns, column_codes=codes)


LINE_BY_LINE = frozenset({"delays", "followed"})
"""Tables whose rows are of every sort of line: a theme, a place, a kind…"""


def for_page(table: Table, text: Text) -> Iterator[Table]:
    """For a page, of what is told line by line: a table of themes for each thing that happened. The spreadsheet has it all."""
    if table.code not in LINE_BY_LINE:
        yield table
        return
    for kind in dict.fromkeys(code.partition(":")[0] for code in table.codes):
        kept = [at for at, code in enumerate(table.codes) if code.startswith(f"{kind}:theme:")]
        if kept:
            _, by, what, *_ = table.rows[kept[0]]
            codes = tuple(table.codes[at] for at in kept)
            yield replace(
                table, code=f"{table.code}:{kind}", title=text("form-by-theme", {"what": str(what)}), codes=codes, receipts=codes,
                columns=(str(by), *table.columns[3:]), column_codes=("themes", *table.column_codes[3:]),
                rows=tuple((table.rows[at][0], *table.rows[at][3:]) for at in kept),
            )  # fmt: skip


def _within(whole: str, part: str) -> str:
    return part if part.startswith(whole) else f"{whole} · {part}"


def _alike(table: Table) -> bool:
    """Some lines bear the same name: only what they are a part of tells them apart."""
    names = [row[0] for row in table.rows]
    return len(set(names)) < len(names)


def by_weight(table: Table) -> Table:
    """The same lines, those with most concerns first; what is put together stays last."""
    order = sorted(range(len(table.rows)), key=lambda place: (table.codes[place] == "", -_weight(table.rows[place])))
    return replace(
        table, rows=tuple(table.rows[place] for place in order), codes=tuple(table.codes[place] for place in order),
        receipts=tuple(table.receipts[place] for place in order), parents=tuple(table.parents[place] for place in order if table.parents),
    )  # fmt: skip


def _weight(row: Sequence[Cell]) -> float:
    """The first number of a line: its concerns."""
    return next((value for value in row[1:] if isinstance(value, int | float)), 0)


def share(value: Cell, longest: float) -> float:
    """Of the longest bar, from 0 to 1."""
    return round(max(0.0, value / longest), 4) if isinstance(value, int | float) and longest > 0 else 0.0
