"""Somebody leaves the team: they have no access any more, and nothing they had is left behind."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import cli
from bot.opening import open_database
from bot.settings import Settings
from routing.access import Member, Role
from routing.desk import Resident
from routing.teams.members import leave
from storage import people
from storage.database import table_of
from storage.tables import AuditEntry
from tests.conftest import MONDAY
from tests.office import Office, keys
from tests.people_of_town import Town


async def test_what_a_member_had_goes_back_to_the_queue(office: Office, awa: Resident, karim: Member) -> None:
    lucie = await office.town.member("lucie")
    taken, answered, closed, hers = [(await office.opens(awa))[0] for _ in range(4)]
    for reference in (taken, answered, closed):
        await office.takes(karim, reference)
    await office.answers(karim, answered)
    await office.closes(karim, closed)
    await office.takes(lucie, hers)
    async with office.town.database.write() as tx:
        left = await leave(tx, office.clock.now(), karim.id)
    assert keys(left.notices) == ["dismissed", "staff-released-many"], "the queue is told once"
    assert left.cases == left.notices[1].facts["count"] == 2 and taken in str(left.notices[1].facts["references"])
    assert [await office.state(reference) for reference in (taken, answered, closed, hers)] == ["new", "new", "closed", "taken"]
    async with office.town.database.read() as tx:
        assert await people.member_at(tx, karim.address_id) is None
        acts = [(row.act, row.case_reference) for row in await tx.rows(select(table_of(AuditEntry))) if row.about == karim.id]
    assert {("dismiss", None), ("release", taken), ("release", answered)} <= set(acts)
    assert (await office.town.thread(answered))[-1] == ("released", "")
    await office.takes(lucie, answered)
    assert await office.state(answered) == "taken"
    assert keys(await office.adds(awa, closed)) == ["case-added", "staff-reopened"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two who are called Karim, and Zoé of the coordination."""

    async def settle() -> None:
        async with open_database(Settings(data=tmp_path)) as database:
            town = await Town(database).settle()
            await town.member("karim")
            await town.member("Zoé", None, Role.COORDINATION)
            other = await town.resident("another")
            async with database.write() as tx:
                await people.save_member(
                    tx, id="0f" * 16, role="lead", association_id=town.numbers["la-passerelle"], first_name="Karim",
                    address_id=other.address_id, now=MONDAY,
                )  # fmt: skip

    asyncio.run(settle())
    monkeypatch.setenv("PORTE_VOIX_DATA", str(tmp_path))
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as end:
        cli.main(("members", *words))
    said = capsys.readouterr()
    return int(end.value.code or 0), said.out + said.err


def test_the_command_removes_one_and_never_guesses(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, listed = told(capsys, "list")
    assert sorted(line.split("\t")[1:] for line in listed.splitlines()) == [
        ["coordination", "coordination", "Zoé"],
        ["la-passerelle", "lead", "Karim"],
        ["les-voisins", "relay", "karim"],
    ]
    for unclear in (("Karim",), ("Luc",), ("0f0f",)):
        code, said = told(capsys, "remove", *unclear)
        assert code == 2 and "porte-voix members list" in said
    assert told(capsys, "remove", "0f0f0f0f")[1].startswith("Karim is no longer a member; 0 cases")
    assert told(capsys, "remove", "zoe", "--association", "coordination")[0] == 0
    assert told(capsys, "remove", "Karim")[0] == 0, "there is only one left"
    assert told(capsys, "list") == (0, "")
