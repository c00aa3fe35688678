"""Whoever has the summaries of a period and the commission's rows of it works out nobody from both together: attacked in small towns."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from flows.themes import Nature
from summaries.commission.generalising import ANY, COMMUNE, COUNTRY, Cells, Concern, anonymous
from summaries.commission.settling import published
from summaries.commission.told import Told, as_told
from tests.periods_of_towns import ABOUT, WEEKS, concern, period, summed
from tests.reader_of_both import Anonymiser, given_away

PERIODS = 250
"""A thousand weeks."""
HARD = (401, 1632, 2522)
"""Periods that gave somebody away while the rule was made."""


def careless(concerns: Sequence[Concern], told: Mapping[str, Told]) -> list[Cells | None]:
    """The rule off: rows of five people, whatever the summaries told."""
    return anonymous(concerns)


def half_careful(concerns: Sequence[Concern], told: Mapping[str, Told]) -> list[Cells | None]:
    """No finer than the summaries, and no thought of what they leave of the rows."""
    return anonymous(as_told(concerns, told))


def found_in(periods: Iterable[int], anonymise: Anonymiser) -> dict[int, list[str]]:
    return {seed: found for seed in periods if (found := [*given_away(period(seed), anonymise, strict=anonymise is not careless)])}


def test_the_summaries_of_a_thousand_weeks_and_their_rows_give_nobody_away() -> None:
    assert found_in((*range(PERIODS), *HARD), published) == {}


def test_rows_that_summaries_have_no_part_in_give_people_away() -> None:
    """So do rows that are no finer than the summaries, where what these leave of them is small."""
    assert len(found_in(range(40), careless)) >= 3
    assert len(found_in((16, 51, 107, 138, 139), half_careful)) >= 3


def test_much_is_told_all_the_same() -> None:
    told = Counter[str]()
    for seed in range(20):
        concerns = period(seed)
        shown = published(concerns, {name: Told.by(week) for name, week in summed(concerns).items()})
        told.update(all=len(concerns), rows=sum(cells is not None for cells in shown))
        told.update(theme=sum(cells is not None and cells.theme != ANY for cells in shown))
        told.update(place=sum(cells is not None and cells.level != COUNTRY for cells in shown))
    assert told["rows"] > 0.9 * told["all"]
    assert min(told["theme"], told["place"]) > 0.4 * told["all"]


def test_what_two_weeks_leave_of_a_place_is_not_told() -> None:
    """Three people in Roubaix, whom the summary of their week put together with Lens; ten in each of the three weeks that followed."""
    drawn = random.Random(0)
    concerns = [
        concern(f"p{week}{place}{number}", week, place, ABOUT[0], Nature.PROBLEM, "direct", drawn, plain=True)
        for week, here in zip(WEEKS, (3, 10, 10, 10), strict=True)
        for place, people in (("59512", here), ("62498", 12))
        for number in range(people)
    ]
    told = {name: Told.by(week) for name, week in summed(concerns).items()}
    places = [cells.place if cells else "" for cells in published(concerns, told)]
    assert Counter(places) == {"59512": 30, "62498": 36, ANY: 15}
    assert {place for one, place in zip(concerns, places, strict=True) if one.counted.week == WEEKS[0]} == {ANY}


def test_weeks_of_so_few_people_that_no_summary_counts_them_are_left_out() -> None:
    drawn = random.Random(0)
    concerns = [
        concern(f"p{week}{number}", week, "59512", ABOUT[0], Nature.PROBLEM, "direct", drawn, plain=True)
        for week, people in zip(WEEKS, (2, 9, 9, 0), strict=True)
        for number in range(people)
    ]
    shown = published(concerns, {name: Told.by(week) for name, week in summed(concerns).items()})
    assert shown[:2] == [None, None] and None not in shown[2:]


EVERY_LINE = Told(
    lines=frozenset(("new", "place:59512", "place:62498", "theme:LOG", "theme:PRO", "subtheme:damp", "nature:problem", "in-person")),
    rises=frozenset(),
)  # fmt: skip


def in_week(week: str, place: str, people: int, about: tuple[str, str] = ABOUT[0]) -> list[Concern]:
    drawn = random.Random(0)
    return [concern(f"p{week}{place}{n}", week, place, about, Nature.PROBLEM, "direct", drawn, plain=True) for n in range(people)]


def test_a_theme_in_a_place_that_rose_in_another_week_is_not_told_of_few() -> None:
    """The rise is a number of its own: less it, the rows of the period would count the three of the other week."""
    rose = replace(EVERY_LINE, rises=frozenset({("LOG", "59512")}))
    concerns = [*in_week(WEEKS[0], "59512", 12), *in_week(WEEKS[1], "59512", 3), *in_week(WEEKS[1], "62498", 9)]
    shown = as_told(concerns, {WEEKS[0]: rose, WEEKS[1]: EVERY_LINE})
    assert [one.cells.place for one in shown] == ["59512"] * 12 + [ANY] * 3 + ["62498"] * 9
    assert [one.cells.place for one in as_told(concerns, dict.fromkeys(WEEKS, EVERY_LINE))] == ["59512"] * 15 + ["62498"] * 9


def test_a_theme_that_a_relay_corrected_is_told_where_both_lines_were() -> None:
    (told,) = in_week(WEEKS[0], "59512", 1)
    corrected = replace(told, cells=told.cells._replace(theme="PRO", subtheme="", relay_theme="LOG.damp"))
    without_theirs = replace(EVERY_LINE, lines=EVERY_LINE.lines - {"theme:PRO"})
    (whole,), (hidden,) = (as_told([corrected], {WEEKS[0]: lines}) for lines in (EVERY_LINE, without_theirs))
    assert (whole.cells.theme, whole.cells.relay_theme) == ("PRO", "LOG.damp")
    assert (hidden.cells.theme, hidden.cells.subtheme, hidden.cells.relay_theme) == (ANY, ANY, ANY)


def test_places_of_a_week_that_put_them_together_are_told_by_what_holds_enough_of_them() -> None:
    none = replace(EVERY_LINE, lines=EVERY_LINE.lines - {"place:59512", "place:62498"})
    concerns = [*in_week(WEEKS[0], "QN01", 3), *in_week(WEEKS[0], "QN02", 3), *in_week(WEEKS[0], "62498", 6)]
    shown = as_told(concerns, {WEEKS[0]: none})
    assert [(one.cells.level, one.cells.place) for one in shown] == [(COMMUNE, "59512")] * 6 + [(COMMUNE, "62498")] * 6
    fewer = as_told(concerns[:-2], {WEEKS[0]: none})
    assert {(one.cells.level, one.cells.place) for one in fewer} == {(COUNTRY, ANY)}, "four people would be left"
