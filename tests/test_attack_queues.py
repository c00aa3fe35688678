"""The attack on queues sees how long one to four people wait, where each queue is named with its oldest case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

import pytest

from summaries import frozen
from summaries.counted.counting import count_week
from summaries.counted.happened import Heard
from summaries.counted.held import Held
from summaries.counted.moves import Moves
from summaries.due import bounds
from summaries.figures import Queue, Week
from summaries.shown import showing_lists
from summaries.shown.report import Cell, Report
from summaries.shown.reporting import build
from tests.attacker import longest
from tests.test_attack import FRENCH, Row, found_in_queues, held_of
from tests.test_weekly import PARIS

END = bounds("2026-W47", PARIS)[1]
NAMES = {1: "Les Voisins", 2: "Les Fenêtres du Nord"}


def waits(days: Mapping[int | None, Sequence[int]], people: str = "") -> list[Row]:
    """Cases that wait in a queue, of a person each, or of the first of `people` who are named."""
    return [
        (queue, people[n : n + 1] or f"{queue}-{n}", "LOG", END - timedelta(days=long, hours=1))
        for queue, every in days.items() for n, long in enumerate(every)
    ]  # fmt: skip


def week(rows: Iterable[Row]) -> Week:
    return count_week("2026-W47", END, heard=Heard.of(()), moves=Moves.of(()), held=Held.from_rows(rows), names=NAMES, before=None)


def told(report: Report) -> list[tuple[Cell, ...]]:
    return [row[:3] for table in report.tables if table.code == "waiting" for row in table.rows]


def figure(report: Report) -> tuple[float | None, str]:
    return next((one.value, one.sentence) for one in report.figures if one.code == "waiting")


TOGETHER = "Files où peu attendent, ensemble (semaines entières)"


def test_queues_of_a_few_people_are_told_together_in_whole_weeks(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = waits({1: [3] * 6, 2: [30, 1], None: [2, 2, 2]})
    report = build(FRENCH, week(rows))
    assert told(report) == [("Les Voisins", 3, 6), (TOGETHER, 28, None)]
    assert figure(report) == (28, "Les files où peu de personnes attendent, ensemble : 4 semaines ou plus.")
    assert not [*found_in_queues(rows, report)]
    monkeypatch.setattr(showing_lists, "waiting", _each)
    assert ("how long 2 waits", 2) in [*longest(build(FRENCH, week(rows)), held_of(rows))]


def test_those_that_are_few_together_as_well_are_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = waits({2: [30, 1], None: [2, 2]})
    report = build(FRENCH, week(rows))
    assert (told(report), figure(report)) == ([], (None, "Dans chaque file, moins de 5 personnes attendent."))
    monkeypatch.setattr(showing_lists, "LEAST", 4)
    assert ("how long others waits", 4) in [*longest(build(FRENCH, week(rows)), held_of(rows))]


def test_whoever_waits_in_two_queues_is_one_person() -> None:
    rows = waits({2: [30, 1, 4], None: [2, 2, 9]}, people="abc")
    assert len({person for _, person, _, _ in rows}) == 3
    assert told(build(FRENCH, week(rows))) == []


def test_the_longest_wait_of_a_queue_of_enough_people_is_told_by_its_name() -> None:
    report = build(FRENCH, week(waits({1: [12] * 5, 2: [13, 1], None: [2, 2, 2]})))
    assert figure(report) == (12, "Les Voisins : 12 jours.")
    nobody = next(one for one in build(FRENCH, week(())).figures if one.code == "waiting")
    assert (nobody.value, nobody.hidden) == (None, False)


def test_weeks_frozen_before_do_not_say_how_many_wait_together() -> None:
    old = frozen.to_json(week(waits({2: [30, 1], None: [2, 2, 2]})))
    old["waiting"] = [{key: value for key, value in queue.items() if key != "people_from_here"} for queue in old["waiting"]]
    assert told(build(FRENCH, frozen.from_json(old))) == []


def _each(queues: Iterable[Queue]) -> tuple[Queue, ...]:
    return tuple(queues)
