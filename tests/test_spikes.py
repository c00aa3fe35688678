"""What rises: rare by chance, in people and not in messages, whatever everything else does; and how often the rule is wrong."""

from __future__ import annotations

import random
from collections.abc import Sequence

from summaries.counted.spikes import FALSE_ALARMS, LEAST_WEEKS, rises, tail
from summaries.figures import Cell

THEMES = ("LOG", "PRO", "SAN", "MOB")


def cell(theme: str, place: str, people: int, concerns: int = 0) -> Cell:
    return Cell(theme=theme, place=place, concerns=concerns or people, people=people)


def town(people: int, *, places: int = 12) -> list[Cell]:
    """So many people about each theme in each place."""
    return [cell(theme, f"QN{place}", people) for theme in THEMES for place in range(places)]


def told(now: Sequence[Cell], before: Sequence[Sequence[Cell]]) -> list[tuple[str, str]]:
    return [(rise.theme, rise.place) for rise in rises(now, before)[0]]


def chanced(chance: random.Random, mean: float, places: int = 12) -> list[Cell]:
    """A week in which each cell is left to chance."""
    drawn = ((theme, f"QN{place}", poisson(chance, mean)) for theme in THEMES for place in range(places))
    return [cell(theme, place, people) for theme, place, people in drawn if people]


def poisson(chance: random.Random, mean: float) -> int:
    left, people = mean, -1
    while left > 0:
        left -= chance.expovariate(1)
        people += 1
    return max(people, 0)


def test_many_people_at_once_where_few_spoke_are_a_rise() -> None:
    now = [*town(2)[1:], cell("LOG", "QN0", 14, 17)]
    (rise,), looked_at = rises(now, [town(2)] * 8)
    assert (rise.theme, rise.place, rise.concerns, rise.people, rise.usual_people, looked_at) == ("LOG", "QN0", 17, 14, 2, 48)
    assert rise.chance < 1e-4


def test_one_person_who_writes_all_week_is_none() -> None:
    now = [*town(2)[1:], cell("LOG", "QN0", 2, 60)]
    assert told(now, [town(2)] * 8) == []


def test_a_place_that_was_always_silent_may_rise_and_four_people_never_do() -> None:
    quiet = [town(2)] * 8
    assert told([*town(2), cell("EDU", "QN99", 12)], quiet) == [("EDU", "QN99")]
    assert told([*town(2), cell("EDU", "QN99", 4)], quiet) == []


def test_when_everything_doubles_nothing_has_risen() -> None:
    assert told(town(12), [town(6)] * 8) == []
    assert told([*town(12)[1:], cell("LOG", "QN0", 60)], [town(6)] * 8) == [("LOG", "QN0")], "what rises beyond that is still seen"


def test_when_everything_else_falls_what_stays_has_not_risen() -> None:
    assert told([cell("LOG", "QN0", 8)], [town(8)] * 8) == []


def test_cells_that_always_jump_about_must_jump_further() -> None:
    def restless(week: int) -> list[Cell]:
        return [cell(theme, f"QN{place}", 12 if (place + week) % 4 == 0 else 1) for theme in THEMES for place in range(12)]

    jump = [*town(4)[1:], cell("LOG", "QN0", 15)]
    assert told(jump, [town(4)] * 8) == [("LOG", "QN0")]
    assert told(jump, [restless(week) for week in range(8)]) == []


def test_with_few_weeks_before_nothing_is_looked_for() -> None:
    jump = [*town(2)[1:], cell("LOG", "QN0", 40)]
    assert rises(jump, [town(2)] * (LEAST_WEEKS - 1)) == ((), 0)
    assert told(jump, [town(2)] * LEAST_WEEKS) == [("LOG", "QN0")]
    assert rises([], [[]] * 8) == ((), 0)


def test_the_rarest_comes_first() -> None:
    now = [*town(2)[2:], cell("LOG", "QN0", 14), cell("LOG", "QN1", 24)]
    assert told(now, [town(2)] * 8) == [("LOG", "QN1"), ("LOG", "QN0")]


def test_false_alarms_are_as_rare_as_is_said_and_planted_rises_are_found() -> None:
    chance = random.Random(47)
    weeks = [(chanced(chance, 1.5), [chanced(chance, 1.5) for _ in range(8)]) for _ in range(200)]
    assert sum(bool(told(now, before)) for now, before in weeks) <= FALSE_ALARMS * len(weeks)
    planted = [(place, before, _with(now, place)) for place, (now, before) in enumerate(weeks[:60])]
    found = sum(("LOG", f"QN{place % 12}") in told(now, before) for place, before, now in planted)
    assert found >= 0.9 * len(planted)


def _with(now: Sequence[Cell], place: int) -> list[Cell]:
    """The week with twelve people more about housing in a place."""
    own = ("LOG", f"QN{place % 12}")
    people = sum(one.people for one in now if (one.theme, one.place) == own)
    return [*(one for one in now if (one.theme, one.place) != own), cell(*own, people + 12)]


def test_the_tail_is_that_of_a_negative_binomial() -> None:
    assert abs(tail(0, 3.0, 1.5) - 1) < 1e-9
    steps = [tail(seen, 3.0, 1.5) - tail(seen + 1, 3.0, 1.5) for seen in range(80)]
    mean = sum(seen * share for seen, share in enumerate(steps))
    assert abs(mean - 3.0) < 1e-6
    assert abs(sum(seen**2 * share for seen, share in enumerate(steps)) - mean**2 - 4.5) < 1e-6
