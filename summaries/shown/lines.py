"""Lines of tables that may be shown, and how themes stand within pillars, sub-themes within themes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summaries.figures import NOWHERE, Row
from summaries.small import Shown, shown


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table that may be shown. `code` is "" for what is put together; `parent` the code of the line it is a part of."""

    code: str
    concerns: int
    parent: str = ""


def by_theme(pillars: Sequence[Row], themes: Sequence[Row]) -> dict[str, list[Line]]:
    """Pillars, in each its themes, in each its sub-themes: they share out the same concerns, so what is not shown shares out nothing.

    When too few people leave no pillar to show, there may still be themes.
    """
    kept = shown(pillars)
    parts = [(pillar.code, pillar.parts) for pillar in kept.rows] if kept.rows else [("", themes)]
    told = [line for code, rows in parts for line in lines_of(shown(rows), code)]
    codes = {line.code for line in told}
    inside = [line for row in themes if row.code in codes for line in lines_of(shown(row.parts), row.code)]
    return {"pillar": lines_of(kept), "theme": told, "subtheme": inside}


def places_told(places: Sequence[Row]) -> frozenset[str]:
    """Those that have a line of their own."""
    return frozenset(row.code for row in shown(places).rows) - {NOWHERE}


def lines_of(table: Shown, parent: str = "") -> list[Line]:
    found = [Line(row.code, row.concerns, parent) for row in table.rows]
    return [*found, Line("", table.rest, parent)] if table.rest else found
