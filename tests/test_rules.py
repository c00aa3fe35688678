"""Whose is it? The most specific territory, then the theme, then the least loaded; else the coordination."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.rules import Body, Spot, best, least_loaded

FRANC_MOISIN = Spot("QN09328M", "93066", groupings=("200057867", "200054781"), departement="93")
BELSUNCE = Spot("", "13201", parent="13055", groupings=("200054807",), departement="13")


def body(number: int, *territories: tuple[str, str], themes: frozenset[str] = frozenset()) -> Body:
    return Body(number, f"association {number}", frozenset(territories), themes)


QUARTER = body(1, ("qpv", "QN09328M"))
TOWN = body(2, ("commune", "93066"))
METROPOLIS = body(3, ("epci", "200054781"))
COUNTY = body(4, ("departement", "93"))
ELSEWHERE = body(5, ("commune", "59512"), ("departement", "59"))
EVERYONE = (COUNTY, ELSEWHERE, METROPOLIS, TOWN, QUARTER)


@pytest.mark.parametrize(
    ("there", "chosen"),
    [
        (EVERYONE, QUARTER),
        ((COUNTY, METROPOLIS, TOWN), TOWN),
        ((COUNTY, METROPOLIS), METROPOLIS),
        ((COUNTY, ELSEWHERE), COUNTY),
    ],
)
def test_the_most_specific_territory_has_it(there: tuple[Body, ...], chosen: Body) -> None:
    assert best(FRANC_MOISIN, "LOG", there) == (chosen,)


def test_nobody_there_means_the_coordination() -> None:
    assert best(FRANC_MOISIN, "LOG", (ELSEWHERE,)) == best(Spot(), "LOG", EVERYONE) == best(FRANC_MOISIN, "LOG", ()) == ()


def test_who_names_the_theme_goes_before_who_takes_all() -> None:
    lodgers = body(6, ("commune", "93066"), themes=frozenset({"LOG", "REN"}))
    assert best(FRANC_MOISIN, "LOG", (TOWN, lodgers)) == (lodgers,)
    assert best(FRANC_MOISIN, "SAN", (TOWN, lodgers)) == (TOWN,)
    assert best(FRANC_MOISIN, "SAN", (lodgers,)) == ()


def test_nearer_matters_more_than_the_theme() -> None:
    lodgers = body(6, ("departement", "93"), themes=frozenset({"LOG"}))
    assert best(FRANC_MOISIN, "LOG", (lodgers, TOWN)) == (TOWN,)


def test_an_arrondissement_is_its_town_s_too() -> None:
    marseille = body(7, ("commune", "13055"))
    assert best(BELSUNCE, "LOG", (marseille, body(8, ("departement", "13")))) == (marseille,)


def test_any_of_several_groupings_will_do() -> None:
    plaine = body(9, ("epci", "200057867"))
    assert set(best(FRANC_MOISIN, "LOG", (METROPOLIS, plaine))) == {METROPOLIS, plaine}


def test_one_of_many_territories_is_enough_and_the_nearest_counts() -> None:
    both = body(10, ("departement", "93"), ("commune", "93066"), ("commune", "59512"))
    assert best(FRANC_MOISIN, "LOG", (both, COUNTY)) == (both,)


def test_an_empty_code_is_no_place() -> None:
    assert best(Spot(), "LOG", (body(11, ("qpv", ""), ("commune", ""), ("departement", "")),)) == ()


def test_the_least_loaded_of_equals_and_always_the_same_one() -> None:
    one, two = body(1, ("commune", "93066")), body(2, ("commune", "93066"))
    assert least_loaded((two, one), {1: 5, 2: 3}) == two
    assert least_loaded((two, one), {1: 3}) == two  # nobody counted is nobody waiting
    assert least_loaded((two, one), {1: 3, 2: 3}) == least_loaded((one, two), {}) == one
    assert least_loaded((), {}) is None


codes = st.sampled_from([("qpv", "QN09328M"), ("commune", "93066"), ("epci", "200054781"), ("departement", "93"), ("commune", "59512")])
bodies = st.lists(
    st.builds(body, st.integers(1, 99), codes, codes, themes=st.sampled_from([frozenset[str](), frozenset({"LOG"}), frozenset({"SAN"})])),
    max_size=8,
)


@given(bodies, st.sampled_from(["LOG", "SAN", "AUT"]))
def test_whoever_is_chosen_works_there_on_that_and_order_does_not_matter(there: list[Body], theme: str) -> None:
    chosen = best(FRANC_MOISIN, theme, there)
    assert set(chosen) == set(best(FRANC_MOISIN, theme, reversed(there)))
    for one in chosen:
        assert one.territories & FRANC_MOISIN.codes.keys() and (not one.themes or theme in one.themes)
    fitting = [one for one in there if one.territories & FRANC_MOISIN.codes.keys() and (not one.themes or theme in one.themes)]
    assert bool(chosen) == bool(fitting)
