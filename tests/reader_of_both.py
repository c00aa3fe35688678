"""Whoever has the summaries of a period and the commission's rows of it: each number of both is a row over all that there may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise, product
from typing import Any

import numpy as np

from summaries.commission.generalising import ANY, COMMUNE, DEPARTEMENT, QPV, Cells, Concern
from summaries.commission.told import Told
from summaries.counted import happened
from summaries.counted.happened import place_code, subtheme_of
from summaries.counted.sharing import pillar_code
from summaries.shown.report import Report
from summaries.shown.reporting import build
from tests.attacker import LINES, Attacker, Kind, Kinds, reads, reads_again
from tests.periods_of_towns import ABOUT, NATURES, PLACES, PLACES_BY_CODE, WEEKS, summed, unworded

NONE = "none"
"""The row of a concern that is not published."""
Anonymiser = Callable[[Sequence[Concern], Mapping[str, Told]], list[Cells | None]]


def _base() -> list[dict[str, str]]:
    return [
        {
            "week": week, "place": place_code(place), "theme": theme, "pillar": pillar_code(theme), "subtheme": _subtheme(theme, subtheme),
            "nature": nature, "way": way, "route": "associations",
        }
        for week, place, (theme, subtheme), nature, way in product(WEEKS, PLACES, ABOUT, NATURES, ("in_person", "written"))
    ]  # fmt: skip


def _subtheme(theme: str, subtheme: str) -> str:
    told = happened.Concern(person="", theme=theme, subtheme=subtheme, nature="", place="", unrouted=False)
    return subtheme_of(told)


BASE = _base()
COLUMNS = {name: np.array([kind[name] for kind in BASE]) for name in BASE[0]}
AT = {tuple(kind.values()): at for at, kind in enumerate(BASE)}
COMMUNES = np.array([PLACES[PLACES_BY_CODE[kind["place"]]][1] for kind in BASE])
DEPARTEMENTS = np.array([PLACES[PLACES_BY_CODE[kind["place"]]][2] for kind in BASE])


class KindsOfRows(Kinds):
    """What a concern of a period may be, and the row it may be in: "row" is the number of a combination of the data set."""

    def __init__(self, rows: Sequence[Cells], told: Mapping[str, Told]) -> None:
        may = [_possible(cells, told) for cells in rows] + [np.ones(len(BASE), dtype=bool)]
        names = [*(str(number) for number in range(len(rows))), NONE]
        at = np.concatenate([np.flatnonzero(one) for one in may])
        self.starts = dict(zip(names, np.cumsum([0, *(int(one.sum()) for one in may)]), strict=False))
        self._inside = dict(zip(names, may, strict=True))
        self._columns = {name: column[at] for name, column in COLUMNS.items()}
        self._columns["row"] = np.repeat(names, [int(one.sum()) for one in may])
        self.every = np.ones(at.size, dtype=bool)
        self.pairs = sorted({(name, str(value)) for name, column in self._columns.items() for value in np.unique(column)})
        self._groups = self._targets()

    def _targets(self) -> tuple[list[str], Any]:
        """What an attacker of one report looks for, in a week and in the period, and what of it is in a row."""
        names, groups = list[str](), list[Any]()
        masks = {pair: self.having(*pair) for pair in self.pairs}
        weeks = {"": self.every} | {f", week {week}": self.having("week", week) for week in WEEKS}
        about = [(pair, masks[pair]) for pair in masks if pair[0] not in ("week", "row")]
        rows = [(pair, masks[pair]) for pair in masks if pair[0] == "row"]
        both = [((*one, *other), mask & beside) for (one, mask), (other, beside) in combinations(about, 2) if one[0] != other[0]]
        for week, inside in weeks.items():
            for pair, mask in [*about, *both]:
                names.append(" ".join(pair) + week)
                groups.append(mask & inside)
            names.append(f"all{week}")
            groups.append(inside)
        for (pair, mask), (row, of_row) in product(about, rows):
            names.append(" ".join((*pair, *row)))
            groups.append(mask & of_row)
        return names, np.array(groups)

    def index(self, kind: Kind) -> int:
        base = AT[tuple(value for name, value in kind.items() if name != "row")]
        inside = self._inside[kind["row"]]
        assert inside[base], "a row that is not true"
        return int(self.starts[kind["row"]] + inside[:base].sum())


def _possible(cells: Cells, told: Mapping[str, Told]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """What may be behind a row, for somebody who knows every rule: what it says, in weeks whose summary said it."""
    found = np.ones(len(BASE), dtype=bool)
    for name in ("theme", "subtheme", "nature"):
        value = getattr(cells, name)
        if value != ANY:
            found &= COLUMNS[name] == value if name != "subtheme" else np.isin(COLUMNS[name], _subthemes(cells))
    if cells.intake != ANY:
        found &= COLUMNS["way"] == ("written" if cells.intake == "direct" else "in_person")
    found &= {
        QPV: COLUMNS["place"] == cells.place, COMMUNE: cells.place == COMMUNES, DEPARTEMENT: cells.place == DEPARTEMENTS,
        "inconnu": COLUMNS["place"] == "nowhere",
    }.get(cells.level, found)  # fmt: skip
    for name in ("theme", "nature") if told else ():
        value = getattr(cells, name)
        if value != ANY:
            found &= np.isin(COLUMNS["week"], [week for week in WEEKS if f"{name}:{value}" in told[week].lines])
    return found


def _subthemes(cells: Cells) -> list[str]:
    """Of whichever theme, where the row does not tell it."""
    return [_subtheme(theme, cells.subtheme) for theme, _ in ABOUT if cells.theme in (theme, ANY)]


class OfWeek(Attacker):
    """Somebody who reads the report of one week among others: what they learn is of that week."""

    def __init__(self, whole: Attacker, week: str) -> None:
        self.kinds = _KindsOfWeek(whole.kinds, week)
        self._tables = []
        self._whole = whole

    def learns(self, which: object) -> None:
        self._whole.learns(which)

    def learns_nobody(self, which: object) -> None:
        self._whole.learns_nobody(which)


class _KindsOfWeek(Kinds):
    def __init__(self, kinds: Kinds, week: str) -> None:
        self._all, self.every = kinds, kinds.having("week", week)

    def having(self, name: str, *values: str) -> object:
        return self.every & self._all.having(name, *values)


class ReaderOfBoth(Attacker):
    def __init__(self, concerns: Sequence[Concern], shown: Sequence[Cells | None], told: Mapping[str, Told], *, strict: bool) -> None:
        rows = sorted({cells for cells in shown if cells is not None}, key=lambda cells: tuple(map(str, cells)))
        kinds = KindsOfRows(rows, told if strict else {})
        row_of = {cells: str(number) for number, cells in enumerate(rows)}
        kinds.number = {}
        pairs = []
        for one, cells in zip(concerns, shown, strict=True):
            kind = _kind(one) | {"row": row_of[cells] if cells is not None else NONE}
            kinds.number[tuple(sorted(kind.items()))] = kinds.index(kind)
            pairs.append((one.person, kind))
        super().__init__(kinds, pairs)
        for number in row_of.values():
            self.learns(kinds.having("row", number))
        known = [week for week in WEEKS if "new" in told[week].lines]
        if all(cells is not None for one, cells in zip(concerns, shown, strict=True) if one.counted.week in known):
            self.learns_nobody(kinds.having("row", NONE) & kinds.having("week", *known))


def _kind(one: Concern) -> dict[str, str]:
    counted = one.counted
    return {
        "week": counted.week, "place": counted.place, "theme": counted.theme, "pillar": pillar_code(counted.theme),
        "subtheme": counted.subtheme, "nature": counted.nature, "way": "in_person" if counted.in_person else "written",
        "route": "associations",
    }  # fmt: skip


def given_away(concerns: Sequence[Concern], anonymise: Anonymiser, *, strict: bool = True) -> Iterator[str]:
    """Groups of one to four people, told apart by one or two of place, theme, sub-theme, pillar, nature, way; in a week, a row or all.

    `strict`: the rows keep to what the summaries told, and whoever reads them knows it."""
    weeks = summed(concerns)
    told = {name: Told.by(week) for name, week in weeks.items()}
    reader = ReaderOfBoth(concerns, anonymise(concerns, told), told, strict=strict)
    reports: dict[str, Report] = {name: build(unworded, week) for name, week in weeks.items()}
    for name, report in reports.items():
        reads(OfWeek(reader, name), report)
    for name, later in pairwise(WEEKS):
        reads_again(OfWeek(reader, name), reports[later], LINES)
    yield from (f"{people} of {group}" for group, people in reader.finds())
