"""What stands beside a line of a report: the week before, and what was done about it."""

from __future__ import annotations

from functools import partial

from bot.texts import shipped
from summaries.counted.happened import Concern, Step
from summaries.figures import Week
from summaries.shown.report import Cell, Report
from summaries.shown.reporting import build
from tests.test_small_counts import counted, from_people, week

FRENCH = partial(shipped(), "fr")


def before(report: Report, table: str) -> dict[str, Cell]:
    """The column of the week before, by the code of the line."""
    return {code: row[2] for one in report.tables if one.code == table for code, row in zip(one.codes, one.rows, strict=True)}


def test_a_theme_nobody_spoke_of_the_week_before_was_nobody_and_one_of_a_few_stays_hidden() -> None:
    last = week(from_people(LOG=9, PRO=6, REN=2))
    now = build(FRENCH, week(from_people(LOG=8, PRO=7, REN=8, EDU=5), last))
    assert before(now, "themes") == {"LOG": 9, "PRO": None, "REN": None, "EDU": 0}
    assert not any(before(build(FRENCH, week(from_people(LOG=8))), "themes").values()), "the first week of all"


def test_proposals_that_were_put_together_are_those_of_two_themes() -> None:
    """Else the rest would be that of one theme, and its line would tell how few brought something else: two are put together."""

    def proposing(before: Week | None, **people: tuple[int, int]) -> Week:
        """So many proposals and problems about each theme."""
        told = [
            Concern(person=f"{theme}{n}", theme=theme, nature="proposal" if n < proposals else "problem", place="", unrouted=False)
            for theme, (proposals, problems) in people.items() for n in range(proposals + problems)
        ]  # fmt: skip
        return counted(told, before)

    last = proposing(None, LOG=(9, 9), EDU=(6, 2))
    told = before(build(FRENCH, proposing(last, LOG=(9, 9), PRO=(6, 6), EDU=(6, 6))), "proposals")
    assert told == {"LOG": None, "PRO": 0, "EDU": None}
    last = proposing(None, LOG=(9, 9), EDU=(6, 6))
    told = before(build(FRENCH, proposing(last, LOG=(9, 9), PRO=(6, 6), EDU=(6, 6))), "proposals")
    assert told == {"LOG": 9, "PRO": 0, "EDU": 6}


def test_what_was_solved_is_told_by_theme_and_not_with_what_others_spoke_of_this_week() -> None:
    solved = [Step("closed", f"p{n}", f"c{n}", 30, "solved", "POU") for n in range(19)]
    spoke = [
        Concern(person=str(n), theme="POU", subtheme=subtheme, nature="need", place="", unrouted=False)
        for subtheme in ("debts", "") for n in range(6)
    ]  # fmt: skip
    (done,) = build(FRENCH, counted(spoke, steps=solved)).done
    assert (done.said, done.done) == ("Argent, aides", "19 demandes sont réglées, en tout ou en partie.")
