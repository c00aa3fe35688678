"""The log of staff acts only grows, and says where it is broken; on both engines."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from bot import cli
from bot.opening import open_database
from bot.settings import Settings
from bot.texts import shipped
from routing.access import Member
from routing.desk import Resident
from routing.residents.forgetting import forget
from storage import audit, directory, migrating
from storage.bulk import TOGETHER
from storage.database import Database
from storage.writer import Writer
from summaries.shown.wording import printed
from summaries.weekly import latest
from tests import databases
from tests.conftest import MONDAY
from tests.office import Office
from tests.people_of_town import PARIS
from tests.weeks_made import make_due, message

ACTS = ("take", "read", "answer", "close")


async def acted(database: Database, *acts: str, by: str = "member-karim") -> None:
    """Each act in a transaction of its own."""
    for act in acts:
        async with database.write() as tx:
            audit.note(tx, at=MONDAY, member_id=by, act=act, reference="PV-7K3MQ")


async def tampered(database: Database, *statements: str) -> None:
    """As somebody would who owns the database: triggers can be taken away, hashes can't be guessed."""
    async with database.write() as tx:
        for statement in statements:
            await tx.run(text(statement))


@contextlib.asynccontextmanager
async def unguarded(database: Database) -> AsyncIterator[None]:
    sqlite = isinstance(database._writer, Writer)
    await tampered(
        database, *(f"DROP TRIGGER audit_entry_{act}" for act in ("UPDATE", "DELETE", "INSERT") if sqlite),
        *([] if sqlite else ["DROP TRIGGER audit_entry_stays ON audit_entry"]),
    )  # fmt: skip
    yield


async def verdict(database: Database) -> tuple[int, str] | None:
    async with database.read() as tx:
        found = await audit.broken(tx)
    return (found.entry, found.why) if found else None


# --- the chain -------------------------------------------------------------------------------------------------------


async def test_each_entry_holds_the_hash_of_the_one_before(database: Database) -> None:
    async with database.write() as tx:
        for act in ACTS:
            audit.note(tx, at=MONDAY, member_id="member-karim", act=act, reference="PV-7K3MQ")
    await acted(database, "invite")
    async with database.read() as tx:
        rows = await tx.rows(text("SELECT id, act, previous, hash FROM audit_entry ORDER BY id"))
        head = await audit.head(tx)
    assert [(row.id, row.act) for row in rows] == list(enumerate((*ACTS, "invite"), 1))
    assert [row.previous for row in rows] == ["", *(row.hash for row in rows[:-1])]
    assert len({row.hash for row in rows}) == 5 and head == audit.Head(5, rows[-1].hash)
    assert await verdict(database) is None


async def test_a_transaction_that_fails_leaves_no_entry_and_the_next_goes_on(database: Database) -> None:
    await acted(database, "take")
    with contextlib.suppress(ZeroDivisionError):
        async with database.write() as tx:
            audit.note(tx, at=MONDAY, member_id="m", act="close")
            raise ZeroDivisionError
    await acted(database, "answer")
    async with database.read() as tx:
        assert [row.act for row in await tx.rows(text("SELECT act FROM audit_entry ORDER BY id"))] == ["take", "answer"]
    assert await verdict(database) is None


async def test_two_programs_that_write_at_once_make_one_chain(database: Database, database_url: str) -> None:
    other = await Database.open(database_url, databases.vault())
    try:
        await asyncio.gather(*(acted((database, other)[n % 2], "take", "read", by=f"m{n}") for n in range(12)))
    finally:
        await other.close()
    async with database.read() as tx:
        assert (await audit.head(tx)).entries == 24
    assert await verdict(database) is None


async def test_the_chain_is_read_once_a_transaction_and_not_at_all_without_a_staff_act(sqlite: Database) -> None:
    assert isinstance(sqlite._writer, Writer)
    said: list[str] = []
    event.listen(sqlite._writer._engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    async with sqlite.write() as tx:
        await directory.set_fact(tx, "a", 1)
    assert not [one for one in said if "audit_entry" in one]
    async with sqlite.write() as tx:
        for _ in range(256):
            audit.note(tx, at=MONDAY, member_id="m", act="read")
    wrote = [one for one in said if one.startswith("INSERT INTO audit_entry")]
    assert len([one for one in said if "audit_entry" in one]) - len(wrote) == 1, "one to read the head"
    assert len(wrote) == 256 // TOGETHER + 1, "fifty entries a statement, then the rest"


# --- only growing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET act = 'nothing' WHERE id = 2",
        "DELETE FROM audit_entry WHERE id = 2",
        "DELETE FROM audit_entry",
    ],
)
async def test_no_entry_is_changed_or_taken_out(database: Database, statement: str) -> None:
    await acted(database, *ACTS)
    with pytest.raises(DBAPIError, match="the audit log only grows"):
        await tampered(database, statement)
    await acted(database, "invite")
    async with database.read() as tx:
        assert (await audit.head(tx)).entries == 5
    assert await verdict(database) is None


async def test_no_entry_is_replaced_on_sqlite(sqlite: Database) -> None:
    await acted(sqlite, *ACTS)
    replace = "INSERT OR REPLACE INTO audit_entry (id, at, member_id, act, previous, hash) VALUES (2, '2026-01-01', 'm', 'a', '', '')"
    with pytest.raises(DBAPIError, match="the audit log only grows"):
        await tampered(sqlite, replace)


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE audit_entry SET act = 'close' WHERE id = 2", (2, "changed")),
        ("UPDATE audit_entry SET member_id = 'somebody-else' WHERE id = 4", (4, "changed")),
        ("DELETE FROM audit_entry WHERE id = 3", (4, "missing")),
        ("DELETE FROM audit_entry WHERE id = 1", (2, "missing")),
    ],
)
async def test_what_was_done_to_it_is_found_where_it_was_done(database: Database, statement: str, where: tuple[int, str]) -> None:
    await acted(database, *ACTS)
    async with unguarded(database):
        await tampered(database, statement)
    assert await verdict(database) == where


async def test_being_forgotten_breaks_nothing(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    async with office.town.database.write() as tx:
        await forget(tx, office.clock.now(), office.town.desk, awa)
    assert await office.town.case(reference) is None
    assert await verdict(office.town.database) is None
    async with office.town.database.read() as tx:
        kept = str(await tx.rows(text("SELECT * FROM audit_entry")))
    assert awa.person_id not in kept and awa.address_id not in kept and karim.first_name not in kept.replace(karim.id, "")


@pytest.mark.from_nothing
async def test_entries_of_before_are_chained_by_the_migration(database_url: str, tmp_path: Path) -> None:
    url = database_url.replace("porte-voix.db", "old.db")

    def old(connection: Connection) -> None:
        command.upgrade(migrating.configuration(connection), "v0_2_0_my_data")
        for number, act in enumerate(ACTS, 1):
            moment = (MONDAY + timedelta(minutes=number)).isoformat(sep=" ")
            moment = moment.removesuffix("+00:00") if connection.dialect.name == "sqlite" else moment
            row = f"({number}, '{moment}', 'm', '{act}')"
            connection.execute(text("INSERT INTO audit_entry (id, at, member_id, act) VALUES " + row))  # noqa: S608 - of this test alone

    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(old)
    await engine.dispose()
    opened = await Database.open(url, databases.vault())
    try:
        assert await verdict(opened) is None
        await acted(opened, "invite")
        async with opened.read() as tx:
            assert (await audit.head(tx)).entries == 5
        assert await verdict(opened) is None
    finally:
        await opened.close()


# --- on paper --------------------------------------------------------------------------------------------------------


async def test_the_summary_prints_the_head_as_it_was_that_monday(sqlite: Database) -> None:
    async with sqlite.write() as tx:
        await directory.set_fact(tx, "installed_at", MONDAY.isoformat())
    await acted(sqlite, *ACTS)
    async with sqlite.write() as tx:
        frozen = await audit.head(tx)
        await make_due(tx, MONDAY + timedelta(days=7), PARIS)
    await acted(sqlite, "invite")
    async with sqlite.read() as tx:
        week = await latest(tx)
    assert week is not None and week.log is not None and (week.log.entries, week.log.hash) == (4, frozen.hash)
    for language in shipped().languages_of("summary-log"):
        told = message(lambda key, facts, language=language: shipped()(language, key, facts), week)  # type: ignore[misc]
        assert told.endswith(shipped()(language, "summary-log", {"entries": 4, "hash": printed(frozen.hash)}))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four acts, of which a summary told, then a fifth."""

    async def settle() -> None:
        async with open_database(Settings(data=tmp_path)) as database:
            async with database.write() as tx:
                await directory.set_fact(tx, "installed_at", MONDAY.isoformat())
            await acted(database, *ACTS)
            async with database.write() as tx:
                await make_due(tx, MONDAY + timedelta(days=7), PARIS)
            await acted(database, "invite")

    asyncio.run(settle())
    monkeypatch.setenv("PORTE_VOIX_DATA", str(tmp_path))
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as end:
        cli.main(words)
    said = capsys.readouterr()
    return int(end.value.code or 0), said.out + said.err


def changed(folder: Path, *statements: str) -> None:
    async def change() -> None:
        async with open_database(Settings(data=folder)) as database, unguarded(database):
            await tampered(database, *statements)

    asyncio.run(change())


def test_the_command_says_that_all_is_well_and_knows_a_printed_head(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = told(capsys, "audit", "verify")
    assert code == 0 and said.startswith("5 entries, none changed")
    code, said = told(capsys, "summary")
    fingerprint = said.partition("empreinte ")[2].partition(".")[0]
    assert code == 0 and len(fingerprint.replace(" ", "")) == 32
    assert told(capsys, "audit", "verify", "--head", fingerprint)[0] == 0
    code, said = told(capsys, "audit", "verify", "--head", "0f0f 0f0f")
    assert code == 1 and "no entry has this fingerprint" in said


def test_the_command_says_where_it_is_broken(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(folder, "UPDATE audit_entry SET act = 'read' WHERE id = 3")
    assert told(capsys, "audit", "verify") == (1, "entry 3 is not as it was written\n")


def test_a_log_written_anew_is_betrayed_by_what_a_summary_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(folder, "DELETE FROM audit_entry")

    async def anew() -> None:
        async with open_database(Settings(data=folder)) as database:
            await acted(database, *ACTS, "invite", by="member-lucie")

    asyncio.run(anew())
    code, said = told(capsys, "audit", "verify")
    assert code == 1 and "the summary of 2026-W47 has another fingerprint for entry 4" in said
