"""Receipts: the cases behind every figure of a rich week are as many as the figure says, found by what counted it."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from storage import cases, summaries
from storage.database import Database, Tx
from summaries.figures import Week
from summaries.forms.pages import pages_of
from summaries.forms.tidy import tidy
from summaries.shown.receipts import NoSuchReceipt, explain, labels_of, numbers_of
from summaries.shown.reporting import build
from summaries.weekly import stored, week_figures
from tests.rich_weeks import rich_week, rising
from tests.test_weekly import EIGHT, MONDAY, PARIS, Town, file, reading, tick, town

__all__ = ["file", "town"]
WEEK = timedelta(weeks=1)


@pytest.fixture
async def either(database: Database) -> Town:
    """The same town on either engine."""
    there = Town(database)
    await there.found("Les Voisins", "Amitié")
    return there


async def made(town: Town, weeks: int = 6) -> Week:
    """The last of so many weeks, in which something rose; all of them are frozen."""
    await town.install(MONDAY - (weeks - 1) * WEEK)
    for number in range(weeks):
        async with town.database.write() as tx:
            await rich_week(town, tx, MONDAY - number * WEEK, seed=number)
    async with town.database.write() as tx:
        await rising(town, tx, MONDAY, 40)
    await tick(town.database)
    return await kept(town)


async def kept(town: Town) -> Week:
    async with town.database.read() as tx:
        found = await stored(tx, "2026-W47")
    assert found is not None
    return found


def bare(key: str, _facts: object) -> str:
    return key


async def test_behind_every_figure_are_as_many_cases_as_it_says(either: Town) -> None:
    town, week = either, await made(either)
    numbers = numbers_of(build(bare, week))
    assert len(numbers) > 50
    families = {receipt.partition(":")[0] for receipt in numbers}
    assert families >= {
        "new", "people", "territories", "unrouted", "in-person", "answered", "answered-p90", "closed", "closed-p90", "solved", "not-solved",
        "solved-share", "reopened", "waiting", "theme", "subtheme", "pillar", "nature", "place", "outcome", "load", "spike", "voice",
        "changed",
    }  # fmt: skip
    async with town.database.read() as tx:
        counted = {receipt: (await explain(tx, week, receipt, PARIS)).value for receipt in numbers}
        behind = {receipt: (await explain(tx, week, receipt, PARIS)).references for receipt in numbers if receipt != "silent"}
    assert counted == numbers
    for receipt, references in behind.items():
        unit = receipt.partition(":")[0]
        if (
            unit not in ("people", "territories", "answered", "answered-p90", "closed", "closed-p90", "solved-share", "voice")
            and receipt != "waiting"
        ):
            assert len(references) == numbers[receipt], receipt
        assert all(reference.startswith("PV-") for reference in references)


async def test_every_sentence_carries_the_query_that_makes_it(town: Town) -> None:
    report = build(reading("fr"), await made(town), language="fr")
    numbers, labels = numbers_of(report), labels_of(report)
    assert report.done and report.spikes and report.voices
    told = [one.receipt for part in (report.done, report.spikes, report.voices) for one in part]
    assert all(receipt in numbers and labels[receipt] for receipt in told)
    weeks = dict(zip(report.trend.weeks, report.trend.receipts, strict=True))
    assert (weeks["2026-W47"], weeks["2026-W46"], weeks["2026-W40"]) == ("new", "new:2026-W46", "")
    assert numbers["new:2026-W46"] == report.trend.concerns[-2] and "2026-W46" in labels["new:2026-W46"]
    pages = json.dumps(pages_of(report, reading("fr")))
    in_rows = [line.rpartition(",")[2] for line in tidy(report).splitlines()]
    for receipt in [*(one.receipt for one in report.figures), *told, *filter(None, weeks.values())]:
        assert f'"{receipt}"' in pages and receipt in in_rows, receipt


@pytest.mark.parametrize("code", ["new:2026-W20", "", "everything", "voice:PV-00001", "waiting:x", "theme", "load:nobody"])
async def test_what_is_no_receipt_is_refused(town: Town, code: str) -> None:
    week = await made(town, 1)
    async with town.database.read() as tx:
        with pytest.raises(NoSuchReceipt):
            await explain(tx, week, code, PARIS)


async def test_what_is_hidden_has_no_receipt(town: Town) -> None:
    await town.install(MONDAY)
    async with town.database.write() as tx:
        for number in range(9):
            town.opens(tx, f"p{number}", "LOG" if number > 1 else "SAN")
    await tick(town.database)
    numbers = numbers_of(build(bare, await kept(town)))
    assert numbers["new"] == 9
    assert not {"theme:SAN", "theme:LOG", "pillar:cohesion-sociale"} & numbers.keys()


async def test_a_week_is_counted_the_same_beside_the_house_as_within_it(either: Town) -> None:
    await made(either, 1)
    async with either.database.count() as tx:
        beside = await week_figures(tx, "2026-W47", PARIS)
    async with either.database.write() as tx:
        assert await week_figures(tx, "2026-W47", PARIS) == beside
    assert beside.answered.median_hours
    assert beside.waiting and beside.loads and beside.changed and beside.reopened.concerns


async def test_what_goes_on_after_monday_changes_no_form_of_the_week(town: Town) -> None:
    week = await made(town)
    first = json.dumps(build(reading("fr"), week, language="fr"), default=str)
    async with town.database.write() as tx:
        await rich_week(town, tx, MONDAY + WEEK, seed=99)
        await cases.move(tx, "PV-00001", 1, state="withdrawn")
    await tick(town.database, EIGHT + WEEK)
    assert json.dumps(build(reading("fr"), await kept(town), language="fr"), default=str) == first


@pytest.mark.parametrize("since", ["0.3", "0.2"])
async def test_figures_that_an_earlier_version_froze_are_still_read(town: Town, since: str) -> None:
    week = await made(town, 1)
    old = {name: value for name, value in week.to_json().items() if name in OLD or (since == "0.3" and name == "ways")}
    for name in ("answered", "closed"):
        old[name] = {key: value for key, value in old[name].items() if key != "p90_hours"}
    old["waiting"] = [{key: value for key, value in queue.items() if key != "code"} for queue in old["waiting"]]
    async with town.database.write() as tx:
        await summaries.freeze(tx, "national", "2026-W40", {**old, "week": "2026-W40"}, EIGHT)
        found = await stored(tx, "2026-W40")
    assert found is not None
    assert (found.new, found.made_at, found.places, found.silent) == (week.new, EIGHT.isoformat(), (), None)
    report = build(reading("fr"), found)
    assert report.figures[0].value == week.new.concerns
    assert {table.code for table in report.tables} >= {"themes", "pillars", "natures", "outcomes", "waiting"}


OLD = frozenset(
    ("week", "new", "territories", "themes", "pillars", "natures", "routes", "answered", "closed", "outcomes", "solved", "not_solved",
     "reopened", "waiting", "before", "log")
)  # fmt: skip
"""What figures held when they were first frozen."""


async def behind_of(tx: Tx, week: Week, code: str) -> int:
    return len((await explain(tx, week, code, PARIS)).references)


async def test_what_was_withdrawn_since_is_found_no_more_and_the_figure_stays(town: Town) -> None:
    week = await made(town, 1)
    async with town.database.write() as tx:
        first = (await explain(tx, week, "new", PARIS)).references
        await cases.move(tx, first[0], 1, state="withdrawn")
        assert await behind_of(tx, week, "new") == len(first) - 1
        await summaries.freeze(tx, "national", "2026-W47", {}, EIGHT)
    assert (await kept(town)).new.concerns == len(first)
