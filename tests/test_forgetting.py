"""A resident is forgotten by two taps: no row of any table, no page of the file and nothing in memory leads to them afterwards."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel

from bot.channels.port import Bot, Media, MediaKind, TryLater
from bot.render import unpack
from storage import forgetting, people, recovery, set_aside
from storage.database import Tx, table_of
from storage.tables import Address, Case, OutboxMessage, Person, Summary
from tests import files_made as files
from tests.neighbours import STORY, Neighbourhood, Phone, town
from tests.weeks_made import make_due

__all__ = ["town"]
VOICE = Media(kind=MediaKind.VOICE, mime="audio/ogg", data=files.sound())
CHAT = "7340055121"


async def everything(tx: Tx) -> dict[str, list[str]]:
    """Every row of every table as it reads with the key, by table."""
    found = {}
    for table in SQLModel.metadata.sorted_tables:
        found[table.name] = [_read(tx, row) for row in await tx.rows(select(table))]
    return found


def _read(tx: Tx, row: Any) -> str:
    opened = [tx.vault.open_json(v) if isinstance(v, bytes) and name == "state" else v for name, v in row._mapping.items()]
    return repr(opened)


async def where(town: Neighbourhood, *names: str) -> set[tuple[str, str]]:
    """Which tables name these, and which name."""
    async with town.app.house.database.read() as tx:
        rows = await everything(tx)
    return {(table, name) for table, several in rows.items() for row in several for name in names if name in row}


async def traces(town: Neighbourhood, phone: Phone) -> dict[str, list[str]]:
    """What leads to whoever has this phone: identifiers by what they are."""
    async with town.app.house.database.read() as tx:
        address = await people.address_of(tx, phone.channel.name, Bot.RESIDENTS, phone.chat)
        person = str(await tx.value(select(table_of(Address).c.person_id).where(table_of(Address).c.id == address)))
        found = await forgetting.trace(tx, person)
        lookup = people.lookup(tx, phone.channel.name, Bot.RESIDENTS, phone.chat)
    return {"person": [person], "addresses": list(found.addresses), "chat": [phone.chat, lookup], "references": list(found.references)}


async def forgets(phone: Phone) -> None:
    await phone.types("/mesdonnees")
    await phone.presses("act-erase", "act-erase-all")


async def lets_go(town: Neighbourhood, **after: float) -> None:
    town.clock.passes(**(after or {"seconds": 31}))
    await town.app.housekeeping.let_go()


@pytest.fixture
async def lived(town: Neighbourhood) -> tuple[Phone, Phone, str, dict[str, list[str]]]:
    """Awa has done everything that can be done: a case answered with files on both sides, a secret, a try, a draft, an update set aside."""
    karim, awa = await town.relay("Karim"), town.phone(CHAT)
    reference = await awa.reports()
    await awa.presses("act-secret")
    await awa.types("Mimosa")
    await awa.types(f"/suivi {reference}")
    await awa.presses("act-add")
    await awa.sends(VOICE)
    await awa.presses("choice-over")
    await karim.types("/file", f"/prendre {reference}", f"/demander {reference} Quel étage ?")
    await karim.presses("choice-send")
    await karim.types(f"/voir {reference}")
    await karim.presses("act-files")
    await karim.types(f"/repondre {reference}")
    await awa.types("/retrouver", "PV-7K3MQ", "mimosa", "/signaler")
    await awa.types("Et puis les rats courent dans la cave.")
    async with town.app.house.database.write() as tx:
        raw = b'{"update_id":1,"message":{"chat":{"id":' + CHAT.encode() + b'},"poll":{}}}'
        set_aside.keep(tx, channel="telegram", bot="residents", raw=raw, error="not understood", now=town.clock.now())
        set_aside.keep(
            tx, channel="telegram", bot="residents", raw=raw.replace(CHAT.encode(), b"1" + CHAT.encode()), error="", now=town.clock.now()
        )
    return karim, awa, reference, await traces(town, awa)


# --- no row ----------------------------------------------------------------------------------------------------------


async def test_no_table_leads_to_them_afterwards(town: Neighbourhood, lived: Any) -> None:
    karim, awa, reference, left = lived
    names = [*left["person"], *left["addresses"], left["chat"][1], STORY, "rats", "OggS", "Mimosa", "mimosa"]
    assert {table for table, _ in await where(town, *names)} >= {
        "person", "address", "case", "case_event", "conversation", "media_file", "outbox_message",
    }, "before, they are everywhere"  # fmt: skip
    await forgets(awa)
    assert awa.reads("erased-all")
    assert await where(town, *left["person"], *left["addresses"], STORY, "rats", "OggS", "Mimosa", "mimosa") == set(), "at once"
    await lets_go(town)
    assert await where(town, *names) == set()
    found = await where(town, CHAT)
    assert found == {("set_aside", CHAT)}, "of somebody else, whose number ends alike"
    tables = {table for table, _ in await where(town, reference)}
    assert tables <= {"erased_case", "audit_entry", "outbox_message"}
    assert "erased_case" in tables
    async with town.app.house.database.read() as tx:
        kept = select(table_of(OutboxMessage).c.message).where(table_of(OutboxMessage).c.case_reference == reference)
        texts = [unpack(row.message).text for row in await tx.rows(kept)]
    assert texts == [karim.text("staff-erased", reference=reference)], "of the words said to staff, the one that says it is over"


async def test_what_is_remembered_goes_too(town: Neighbourhood, lived: Any) -> None:
    _, awa, _, _ = lived
    remembered = town.app.reception.sessions._remembered
    assert any("rats" in str(dict(session.answers)) for session in remembered.values())
    await forgets(awa)
    assert not any("rats" in str(dict(session.answers)) for session in remembered.values())


async def test_the_relay_is_told_and_the_queue_has_it_no_more(town: Neighbourhood, lived: Any) -> None:
    karim, awa, reference, _ = lived
    await forgets(awa)
    assert karim.reads("staff-erased", reference=reference)
    await karim.types(f"/voir {reference}")
    assert karim.reads("refused-erased", reference=reference)
    await karim.types("Réunion jeudi.")
    assert karim.reads("staff-unasked"), "the answer under way went with the case"
    await karim.types("/file")
    assert reference not in karim.last
    sonia = await town.relay("Sonia", None)
    await sonia.types(f"/voir {reference}")
    assert sonia.reads("refused-no-such-case", reference=reference), "another queue learns nothing"


async def test_others_keep_everything(town: Neighbourhood, lived: Any) -> None:
    _, awa, _, _ = lived
    bilal = town.phone("bilal")
    reference = await bilal.reports("Les ordures débordent depuis lundi.")
    left = await traces(town, bilal)
    await forgets(awa)
    await lets_go(town)
    assert {table for table, _ in await where(town, *left["person"])} == {"person", "address", "case"}
    await bilal.types(f"/suivi {reference}")
    assert "Les ordures débordent" in bilal.last


async def test_both_chats_of_one_person_are_forgotten(town: Neighbourhood, lived: Any) -> None:
    _, awa, reference, left = lived
    page = town.phone("page", channel="web")
    await page.types("/retrouver", reference, "mimosa")
    assert page.reads("case-recovered", reference=reference)
    await forgets(page)
    await lets_go(town)
    assert await where(town, *left["person"], *left["addresses"], *left["chat"][1:], STORY) == set()
    heard = len(awa.shown)
    assert len(awa.shown) == heard, "nobody is there to be told"


# --- two taps, and what follows --------------------------------------------------------------------------------------


async def test_one_tap_erases_nothing_and_an_old_screen_asks_again(town: Neighbourhood) -> None:
    awa = town.phone("awa")
    reference = await awa.reports()
    await awa.types("/mesdonnees")
    await awa.presses("act-erase")
    assert awa.reads("erase-confirm")
    await awa.presses("act-my-cases")
    assert reference in awa.last
    town.clock.passes(minutes=20)
    await awa.presses("act-erase-all")
    assert awa.reads("erase-confirm")
    await awa.presses("act-erase-all")
    assert awa.reads("erased-all")


async def test_whoever_writes_again_is_somebody_new(town: Neighbourhood, lived: Any) -> None:
    _, awa, reference, left = lived
    await forgets(awa)
    await awa.types(f"/suivi {reference}")
    assert awa.reads("refused-no-such-case", reference=reference)
    await awa.types("/mesdonnees")
    assert awa.reads("my-data", since="16 novembre", cases=0, words=0, files=0)
    again = (await traces(town, awa))["person"]
    assert again != left["person"]
    await lets_go(town)
    await awa.types("/mesdonnees")
    assert (await traces(town, awa))["person"] == again, "who wrote again meanwhile is not erased a second time"
    await forgets(awa)
    await lets_go(town)
    await awa.types("bonjour")
    assert awa.reads("welcome")


async def test_a_tap_delivered_twice_forgets_once(town: Neighbourhood, lived: Any) -> None:
    _, awa, _, _ = lived
    await awa.types("/mesdonnees")
    await awa.presses("act-erase")
    tap = town.incoming(awa, pressed=awa.button("act-erase-all"))
    for _ in range(3):
        await awa.channel.receive(tap)
    await town.settles()
    assert [message.text for message in awa.shown].count(awa.text("erased-all")) == 1
    async with town.app.house.database.read() as tx:
        assert await tx.value(select(func.count()).select_from(table_of(Person))) == 0


async def test_a_word_and_the_last_tap_in_one_breath(town: Neighbourhood, lived: Any) -> None:
    _, awa, _, left = lived
    await awa.types("/mesdonnees")
    await awa.presses("act-erase")
    tap = awa.button("act-erase-all")
    said = [town.incoming(awa, text="aide"), town.incoming(awa, pressed=tap), town.incoming(awa, text="bonjour")]
    await asyncio.gather(*(awa.channel.receive(one) for one in said))
    await town.settles()
    assert awa.reads("welcome")
    assert await where(town, *left["person"], *left["addresses"], STORY) == set()


async def test_a_platform_that_is_away_keeps_the_address_an_hour_at_most(town: Neighbourhood, lived: Any) -> None:
    _, awa, _, left = lived
    await awa.types("/mesdonnees")
    await awa.presses("act-erase")
    awa.channel.fails = lambda chat, message: TryLater("away")
    await awa.channel.receive(town.incoming(awa, pressed=awa.button("act-erase-all")))
    await lets_go(town)
    assert {table for table, _ in await where(town, left["chat"][1])} == {"address"}, "it waits to be told"
    await lets_go(town, hours=1)
    assert await where(town, left["chat"][1]) == set()


# --- pages, figures, the file ----------------------------------------------------------------------------------------


async def test_a_page_that_stays_open_hears_what_comes_after(town: Neighbourhood) -> None:
    """Numbers of messages are not given again, or a page would take the next message for one it has shown."""
    page = town.phone("page", channel="web")
    await page.types("bonjour")
    await page.reports()
    async with town.app.house.database.read() as tx:
        before = await tx.value(select(func.max(table_of(OutboxMessage).c.id)))
    await forgets(page)
    await lets_go(town)
    await page.types("bonjour")
    async with town.app.house.database.read() as tx:
        rows = await tx.rows(select(table_of(OutboxMessage).c.id).where(table_of(OutboxMessage).c.channel == "web"))
    assert min(row.id for row in rows) > before
    assert await where(town, STORY) == set()


async def test_frozen_figures_stay_and_the_next_count_without_them(town: Neighbourhood, lived: Any) -> None:
    _, awa, _, _ = lived
    house, summary = town.app.house, table_of(Summary)
    town.clock.passes(weeks=1)
    async with house.database.write() as tx:
        assert len(await make_due(tx, town.clock.now(), house.desk.zone)) == 1
    async with house.database.read() as tx:
        frozen = await tx.value(select(summary.c.figures))
    assert frozen["new"] == {"concerns": 1, "people": 1}
    await awa.reports()
    await forgets(awa)
    town.clock.passes(weeks=1)
    async with house.database.write() as tx:
        (week,) = await make_due(tx, town.clock.now(), house.desk.zone)
        assert await tx.value(select(summary.c.figures).order_by(summary.c.id)) == frozen
    assert week.new.concerns == 0


async def test_the_file_itself_says_nothing_of_them(town: Neighbourhood, lived: Any) -> None:
    """Fields that are not sealed, byte by byte, in the database and its log."""
    database = town.folder / "porte-voix.db"
    if not database.exists():
        pytest.skip("SQLite's own: PostgreSQL frees its pages when it vacuums")
    _, awa, _, left = lived
    canaries = [*left["person"], *left["addresses"], left["chat"][1]]

    def seen() -> set[str]:
        raw = b"".join(file.read_bytes() for file in town.folder.glob("porte-voix.db*"))
        return {canary for canary in canaries if canary.encode() in raw}

    assert seen() == set(canaries)
    await forgets(awa)
    await lets_go(town)
    assert seen() == set()


async def test_a_log_that_a_reader_keeps_is_emptied_at_the_next_turn(town: Neighbourhood, lived: Any) -> None:
    if not (town.folder / "porte-voix.db").exists():
        pytest.skip("SQLite's own")
    _, awa, _, left = lived
    log = town.folder / "porte-voix.db-wal"
    async with town.app.house.database.read() as tx:
        await tx.rows(select(table_of(Case)))
        await forgets(awa)
        await lets_go(town)
        assert log.stat().st_size > 0
    await lets_go(town)
    assert log.stat().st_size == 0 and await where(town, *left["person"]) == set()


async def test_a_table_added_tomorrow_is_covered_by_the_names_of_its_columns() -> None:
    """Every table that points to a person, an address or a case calls it by the name that is looked for."""
    targets = {"person": "person_id", "address": "address_id", "case": "case_reference"}
    elsewhere = [
        f"{table.name}.{key.parent.name}"
        for table in SQLModel.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name in targets and key.parent.name != targets[key.column.table.name]
    ]
    assert elsewhere == []


async def test_tries_are_counted_for_a_day_and_then_forgotten(town: Neighbourhood, lived: Any) -> None:
    town.clock.passes(days=3)
    await town.app.housekeeping.forget()
    async with town.app.house.database.write() as tx:
        assert await recovery.tried(tx, "any", town.clock.now().date()) == 1
        assert await tx.value(select(func.count()).select_from(SQLModel.metadata.tables["recovery_try"])) == 1
