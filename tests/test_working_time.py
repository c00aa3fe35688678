"""Working time by the clock on the wall: weekends, the holidays of each region, both changes of the clocks, closed days, rest."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from routing.clocks.holidays_apart import Almanac, DaysOff, HolidaysUnknown, region_of
from routing.clocks.nights import Night
from routing.clocks.working_time import Calendar

PARIS, NOUMEA, MIQUELON = (ZoneInfo(name) for name in ("Europe/Paris", "Pacific/Noumea", "America/Miquelon"))
AT_WORK = Calendar(zone=PARIS)


@pytest.fixture(scope="module")
def days_off() -> DaysOff:
    """From the library itself, in its own process."""
    return asyncio.run(Almanac().around(2027))


def at(wall: str, zone: ZoneInfo = PARIS) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=zone).astimezone(UTC)


def wall(moment: datetime, zone: ZoneInfo = PARIS) -> str:
    return moment.astimezone(zone).isoformat(timespec="minutes")[:16]


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-11-16T10:00", 72, "2026-11-19T10:00"),  # Monday to Thursday: three days
        ("2026-11-19T17:00", 72, "2026-11-24T17:00"),  # Thursday to Tuesday, over a weekend
        ("2026-11-21T11:00", 24, "2026-11-24T00:00"),  # Saturday: as if it came when Monday began
        ("2026-11-16T23:30", 1, "2026-11-17T00:30"),
        ("2026-11-20T23:30", 1, "2026-11-23T00:30"),  # Friday night to Monday
        ("2026-11-16T10:00", 0, "2026-11-16T10:00"),
        ("2027-03-26T10:00", 24, "2027-03-29T10:00"),  # over the night an hour is skipped
        ("2026-10-23T10:00", 24, "2026-10-26T10:00"),  # over the night an hour comes twice
    ],
)
def test_a_working_hour_is_an_hour_of_a_working_day(start: str, hours: int, end: str) -> None:
    assert wall(AT_WORK.later(at(start), hours)) == end


def test_what_is_due_at_night_waits_for_the_doors_to_open() -> None:
    assert wall(AT_WORK.due(at("2026-11-16T21:00"), 72)) == "2026-11-20T09:00"
    assert wall(AT_WORK.due(at("2026-11-17T18:00"), 72)) == "2026-11-23T09:00", "Friday at six, the doors close: Monday"
    assert wall(AT_WORK.due(at("2026-11-17T17:59"), 72)) == "2026-11-20T17:59"


def test_open_doors(days_off: DaysOff) -> None:
    here = Calendar(zone=PARIS, holidays=days_off[""])
    assert [here.is_open(at(moment)) for moment in ("2026-11-16T08:59", "2026-11-16T09:00", "2026-11-16T17:59", "2026-11-16T18:00")] == [
        False, True, True, False,
    ]  # fmt: skip
    assert not here.is_open(at("2026-11-21T10:00")), "a Saturday"
    assert not here.is_open(at("2027-05-17T10:00")), "Whit Monday"
    assert wall(here.next_open(at("2027-05-14T18:30"))) == "2027-05-18T09:00"


@pytest.mark.parametrize(
    ("departement", "day", "off"),
    [
        ("59", "2027-03-26", False),  # Good Friday
        ("57", "2027-03-26", True),
        ("67", "2027-03-26", True),
        ("68", "2026-12-26", True),  # Saint Stephen
        ("57", "2026-12-26", True),
        ("59", "2026-12-26", False),
        ("971", "2027-05-27", True),  # the abolition of slavery, each on its own day
        ("972", "2026-05-22", True),
        ("973", "2026-06-10", True),
        ("974", "2026-12-20", True),
        ("976", "2027-04-27", True),
        ("977", "2026-10-09", True),
        ("978", "2026-05-28", True),
        ("988", "2026-09-24", True),  # New Caledonia's own day
        ("974", "2026-06-10", False),
        ("59", "2026-07-14", True),
        ("974", "2026-07-14", True),
        ("2A", "2026-11-11", True),
    ],
)
def test_each_departement_keeps_its_holidays(days_off: DaysOff, departement: str, day: str, off: bool) -> None:
    assert (date.fromisoformat(day) in days_off[region_of(departement)]) is off


async def test_the_list_of_holidays_that_cannot_be_made_says_what_to_do() -> None:
    with pytest.raises(HolidaysUnknown, match=r"requirements\.lock"):
        await Almanac(["/bin/false"]).around(2026)


async def test_holidays_that_never_come_are_given_up_and_asked_for_again() -> None:
    """Reminders, escalations and digests all wait for them."""
    almanac = Almanac([sys.executable, "-c", "import time; time.sleep(60)"], seconds=0.3)
    async with asyncio.timeout(10):
        for _ in range(2):
            with pytest.raises(HolidaysUnknown):
                await almanac.around(2026)


def test_days_closed_are_no_working_days() -> None:
    in_august = Calendar(zone=PARIS, closed=((date(2026, 8, 3), date(2026, 8, 21)),))
    assert wall(in_august.due(at("2026-07-31T10:00"), 24)) == "2026-08-24T10:00"
    for_ever = Calendar(zone=PARIS, closed=((date(2026, 1, 1), date(2036, 1, 1)),))
    assert for_ever.due(at("2026-07-31T10:00"), 72) < at("2030-01-01T00:00"), "nothing waits without end"


def test_the_days_between_are_those_that_began_since() -> None:
    assert AT_WORK.days_between(at("2026-11-20T23:00"), at("2026-11-23T09:00")) == 1
    assert AT_WORK.days_between(at("2026-11-16T09:00"), at("2026-11-16T17:00")) == 0
    assert AT_WORK.days_between(at("2026-11-13T09:00"), at("2026-11-20T09:00")) == 5


def test_during_rest_and_on_holidays_what_comes_waits(days_off: DaysOff) -> None:
    here = Calendar(zone=PARIS, holidays=days_off[""])
    assert here.heard_from(at("2026-11-16T19:59")) == at("2026-11-16T19:59")
    assert wall(here.heard_from(at("2026-11-16T20:00"))) == "2026-11-17T08:00"
    assert wall(here.heard_from(at("2026-11-17T02:00"))) == "2026-11-17T08:00"
    assert wall(here.heard_from(at("2026-11-10T22:00"))) == "2026-11-12T08:00", "the 11th is a holiday"
    assert wall(here.heard_from(at("2026-12-25T12:00"))) == "2026-12-26T08:00"
    saturday = at("2026-11-21T15:00")
    assert here.heard_from(saturday) == saturday, "many teams are there on Saturdays"
    never = Calendar(zone=PARIS, holidays=days_off[""], rest=Night(time(), time()))
    assert never.heard_from(at("2026-12-25T03:00")) == at("2026-12-25T03:00")


@pytest.mark.parametrize("zone", [PARIS, NOUMEA, MIQUELON], ids=str)
def test_a_year_of_delays_ends_on_the_same_hour_of_a_working_day(zone: ZoneInfo) -> None:
    """Against counting midnights one by one, over both changes of the clocks."""
    calendar = Calendar(zone=zone)
    for n in range(365 * 2):
        start = datetime(2026, 1, 1, 5, tzinfo=UTC) + timedelta(hours=12 * n)
        local = start.astimezone(zone)
        if calendar.works_on(local.date()):
            end = calendar.later(start, 72).astimezone(zone)
            assert (end.hour, end.minute) == (local.hour, local.minute)
            assert sum((local.date() + timedelta(days=k)).weekday() < 5 for k in range(1, (end.date() - local.date()).days + 1)) == 3
