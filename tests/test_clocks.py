"""Clocks at work on a real database: reminders, leads, the coordination, leases, silent relays; late, early, repeated, parallel ticks."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from flows.themes import Theme
from routing.access import Member, Role
from routing.cases import State
from routing.casework.releasing import keep
from routing.clocks import ticking as clocks
from routing.clocks.delays import Delays, close_days, set_delays
from routing.clocks.timetable import Timetable
from routing.desk import Resident
from routing.notices import Notice
from routing.teams import silence
from storage import clocks as stored
from storage.database import Database
from tests.conftest import FakeClock
from tests.office import Office, awa, karim, keys, refused
from tests.people_of_town import NOWHERE, PARIS, Town, concern

__all__ = ["awa", "karim"]

HOLIDAYS = {"": frozenset({date(2026, 11, 11), date(2026, 12, 25)})}


class Ticks:
    """The clocks of an office."""

    def __init__(self, office: Office) -> None:
        self.office = office

    async def timetable(self) -> Timetable:
        town = self.office.town
        async with town.database.read() as tx:
            return await Timetable.load(tx, self.office.clock.now(), town.desk.directory, PARIS, HOLIDAYS, Delays())

    async def tick(self) -> list[Notice]:
        async with self.office.town.database.read() as tx:
            if not await clocks.any_due(tx, self.office.clock.now()):
                return []
        timetable = await self.timetable()
        async with self.office.town.database.write() as tx:
            return await clocks.turn(tx, self.office.clock.now(), timetable)

    async def silent(self) -> list[Notice]:
        timetable = await self.timetable()
        async with self.office.town.database.write() as tx:
            return await silence.give_back(tx, self.office.clock.now(), timetable)

    async def until(self, days: float, every: float = 1) -> list[tuple[float, str]]:
        """What is said in so many days of hourly ticks, each with the days passed since the first."""
        said: list[tuple[float, str]] = []
        for hour in range(int(days * 24 / every)):
            said += [(hour * every / 24, key) for key in keys(await self.tick())]
            self.office.clock.passes(hours=every)
        return said

    async def keeps(self, member: Member, reference: str) -> None:
        async with self.office.town.database.write() as tx:
            await keep(self.office.town.desk, tx, self.office.clock.now(), member, reference)


@pytest.fixture
async def office(sqlite: Database, clock: FakeClock) -> Office:
    return Office(await Town(sqlite).settle(), clock)


@pytest.fixture
async def both(database: Database, clock: FakeClock) -> Ticks:
    """On either engine, for what depends on it."""
    return Ticks(Office(await Town(database).settle(), clock))


@pytest.fixture
async def ticks(office: Office) -> Ticks:
    return Ticks(office)


async def test_a_case_nobody_took_is_told_to_its_queue_then_to_its_leads_then_goes_to_the_coordination(
    office: Office, ticks: Ticks, awa: Resident
) -> None:
    """From Monday ten o'clock: Thursday, Monday, and Wednesday, once each."""
    await office.town.member("lila", role=Role.LEAD)
    reference, _ = await office.opens(awa)
    assert await ticks.until(9) == [(3, "staff-reminder"), (7, "staff-reminder-lead")]
    told = await ticks.tick()
    assert keys(told) == ["case-escalated", "staff-escalated", "staff-escalated-away"]
    assert (told[0].to, told[1].queue, told[2].queue) == (awa.address_id, None, office.town.numbers["les-voisins"])
    case = await office.town.case(reference)
    assert (case.state, case.association_id, case.taken_by) == (State.ESCALATED, None, None)
    assert (await office.town.thread(reference))[-1][0] == "escalated"
    assert await ticks.until(20) == [(5, "staff-reminder")], "the coordination is reminded likewise, and there is nobody above"


async def test_the_words_of_an_escalation_are_plain_and_name_who_has_it_now(office: Office, ticks: Ticks, awa: Resident) -> None:
    await office.opens(awa)
    office.clock.passes(days=9)
    for _ in range(3):
        told = await ticks.tick()
        office.clock.passes(days=1)
        if office.clock.now().weekday() > 4:
            office.clock.passes(days=2)
    assert keys(told) == ["case-escalated", "staff-escalated", "staff-escalated-away"]
    assert told[1].facts["association"] == "Les Voisins"
    assert told[1].facts["days"] == 9, "what the machine missed still counts for the resident"


async def test_a_case_that_was_taken_is_not_reminded_of(office: Office, ticks: Ticks, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    office.clock.passes(days=2)
    await office.answers(karim, reference)
    assert await ticks.until(30, every=3) == []


async def test_where_there_is_no_lead_the_step_is_passed_over_in_silence(office: Office, ticks: Ticks, awa: Resident) -> None:
    await office.opens(awa)
    said = await ticks.until(10)
    assert [key for _, key in said] == ["staff-reminder", "case-escalated", "staff-escalated", "staff-escalated-away"]


async def test_delays_are_those_of_the_association_and_the_theme(office: Office, ticks: Ticks, awa: Resident) -> None:
    await office.town.member("lila", role=Role.LEAD)
    here = office.town.numbers["les-voisins"]
    await office.opens(awa)
    await office.opens(awa, concern(theme=Theme.TRANSPORT))
    assert await ticks.until(1) == []
    async with office.town.database.write() as tx:
        await set_delays(tx, here, remind_days=2, lead_days=10, escalate_days=20)
        await set_delays(tx, here, Theme.TRANSPORT, remind_days=1)
    assert await ticks.until(2) == [(0, "staff-reminder"), (1, "staff-reminder")], "an open case goes by what was set since"


async def test_days_closed_push_everything_back(office: Office, ticks: Ticks, awa: Resident) -> None:
    async with office.town.database.write() as tx:
        await close_days(tx, office.town.numbers["les-voisins"], date(2026, 11, 17), date(2026, 11, 20))
    await office.opens(awa)
    assert await ticks.until(9, every=3) == []
    assert await ticks.until(1, every=3) == [(0, "staff-reminder")]


async def test_one_with_a_case_in_silence_is_warned_a_day_before_it_goes_back_and_told_when_it_does(
    office: Office, ticks: Ticks, awa: Resident, karim: Member
) -> None:
    lila = await office.town.member("lila")
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    assert await ticks.until(2) == []
    warning = await ticks.tick()
    assert keys(warning) == ["staff-lease-ends"]
    assert warning[0].to == karim.address_id
    assert await ticks.until(1) == [], "once"
    released = await ticks.tick()
    assert [(told.to, told.key) for told in released] == [(karim.address_id, "staff-lease-ended"), (lila.address_id, "staff-released")]
    assert (await office.town.case(reference)).state == State.NEW
    assert (await office.town.case(reference)).taken_by is None
    assert await ticks.until(3) == [], "its queue has just been told: no reminder on top of it"
    await office.takes(lila, reference)
    assert await office.state(reference) == State.TAKEN


async def test_any_act_of_whoever_has_it_is_a_sign_of_life(office: Office, ticks: Ticks, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    office.clock.passes(days=2)
    assert keys(await ticks.tick()) == ["staff-lease-ends"]
    await ticks.keeps(karim, reference)
    assert await ticks.until(1) == []
    await office.asks(karim, reference)
    assert await ticks.until(30, every=3) == [], "it is the resident's turn"
    await office.adds(awa, reference)
    assert [key for _, key in await ticks.until(6, every=3)] == ["staff-lease-ends", "staff-lease-ended"]


async def test_only_who_has_a_case_keeps_it(office: Office, ticks: Ticks, awa: Resident, karim: Member) -> None:
    lila, far = await office.town.member("lila"), await office.town.member("sofia", "la-passerelle")
    reference, _ = await office.opens(awa)
    assert await refused(ticks.keeps(karim, reference)) == "refused-not-yours"
    await office.takes(karim, reference)
    assert await refused(ticks.keeps(lila, reference)) == "refused-not-yours"
    assert await refused(ticks.keeps(far, reference)) == await refused(ticks.keeps(far, "PV-22222")) == "refused-no-such-case"
    await office.closes(karim, reference)
    assert await refused(ticks.keeps(karim, reference)) == "refused-not-yours"


async def test_a_case_taken_and_dropped_again_and_again_still_reaches_the_coordination(
    office: Office, ticks: Ticks, awa: Resident, karim: Member
) -> None:
    """The resident heard nothing all the while: taking alone does not stop the clock."""
    reference, _ = await office.opens(awa)
    while office.clock.now().date() < date(2026, 12, 1):
        if await office.state(reference) == State.NEW:
            await office.takes(karim, reference)
        office.clock.passes(hours=4)
        await ticks.tick()
        await ticks.tick()
    assert await office.state(reference) == State.ESCALATED


async def test_after_a_month_without_electricity_nobody_is_taken_by_surprise(
    office: Office, ticks: Ticks, awa: Resident, karim: Member
) -> None:
    await office.town.member("lila", role=Role.LEAD)
    held, _ = await office.opens(awa)
    await office.opens(awa)
    await office.takes(karim, held)
    office.clock.passes(days=28)
    escalated = ["case-escalated", "staff-escalated", "staff-escalated-away"]
    assert sorted(await ticks.until(4)) == [
        (0, "staff-lease-ends"), (0, "staff-reminder"), (1, "staff-lease-ended"), (1, "staff-released"), (1, "staff-reminder-lead"),
        *sorted((2, key) for key in ["staff-reminder-lead", *escalated]), *((3, key) for key in escalated),
    ]  # fmt: skip


async def test_nothing_is_said_at_night_nor_on_a_holiday(office: Office, ticks: Ticks, awa: Resident) -> None:
    office.clock.passes(days=35, hours=10)  # Monday 21 December, eight in the evening
    await office.opens(awa)
    office.clock.passes(days=3)
    assert await ticks.until(3.5) == [], "Thursday night, Christmas, a weekend"
    office.clock.passes(hours=1)
    assert keys(await ticks.tick()) == ["staff-reminder"], "Monday at nine"


async def test_ticks_in_two_processes_say_everything_once(both: Ticks) -> None:
    office, ticks = both.office, both
    awa, karim = await office.town.resident("awa"), await office.town.member("karim")
    await office.town.member("lila", role=Role.LEAD)
    taken = [(await office.opens(awa))[0] for _ in range(12)][:6]
    for reference in taken:
        await office.takes(karim, reference)
    said: list[str] = []
    for _ in range(14):
        for one in await asyncio.gather(*(ticks.tick() for _ in range(4))):
            said += keys(one)
        office.clock.passes(days=1)
    counts = {key: said.count(key) for key in set(said)}
    assert counts == {
        "staff-reminder": 6, "staff-reminder-lead": 12, "case-escalated": 12, "staff-escalated": 12, "staff-escalated-away": 12,
        "staff-lease-ends": 6, "staff-lease-ended": 6, "staff-released": 6,
    }  # fmt: skip


async def test_of_two_steps_at_once_the_second_does_nothing(office: Office, ticks: Ticks, awa: Resident, karim: Member) -> None:
    """Two ticks that read the same row: whoever keeps it first goes on."""
    await office.opens(awa)
    await ticks.tick()
    async with office.town.database.write() as tx:
        await stored.look_again(tx)
        (row,) = await stored.due(tx, office.clock.now(), ["new"], 10)
        kept = {"version": 1, "wait": "untaken", "since": row.since, "done": 1, "done_at": office.clock.now(), "due_at": None}
        assert await stored.keep(tx, row, kept)
        assert not await stored.keep(tx, row, kept)


async def test_everything_of_a_silent_relay_goes_back_at_once(both: Ticks) -> None:
    office, ticks = both.office, both
    awa, karim = await office.town.resident("awa"), await office.town.member("karim")
    lila = await office.town.member("lila")
    mine = [(await office.opens(awa))[0] for _ in range(4)]
    for reference in mine[:2]:
        await office.answers(karim, reference)
    await office.asks(karim, mine[2])
    await office.answers(lila, mine[3])
    office.clock.passes(days=8)
    async with office.town.database.write() as tx:
        stored.seen(tx, lila.id, office.clock.now())
    assert await ticks.silent() == []
    office.clock.passes(days=6)
    told = await ticks.silent()
    assert keys(told) == ["staff-silent", "staff-released-many"]
    assert (told[0].to, told[1].queue) == (karim.address_id, office.town.numbers["les-voisins"])
    assert told[0].facts["count"] == 3
    assert [await office.state(reference) for reference in mine] == [State.NEW, State.NEW, State.NEW, State.ANSWERED]
    assert await ticks.silent() == [], "once"


async def test_a_word_at_the_staff_bot_is_a_sign_of_life(office: Office, ticks: Ticks, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.answers(karim, reference)
    office.clock.passes(days=13)
    async with office.town.database.write() as tx:
        stored.seen(tx, karim.id, office.clock.now())
    office.clock.passes(days=13)
    assert await ticks.silent() == []
    office.clock.passes(days=2)
    assert keys(await ticks.silent()) == ["staff-silent", "staff-released"]


async def test_a_case_of_the_coordination_has_a_lease_too(office: Office, ticks: Ticks, awa: Resident) -> None:
    nadia = await office.town.member("nadia", None, Role.COORDINATION)
    reference, _ = await office.opens(awa, concern(NOWHERE))
    await office.takes(nadia, reference)
    assert await ticks.until(3) == [(2, "staff-lease-ends")]
    assert keys(await ticks.tick()) == ["staff-lease-ended"]


async def test_what_is_over_has_no_clock(office: Office, ticks: Ticks, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await ticks.tick()
    await office.closes(karim, reference)
    async with office.town.database.write() as tx:
        assert not await clocks.any_due(tx, office.clock.now())
        await stored.forget(tx, ["closed", "withdrawn"], date(2026, 11, 1))
    assert await ticks.until(30, every=6) == []
    await office.adds(awa, reference)
    assert [key for _, key in await ticks.until(6, every=3)] == ["staff-reminder"], "reopened, it begins anew"
