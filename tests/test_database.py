"""The database keeps what it was told, all of it or nothing, and alone says nothing of who spoke."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import BindParameter, Column, MetaData, String, Table, TypeDecorator, func, select, text
from sqlalchemy.dialects import sqlite as sqlite_dialect
from sqlalchemy.exc import DBAPIError, IntegrityError

from flows.place import Where
from routing.desk import Resident
from storage import cases, conversations, directory, figures, outbox, people, set_aside
from storage.bulk import Bulk
from storage.database import Database, DatabaseBusy, DatabaseUnreachable, Tx, passing, table_of
from storage.engines import BUSY_MS
from storage.sealing import KEY_BYTES, KeyMissing, KeyUnfit, Vault, key_in
from storage.tables import Case, Member, Person
from tests import databases
from tests.conftest import MONDAY
from tests.people_of_town import Town, concern, newcomer

CANARIES = ("+33600001234", "l'ascenseur du 12 rue des Tilleuls", "Maïmouna", "de la voix enregistrée", "la tour Zéphyr")


async def counted(database: Database) -> int:
    async with database.read() as tx:
        return int(await directory.fact(tx, "count") or 0)


async def count_up(database: Database, times: int) -> None:
    for _ in range(times):
        async with database.write() as tx:
            before = await directory.fact(tx, "count") or 0
            await asyncio.sleep(0)  # whoever slipped in here would read the same number
            await directory.set_fact(tx, "count", before + 1)


async def residents(database: Database) -> int:
    async with database.read() as tx:
        return int(await tx.value(select(func.count()).select_from(table_of(Person))))


class Lowered(TypeDecorator[str]):
    """Written as `lower(?)`, not as a question mark alone."""

    impl, cache_ok = String, True

    def bind_expression(self, bindparam: BindParameter[str]) -> Any:
        return func.lower(bindparam)


# --- one writer, many readers ----------------------------------------------------------------------------------------


async def test_no_increment_is_lost_among_eight_who_count(database: Database) -> None:
    await asyncio.gather(*(count_up(database, 40) for _ in range(8)))
    assert await counted(database) == 320


async def test_two_programs_on_one_file_lose_none_either(sqlite: Database, tmp_path: Path) -> None:
    other = await Database.open(databases.sqlite_url(tmp_path), databases.vault())
    try:
        await asyncio.gather(count_up(sqlite, 20), count_up(other, 20))
        assert await counted(sqlite) == 40
    finally:
        await other.close()


async def test_readers_see_commits_and_nothing_before(database: Database) -> None:
    async with database.write() as tx:
        newcomer(tx, "awa")
        await tx.flush()
        assert await residents(database) == 0
    assert await residents(database) == 1


async def test_a_reader_keeps_nothing(database: Database) -> None:
    with suppress(DBAPIError):  # SQLite refuses at once; PostgreSQL forgets when the reader goes
        async with database.read() as tx:
            newcomer(tx, "awa")
            await tx.flush()
    assert await residents(database) == 0


async def test_a_file_opened_by_sqlite_is_as_safe_as_it_can_be(sqlite: Database) -> None:
    async with sqlite.write() as tx:
        asked = {name: await tx.value(_pragma(name)) for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")}
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def _pragma(name: str) -> Any:
    return text(f"PRAGMA {name}")


async def in_one(database: Database, act: Callable[[Tx], Awaitable[None]]) -> None:
    async with database.write() as tx:
        await act(tx)


# --- all or nothing --------------------------------------------------------------------------------------------------


async def _count_and_fail(tx: Tx) -> None:
    await directory.set_fact(tx, "count", 1)
    newcomer(tx, "awa")
    await tx.flush()
    raise ZeroDivisionError


async def _two_at_one_address(tx: Tx) -> None:
    await directory.set_fact(tx, "count", 1)
    newcomer(tx, "awa", chat="the same")
    newcomer(tx, "bilal", chat="the same")


async def test_a_transaction_that_fails_leaves_no_trace(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await in_one(database, _count_and_fail)
    assert (await counted(database), await residents(database)) == (0, 0)
    await count_up(database, 1)
    assert await counted(database) == 1


async def test_rows_the_database_refuses_take_the_whole_transaction_with_them(database: Database) -> None:
    with pytest.raises(IntegrityError):
        await in_one(database, _two_at_one_address)
    assert (await counted(database), await residents(database)) == (0, 0)


async def test_a_row_that_points_to_nobody_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.write() as tx:
            tx.add(
                Member, id="m", association_id=None, role="relay", first_name="Awa", address_id="nowhere", active=True, created_at=MONDAY
            )


MANY = 40
"""Rows written one by one: long enough for the first cancellations to come in the middle on any machine."""


async def test_a_writer_cancelled_anywhere_does_all_or_nothing_and_blocks_nobody(database: Database) -> None:
    """Cancelled while it commits, it may have: the caller doesn't know, and the message is heard again as the same one."""
    cancelled = 0
    for hops in range(60):
        writing = asyncio.create_task(_long_write(database))
        for _ in range(hops):
            await asyncio.sleep(0.0003)
        writing.cancel()
        with suppress(asyncio.CancelledError):
            await writing
        done = await residents(database)
        assert done in ((0, MANY) if writing.cancelled() else (MANY,))
        await asyncio.wait_for(count_up(database, 1), 5)
        if done:
            break
        cancelled += 1
    assert cancelled > 3, "the write was over before it could be cancelled"
    assert await counted(database) >= cancelled


async def _long_write(database: Database) -> None:
    async with database.write() as tx:
        for number in range(MANY):
            newcomer(tx, f"resident-{number}")
            await tx.flush()


async def test_a_writer_who_waits_may_give_up(database: Database) -> None:
    async with database.write():
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(count_up(database, 1), 0.05)
    await asyncio.wait_for(count_up(database, 1), 5)
    assert await counted(database) == 1


async def test_many_read_at_once(database: Database) -> None:
    await count_up(database, 1)
    assert await asyncio.gather(*(counted(database) for _ in range(20))) == [1] * 20


async def test_a_reader_cancelled_anywhere_keeps_no_earlier_moment(database: Database) -> None:
    for hops in range(12):
        reading = [asyncio.create_task(_long_read(database)) for _ in range(3)]
        for _ in range(hops):
            await asyncio.sleep(0.0003)
        for task in reading:
            task.cancel()
        await asyncio.gather(*reading, return_exceptions=True)
        await count_up(database, 1)
        assert await asyncio.gather(*(asyncio.wait_for(counted(database), 5) for _ in range(6))) == [hops + 1] * 6


async def _long_read(database: Database) -> None:
    async with database.read() as tx:
        for _ in range(8):
            await directory.fact(tx, "count")


async def test_a_long_count_stays_at_its_moment_and_keeps_nobody_from_reading(database: Database) -> None:
    async with database.count() as tx:
        assert await directory.fact(tx, "count") is None
        await count_up(database, 1)
        seen = await directory.fact(tx, "count")
        assert await asyncio.wait_for(counted(database), 5) == 1
    assert seen is None or tx.dialect != "sqlite"


async def test_whoever_writes_waits_for_no_log_that_somebody_still_reads(sqlite: Database) -> None:
    async with sqlite.count() as tx:
        await directory.fact(tx, "count")
        await count_up(sqlite, 1)
        emptying = asyncio.create_task(sqlite.scrub())
        await asyncio.sleep(0)
        async with asyncio.timeout(2):
            await count_up(sqlite, 1)
        assert await emptying is False
    assert await sqlite.scrub() is True
    async with sqlite.write() as tx:
        assert await tx.value(text("PRAGMA busy_timeout")) == BUSY_MS, "whoever writes waits for another program as long as ever"


# --- rows that wait --------------------------------------------------------------------------------------------------


async def test_children_may_be_added_before_their_parents(database: Database) -> None:
    town = await Town(database).settle()
    async with database.write() as tx:
        cases.add_event(tx, "PV-00001", at=MONDAY, kind="concern", side="resident", words="…")
        outbox.post(tx, address_id="at-awa", channel="telegram", bot="residents", message={"text": "…"}, now=MONDAY)
        cases.open_case(tx, **_case("PV-00001", person="person-awa", address="at-awa", association=town.numbers["les-voisins"]))
        newcomer(tx, "awa")
    assert await town.thread("PV-00001") == [("concern", "…")]


async def test_what_was_added_is_seen_by_every_way_of_reading_it(database: Database) -> None:
    town = await Town(database).settle()
    number = town.numbers["les-voisins"]
    later = MONDAY.replace(day=20)
    async with database.write() as tx:
        newcomer(tx, "awa")
        cases.open_case(tx, **_case("PV-00001", person="person-awa", address="at-awa", association=number))
        assert len(await figures.held(tx, ["new"], [], later, list)) == 1
        cases.open_case(tx, **_case("PV-00002", person="person-awa", address="at-awa", association=None))
        assert len(await figures.held(tx, ["new"], [], later, list)) == 2
        cases.open_case(tx, **_case("PV-00003", person="person-awa", address="at-awa", association=number))
        assert await cases.open_counts(tx, [number], ["closed"]) == {number: 2}
        cases.add_event(tx, "PV-00003", at=MONDAY, kind="concern", side="resident", words="…")
        assert len(await cases.thread(tx, "PV-00003")) == 1
        outbox.post(tx, address_id="at-awa", channel="telegram", bot="residents", message={"text": "…"}, now=MONDAY)
        assert len(await outbox.claim(tx, channel="telegram", bot="residents", now=MONDAY, most=9)) == 1


def _case(reference: str, *, person: str, address: str, association: int | None) -> dict[str, Any]:
    empty = dict.fromkeys(
        ("taken_by", "subtheme", "insee", "qpv", "departement", "first_answer_at", "closed_at", "outcome", "follow_up_at")
    )
    return {
        **empty,
        "reference": reference,
        "person_id": person,
        "address_id": address,
        "association_id": association,
        "state": "new",
        "version": 1,
        "theme": "LOG",
        "nature": "problem",
        "place": "Roubaix",
        "language": "fr",
        "quotable": True,
        "contactable": True,
        "urgent": False,
        "week": "2026-W47",
        "opened_at": MONDAY,
        "solved": None,
        "reopened": 0,
    }


# --- sealed ----------------------------------------------------------------------------------------------------------


async def _tell_secrets(database: Database) -> None:
    phone, words, name, voice, tower = CANARIES
    town = await Town(database).settle()
    async with database.write() as tx:
        newcomer(tx, "awa", chat=phone)
        resident = Resident("person-awa", "at-awa", "fr")
        await town.desk.open_case(tx, MONDAY, resident, concern(Where("", tower), words=words))
        conversations.keep_media(
            tx, id="v1", kind="voice", mime="audio/ogg", seconds=4, data=voice.encode(), address_id="at-awa", now=MONDAY
        )
        set_aside.keep(tx, channel="telegram", bot="residents", raw=words.encode(), error="ValueError", now=MONDAY)
        outbox.post(tx, address_id="at-awa", channel="telegram", bot="residents", message={"text": words}, now=MONDAY)
        row = {"address_id": "at-awa", "flow": "report_concern", "state": {"answers": words}, "quiet_at": None, "updated_at": MONDAY}
        await conversations.save(tx, [row])
        newcomer(tx, "relay", bot="staff", chat=phone)
        await people.save_member(tx, id="m", role="relay", association_id=None, first_name=name, address_id="at-relay", now=MONDAY)


def bytes_of(folder: Path) -> bytes:
    """The database's file, and those SQLite keeps beside it."""
    return b"".join(file.read_bytes() for file in sorted(folder.glob("porte-voix.db*")))


async def test_the_files_alone_say_nothing_of_who_spoke_or_what_they_said(sqlite: Database, tmp_path: Path) -> None:
    await _tell_secrets(sqlite)
    written = bytes_of(tmp_path)
    assert b"PV-" in written and b"telegram" in written, "these bytes are the database's"
    for canary in CANARIES:
        for encoded in (canary.encode(), canary.encode("unicode_escape"), canary.encode("utf-16-le"), canary.encode("latin-1")):
            assert encoded not in written, canary
    await sqlite.close()
    assert all(canary.encode() not in bytes_of(tmp_path) for canary in CANARIES)


async def test_another_key_opens_nothing_and_finds_nobody(database: Database, database_url: str) -> None:
    await _tell_secrets(database)
    stranger = await Database.open(database_url, Vault(bytes(KEY_BYTES)))
    try:
        async with stranger.read() as tx:
            assert await people.address_of(tx, "telegram", "residents", CANARIES[0]) is None
            with pytest.raises(KeyUnfit):
                await tx.rows(select(table_of(Case)))
    finally:
        await stranger.close()
    async with database.read() as tx:
        assert await people.address_of(tx, "telegram", "residents", CANARIES[0]) == "at-awa"
        assert (await tx.rows(select(table_of(Case))))[0].place == CANARIES[4]


def test_what_was_altered_is_not_opened() -> None:
    sealed = bytearray(databases.vault().seal(b"trois semaines"))
    assert databases.vault().open(bytes(sealed)) == b"trois semaines"
    sealed[-1] ^= 1
    with pytest.raises(KeyUnfit):
        databases.vault().open(bytes(sealed))
    assert databases.vault().seal(b"same") != databases.vault().seal(b"same")


def test_the_same_parts_joined_otherwise_are_not_found_as_the_same() -> None:
    vault = databases.vault()
    assert vault.fingerprint("a", "bc") == vault.fingerprint("a", "bc") != vault.fingerprint("ab", "c")


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "kept apart" / "key"
    with pytest.raises(KeyMissing):
        key_in(file, may_create=False)
    assert key_in(file, may_create=True) == key_in(file, may_create=False)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_bytes(b"too short")
    with pytest.raises(KeyUnfit):
        key_in(file, may_create=True)


# --- at the door -----------------------------------------------------------------------------------------------------


async def test_a_database_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    for url in (databases.sqlite_url(tmp_path / "no such folder"), "postgresql+asyncpg://nobody@127.0.0.1:1/none"):
        with pytest.raises(DatabaseUnreachable):
            await Database.open(url, databases.vault())


async def test_a_database_another_program_holds_says_so(sqlite: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.engines.BUSY_MS", 50)
    async with sqlite.write() as tx:
        newcomer(tx, "awa")
        await tx.flush()
        with pytest.raises(DatabaseBusy):
            await Database.open(databases.sqlite_url(tmp_path), databases.vault())
    again = await Database.open(databases.sqlite_url(tmp_path), databases.vault())
    assert await residents(again) == 1
    await again.close()


# --- whose fault -----------------------------------------------------------------------------------------------------


async def _breaks(database: Database) -> None:
    """A disk that is full, or a server that is stopped, in the middle of a transaction."""
    async with database.write() as tx:
        if tx.dialect == "sqlite":
            await tx.run(text("PRAGMA max_page_count = 1"))
            conversations.keep_media(
                tx, id="m", kind="voice", mime="audio/ogg", seconds=1, data=bytes(1_000_000), address_id="at-awa", now=MONDAY
            )
        else:
            await tx.run(text("SELECT pg_terminate_backend(pg_backend_pid())"))


async def _knows(database: Database, name: str) -> None:
    async with database.write() as tx:
        newcomer(tx, name)


def test_a_table_that_many_rows_could_not_be_written_to_at_once_says_so_with_the_first() -> None:
    town = Table("town", MetaData(), Column("name", Lowered))
    with pytest.raises(AssertionError, match="town is written otherwise"):
        Bulk(sqlite_dialect.dialect(), town, ("name",), ())


async def test_trouble_of_the_database_is_told_from_that_of_what_is_written(database: Database) -> None:
    await _knows(database, "awa")
    with pytest.raises(IntegrityError) as twice:
        await _knows(database, "awa")
    assert not passing(twice.value)
    with pytest.raises(DBAPIError) as trouble:
        await _breaks(database)
    assert passing(trouble.value), trouble.value
