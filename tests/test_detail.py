"""`/detail` and `summary --explain`: the cases behind a figure, for those with the right, logged; what is hidden stays hidden."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from flows.themes import Theme
from storage import directory
from storage.database import Database, table_of
from storage.tables import AuditEntry
from tests.conftest import MONDAY
from tests.people_of_town import concern
from tests.street import Street, speaks, street
from tests.telegram_app import Furnished
from tests.test_terminal import house, opened, porte_voix, url
from tests.test_weekly import PARIS, Town
from tests.weeks_made import make_due

__all__ = ["house"]
A_WEEK = 7


@pytest.fixture
async def france(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened_street:
        opened_street.clock.move_to(opened_street.clock.now().astimezone(PARIS).replace(hour=9))  # on a Monday, the summary is due
        yield opened_street


async def a_week_is_told(france: Street) -> list[str]:
    """Six people about housing and one about health, a week ago; its summary is made."""
    told = [await speaks(france.resident(f"p{number}"), days_ago=A_WEEK) for number in range(6)]
    await speaks(france.resident("dia"), concern(theme=Theme.HEALTH), days_ago=A_WEEK)
    async with france.house.database.write() as tx:
        await directory.set_fact(tx, "installed_at", (france.house.now() - timedelta(days=14)).isoformat())
        assert await make_due(tx, france.house.now(), PARIS)
    return told


async def acts(database: Database) -> list[tuple[str, str]]:
    entry = table_of(AuditEntry)
    async with database.read() as tx:
        return [(row.member_id, row.act) for row in await tx.rows(select(entry.c.member_id, entry.c.act).order_by(entry.c.id))]


async def test_the_coordination_reads_which_cases_are_behind_a_figure(france: Street) -> None:
    told, jeanne = await a_week_is_told(france), await france.relay("Jeanne")
    await jeanne.types("/detail")
    assert jeanne.heard[-1].text.startswith(jeanne.text("detail-which"))
    assert "new : Nouvelles demandes, 7" in jeanne.heard[-1].text
    await jeanne.types("/detail NEW")
    first, references = jeanne.heard[-1].text.splitlines()
    assert first == jeanne.text("detail", label="Nouvelles demandes", value="7", cases=7)
    assert set(told) < set(references.split(", "))
    assert "read_receipt" in [act for _, act in await acts(france.house.database)]


async def test_what_is_hidden_is_found_by_no_code(france: Street) -> None:
    await a_week_is_told(france)
    jeanne = await france.relay("Jeanne")
    for code in ("theme:SAN", "theme:LOG", "nonsense"):
        await jeanne.types(f"/detail {code}")
        await jeanne.reads("refused-no-such-figure", code=code)
    assert "read_receipt" not in [act for _, act in await acts(france.house.database)]


async def test_a_relay_reads_none_of_it(france: Street) -> None:
    await a_week_is_told(france)
    nadia = await france.relay()
    await nadia.types("/detail new")
    await nadia.reads("refused-role")


async def test_a_week_may_be_named_and_one_without_a_summary_says_so(france: Street) -> None:
    await a_week_is_told(france)
    jeanne = await france.relay("Jeanne")
    await jeanne.types("/detail new 2020-w10")
    await jeanne.reads("summary-none")


async def test_what_moved_on_since_is_said(france: Street) -> None:
    (first, *_), jeanne = await a_week_is_told(france), await france.relay("Jeanne")
    async with france.house.database.write() as tx:
        from storage import cases

        row = await cases.case(tx, first)
        assert row is not None
        await cases.move(tx, first, row.version, state="withdrawn")
    await jeanne.types("/detail new")
    assert jeanne.text("detail-moved", value="6") in jeanne.heard[-1].text


def test_the_operator_lists_them_on_the_command_line(house: Path) -> None:
    references = asyncio.run(_a_week(house))
    found = porte_voix("summary", "--explain", "theme:LOG", data=house)
    assert found.code == 0, found.wrong
    assert sorted(found.said.splitlines()[1:]) == sorted(references)
    assert found.said.splitlines()[0].endswith(": 6")
    assert any(line.startswith("theme:LOG ") for line in porte_voix("summary", "--explain", "?", data=house).said.splitlines())
    refused = porte_voix("summary", "--explain", "theme:SAN", data=house)
    assert (refused.code, refused.said) == (2, "")
    assert asyncio.run(_acts(house))[-1] == ("operator", "read_receipt")


async def _a_week(house: Path) -> list[str]:
    database = await Database.open(url(house), opened(house))
    try:
        town = Town(database)
        await town.install(MONDAY - timedelta(days=5))
        async with database.write() as tx:
            references = [town.opens(tx, f"p{number}", association=None, at=MONDAY - timedelta(days=3)) for number in range(6)]
            await tx.flush()
            assert await make_due(tx, MONDAY, PARIS)
        return references
    finally:
        await database.close()


async def _acts(house: Path) -> list[tuple[str, str]]:
    database = await Database.open(url(house), opened(house))
    try:
        return await acts(database)
    finally:
        await database.close()
