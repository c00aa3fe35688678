"""No figure counts 1 to 4 people, and an attacker who adds and takes away what is published finds none either."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from summaries import frozen
from summaries.counted.counting import count_week
from summaries.counted.happened import Concern, Heard, Step
from summaries.counted.held import Held, Wait
from summaries.counted.moves import Moves
from summaries.counted.profiles import table
from summaries.counted.sharing import pillar_code
from summaries.figures import Row, Week
from summaries.shown.lines import Line
from summaries.shown.showing import showing_of
from summaries.small import LEAST, showable, shown
from tests.weeks_made import message

END = datetime(2026, 11, 22, 23, tzinfo=UTC)
THEMES = ("LOG", "PRO", "REN", "EDU", "SAN", "EMP", "AUT")
Pairs = Sequence[tuple[str, int]]
"""Concerns as (theme, number of the person)."""
Published = dict[frozenset[str], int]
"""How many concerns, by the set of themes they are about."""


class Reader:
    """Stands for the texts, and remembers every figure it was given to say."""

    def __init__(self) -> None:
        self.said: list[tuple[str, Mapping[str, str | int]]] = []

    def __call__(self, key: str, facts: Mapping[str, str | int] | None) -> str:
        self.said.append((key, facts or {}))
        return key

    @property
    def keys(self) -> set[str]:
        return {key for key, _ in self.said}

    def lines(self, fact: str = "concerns") -> dict[str, int]:
        """Labelled figures."""
        return {str(facts["label"]): int(facts[fact]) for _, facts in self.said if "label" in facts and fact in facts}


def week(pairs: Pairs, before: Week | None = None, steps: Sequence[Step] = (), waits: Sequence[Wait] = ()) -> Week:
    concerns = [Concern(person=str(person), theme=theme, nature="problem", place="59512", unrouted=False) for theme, person in pairs]
    return counted(concerns, before, steps, Held.of(waits))


def counted(concerns: Sequence[Concern], before: Week | None = None, steps: Sequence[Step] = (), held: Held | None = None) -> Week:
    names = {1: "Les Voisins"}
    held = held or Held.of(())
    return count_week("2026-W47", END, heard=Heard.of(concerns), moves=Moves.of(steps), held=held, names=names, before=before)


def read(made: Week) -> Reader:
    reader = Reader()
    message(reader, made)
    return reader


def from_people(**people: int) -> list[tuple[str, int]]:
    """One concern from each of so many people on each theme, nobody on two."""
    themes = [theme for theme, count in people.items() for _ in range(count)]
    return [(theme, number) for number, theme in enumerate(themes)]


def published(made: Week) -> Published:
    """What the week shows about sets of themes; the attacker knows which themes could be in what is put together."""
    now = showing_of(made)
    known: Published = {frozenset(THEMES): made.new.concerns} if showable(made.new) else {}
    in_pillar = {line.code: {theme for theme in THEMES if pillar_code(theme) == line.code} for line in now.tables["pillars"]}
    known |= _sets(now.tables["pillars"], set(THEMES), in_pillar.get)
    for parent in {line.parent for line in now.tables["themes"]}:
        own = [line for line in now.tables["themes"] if line.parent == parent]
        known |= _sets(own, in_pillar.get(parent, set(THEMES)), lambda code: {code})
    return known


def _sets(lines: Sequence[Line], whole: set[str], themes: Callable[[str], set[str] | None]) -> Published:
    """Each line as a set of themes; what is put together is all of `whole` that no other line names."""
    named = {line.code: themes(line.code) or set() for line in lines if line.code}
    rest = whole - {theme for own in named.values() for theme in own}
    return {frozenset(named.get(line.code, rest)): line.concerns for line in lines}


def worked_out(known: Published) -> list[frozenset[str]]:
    """Every set of themes whose concerns follow from what is published, by adding and taking away."""
    basis: list[list[Fraction]] = []
    for themes in known:
        rest = _reduced(_vector(themes), basis)
        if any(rest):
            basis.append(rest)
    subsets = (frozenset(some) for size in range(1, len(THEMES) + 1) for some in combinations(THEMES, size))
    return [some for some in subsets if not any(_reduced(_vector(some), basis))]


def _vector(themes: frozenset[str]) -> list[Fraction]:
    return [Fraction(theme in themes) for theme in THEMES]


def _reduced(vector: list[Fraction], basis: list[list[Fraction]]) -> list[Fraction]:
    for row in basis:
        lead = next(i for i, x in enumerate(row) if x)
        vector = [x - vector[lead] / row[lead] * y for x, y in zip(vector, row, strict=True)]
    return vector


def given_away(known: Published, pairs: Pairs) -> list[frozenset[str]]:
    """Sets of themes that 1 to 4 people spoke of, and whose figure the attacker has."""
    people = {some: len({person for theme, person in pairs if theme in some}) for some in worked_out(known)}
    return [some for some, count in people.items() if 0 < count < LEAST]


# --- one table -------------------------------------------------------------------------------------------------------


def test_the_attack_works_when_small_lines_are_merely_left_out() -> None:
    pairs = from_people(LOG=9, PRO=6, SAN=2)
    naive = {frozenset(THEMES): 17, frozenset({"LOG"}): 9, frozenset({"PRO"}): 6}
    assert frozenset({"REN", "EDU", "SAN", "EMP", "AUT"}) in given_away(naive, pairs)


def test_a_single_small_line_takes_the_next_smallest_with_it() -> None:
    rows = table((theme, str(person)) for theme, person in from_people(LOG=9, PRO=6, SAN=2))
    assert [row.code for row in shown(rows).rows] == ["LOG"]
    assert shown(rows).rest == 8


def test_small_lines_that_are_enough_people_together_are_put_together() -> None:
    rows = table((theme, str(person)) for theme, person in from_people(LOG=9, PRO=6, SAN=4, EDU=3))
    assert [row.code for row in shown(rows).rows] == ["LOG", "PRO"]
    assert shown(rows).rest == 7


def test_the_same_few_people_on_several_themes_are_still_few() -> None:
    same_three = [(theme, person) for theme in ("SAN", "EDU", "EMP") for person in (1, 2, 3)]
    rows = table((theme, str(person)) for theme, person in from_people(LOG=9, PRO=6)[3:] + same_three)
    assert rows[-3].people_from_here == 3
    assert shown(rows).rest >= 3 * 3 + 6


def test_a_table_of_enough_people_hides_nothing() -> None:
    rows = table((theme, str(person)) for theme, person in from_people(LOG=9, PRO=5))
    assert shown(rows).rows == rows
    assert shown(rows).rest == 0


def test_a_table_of_small_lines_only_shows_none() -> None:
    rows = table((theme, str(person)) for theme, person in from_people(LOG=4, PRO=4))
    assert shown(rows).rows == ()
    assert shown(()).rows == ()


def test_themes_and_their_pillars_together_give_nothing_away() -> None:
    pairs = from_people(LOG=9, PRO=6, REN=1, EDU=2, SAN=7, EMP=3)
    assert given_away(published(week(pairs)), pairs) == []


def test_when_no_pillar_can_be_shown_there_may_still_be_themes() -> None:
    pairs = from_people(LOG=9, PRO=6, SAN=2)
    made = week(pairs)
    now = showing_of(made)
    assert now.tables["pillars"] == ()
    assert [(line.code, line.concerns) for line in now.tables["themes"]] == [("LOG", 9), ("", 8)]
    assert given_away(published(made), pairs) == []


def test_a_week_of_four_people_has_no_figure_at_all() -> None:
    reader = read(week(from_people(LOG=3, PRO=1)))
    assert {"summary-new-few", "summary-note"} <= reader.keys
    assert not reader.lines()
    assert not any("concerns" in facts or "people" in facts for _, facts in reader.said)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(THEMES), st.integers(1, 16)), max_size=60))
@example(from_people(LOG=5, PRO=4, AUT=5, EMP=1))
@example([("LOG", n) for n in range(9)] + [("SAN", 1), ("EDU", 1), ("EMP", 2)])
def test_whatever_was_said_nothing_small_can_be_worked_out(pairs: Pairs) -> None:
    assert given_away(published(week(pairs)), pairs) == []


# --- two weeks -------------------------------------------------------------------------------------------------------


def test_a_figure_hidden_last_week_is_not_told_this_week() -> None:
    last = week(from_people(LOG=9, PRO=6, EMP=6, SAN=2))
    assert read(last).lines().keys() == {"pillar-cadre-de-vie", "theme-log", "theme-pro", "nature-problem"}
    now = read(week(from_people(LOG=8, PRO=7, EMP=8, SAN=12), last))
    assert now.lines("before") == {"pillar-cadre-de-vie": 15, "theme-log": 9, "theme-pro": 6, "nature-problem": 23}
    assert now.lines()["pillar-cohesion-sociale"] == 12


def test_a_figure_that_both_weeks_show_is_compared() -> None:
    last = week(from_people(LOG=9, SAN=6))
    assert read(week(from_people(LOG=8, SAN=7), last)).lines("before") == {
        "pillar-cadre-de-vie": 9,
        "theme-log": 9,
        "theme-san": 6,
        "pillar-cohesion-sociale": 6,
        "nature-problem": 15,
    }


def test_a_week_before_of_a_few_people_is_not_told() -> None:
    assert "summary-before" not in read(week(from_people(LOG=8), week(from_people(LOG=3)))).keys
    assert "summary-before" in read(week(from_people(LOG=8), week([]))).keys


@settings(max_examples=60, deadline=None)
@given(*(st.lists(st.tuples(st.sampled_from(THEMES), st.integers(1, 16)), max_size=40) for _ in range(2)))
def test_comparing_tells_only_what_last_week_told_and_who_was_nobody(earlier: Pairs, later: Pairs) -> None:
    last = week(earlier)
    before = read(week(later, last)).lines("before")
    assert {label: concerns for label, concerns in before.items() if concerns}.items() <= read(last).lines().items()
    spoken_of = {label for theme, _ in earlier for label in (f"theme-{theme.lower()}", f"pillar-{pillar_code(theme)}")}
    assert not any(before.get(label) == 0 for label in spoken_of)


# --- the rest --------------------------------------------------------------------------------------------------------


def closed(count: int, outcome: str, first: int = 0) -> list[Step]:
    return [Step(kind="closed", person=str(n), case=str(n), hours=30, outcome=outcome) for n in range(first, first + count)]


def test_the_median_of_a_few_people_is_hidden() -> None:
    assert {"summary-closed-few", "summary-answered-none"} <= read(week([], steps=closed(4, "solved"))).keys
    assert "summary-closed" in read(week([], steps=closed(5, "solved"))).keys


def test_outcomes_do_not_give_each_other_away() -> None:
    reader = read(week([], steps=closed(9, "solved") + closed(6, "partly", 20) + closed(1, "no_reply", 40)))
    assert reader.lines() == {"outcome-solved": 9}
    assert ("summary-rest", {"concerns": 7}) in reader.said


def test_those_who_were_asked_are_counted_from_five_on() -> None:
    said = [Step(kind=kind, person=str(n), case=str(n), hours=900) for kind, n in [("solved", n) for n in range(5)] + [("not_solved", 9)]]
    reader = read(week([], steps=said))
    assert reader.lines() == {"summary-solved": 5}
    assert ("summary-line-few", {"label": "summary-not-solved"}) in reader.said


def test_a_queue_of_a_few_people_is_not_told() -> None:
    five = [Wait(queue=1, person=str(n), theme="DIS", since=END - timedelta(days=12)) for n in range(5)]
    reader = read(week([], waits=five[:4]))
    assert "summary-wait-few" in reader.keys
    assert not {"summary-wait", "summary-wait-count", "summary-wait-theme"} & reader.keys
    reader = read(week([], waits=five))
    assert ("summary-wait", {"queue": "Les Voisins", "days": 12}) in reader.said
    assert {"summary-wait-count", "summary-wait-theme"} <= reader.keys


def test_concerns_without_association_are_hidden_when_it_is_the_others_who_are_few() -> None:
    def sent(alone: int, routed: int) -> Reader:
        concerns = [
            Concern(person=str(n), theme="LOG", nature="need", place="", unrouted=n < alone) for n in range(alone + routed)
        ]  # fmt: skip
        return read(counted(concerns))

    assert "summary-unrouted" in sent(6, 6).keys
    assert "summary-unrouted" in sent(6, 0).keys
    assert "summary-unrouted-few" in sent(3, 9).keys
    assert not {"summary-unrouted", "summary-unrouted-few"} & sent(6, 3).keys


def test_what_was_taken_down_in_person_is_counted_unless_those_who_wrote_are_few() -> None:
    def sent(met: int, wrote: int) -> Reader:
        concerns = [
            Concern(person=str(n), theme="LOG", nature="need", place="", unrouted=False, in_person=n < met) for n in range(met + wrote)
        ]  # fmt: skip
        return read(frozen.from_json(frozen.to_json(counted(concerns))))

    assert "summary-in-person" in sent(6, 6).keys
    assert not any("summary-in-person" in sent(*few).keys for few in ((3, 9), (6, 3), (0, 9)))
    old = frozen.to_json(counted(()))
    del old["ways"]
    assert frozen.from_json(old).ways == (), "frozen before it was counted"


def test_lines_are_judged_by_people_and_not_by_concerns() -> None:
    loud = Row(code="LOG", concerns=40, people=2, people_from_here=2)
    assert shown((loud,)).rows == ()
