"""Which quotations a summary has: by a rule that gives the same whoever follows it, and favours nobody."""

from __future__ import annotations

from collections import Counter
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.texts import shipped
from summaries.shown.quoting import THEMES, Candidate, choose, order, rule

WEEK = "2026-W47"


def candidate(number: int, theme: str = "LOG", *, person: str = "", association: int | None = 1, letters: int = 100) -> Candidate:
    return Candidate(f"quote-{number}", person or f"person-{number}", association, theme, "59512", letters)


def ids(chosen: list[Candidate]) -> list[str]:
    return [one.id for one in chosen]


def test_the_themes_most_spoken_of_have_one_each_the_first_by_its_hash() -> None:
    people = {"LOG": 9, "SAN": 12, "MOB": 5, "EDU": 4}
    candidates = [candidate(10 * place + number, theme) for place, theme in enumerate(people) for number in range(4)]
    chosen = choose(WEEK, candidates, people)
    assert [one.theme for one in chosen] == ["SAN", "LOG", "MOB"], "a theme of four people is not named"
    for one in chosen:
        assert one.id == min((other.id for other in candidates if other.theme == one.theme), key=lambda number: order(WEEK, number))


def test_another_week_draws_another_order() -> None:
    candidates = [candidate(number) for number in range(40)]
    drawn = {choose(f"2026-W{week:02}", candidates, {"LOG": 5})[0].id for week in range(1, 30)}
    assert len(drawn) > 10


def test_a_person_is_quoted_once_and_an_association_twice_only_if_no_other_can_be() -> None:
    people = {"LOG": 9, "SAN": 8}
    same = [candidate(1, person="awa"), candidate(2, "SAN", person="awa")]
    assert len(choose(WEEK, same, people)) == 1
    two = [candidate(1), *(candidate(number, "SAN") for number in range(2, 9)), candidate(9, "SAN", association=2)]
    assert ids(choose(WEEK, two, people)) == ["quote-1", "quote-9"]
    assert len(choose(WEEK, two[:-1], people)) == 2


def test_too_short_and_too_long_are_passed_over() -> None:
    assert choose(WEEK, [candidate(1, letters=39), candidate(2, letters=281)], {"LOG": 9}) == []


def test_no_more_than_a_few_are_chosen() -> None:
    themes = [f"T{number}" for number in range(9)]
    candidates = [candidate(number, theme) for number, theme in enumerate(themes)]
    assert len(choose(WEEK, candidates, dict.fromkeys(themes, 6))) == THEMES


@settings(max_examples=60, deadline=None)
@given(
    st.permutations(
        [candidate(number, "LOG" if number % 3 else "SAN", association=number % 4, person=f"p{number % 7}") for number in range(14)]
    )
)
def test_the_order_of_rows_changes_nothing(candidates: list[Candidate]) -> None:
    chosen = choose(WEEK, candidates, {"LOG": 7, "SAN": 7})
    assert chosen == choose(WEEK, sorted(candidates, key=lambda one: one.id), {"LOG": 7, "SAN": 7})
    assert max(Counter(one.person for one in chosen).values()) == 1


def test_the_rule_is_said_in_every_language() -> None:
    for language in shipped().staff_languages:
        said = rule(partial(shipped(), language))
        assert "SHA-256" in said and "40" in said and "280" in said
