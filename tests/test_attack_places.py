"""The attack on places sees what an exact number of them, and a list of those from which nobody came, would give away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pytest

from summaries.counted.counting import count_week
from summaries.counted.grounds import Ground
from summaries.counted.happened import Concern, Heard
from summaries.counted.held import Held
from summaries.counted.moves import Moves
from summaries.due import bounds
from summaries.figures import NOWHERE, Row, Week
from summaries.shown import baseline, showing
from summaries.shown.baseline import compared, weeks_before
from summaries.shown.report import Report
from summaries.shown.reporting import build
from tests.places_of_towns import places_given_away
from tests.test_attack import FRENCH
from tests.test_weekly import PARIS

PLACES = "ABCDEF"
GROUND = [Ground(place, frozenset({place})) for place in PLACES]
NAMES = (*weeks_before("2026-W47"), "2026-W47")


def spoken(people: Mapping[str, int]) -> list[Concern]:
    return [
        Concern(person=f"{place}{number}", theme="LOG", nature="problem", place=place, unrouted=False)
        for place, count in people.items() for number in range(count)
    ]  # fmt: skip


def reports_of(happened: Sequence[Mapping[str, int]]) -> Iterator[Report]:
    made: dict[str, Week] = {}
    for name, people in zip(NAMES[-len(happened) :], happened, strict=True):
        end, before = bounds(name, PARIS)[1], made.get(weeks_before(name)[-1])
        nothing = {"moves": Moves.of(()), "held": Held.from_rows(()), "names": {}, "before": before}
        made[name] = compared(count_week(name, end, heard=Heard.of(spoken(people)), **nothing), made, GROUND)  # type: ignore[arg-type]
        yield build(FRENCH, made[name])


def found(happened: Sequence[Mapping[str, int]]) -> list[tuple[str, int]]:
    return [*places_given_away([*reports_of(happened)], PLACES, [spoken(people) for people in happened])]


def everywhere(places: Sequence[Row]) -> frozenset[str]:
    """The rule left out: wherever anybody spoke."""
    return frozenset(row.code for row in places) - {NOWHERE}


QUIET = [{"A": 12}] * 8


def test_five_places_of_one_person_each_that_leave_the_silent_list(monkeypatch: pytest.MonkeyPatch) -> None:
    happened = [*QUIET, {"A": 12, **dict.fromkeys("BCDEF", 1)}]
    assert found(happened) == []
    monkeypatch.setattr(baseline, "places_told", everywhere)
    assert found(happened) == [(f"2026-W47: somebody spoke in {place}", 1) for place in "BCDEF"]
    monkeypatch.setattr(showing, "places_told", everywhere)
    assert ("2026-W47: each of 5 places", 1) in found(happened)


def test_a_place_that_comes_back_to_the_silent_list_was_not_silent_four_weeks_before(monkeypatch: pytest.MonkeyPatch) -> None:
    happened = [{"A": 12}, {"A": 12, "B": 2, "C": 3}, *[{"A": 12}] * 4]
    assert found(happened) == []
    monkeypatch.setattr(baseline, "places_told", everywhere)
    assert ("2026-W45: somebody spoke in B", 2) in found(happened)


def test_ten_people_in_ten_places(monkeypatch: pytest.MonkeyPatch) -> None:
    happened = [dict.fromkeys("ABCDEFGHIJ", 1)]
    assert found(happened) == []
    monkeypatch.setattr(showing, "places_told", everywhere)
    assert found(happened) == [("2026-W47: each of 10 places", 1)]


def test_places_that_have_a_line_are_counted_and_told_not_to_be_silent() -> None:
    """Or a report that tells nothing would pass."""
    report = [*reports_of([*QUIET, {"A": 12, "B": 7, "C": 3, "D": 3}])][-1]
    told = {figure.code: figure.value for figure in report.figures}
    assert (told["territories"], told["silent"]) == (2, 4)
    assert [table.codes for table in report.tables if table.code == "silent"] == [("C", "D", "E", "F")]
