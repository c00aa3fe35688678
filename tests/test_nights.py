"""Nobody is woken: at night the house asks nothing of its own accord, by the clock of each place."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.settings import BadSetting, load
from routing.access import Member, Role
from routing.clocks.nights import Night, night_of
from routing.desk import Resident
from storage import directory
from tests.conftest import MONDAY
from tests.office import Office, awa, karim, keys, office
from tests.people_of_town import LENS, NOWHERE, PARIS, concern

__all__ = ["awa", "karim", "office"]


@pytest.mark.parametrize(
    ("hour", "asleep"), [("20:59", False), ("21:00", True), ("23:59", True), ("00:00", True), ("07:59", True), ("08:00", False)]
)
def test_from_nine_in_the_evening_to_eight(hour: str, asleep: bool) -> None:
    local = datetime.combine(MONDAY.date(), time.fromisoformat(hour), PARIS)
    assert Night().covers(local.astimezone(UTC), PARIS) is asleep


def test_it_is_not_night_everywhere_at_once() -> None:
    noon = datetime(2026, 11, 16, 11, tzinfo=UTC)
    assert [Night().covers(noon, ZoneInfo(zone)) for zone in ("Europe/Paris", "Indian/Reunion", "America/Cayenne", "Pacific/Noumea")] == [
        False, False, False, True,
    ]  # fmt: skip


def test_a_night_is_written_as_two_hours() -> None:
    assert night_of("22:30-07:00") == Night(time(22, 30), time(7))
    assert night_of("13:00 - 14:00").covers(datetime(2026, 11, 16, 12, 30, tzinfo=UTC), PARIS)
    assert not any(night_of("00:00-00:00").covers(MONDAY + timedelta(hours=hours), PARIS) for hours in range(24))
    for wrong in ("21-8h", "21:00", "", "25:00-08:00"):
        with pytest.raises(BadSetting, match="21:00-08:00"):
            load(night=wrong)
    assert load(night="22:00-07:00").night == "22:00-07:00"


async def test_a_follow_up_that_falls_due_at_night_waits_for_the_morning(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    office.clock.passes(hours=10, minutes=59)
    await office.closes(karim, reference)
    office.clock.passes(weeks=4)
    office.clock.passes(hours=1)
    assert await office.follows_up() == []
    office.clock.passes(hours=10)
    assert await office.follows_up() == []
    office.clock.passes(minutes=2)
    assert keys(await office.follows_up()) == ["follow-up"]
    assert await office.follows_up() == [], "once"


async def test_where_it_is_day_nobody_waits_for_the_night_of_others(office: Office, awa: Resident, karim: Member) -> None:
    coordination = await office.town.member("nadia", None, Role.COORDINATION)
    far = await office.town.member("lila", "la-passerelle")
    async with office.town.database.write() as tx:
        await directory.save_association(
            tx, slug="la-passerelle", name="La Passerelle", zone="Indian/Reunion", themes=(), languages=(),
            territories=[("commune", "62498")], aliases=(),
        )  # fmt: skip
    for member, place in ((karim, None), (far, LENS), (coordination, NOWHERE)):
        reference, _ = await office.opens(awa, concern(place) if place else None)
        await office.closes(member, reference)
    office.clock.passes(weeks=4)
    office.clock.passes(hours=9)  # 19:00 in Paris, 22:00 on the island
    assert len(await office.follows_up()) == 2, "Roubaix, and the coordination by its own clock"
    office.clock.passes(hours=10)  # 5:00 in Paris, 8:00 on the island
    assert len(await office.follows_up()) == 1


async def test_what_is_added_may_become_urgent_and_stays_so(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    assert keys(await office.adds(awa, reference)) == ["case-added", "staff-addition"]
    assert not (await office.town.case(reference)).urgent
    assert keys(await office.adds(awa, reference, urgent=True)) == ["case-added", "staff-urgent"]
    await office.takes(karim, reference)
    told = await office.adds(awa, reference, "Il revient.", urgent=True)
    assert keys(told) == ["case-added", "staff-urgent"] and told[1].words == "Il revient."
    assert keys(await office.adds(awa, reference)) == ["case-added", "staff-reply"]
    assert (await office.town.case(reference)).urgent
    await office.closes(karim, reference)
    assert keys(await office.says_solved(awa, reference, False, "Il est là.", urgent=True)) == ["reopened-thanks", "staff-urgent"]
