"""The summary by contrat de ville, and what was done about voices: counted, frozen, shown, explained; nothing where there is none."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from routing.directory.contracts_file import HEADER, import_contracts
from storage import cases, voices
from storage.database import Database, Tx
from summaries import frozen
from summaries.figures import Week
from summaries.forms.compose import compose
from summaries.forms.pages import pages_of
from summaries.forms.plain import plain, report_from
from summaries.receipts import NoSuchReceipt, explain, labels_of, numbers_of
from summaries.shown.report import Table
from summaries.shown.reporting import build
from tests.test_weekly import MONDAY, PARIS, Town, file, kept, reading, tick, town

__all__ = ["file", "town"]
FRENCH = reading("fr")
LILLE = (
    "lille;Métropole de Lille;200093201;LOG;;Cadre de vie;Habiter mieux",
    "lille;;;LOG;damp;Transitions;Énergie",
    "lille;;;MOB;;Cadre de vie;Se déplacer",
    "lens;Lens-Liévin;62498;LOG;;;Logement",
)
"""Roubaix is in the first."""


@pytest.fixture
async def either(database: Database) -> Town:
    there = Town(database)
    await there.found("Les Voisins", "Amitié")
    await there.install(MONDAY)
    return there


async def contracts(town: Town) -> None:
    await import_contracts(town.database, "\n".join((";".join(HEADER), *LILLE)).encode())


async def speak(town: Town, **people: int) -> None:
    """So many about each theme or sub-theme in Roubaix."""
    async with town.database.write() as tx:
        for about, number in people.items():
            theme, _, subtheme = about.partition("_")
            for one in range(number):
                town.opens(tx, f"{about}-{one}", theme, subtheme=subtheme or None)


def table(week: Week) -> Table | None:
    return next((one for one in build(FRENCH, week).tables if one.code == "axes"), None)


async def test_a_week_counts_by_the_axes_of_each_contract_in_its_own_words(either: Town) -> None:
    await contracts(either)
    await speak(either, LOG=13, LOG_damp=7, MOB=9, EDU=6)
    async with either.database.write() as tx:
        for one in range(6):
            either.opens(tx, f"far-{one}", "LOG", insee="62498", qpv=None)
        either.opens(tx, "nowhere", "LOG", insee=None, qpv=None)
    await tick(either.database)
    week = await kept(either)
    told = table(week)
    assert told is not None and told.rows == (
        ("Métropole de Lille", "", "Tout le contrat", 35),
        ("Métropole de Lille", "Cadre de vie", "Habiter mieux", 10),
        ("Métropole de Lille", "Cadre de vie", "Se déplacer", 5),
        ("Métropole de Lille", "Transitions", "Énergie", 5),
        ("Métropole de Lille", "", "Aucun axe de ce contrat", 5),
    ), "people in fives; and Lens with Lens alone in it stands where nobody is alone beside it"
    report = build(FRENCH, week)
    numbers, labels = numbers_of(report), labels_of(report)
    assert labels["axis:lille:3"] == "Par contrat de ville, pilier et axe, Métropole de Lille, Transitions, Énergie"
    async with either.database.read() as tx:
        for receipt in ("contract:lille", "axis:lille:1", "axis:lille:2", "axis:lille:3", "axis:lille:4"):
            assert (await explain(tx, week, receipt, PARIS)).value == numbers[receipt]
        assert len((await explain(tx, week, "axis:lille:3", PARIS)).references) == 7
        for code in ("contract:", "contract:paris", "axis:lille:", "axis:lille:9", "axis:lille:x"):
            with pytest.raises(NoSuchReceipt):
                await explain(tx, week, code, PARIS)
    assert report_from(json.loads(json.dumps(plain(report)))) == report
    assert "Se déplacer" in json.dumps(pages_of(report, FRENCH), ensure_ascii=False)


async def test_an_axis_of_four_is_told_nowhere(town: Town) -> None:
    await contracts(town)
    await speak(town, LOG=12, MOB=4)
    await tick(town.database)
    told = table(await kept(town))
    assert told is None or not any("Se déplacer" in row for row in told.rows)


async def test_a_week_without_contracts_is_as_it_was(town: Town) -> None:
    await speak(town, LOG=12, MOB=9)
    await tick(town.database)
    week = await kept(town)
    assert (week.contracts, week.settled, table(week)) == ((), (), None)
    old = {name: value for name, value in frozen.to_json(week).items() if name not in ("contracts", "settled")}
    assert build(FRENCH, frozen.from_json(old)) == build(FRENCH, week)
    await contracts(town)
    assert build(FRENCH, await kept(town)) == build(FRENCH, week), "frozen figures stay, whatever is imported"


async def shared(town: Town, tx: Tx, name: str, outcome: str, neighbours: int) -> str:
    """A case that neighbours joined, and that was closed on Wednesday."""
    reference = await town.answered(tx, f"first-{name}", timedelta(hours=3), closed=outcome)
    for one in range(neighbours):
        town.knows(tx, f"{name}-{one}")
        await tx.flush()
        await voices.add(tx, reference=reference, person_id=f"{name}-{one}", address_id=f"{name}-{one}", now=MONDAY)
    await voices.name(tx, reference, name)
    return reference


async def test_what_was_done_is_told_by_the_voices_that_said_it(either: Town) -> None:
    async with either.database.write() as tx:
        lift = await shared(either, tx, "L'ascenseur de la tour 3", "solved", 12)
        await shared(either, tx, "Le square sans lumière", "partly", 5)
        await shared(either, tx, "Un trou dans la haie", "solved", 3)
        await shared(either, tx, "Le bus de nuit", "not_possible", 9)
        again = await shared(either, tx, "Encore en panne", "solved", 9)
        await tx.flush()
        await cases.move(tx, again, 1, state="reopened", reopened=1, closed_at=None)
    await tick(either.database)
    week = await kept(either)
    report = build(FRENCH, replace(week, names={"QN05901M": "L'Alma"}))
    told = [(one.said, one.done, one.people) for one in report.done if one.people]
    assert told == [
        ("L'ascenseur de la tour 3, L'Alma", "10 personnes ou plus le disaient. C'est réglé.", 10),
        ("Le square sans lumière, L'Alma", "5 personnes ou plus le disaient. C'est réglé en partie.", 5),
    ]
    assert "L'ascenseur de la tour 3, L'Alma : 10 personnes" in compose(FRENCH, report)
    first = report.done[0]
    assert (numbers_of(report)[first.receipt], labels_of(report)[first.receipt]) == (10, f"{first.said}: {first.done}")
    async with either.database.read() as tx:
        behind = await explain(tx, week, first.receipt, PARIS)
        assert (behind.references, behind.value) == ((lift,), 10)
        with pytest.raises(NoSuchReceipt):
            await explain(tx, week, "done:nothing", PARIS)
