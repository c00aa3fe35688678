"""Whoever reads every report and nothing else, and works out what it does not say: by sums and differences of all that is told.

Concerns fall into kinds: those that agree in all that a report may tell of them. Whoever reads does not know which kinds there are, only
which cannot be, since a table without a rest tells all its lines. Each number of a report adds kinds up, so it is a row of noughts and
ones; whatever adding, taking away and dividing can give is the space of these rows. A group of one to four people is found when
the row of its kinds is in that space.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from summaries.shown.report import Report, Table
from summaries.shown.small import LEAST

Kind = Mapping[str, str]
"""What a report may tell of a concern, or of a case that is open or was closed: {"theme": "LOG", "place": "59512", …}."""
Which = Any
"""Some of all kinds: an array of truths, one a kind."""
_NEAR = 1e-6
MOVES = ("answered", "solved", "not-solved", "reopened")
"""What happens to cases beside their closing, as the codes of its figures."""
_BEFORE = 2
"""The column of the week before."""
_WAITING_CONCERNS, _WAITING_OLDEST = 2, 3
"""Columns of the table of what waits."""
LINES = {
    "themes": "theme", "subthemes": "subtheme", "pillars": "pillar", "natures": "nature", "territories": "place", "proposals": "theme",
}  # fmt: skip
"""Tables of concerns, with what their lines are of."""
LINES_OF_CLOSINGS = {"outcomes": "outcome"}


class Kinds:
    """All there may be."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self.number = {_key(kind): at for at, kind in enumerate(kinds)}
        self.pairs = sorted({pair for kind in kinds for pair in kind.items()})
        self._columns = {name: np.array([str(kind[name]) for kind in kinds]) for name in kinds[0]}
        self.every: Which = np.ones(len(kinds), dtype=bool)

    def having(self, name: str, *values: str) -> Which:
        return np.isin(self._columns[name], [str(value) for value in values])


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

    def finds(self) -> Iterator[tuple[str, int]]:
        """Groups of one to four people, told apart by one or two things, that the numbers give away."""
        if not self._counted:
            return
        basis = _basis(np.array(self._counted)[:, self._possible])
        for name, which in self._groups():
            people = np.unique(self._people[which[self._at]]).size
            if 0 < people < LEAST:
                row = which[self._possible].astype(float)
                if np.linalg.norm(row - basis.T @ (basis @ row)) < _NEAR:
                    yield name, people

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

    def _groups(self) -> Iterator[tuple[str, Which]]:
        masks = {pair: self.kinds.having(*pair) for pair in self.kinds.pairs}
        yield from ((f"{pair}", which) for pair, which in masks.items())
        for one, other in combinations(masks, 2):
            if one[0] != other[0]:
                yield f"{one} {other}", masks[one] & masks[other]


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


def reads_closings(attacker: Attacker, report: Report) -> None:
    """All that a report tells of the cases closed in its week; what changed is what was solved, wholly or partly."""
    if any(figure.code == "closed" and figure.value is not None for figure in report.figures):
        attacker.learns(attacker.kinds.every)
    for table in report.tables:
        if table.code == "outcomes":
            attacker.learns_table(table, "outcome")
        elif table.code == "changed":
            attacker.learns_table(table, "theme", attacker.kinds.having("outcome", "solved", "partly"))


def reads_queues(attacker: Attacker, report: Report) -> None:
    """All that a report tells of the cases that are open: those that wait, as a part of those of their queue."""
    tables = {table.code: table for table in report.tables}
    waits = attacker.kinds.having("taken", "no")
    told = tables.get("waiting")
    attacker.learns_nobody(waits & ~attacker.kinds.having("queue", *(told.codes if told else ())))
    for row, code in zip(told.rows, told.codes, strict=True) if told else ():
        if row[_WAITING_CONCERNS] is not None:
            attacker.learns(waits & attacker.kinds.having("queue", code))
    for code in tables["loads"].codes if "loads" in tables else ():
        attacker.learns(attacker.kinds.having("queue", code))


def oldest(report: Report, told: Iterable[tuple[str, Kind]], themes: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Queues whose oldest case is told to be about a theme that one to four people wait there about. `themes`: by their labels."""
    waits = [(person, kind["queue"], kind["theme"]) for person, kind in told if kind["taken"] == "no"]
    for table in report.tables:
        for row, code in zip(table.rows, table.codes, strict=True) if table.code == "waiting" else ():
            about = themes.get(str(row[_WAITING_OLDEST]), "")
            people = {person for person, queue, theme in waits if (queue, theme) == (code, about)}
            if about and len(people) < LEAST:
                yield f"the oldest of {code} is about {about}", len(people)


def reads_moves(attacker: Attacker, report: Report) -> None:
    """The counts of cases that were answered, and of what residents said of theirs."""
    for figure in report.figures:
        if figure.code in MOVES and figure.value is not None:
            attacker.learns(attacker.kinds.having("move", figure.code))
        elif figure.code == "solved-share":
            attacker.learns(attacker.kinds.having("move", "solved", "not-solved"))


def grown(reports: Iterable[Report]) -> Iterator[tuple[str, int]]:
    """Voices of which two weeks together tell that one to four people joined between them."""
    last: dict[Hashable, int] = {}
    for report in reports:
        for voice in {one.receipt: one for one in (*report.voices, *report.growing)}.values():
            grew = voice.people - last.get(voice.receipt, voice.people)
            if 0 < grew < LEAST or 0 < voice.joined < LEAST:
                yield voice.receipt, grew or voice.joined
            last[voice.receipt] = voice.people
