"""The sampling frame: who is in the data set, counted over its published rows, so that it tells nothing they do not. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summaries.commission.columns import code_of
from summaries.commission.dataset import DataSet, Row
from summaries.commission.generalising import ANY

COLUMNS = ("variable", "valeur", "lignes", "lignes_avec_mots")
_VARIABLES: Sequence[tuple[str, Callable[[Row], str]]] = (
    ("periode", lambda row: row.cells.period),
    ("territoire_niveau", lambda row: row.cells.level),
    ("theme", lambda row: row.cells.theme),
    ("nature", lambda row: row.cells.nature),
    ("langue", lambda row: row.cells.language),
    ("parle_pour", lambda row: row.cells.speaker),
    ("recueil", lambda row: row.cells.intake),
)
_STEPS = 10


@dataclass(frozen=True, slots=True)
class Met:
    """How many different codes were met once so many texts were read."""

    texts: int
    codes: int


def frame(data: DataSet) -> list[list[str | int]]:
    """How many rows, and how many with words, for each value of each variable; the most frequent first."""
    found: list[list[str | int]] = []
    for name, value in _VARIABLES:
        rows, quoted = Counter(map(value, data.rows)), Counter(value(row) for row in data.rows if row.cells.quoted)
        found += [[name, each, count, quoted[each]] for each, count in sorted(rows.items(), key=lambda one: (-one[1], one[0]))]
    return found


def saturation(data: DataSet) -> list[Met]:
    """How the number of different codes grows as rows are read in the order of the data set, which is drawn; in ten steps."""
    codes = [code_of(row) for row in data.rows if row.cells.theme != ANY]
    ends = sorted({len(codes) * step // _STEPS for step in range(1, _STEPS + 1)} - {0})
    return [Met(end, len(set(codes[:end]))) for end in ends]
