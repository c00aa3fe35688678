"""Which weeks are due: both changes of the clocks, zones overseas, a fortnight's downtime, the end of a year."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from routing.clocks.weeks import week_of
from summaries.due import MOST_WEEKS, BadWeek, bounds, monday, week_before, weeks_due

PARIS, REUNION, MARTINIQUE = (ZoneInfo(name) for name in ("Europe/Paris", "Indian/Reunion", "America/Martinique"))


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


INSTALLED = at("2026-11-17T09:00")  # the Tuesday of week 47


def test_a_week_is_due_at_eight_on_the_monday_after_it_and_not_a_second_before() -> None:
    assert weeks_due(at("2026-11-23T06:59:59"), PARIS, INSTALLED, []) == []
    assert weeks_due(at("2026-11-23T07:00:00"), PARIS, INSTALLED, []) == ["2026-W47"]


def test_a_week_that_is_done_is_not_due_again() -> None:
    assert weeks_due(at("2026-11-25T12:00"), PARIS, INSTALLED, {"2026-W47"}) == []


@pytest.mark.parametrize(
    ("before_eight", "eight", "week"),
    [
        ("2026-03-30T05:59:59", "2026-03-30T06:00", "2026-W13"),  # the day after an hour was skipped: 08:00 is 06:00 UTC
        ("2026-10-26T06:59:59", "2026-10-26T07:00", "2026-W43"),  # the day after an hour came twice: 08:00 is 07:00 UTC
    ],
)
def test_eight_is_eight_on_the_clocks_of_the_day_after_they_changed(before_eight: str, eight: str, week: str) -> None:
    since = bounds(week, PARIS)[0]
    assert weeks_due(at(before_eight), PARIS, since, []) == []
    assert weeks_due(at(eight), PARIS, since, []) == [week]


def test_weeks_in_which_the_clocks_change_are_an_hour_short_or_long() -> None:
    lengths = {week: bounds(week, PARIS)[1] - bounds(week, PARIS)[0] for week in ("2026-W13", "2026-W43", "2026-W47")}
    assert lengths == {"2026-W13": timedelta(hours=167), "2026-W43": timedelta(hours=169), "2026-W47": timedelta(hours=168)}


def test_overseas_the_monday_is_theirs() -> None:
    assert bounds("2026-W47", REUNION) == (at("2026-11-15T20:00"), at("2026-11-22T20:00"))
    assert weeks_due(at("2026-11-23T03:59"), REUNION, INSTALLED, []) == []
    assert weeks_due(at("2026-11-23T04:00"), REUNION, INSTALLED, []) == ["2026-W47"]
    assert weeks_due(at("2026-11-23T11:59"), MARTINIQUE, INSTALLED, []) == []
    assert weeks_due(at("2026-11-23T12:00"), MARTINIQUE, INSTALLED, []) == ["2026-W47"]


def test_the_first_week_is_the_one_of_the_installation_on_the_clocks_of_the_zone() -> None:
    sunday_night = at("2026-11-22T23:30")  # Monday of week 48 in Paris, Sunday of week 47 in Martinique
    now = at("2026-12-01T12:00")
    assert weeks_due(now, PARIS, sunday_night, []) == ["2026-W48"]
    assert weeks_due(now, MARTINIQUE, sunday_night, []) == ["2026-W47", "2026-W48"]


def test_after_a_fortnight_off_each_missing_week_comes_oldest_first() -> None:
    back = at("2026-12-09T15:00")
    assert weeks_due(back, PARIS, INSTALLED, ["2026-W47"]) == ["2026-W48", "2026-W49"]


def test_a_gap_in_the_middle_is_filled() -> None:
    assert weeks_due(at("2026-12-09T15:00"), PARIS, INSTALLED, ["2026-W47", "2026-W49"]) == ["2026-W48"]


def test_after_years_off_only_the_last_sixty_are_made() -> None:
    due = weeks_due(at("2031-06-11T12:00"), PARIS, INSTALLED, [])
    assert len(due) == MOST_WEEKS
    assert due[-1] == "2031-W23"
    assert weeks_due(at("2031-06-11T12:00"), PARIS, INSTALLED, due) == []


def test_a_clock_set_before_the_installation_makes_nothing() -> None:
    assert weeks_due(at("2020-01-06T12:00"), PARIS, INSTALLED, []) == []


def test_the_year_of_a_week_is_that_of_its_thursday() -> None:
    assert weeks_due(at("2027-01-04T07:00"), PARIS, at("2026-12-28T00:00"), []) == ["2026-W53"]
    assert week_before("2027-W01") == "2026-W53"
    assert week_before("2026-W01") == "2025-W52"
    assert monday("2026-W01").isoformat() == "2025-12-29"


def test_ten_years_of_ticks_make_each_week_once() -> None:
    now, done = INSTALLED, list[str]()
    while now < INSTALLED + timedelta(days=3650):
        done += weeks_due(now, PARIS, INSTALLED, done)
        now += timedelta(hours=31)
    assert len(done) == len(set(done)) == 521
    assert done == sorted(done)


def test_the_desk_files_a_concern_in_the_week_that_these_bounds_hold() -> None:
    start, end = bounds("2026-W43", PARIS)
    assert week_of(start, PARIS) == week_of(end - timedelta(seconds=1), PARIS) == "2026-W43"
    assert week_of(end, PARIS) == "2026-W44"


@pytest.mark.parametrize("words", ["", "47", "2026-47", "2026-W7", "2026-W54", "2025-W53", "2026-W4x", "0000-W01", "２０２６-W47"])
def test_what_is_not_a_week_is_refused(words: str) -> None:
    with pytest.raises(BadWeek):
        monday(words)
