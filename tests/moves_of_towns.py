"""What becomes of cases in the towns that are attacked, and what a report tells of it: answers, closings, what residents say."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from flows.staff.close_case import Outcome
from flows.themes import SUBTHEMES, Nature
from summaries.clocks import CLOCKS, SLOW
from summaries.counted.happened import Step, place_of, subtheme_of
from summaries.counted.sharing import pillar_code
from summaries.shown.report import Report
from summaries.shown.showing_moves import BEGINS, SAID
from tests.attacker import Attacker, Kind, Kinds
from tests.axes_of_towns import ABOUT, THEMES

MOVES = (*CLOCKS, *SAID)
"""As the codes of their figures."""
_CASES, _BEFORE = 3, {"delays": 6, "followed": 4}
"""Columns of the tables of delays and of what is said afterwards."""
_SLOW = 5
_FROM = 10
"""Of fewer cases, what nine in ten did not exceed is how long the slowest took."""


def steps_of(chance: random.Random, places: Sequence[str], crowd: int) -> Iterator[Step]:
    """A person sometimes twice; each case about something, somewhere."""
    for move in MOVES:
        number = chance.randint(0, crowd)
        for case in range(number):
            theme = chance.choices(THEMES, (8, 4, 2, 1, 1))[0]
            yield Step(
                move.replace("-", "_"), f"p{chance.randint(0, number)}", f"{move}{case}", chance.expovariate(1 / 40),
                chance.choice(tuple(Outcome)) if move == "closed" else "", theme, chance.choice((*SUBTHEMES[theme][:3], "")),
                chance.choices(tuple(Nature), (6, 2, 2))[0], chance.choice((*places, "")),
            )  # fmt: skip


def kind_of(step: Step) -> Kind:
    told = {
        "theme": step.theme, "subtheme": subtheme_of(step), "pillar": pillar_code(step.theme), "nature": step.nature,
        "place": place_of(step),
    }  # fmt: skip
    return {**told, "outcome": step.outcome} if step.outcome else told


class KindsOfCases:
    """All that a case of a town may be, where something happened to it."""

    def __init__(self, places: Iterable[str]) -> None:
        every = [
            Step("", "", "", 0, "", theme, subtheme, nature, place) for (theme, subtheme), nature, place in product(ABOUT, Nature, places)
        ]
        self._any = Kinds([kind_of(step) for step in every])
        self._closed = Kinds([kind_of(step._replace(outcome=outcome)) for step, outcome in product(every, Outcome)])

    def of(self, move: str) -> Kinds:
        return self._closed if move == "closed" else self._any


def given_away(kinds: KindsOfCases, steps: Iterable[Step], report: Report, later: Report | None) -> Iterator[tuple[str, int]]:
    """Groups of one to four people whose cases are told of, and slowest cases. `later`: the report of the week after."""
    for move in MOVES:
        own = [(step.person, kind_of(step)) for step in steps if step.kind.replace("_", "-") == move]
        attacker = Attacker(kinds.of(move), own)
        _reads(attacker, report, move)
        if later:
            _reads_again(attacker, later, move)
        yield from ((f"{move}: {group}", people) for group, people in attacker.finds())
    yield from slowest(report)


def slowest(report: Report) -> Iterator[tuple[str, int]]:
    """All, and lines, of which it is told how long their slowest case took."""
    for figure in report.figures:
        if figure.code.endswith(SLOW) and figure.value is not None and figure.n is not None and figure.n < _FROM:
            yield f"the slowest of {figure.code}", 1
    for table in report.tables:
        for row, code in zip(table.rows, table.codes, strict=True) if table.code == "delays" else ():
            cases, slow = row[_CASES], row[_SLOW]
            assert isinstance(cases, int)
            if slow is not None and cases < _FROM:
                yield f"the slowest of {code}", 1


def told_of(report: Report, move: str) -> Mapping[str, Mapping[str, int]]:
    """Cases, by sort of line and by line."""
    found: dict[str, dict[str, int]] = {begins: {} for begins in BEGINS}
    for table in report.tables:
        for row, code in zip(table.rows, table.codes, strict=True) if table.code in _BEFORE else ():
            kind, begins, line = code.split(":")
            cases = row[_CASES]
            if kind == move:
                assert isinstance(cases, int)
                found[begins][line] = cases
    return found


def _reads(attacker: Attacker, report: Report, move: str) -> None:
    """The whole and its lines; in each pillar that is told its themes, in each theme its sub-themes; of closings, how they ended."""
    figures = {figure.code: figure for figure in report.figures if figure.value is not None}
    if move not in figures:
        return
    figure, every, told = figures[move], attacker.kinds.every, told_of(report, move)
    whole = figure.n if move in CLOCKS else figure.value
    assert isinstance(whole, int)
    attacker.learns(every)
    for begins in ("pillar", "place", "nature"):
        attacker.learns_lines(every, begins, told[begins], whole)
    if not told["pillar"]:
        attacker.learns_lines(every, "theme", told["theme"], whole)
    for pillar, cases in told["pillar"].items():
        themes = {theme: own for theme, own in told["theme"].items() if pillar_code(theme) == pillar}
        attacker.learns_lines(attacker.kinds.having("pillar", pillar), "theme", themes, cases)
    for theme, cases in told["theme"].items():
        known = {subtheme for about, subtheme in ABOUT if about == theme} | {f"{theme}-unsaid"}
        parts = {part: own for part, own in told["subtheme"].items() if part in known}
        attacker.learns_lines(attacker.kinds.having("theme", theme), "subtheme", parts, cases)
    for table in report.tables if move == "closed" else ():
        if table.code == "outcomes":
            attacker.learns_table(table, "outcome")
        elif table.code == "changed":
            attacker.learns_table(table, "theme", attacker.kinds.having("outcome", "solved", "partly"))


def _reads_again(attacker: Attacker, later: Report, move: str) -> None:
    """Of which lines the week after tells that there was nobody: none, or no time."""
    for table in later.tables:
        for row, code in zip(table.rows, table.codes, strict=True) if table.code in _BEFORE else ():
            kind, begins, line = code.split(":")
            if kind == move and row[_BEFORE[table.code]] in (0, ""):
                attacker.learns_nobody(attacker.kinds.having(begins, line))
