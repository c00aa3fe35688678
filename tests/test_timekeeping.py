"""What members read when time passes: the house ticks, the messages are in the outbox, in the words of each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, open_house
from bot.mailing import post
from bot.render import unpack
from bot.settings import BadSetting, Settings, load
from dialogue.buttons import Do
from routing.access import Role
from routing.clocks.pausing import go_on, pause
from routing.clocks.together import together
from routing.notices import Notice
from storage import clocks, outbox, people, silenced
from tests.conftest import MONDAY, FakeClock
from tests.office import Office
from tests.people_of_town import Town


class House:
    """A house whose time the test moves, with an office at work in it."""

    def __init__(self, app: App, clock: FakeClock, office: Office) -> None:
        self.app, self.clock, self.office = app, clock, office

    async def tick(self, **span: float) -> list[tuple[str, str]]:
        """Let time pass, tick, and read what leaves: to whom, and the text."""
        self.clock.passes(**span)
        await self.app.timekeeping.tick()
        return await self.leaves()

    async def leaves(self) -> list[tuple[str, str]]:
        """What leaves now: to whom, and the text."""
        async with self.app.house.database.write() as tx:
            found = await outbox.claim(tx, channel="telegram", bot="residents", now=self.clock.now(), most=100)
            found += await outbox.claim(tx, channel="telegram", bot="staff", now=self.clock.now(), most=100)
            at = self.clock.now()
            await outbox.record(tx, [outbox.Sent(id=one.id, state="sent", at=at) for one in found])
        left = [(one.address_id, unpack(one.message).text) for one in found]
        return left + await self.leaves() if found else left

    async def says(self, notices: Sequence[Notice]) -> None:
        house = self.app.house
        async with house.database.write() as tx:
            await post(tx, house.texts, self.clock.now(), notices, house.timetable)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    clock, settings = FakeClock(MONDAY), Settings(data=tmp_path, relay_rest="20:00-08:00")
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


async def test_at_night_relays_are_told_nothing_and_in_the_morning_everything_in_order(house: House) -> None:
    await house.office.town.member("karim")
    await house.tick(hours=12)
    _, notices = await house.office.opens(await house.office.town.resident("awa"))
    await house.says(notices)
    assert [to for to, _ in await house.leaves()] == ["at-awa"], "ten in the evening: the resident alone"
    await house.says([Notice(queue=house.office.town.numbers["les-voisins"], key="staff-kept", facts={"reference": "PV-22222"})])
    assert await house.tick(hours=9, minutes=59) == []
    told = await house.tick(minutes=1)
    assert [text[:16] for _, text in told] == ["Nouvelle demande", "C'est noté : vou"], "eight in the morning"


async def test_whoever_wrote_a_moment_ago_is_awake(house: House) -> None:
    karim, lila = await house.office.town.member("karim"), await house.office.town.member("lila")
    await house.tick(hours=12)
    async with house.app.house.database.write() as tx:
        clocks.seen(tx, karim.id, house.clock.now())
    house.clock.passes(minutes=29)
    _, notices = await house.office.opens(await house.office.town.resident("awa"))
    await house.says(notices)
    assert [to for to, _ in await house.leaves()] == ["at-awa", karim.address_id]
    async with house.app.house.database.write() as tx:
        await silenced.fall(tx, lila.address_id, "removed")
    assert lila.address_id not in [to for to, _ in await house.tick(hours=10)], "what was held for somebody who left never leaves"


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
    assert any("Les Voisins, du 16 au 22 novembre." in text and "Une demande est arrivée." in text for text in told)


def test_hours_are_settings() -> None:
    assert {name: Settings.model_fields[name].default for name in ("office_hours", "relay_rest")} == {
        "office_hours": "09:00-18:00",
        "relay_rest": "20:00-08:00",
    }
    for wrong in ("18:00-09:00", "9-18", ""):
        with pytest.raises(BadSetting, match="09:00-18:00"):
            load(office_hours=wrong)


async def test_many_reminders_to_the_same_people_are_one_message(house: House) -> None:
    karim, _ = await house.office.town.member("karim"), await house.office.town.member("lila", role=Role.LEAD)
    awa = await house.office.town.resident("awa")
    references = [(await house.office.opens(awa))[0] for _ in range(14)]
    told = [text for to, text in await house.tick(days=3, minutes=5) if to == "at-karim" and "attendent que quelqu'un" in text]
    (reminder,) = [text for text in told if not text.startswith("Bonjour")]
    assert reminder.startswith("14 dossiers attendent") and all(reference in reminder for reference in references)
    led = [text for to, text in await house.tick(days=4) if to == "at-lila"]
    assert [text[:11] for text in led if "toujours" in text] == ["14 dossiers"]
    taken = references[:3]
    for reference in taken:
        await house.office.takes(karim, reference)
    (warned,) = [text for to, text in await house.tick(days=2) if to == "at-karim" and "Sans nouvelles" in text]
    assert warned.startswith("Vous avez 3 dossiers") and all(reference in warned for reference in taken)


def test_what_is_said_together_keeps_each_case_its_button_and_its_place() -> None:
    def said(key: str, number: int, to: str = "at-karim", days: int = 3) -> Notice:
        facts: dict[str, str | int] = {"reference": f"PV-2222{number}", "place": "Roubaix (59)", "days": days}
        return Notice(to=to, key=key, facts=facts, case=f"PV-2222{number}")

    alone, news = said("staff-lease-ends", 9, to="at-lila"), said("case-escalated", 1, to="at-awa")
    heard = together([said("staff-lease-ends", 1), news, said("staff-lease-ends", 2, days=5), alone, said("staff-reminder", 3)])
    assert [one.key for one in heard] == ["staff-lease-ends-listed", "case-escalated", "staff-lease-ends", "staff-reminder"]
    assert heard[0].words.splitlines() == ["PV-22222 — Roubaix (59)", "PV-22221 — Roubaix (59)"], "who waits longest first"
    assert [button.pressed for button in heard[0].buttons[0]] == [Do("keep", "PV-22222"), Do("keep", "PV-22221")]
    many = together([said("staff-reminder", number) for number in range(45)])[0]
    assert len(many.words.splitlines()) == 31 and sum(map(len, many.buttons)) == 11
