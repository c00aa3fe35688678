"""A dated letter leaves: the resident knows, and its silence is said after two months and after four, once each."""

from __future__ import annotations

from datetime import date

import pytest

from flows.staff.note_posted import PostedDraft
from routing.access import Member
from routing.casework import posted
from routing.clocks.days_said import NoDay, day_past
from routing.clocks.timetable import Timetable
from routing.desk import Resident
from storage.database import Database
from tests.conftest import FakeClock
from tests.office import Office, awa, karim, keys, refused
from tests.people_of_town import PARIS, Town

__all__ = ["awa", "karim"]


@pytest.fixture
async def office(database: Database, clock: FakeClock) -> Office:
    return Office(await Town(database).settle(), clock)


async def notes(office: Office, member: Member, reference: str, day: str = "aujourd'hui") -> list[str]:
    async with office.town.database.write() as tx:
        return keys(await posted.note(tx, office.clock.now(), office.town.desk, member, PostedDraft(reference, "la mairie", day)))


async def reminds(office: Office, **span: float) -> list[tuple[str, int]]:
    office.clock.passes(**span)
    async with office.town.database.write() as tx:
        told = await posted.remind(tx, office.clock.now(), Timetable(zone=PARIS))
        keys(told)
        return [(one.to, int(one.facts["months"])) for one in told]


async def test_silence_is_said_after_two_months_and_after_four_to_whoever_has_the_case(
    office: Office, awa: Resident, karim: Member
) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    assert await notes(office, karim, reference) == ["case-posted"]
    assert await reminds(office, days=60) == [], "from 16 November, two months end on 16 January, a Saturday"
    assert await reminds(office, days=1) == []
    assert await reminds(office, days=2) == [(karim.address_id, 2)]
    assert await reminds(office, hours=1) == [], "once"
    await office.closes(karim, reference)
    assert await reminds(office, days=60) == [("", 4)], "closed or not; whoever is of its queue then"
    assert await reminds(office, days=200) == []


async def test_an_answer_ends_it_and_a_case_taken_back_is_left_alone(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await notes(office, karim, reference, "12/11/2026")
    async with office.town.database.write() as tx:
        await posted.answered(tx, office.clock.now(), office.town.desk, karim, reference)
    assert await reminds(office, days=70) == []
    async with office.town.database.write() as tx:
        assert await refused(posted.answered(tx, office.clock.now(), office.town.desk, karim, reference)) == "refused-nothing-posted"
    assert [kind for kind, _ in await office.town.thread(reference)][-2:] == ["posted", "post_answer"]


async def test_only_whoever_may_move_the_case_notes_a_letter_that_left(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    stranger = await office.town.member("omar", "la-passerelle")
    assert await refused(notes(office, stranger, reference)) == "refused-no-such-case"
    assert await refused(notes(office, karim, reference, "17/11/2026")) == "refused-posted-day"
    assert await refused(notes(office, karim, reference, "bientôt")) == "refused-posted-day"


def test_days_as_people_write_them() -> None:
    today = date(2026, 11, 16)
    assert day_past("Aujourd’hui", today) == day_past("16/11", today) == today
    assert day_past("20.12", today) == date(2025, 12, 20)
    assert day_past("1/2/2026", today) == date(2026, 2, 1)
    for wrong in ("", "demain", "31/02", "17/11/2026", "12"):
        with pytest.raises(NoDay):
            day_past(wrong, today)
    assert posted.months_after(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert posted.months_after(date(2026, 11, 16), 4) == date(2027, 3, 16)
