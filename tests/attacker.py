"""Whoever reads every report and nothing else, and works out what it does not say: by sums and differences of all that is told.

Concerns fall into kinds: those that agree in all that a report may tell of them. Whoever reads does not know which kinds there are, only
which cannot be, since a table without a rest tells all its lines. Each number of a report adds kinds up, so it is a row of noughts and
ones; whatever adding, taking away and dividing can give is the space of these rows. A group of one to four people is found when
the row of its kinds is in that space.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from summaries.shown.report import Report, Table
from summaries.shown.showing_lists import OTHERS
from summaries.small import LEAST

Kind = Mapping[str, str]
"""What a report may tell of a concern, or of a case that is open or was closed: {"theme": "LOG", "place": "59512", …}."""
Which = Any
"""Some of all kinds: an array of truths, one a kind."""
_NEAR = 1e-6
_BEFORE = 2
"""The column of the week before."""
_WAITING_DAYS, _WAITING_CONCERNS, _WAITING_OLDEST = 1, 2, 3
"""Columns of the table of what waits."""
LINES = {
    "themes": "theme", "subthemes": "subtheme", "pillars": "pillar", "natures": "nature", "territories": "place", "proposals": "theme",
}  # fmt: skip
"""Tables of concerns, with what their lines are of."""


class Kinds:
    """All there may be."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self.number = {_key(kind): at for at, kind in enumerate(kinds)}
        self.pairs = sorted({pair for kind in kinds for pair in kind.items()})
        self._columns = {name: np.array([str(kind[name]) for kind in kinds]) for name in kinds[0]}
        self.every: Which = np.ones(len(kinds), dtype=bool)
        self._groups: tuple[list[str], Any] | None = None

    def having(self, name: str, *values: str) -> Which:
        return np.isin(self._columns[name], [str(value) for value in values])

    def groups(self) -> tuple[list[str], Any]:
        """Those that one or two things tell apart: their names, and a row of truths each."""
        if self._groups is None:
            masks = {pair: self.having(*pair) for pair in self.pairs}
            both = [(one, other) for one, other in combinations(masks, 2) if one[0] != other[0]]
            called = {pair: f"{pair[0]} {pair[1]}" for pair in masks}
            names = [*called.values(), *(f"{called[one]}, {called[other]}" for one, other in both)]
            self._groups = names, np.array([*masks.values(), *(masks[one] & masks[other] for one, other in both)])
        return self._groups


class Attacker:
    """`told`, (person, kind) of each concern, only serves to say whether a group that numbers single out is a small one: what is worked
    out comes from the numbers alone."""

    def __init__(self, kinds: Kinds, told: Iterable[tuple[str, Kind]]) -> None:
        self.kinds = kinds
        people: dict[str, int] = {}
        pairs = [(people.setdefault(person, len(people)), kinds.number[_key(kind)]) for person, kind in told]
        self._people: Which = np.array([person for person, _ in pairs], dtype=int)
        self._at: Which = np.array([at for _, at in pairs], dtype=int)
        self._counted: list[Which] = []
        self._tables: list[list[Which]] = []
        self._possible: Which = kinds.every.copy()

    def learns(self, which: Which) -> None:
        """A number that counts these."""
        self._counted.append(which.astype(float))

    def learns_nobody(self, which: Which) -> None:
        """That there are none of these."""
        self._possible &= ~which

    def learns_table(self, table: Table, column: str, among: Which = None, outer: str = "") -> None:
        """Each line, and each rest, which is what none of its neighbours told; where there is no rest, that there is nothing else."""
        among = self.kinds.every if among is None else among
        for parent in dict.fromkeys(table.parents or ("",)):
            beside = [code for at, code in enumerate(table.codes) if not table.parents or table.parents[at] == parent]
            within = among & self.kinds.having(outer, parent) if parent else among
            others = within & ~self.kinds.having(column, *beside)
            self._tables.append([within & self.kinds.having(column, code) if code else others for code in beside])
            for which in self._tables[-1]:
                self.learns(which)
            if "" not in beside:
                self.learns_nobody(others)

    def learns_lines(self, among: Which, column: str, lines: Mapping[str, int], whole: int) -> None:
        """Lines beside a whole, with no rest told: where they add up to it, there is nothing else."""
        for code in lines:
            self.learns(among & self.kinds.having(column, code))
        if sum(lines.values()) == whole:
            self.learns_nobody(among & ~self.kinds.having(column, *lines))

    def finds(self) -> Iterator[tuple[str, int]]:
        """Groups of one to four people, told apart by one or two things, that the numbers give away."""
        if not self._counted or not self._at.size:
            return
        names, groups = self.kinds.groups()
        people = self._people_in(groups)
        small = np.flatnonzero((people > 0) & (people < LEAST))
        numbers = np.array(self._counted)[:, self._possible]
        first, alike = _alike(numbers)
        hits = np.add.reduceat(groups[np.ix_(small, np.flatnonzero(self._possible)[alike])], first, axis=1, dtype=int)
        sizes = np.diff(np.append(first, alike.size))
        whole = np.flatnonzero(((hits == 0) | (hits == sizes)).all(axis=1))
        if whole.size:
            basis, rows = _basis(numbers[:, alike[first]]), (hits[whole] > 0).astype(float)
            left = np.linalg.norm(rows - (rows @ basis.T) @ basis, axis=1)
            yield from ((names[at], int(people[at])) for at in small[whole[left < _NEAR]])

    def _people_in(self, groups: Any) -> Any:
        """How many different people each group has."""
        there, at = np.unique(self._at, return_inverse=True)
        told = np.zeros((self._people.max() + 1, there.size), dtype=np.float32)
        told[self._people, at] = 1
        return (told @ groups[:, there].T.astype(np.float32) > 0).sum(axis=0)

    def finds_between(self, lines: Sequence[tuple[Which, int]]) -> Iterator[tuple[str, int]]:
        """Of `lines` it is only told that at least so many people are in each. What of a line no exact number W inside it counts is at
        least that less W, and at most an exact number around it less W and less what other lines have for sure: groups of one to four
        people that this gives away."""
        exact = [[which & self._possible for which in table] for table in (*self._tables, *([one > 0] for one in self._counted))]
        lines = [(line & self._possible, least) for line, least in lines]
        for line, least in lines:
            inside = [joined for table in exact if (joined := _union(one for one in table if not (one & ~line).any())) is not None]
            around = [joined for table in exact if (joined := _union(one for one in table if (one & line).any())) is not None]
            for whole in (one for one in around if not (line & ~one).any()):
                sure = _sure(line, whole, lines)
                for part in inside:
                    rest = np.unique(self._people[(line & ~part)[self._at]]).size
                    counted = self._concerns(part)
                    if 0 < rest < LEAST and least > counted and self._concerns(whole) - counted - sure < LEAST:
                        yield "the rest of a line", rest

    def _concerns(self, which: Which) -> int:
        return int(which[self._at].sum())


def _union(some: Iterable[Which]) -> Which:
    found: Which = None
    for one in some:
        found = one if found is None else found | one
    return found


def _sure(line: Which, whole: Which, lines: Iterable[tuple[Which, int]]) -> int:
    """People, so concerns too, that lines apart from this one and from one another have within `whole`."""
    met, sure = line, 0
    for other, least in sorted(lines, key=lambda one: -one[1]):
        if not (other & met).any() and not (other & ~whole).any():
            met, sure = met | other, sure + least
    return sure


def _key(kind: Kind) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(kind.items()))


def _alike(numbers: Any) -> tuple[Any, Any]:
    """Kinds that every number counts alike stand beside one another: where each sort begins, and all kinds in that order. No sum and no
    difference tells them apart, so a group that has one of a sort without the others is never found."""
    packed = np.ascontiguousarray(np.packbits(numbers > 0, axis=0).T)
    keys = packed.view(f"S{packed.shape[1]}").ravel()
    order = np.argsort(keys, kind="stable")
    return np.flatnonzero(np.append(True, keys[order][1:] != keys[order][:-1])), order


def _basis(rows: Any) -> Any:
    """Orthonormal rows that span the same space, by way of the products of so few rows: there are far more kinds than numbers."""
    sizes, vectors = np.linalg.eigh(rows @ rows.T)
    kept = sizes > _NEAR
    return (vectors[:, kept] / np.sqrt(sizes[kept])).T @ rows


def reads(attacker: Attacker, report: Report) -> None:
    """All that a report tells of the concerns of its week."""
    figures = {figure.code: figure for figure in report.figures if figure.value is not None}
    if "new" in figures:
        attacker.learns(attacker.kinds.every)
    for code, name, value in (("unrouted", "route", "coordination"), ("in-person", "way", "in_person")):
        if code in figures:
            attacker.learns(attacker.kinds.having(name, value))
    for table in report.tables:
        match table.code:
            case "themes":
                attacker.learns_table(table, "theme", outer="pillar")
            case "subthemes":
                attacker.learns_table(table, "subtheme", outer="theme")
            case "pillars" | "natures":
                attacker.learns_table(table, table.code.removesuffix("s"))
            case "territories":
                attacker.learns_table(table, "place")
            case "proposals":
                attacker.learns_table(table, "theme", attacker.kinds.having("nature", "proposal"))
    for spike in report.spikes:
        attacker.learns(attacker.kinds.having("theme", spike.theme) & attacker.kinds.having("place", spike.territory))


def reads_again(attacker: Attacker, later: Report, tables: Mapping[str, str]) -> None:
    """What the report of the week after tells again: of which lines there was nobody. `tables`: by their codes, what their lines are of."""
    for table in later.tables:
        for row, code in zip(table.rows, table.codes, strict=True) if table.code in tables else ():
            if code and row[_BEFORE] == 0:
                which = attacker.kinds.having(tables[table.code], code)
                attacker.learns_nobody(which & attacker.kinds.having("nature", "proposal") if table.code == "proposals" else which)


def reads_queues(attacker: Attacker, report: Report) -> None:
    """All that a report tells of the cases that are open: those that wait, as a part of those of their queue."""
    tables = {table.code: table for table in report.tables}
    waits = attacker.kinds.having("taken", "no")
    told = tables.get("waiting")
    if told is None and any(figure.code == "waiting" and not figure.hidden for figure in report.figures):
        attacker.learns_nobody(waits)
    for row, code in zip(told.rows, told.codes, strict=True) if told else ():
        if row[_WAITING_CONCERNS] is not None:
            attacker.learns(waits & attacker.kinds.having("queue", code))
    for code in tables["loads"].codes if "loads" in tables else ():
        attacker.learns(attacker.kinds.having("queue", code))


def longest(report: Report, told: Iterable[tuple[str, Kind]]) -> Iterator[tuple[str, int]]:
    """Queues, and all others together, of which it is told how long one to four people wait; those together, by the day."""
    waits = [(person, kind["queue"]) for person, kind in told if kind["taken"] == "no"]
    for table in report.tables:
        for row, code in zip(table.rows, table.codes, strict=True) if table.code == "waiting" else ():
            people = {person for person, queue in waits if queue == code or (code == OTHERS and queue not in table.codes)}
            days = row[_WAITING_DAYS]
            if len(people) < LEAST or (code == OTHERS and isinstance(days, int) and days % 7):
                yield f"how long {code} waits", len(people)


def oldest(report: Report, told: Iterable[tuple[str, Kind]], themes: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Queues whose oldest case is told to be about a theme that one to four people wait there about. `themes`: by their labels."""
    waits = [(person, kind["queue"], kind["theme"]) for person, kind in told if kind["taken"] == "no"]
    for table in report.tables:
        for row, code in zip(table.rows, table.codes, strict=True) if table.code == "waiting" else ():
            about = themes.get(str(row[_WAITING_OLDEST]), "")
            people = {person for person, queue, theme in waits if (queue, theme) == (code, about)}
            if about and len(people) < LEAST:
                yield f"the oldest of {code} is about {about}", len(people)
