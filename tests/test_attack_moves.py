"""The attack on what became of cases sees what rules that were too kind would give away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest

from summaries.counted.counting import count_week
from summaries.counted.happened import Concern, Heard, Step
from summaries.counted.held import Held
from summaries.counted.moves import Moves
from summaries.due import bounds
from summaries.figures import Week
from summaries.shown import showing, showing_lists, showing_moves
from summaries.shown.report import Report
from summaries.shown.reporting import build
from summaries.small import Shown, shown
from tests.moves_of_towns import KindsOfCases, given_away
from tests.test_attack import FRENCH, attacked_concerns, kinds_of
from tests.test_weekly import PARIS

PLACE = "QN1"
CASES = KindsOfCases((PLACE, ""))


def week(steps: Iterable[Step] = (), concerns: Iterable[Concern] = ()) -> Week:
    end = bounds("2026-W47", PARIS)[1]
    return count_week("2026-W47", end, heard=Heard.of(concerns), moves=Moves.of(steps), held=Held.from_rows([]), names={}, before=None)


def closed(ends: Mapping[tuple[str, str], int]) -> list[Step]:
    """So many cases of different people, by theme and end."""
    return [
        Step("closed", f"{theme}{end}{n}", f"{theme}{end}{n}", 10.0 + n, end, theme, "", "problem", PLACE)
        for (theme, end), people in ends.items() for n in range(people)
    ]  # fmt: skip


def changed(report: Report) -> dict[str, Any]:
    return {code: row[1] for table in report.tables if table.code == "changed" for code, row in zip(table.codes, table.rows, strict=True)}


def found(steps: list[Step], report: Report) -> Iterator[tuple[str, int]]:
    return given_away(CASES, steps, report, None)


def test_what_was_solved_of_a_theme_beside_all_that_was_closed_of_it_is_told_where_the_rest_is_nobody_or_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ten closed about housing, eight of them solved: two were not."""
    steps = closed({("LOG", "solved"): 8, ("LOG", "not_possible"): 2, ("PRO", "solved"): 6, ("PRO", "not_possible"): 6})
    report = build(FRENCH, week(steps))
    assert changed(report) == {} and not [*found(steps, report)], "all others together would be housing, as no other theme was closed"
    more = [*steps, *closed({("MOB", "solved"): 3, ("MOB", "sent_on"): 6})]
    report = build(FRENCH, week(more))
    assert changed(report) == {"PRO": 6, "": 11} and not [*found(more, report)]
    monkeypatch.setattr(showing, "crossed", _as_if_alone)
    assert ("closed: outcome not_possible, theme LOG", 2) in [*found(steps, build(FRENCH, week(steps)))]


def _as_if_alone(rows: Any, *_: Any, **__: Any) -> Shown:
    return shown(rows)


def test_the_others_together_are_judged_beside_what_they_are_a_part_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proposals about two themes: those that are told leave the other's, and so the two people who brought it something else."""
    told = {("LOG", "proposal"): 8, ("LOG", "problem"): 2, ("PRO", "proposal"): 6, ("PRO", "problem"): 7}
    concerns = [
        Concern(person=f"{theme}{nature}{n}", theme=theme, nature=nature, place=PLACE, unrouted=False)
        for (theme, nature), people in told.items() for n in range(people)
    ]  # fmt: skip
    kinds = kinds_of((PLACE, ""))
    assert not [*attacked_concerns(kinds, concerns, build(FRENCH, week(concerns=concerns)), None)]
    monkeypatch.setattr(showing_lists, "_leave_nobody", lambda *_: True)
    assert ("nature problem, theme LOG", 2) in [*attacked_concerns(kinds, concerns, build(FRENCH, week(concerns=concerns)), None)]


def test_how_long_the_slowest_case_took_is_not_told_as_nine_in_ten_of_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = closed({("LOG", "solved"): 9, ("PRO", "solved"): 10})
    report = build(FRENCH, week(steps))
    assert {row[0]: row[5] for table in report.tables if table.code == "delays" for row in table.rows if row[1] == "Thème"} == {
        "Logement": None, "Propreté": 18,
    }  # fmt: skip
    assert not [*found(steps, report)]
    few = build(FRENCH, week(closed({("LOG", "solved"): 9})))
    assert [figure.value for figure in few.figures if figure.code == "closed"] == [14], "half took 14 hours or less"
    assert not [figure for figure in few.figures if figure.code == "closed-p90"]
    monkeypatch.setattr(showing_moves, "LEAST", 2)
    assert ("the slowest of closed-p90", 1) in [*found([], build(FRENCH, week(closed({("LOG", "solved"): 9}))))]
    assert ("the slowest of closed:theme:LOG", 1) in [*found(steps, build(FRENCH, week(steps)))]
