"""The attack on the table of contrats de ville sees what a rule that only shared out would give away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.themes import Theme
from routing.directory.contracts import Contracts
from summaries.counted.axes import by_contract
from summaries.counted.counting import count_week
from summaries.counted.happened import Concern, Heard
from summaries.counted.held import Held
from summaries.counted.moves import Moves
from summaries.due import bounds
from summaries.shown import showing_axes
from summaries.shown.reporting import build
from tests.axes_of_towns import contract, reads_axes
from tests.test_attack import FRENCH, between, kinds_of
from tests.test_weekly import PARIS


def test_the_attack_finds_the_one_person_that_a_contract_has_beside_its_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten people at least in the contract of two places, nine of them in the one that is told: where the other contracts account for
    nearly all others, it is known that somebody spoke in the other place."""
    told = {"QN1": 9, "QN2": 1, "QN3": 10, "QN4": 6}
    concerns = [
        Concern(person=f"{place}-{number}", theme=Theme.HOUSING, nature="problem", place=place, unrouted=False)
        for place, people in told.items() for number in range(people)
    ]  # fmt: skip
    known = Contracts.of([contract("a", ("QN1", "QN2")), contract("b", ("QN3",)), contract("c", ("QN4",))])
    rows = [(one.person, one.theme, one.subtheme, "", one.place) for one in concerns]
    end = bounds("2026-W47", PARIS)[1]
    nothing = {"moves": Moves.of([]), "held": Held.from_rows([]), "names": {}, "before": None}
    week = replace(count_week("2026-W47", end, heard=Heard.of(concerns), **nothing), contracts=by_contract(rows, known, {}))  # type: ignore[arg-type]
    kinds = kinds_of((*told, ""))

    def found() -> tuple[set[str], list[tuple[str, int]]]:
        report = build(FRENCH, week)
        lines = [*reads_axes(kinds, known, week, report)]
        codes = {code for table in report.tables if table.code == "axes" for code in table.codes}
        return codes, [*between(kinds, concerns, report, lines)]

    assert found() == ({"b", "b:1", "c", "c:1"}, [])
    monkeypatch.setattr(showing_axes, "_rest_is_safe", lambda *_: True)
    codes, given_away = found()
    assert "a" in codes and ("the rest of a line", 1) in given_away
