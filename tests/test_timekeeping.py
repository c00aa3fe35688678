"""What members read when time passes: the house ticks, the messages are in the outbox, in the words of each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, open_house
from bot.render import unpack
from bot.settings import BadSetting, Settings, load
from routing.access import Role
from routing.pausing import go_on, pause
from storage import people
from storage.database import table_of
from storage.tables import OutboxMessage
from tests.conftest import MONDAY, FakeClock
from tests.office import Office
from tests.people_of_town import Town


class House:
    """A house whose time the test moves, with an office at work in it."""

    def __init__(self, app: App, clock: FakeClock, office: Office) -> None:
        self.app, self.clock, self.office = app, clock, office
        self._read = 0

    async def tick(self, **span: float) -> list[tuple[str, str]]:
        """Let time pass, tick, and read what was put into the outbox: to whom, and the text."""
        self.clock.passes(**span)
        await self.app.timekeeping.tick()
        async with self.app.house.database.read() as tx:
            table = table_of(OutboxMessage)
            rows = await tx.rows(table.select().where(table.c.id > self._read).order_by(table.c.id))
        self._read = max([self._read, *(row.id for row in rows)])
        return [(row.address_id, unpack(row.message).text) for row in rows]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    clock, settings = FakeClock(MONDAY), Settings(data=tmp_path)
    async with open_house(settings, clock) as opened:  # type: ignore[arg-type]
        town = await Town(opened.database).settle()
        app = App(opened, [], settings)
        await app.housekeeping.read_directory()
        yield House(app, clock, Office(town, clock))


async def test_a_morning_names_what_waits_in_the_words_of_each(house: House) -> None:
    await house.office.town.member("karim")
    lila = await house.office.town.member("lila")
    async with house.app.house.database.write() as tx:
        await people.change_address(tx, lila.address_id, language="en")
    awa = await house.office.town.resident("awa")
    references = [(await house.office.opens(awa))[0] for _ in range(12)]
    assert await house.tick() == [], "what came today was told when it came"
    told: dict[str, Any] = dict(await house.tick(hours=23))
    assert told["at-karim"].startswith("Bonjour. 12 demandes attendent que quelqu'un les prenne :")
    assert f"{sorted(references)[0]} · Roubaix (59) · Logement · 1 jour ouvré" in told["at-karim"]
    assert told["at-karim"].endswith("et 2 autres dans la file.")
    assert "12 requests are waiting" in told["at-lila"]
    assert "Housing · 1 working day" in told["at-lila"]
    assert await house.tick(minutes=5) == [], "once a day"


async def test_nobody_is_there_and_nothing_waits(house: House) -> None:
    assert await house.tick() == []
    assert await house.tick(days=1) == []


async def test_during_a_pause_nobody_is_reminded_and_afterwards_nothing_is_lost(house: House) -> None:
    await house.office.town.member("karim")
    nadia = await house.office.town.member("nadia", None, Role.COORDINATION)
    await house.office.opens(await house.office.town.resident("awa"))
    async with house.app.house.database.write() as tx:
        await pause(tx, house.clock.now(), nadia)
    assert [text for _, text in await house.tick(days=3)] == []
    async with house.app.house.database.write() as tx:
        await go_on(tx, house.clock.now(), nadia)
    told = [text for to, text in await house.tick(minutes=1) if to == "at-karim"]
    assert len(told) == 2, "the list of the morning, and the reminder"


async def test_the_resident_of_a_case_that_goes_up_reads_it_in_plain_words(house: House) -> None:
    await house.office.town.member("karim")
    reference, _ = await house.office.opens(await house.office.town.resident("awa"))
    heard = [text for days in range(10) for to, text in await house.tick(days=min(days, 1)) if to == "at-awa"]
    (said,) = heard
    assert said.startswith(f"Personne n'a encore pu prendre votre demande {reference}. La coordination nationale s'en charge maintenant.")


async def test_a_digest_is_a_message_to_every_member(house: House) -> None:
    await house.office.town.member("karim")
    await house.tick()
    await house.office.opens(await house.office.town.resident("awa"))
    told = [text for to, text in await house.tick(days=6, hours=23) if to == "at-karim"]
    assert any("Les Voisins, du 16 novembre au 22 novembre." in text and "Une demande est arrivée." in text for text in told)


def test_hours_are_settings() -> None:
    assert (load().office_hours, load().relay_rest) == ("09:00-18:00", "20:00-08:00")
    for wrong in ("18:00-09:00", "9-18", ""):
        with pytest.raises(BadSetting, match="09:00-18:00"):
            load(office_hours=wrong)
