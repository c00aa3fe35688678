"""Receipts: the cases behind every figure of a rich week are as many as the figure says, found by what counted it."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from datetime import timedelta
from io import StringIO
from itertools import product
from typing import Any

import pytest

from routing.directory.contracts_file import HEADER, import_contracts
from storage import cases, quotes, summaries, voices
from storage.database import Database, Tx
from summaries import frozen
from summaries.counted.sharing import CODE_OF
from summaries.figures import Week
from summaries.forms.aloud import aloud
from summaries.forms.compose import compose
from summaries.forms.labels import labels_of as sheet_labels
from summaries.forms.pages import pages_of
from summaries.forms.tidy import tidy
from summaries.forms.workbook import sheets
from summaries.receipts import NoSuchReceipt, explain, labels_of, numbers_of
from summaries.shown.lists import Whereabouts
from summaries.shown.quoting import quotes_of
from summaries.shown.report import Report
from summaries.shown.reporting import build
from summaries.shown.showing import showing_of
from summaries.weekly import stored, week_figures
from tests.built_weeks import CONTRACT, built
from tests.rich_weeks import rich_week, rising
from tests.test_axes import shared
from tests.test_weekly import EIGHT, MONDAY, OWN_QUEUE, PARIS, Town, file, reading, tick, town

__all__ = ["file", "town"]
WEEK = timedelta(weeks=1)


@pytest.fixture
async def either(database: Database) -> Town:
    """The same town on either engine."""
    there = Town(database)
    await there.found("Les Voisins", "Amitié")
    return there


async def made(town: Town, weeks: int = 6) -> Week:
    """The last of so many weeks, in which something rose, was settled and was quoted; all of them are frozen."""
    await town.install(MONDAY - (weeks - 1) * WEEK)
    await import_contracts(town.database, "\n".join((";".join(HEADER), *CONTRACT)).encode())
    for number in range(weeks):
        async with town.database.write() as tx:
            await rich_week(town, tx, MONDAY - number * WEEK, seed=number)
    async with town.database.write() as tx:
        await rising(town, tx, MONDAY, 40)
        await shared(town, tx, "L'ascenseur de la tour 3", "solved", 12)
        await _grew(town, tx)
        await _quoted(town, tx)
    await tick(town.database)
    return await kept(town)


async def _grew(town: Town, tx: Tx) -> None:
    """A voice of seven, the week before, that seven more joined."""
    reference = town.opens(tx, "grew", "LOG", at=MONDAY - WEEK)
    for number in range(13):
        town.knows(tx, f"grew-{number}")
        await tx.flush()
        at = MONDAY - WEEK if number < 6 else MONDAY
        await voices.add(tx, reference=reference, person_id=f"grew-{number}", address_id=f"grew-{number}", now=at)


async def _quoted(town: Town, tx: Tx) -> None:
    """Somebody's words, approved."""
    reference = town.opens(tx, "quoted", "LOG")
    await tx.flush()
    await cases.move(tx, reference, 1, quotable=True)
    words = "Ça fait quatre mois que le chauffage ne marche pas dans la tour."
    row = {"id": "q1", "event_id": 10**6, "words": words, "language": "fr", "state": "approved", "member_id": "m", "at": MONDAY}
    await quotes.keep(tx, reference, **row, week="2026-W47")


async def kept(town: Town) -> Week:
    async with town.database.read() as tx:
        found = await stored(tx, "2026-W47")
    assert found is not None
    return found


def bare(key: str, _facts: object) -> str:
    return key


async def test_behind_every_figure_are_as_many_cases_as_it_says(either: Town) -> None:
    town, week = either, await made(either)
    async with town.database.read() as tx:
        numbers = numbers_of(build(bare, week, quotes=await quotes_of(tx, bare, week)))
    assert len(numbers) > 50
    families = {receipt.partition(":")[0] for receipt in numbers}
    assert families >= {
        "new", "people", "territories", "unrouted", "in-person", "answered", "answered-p90", "closed", "closed-p90", "solved", "not-solved",
        "solved-share", "reopened", "waiting", "theme", "subtheme", "pillar", "nature", "place", "outcome", "load", "spike", "voice",
        "changed", "proposal", "contract", "axis", "done", "quote",
    }  # fmt: skip
    lines = {":".join(receipt.split(":")[:2]) for receipt in numbers}
    assert lines >= {f"{move}:{line}" for move in ("answered", "answered-p90", "closed", "closed-p90") for line in CODE_OF}
    assert lines >= {f"{move}:{line}" for move in ("solved", "not-solved", "reopened") for line in ("pillar", "place", "nature")}
    async with town.database.read() as tx:
        counted = {receipt: (await explain(tx, week, receipt, PARIS)).value for receipt in numbers}
        behind = {receipt: (await explain(tx, week, receipt, PARIS)).references for receipt in numbers if receipt != "silent"}
    assert counted == numbers
    for receipt, references in behind.items():
        unit = receipt.partition(":")[0]
        if unit not in OTHER_UNITS and receipt != "waiting":
            assert len(references) == numbers[receipt], receipt
        assert all(reference.startswith("PV-") for reference in references)


async def test_behind_the_wait_of_small_queues_are_all_that_wait_in_them(either: Town) -> None:
    """Three weeks and a day, by the end of the week."""
    await either.install(MONDAY)
    async with either.database.write() as tx:
        for queue, number in product((1, OWN_QUEUE), range(3)):
            either.opens(tx, f"{queue}-{number}", at=MONDAY - timedelta(days=15), association=queue)
    await tick(either.database)
    week = await kept(either)
    numbers = numbers_of(build(bare, week))
    async with either.database.read() as tx:
        for receipt in ("waiting", "waiting:others"):
            behind = await explain(tx, week, receipt, PARIS)
            assert behind.value == numbers[receipt] == 21
            assert len(behind.references) == 6


OTHER_UNITS = {
    "people", "territories", "answered", "answered-p90", "closed", "closed-p90", "solved-share", "voice", "done", "contract", "axis",
}  # fmt: skip
"""Of receipts, by how they begin, whose figure is no number of cases."""


async def report_of(town: Town) -> Report:
    week = await made(town)
    async with town.database.read() as tx:
        quoted = await quotes_of(tx, reading("fr"), week)
    known = {row.code: Whereabouts(3.17, 50.69) for row in week.places}
    return build(reading("fr"), week, language="fr", quotes=quoted, whereabouts=known)


async def test_every_figure_and_sentence_of_every_form_carries_the_query_that_makes_it(town: Town) -> None:
    """What has none is put together from what is hidden, or hidden itself: it has no query that anybody may ask."""
    report = await report_of(town)
    numbers, labels = numbers_of(report), labels_of(report)
    assert all(labels[receipt] for receipt in numbers)
    parts = {name: getattr(report, name) for name in ("figures", "spikes", "voices", "growing", "quotes", "done", "dots")}
    assert all(parts.values()), "each part is there to be looked at"
    told = {one.receipt for some in parts.values() for one in some} | {*filter(None, report.trend.receipts)}
    told |= {receipt for table in report.tables for receipt in table.receipts if receipt and receipt != "silent"}
    assert not [receipt for receipt in told - numbers.keys() if not hidden(report, receipt)]
    for table in report.tables:
        assert [bool(receipt) for receipt in table.receipts] == [bool(code) for code in table.codes], table.code
    pages = pages_of(report, reading("fr"))
    assert receipts_in([part for name, part in pages.items() if name != "labels"]) <= told
    rows = list(csv.DictReader(StringIO(tidy(report))))
    assert {row["receipt"] for row in rows} - {""} == told
    assert {row["part"] for row in rows if row["value"] and not row["receipt"] and row["code"]} == {"about"}
    for sheet in [*sheets(report, sheet_labels(report, reading("fr")))][1:]:
        assert {row[-1] for row in sheet.rows} - {""} <= told and any(row[-1] for row in sheet.rows), sheet.name


def hidden(report: Report, receipt: str) -> bool:
    """A figure, or a cell of a queue, that counts too few people."""
    cells = [row[2] for table in report.tables for row, own in zip(table.rows, table.receipts, strict=True) if own == receipt]
    return None in [*(figure.value for figure in report.figures if figure.receipt == receipt), *cells]


def receipts_in(printed: Any) -> set[str]:
    """Of all that is printed on pages, without what lets a line break; whatever shows a number has one."""
    if isinstance(printed, list):
        return set[str]().union(*map(receipts_in, printed))
    if not isinstance(printed, dict):
        return set()
    own = {one.replace("\u200b", "") for one in (*printed.get("receipts", ()), printed.get("receipt", "")) if one}
    said = [printed.get(name) for name in ("value", "sentence", "people", "count", "done", "words")]
    assert own or not any(isinstance(one, str) and one for one in said), printed
    return own.union(*map(receipts_in, printed.values()))


async def test_every_number_of_the_message_and_of_what_is_read_aloud_is_that_of_a_receipt(town: Town) -> None:
    """Each number that a text was given is a figure, the same a week before or usually, or of how many."""
    report = await report_of(town)
    cells = {cell for table in report.tables for row in table.rows for cell in row}
    known = {*numbers_of(report).values(), *cells, *(value for one in report.figures for value in (one.before, one.usual, one.n))}
    known |= {voice.before for voice in report.voices} | {spike.people for spike in report.spikes}
    given: list[tuple[str, object]] = []

    def text(key: str, facts: Mapping[str, str | int] | None) -> str:
        given.extend((key, fact) for fact in (facts or {}).values() if isinstance(fact, int))
        return reading("fr")(key, facts)

    compose(text, report)
    aloud(report, text)
    assert len(given) > 30 and {(key, fact) for key, fact in given if fact not in known and key not in NO_FIGURE} == set()


def test_what_each_receipt_is_for_is_told_apart() -> None:
    """Concerns without a sub-theme are of many themes: each line names its own."""
    codes = labels_of(built())
    unsaid = {label for code, label in codes.items() if code.endswith("-unsaid")}
    assert len(unsaid) == sum(code.endswith("-unsaid") for code in codes) > 2
    assert "Demandes par sous-thème, Logement, sans précision" in unsaid
    labels = [label for code, label in codes.items() if not code.startswith("voice:")]
    assert len(labels) == len(set(labels)), "but voices, which relays name"


NO_FIGURE = ("summary-day", "summary-day-alone", "form-week", "summary-hours", "summary-days", "summary-wait-others")
"""Texts of dates and delays, which are said in other units than they are counted in."""


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
    old = {name: value for name, value in frozen.to_json(week).items() if name in OLD or (since == "0.3" and name == "ways")}
    for name in ("answered", "closed"):
        old[name] = {key: value for key, value in old[name].items() if key != "p90_hours"}
    old["waiting"] = [{key: value for key, value in queue.items() if key != "code"} for queue in old["waiting"]]
    async with town.database.write() as tx:
        await summaries.freeze(tx, "national", "2026-W40", {**old, "week": "2026-W40"}, EIGHT)
        found = await stored(tx, "2026-W40")
    assert found is not None
    assert (found.new, found.made_at, found.places, found.silent) == (week.new, EIGHT.isoformat(), (), None)
    then = showing_of(found)
    assert then.hides("solved:theme:LOG") and then.was("solved:theme:LOG") is None and showing_of(week).was("solved:theme:XXX") == 0
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
