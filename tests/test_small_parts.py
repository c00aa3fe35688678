"""A part told beside its whole tells the rest too: what waits beside what is open, rises beside their theme and place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from summaries import frozen
from summaries.counted.happened import Concern
from summaries.counted.held import Held
from summaries.figures import Rise
from summaries.shown.lines import Line
from summaries.shown.showing import showing_of
from tests.test_small_counts import END, counted


def test_a_load_beside_what_waits_of_it_does_not_count_the_few_that_somebody_took() -> None:
    def told(waiting: int, taken: int, first: int = 0) -> list[int]:
        """Loads, where the cases that were taken are of people from the number `first` on."""
        since = END - timedelta(days=12)
        rows = [*((1, str(n), "DIS", since) for n in range(waiting)), *((1, str(first + n), "DIS", None) for n in range(taken))]
        made = counted([], held=Held.from_rows(rows))
        return [line.concerns for line in showing_of(made).tables["loads"]]

    assert told(5, 1, 50) == told(9, 4, 50) == told(9, 4) == [], "a load of 6 beside 5 that wait is one person whose case was taken"
    assert told(5, 0) == [5]
    assert told(5, 5, 50) == told(5, 5) == [10], "it is the people of cases in hand who are counted, wherever else they wait"
    assert told(4, 2, 50) == [6], "what waits is not told, so nothing can be taken from the load"
    assert told(0, 6) == [6]
    assert told(300, 7, 500) == [307], "nobody counts people beyond a hundred, and the few are still known"


def test_loads_that_were_frozen_before_cases_in_hand_were_counted_are_judged_by_the_difference() -> None:
    def told(people: int) -> tuple[Line, ...]:
        made = counted([], held=Held.from_rows((1, str(n), "DIS", END - timedelta(days=1) if n < 6 else None) for n in range(people)))
        kept = frozen.to_json(made)
        del kept["loads"][0]["taken_people"]
        return showing_of(frozen.from_json(kept)).tables["loads"]

    assert told(10) == ()
    assert told(11) == (Line("1", 11),)


def test_two_rises_of_a_theme_do_not_tell_together_the_few_who_spoke_of_it_elsewhere() -> None:
    def told(elsewhere: int) -> list[str]:
        spoke = {("LOG", "QN1"): 20, ("LOG", "QN2"): 15, ("LOG", "QN3"): elsewhere, ("PRO", "QN1"): 9, ("PRO", "QN2"): 9, ("PRO", "QN3"): 9}
        concerns = [
            Concern(person=f"{theme}{place}{n}", theme=theme, nature="need", place=place, unrouted=False)
            for (theme, place), people in spoke.items() for n in range(people)
        ]  # fmt: skip
        rises = tuple(
            Rise(
                theme="LOG", place=place, concerns=spoke["LOG", place], people=spoke["LOG", place], usual_concerns=0, usual_people=0,
                most_people=0, chance=0,
            )
            for place in ("QN1", "QN2")
        )  # fmt: skip
        return [rise.place for rise in showing_of(replace(counted(concerns), rises=rises)).rises]

    assert told(2) == ["QN1"], "37 about housing less 20 and 15 are 2"
    assert told(5) == told(0) == ["QN1", "QN2"]
