"""The coordination sets delays and closed days from a phone, and what is late follows working days."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from dialogue.buttons import Do, Start, written
from routing.clocks.days_said import NoDay, days_in
from routing.clocks.delays import delays_of
from routing.clocks.lateness import allowed, latest_start
from routing.clocks.timetable import Timetable
from routing.clocks.working_time import DAY_HOURS, Calendar
from storage import delays as stored
from tests.people_of_town import concern
from tests.street import Street, speaks, street
from tests.telegram_app import Furnished
from tests.test_staff_queue import labels, taps

PARIS = ZoneInfo("Europe/Paris")
FRIDAY = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
async def france(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


async def test_delays_are_set_a_tap_at_a_time(france: Street) -> None:
    nadia, jeanne = await france.relay(), await france.relay("Jeanne")
    await jeanne.types("/delais fenêtres")
    assert "Délais — Les Fenêtres du Nord" in jeanne.heard[-1].text and "rappel après 3 jours" in jeanne.heard[-1].text
    assert "rappel après 2 jours" in await taps(jeanne, "− Rappel")
    assert "rendu à la file après 96 heures" in await taps(jeanne, "＋ Dossier pris")
    await taps(jeanne, "Par sujet")
    assert "rappel après 2 jours" in await taps(jeanne, "Logement")
    assert "rappel après 1 jours" in await taps(jeanne, "− Rappel")
    assert "− Rappel" not in " ".join(labels(jeanne)), "nobody can be reminded before a day has passed"
    body = france.house.directory.body_named("fenêtres")
    assert body is not None
    async with france.house.database.read() as tx:
        held = [(await delays_of(tx, body.id, theme)).remind_days for theme in ("LOG", "EDU")]
        elsewhere = await delays_of(tx, None)
    assert (held, elsewhere.remind_days) == ([1, 2], 3)
    assert "rappel après 2 jours" in await taps(jeanne, "Comme les autres")
    await jeanne._does(pressed=written(Do("delay", f"{body.id}..lead_days", 1)))
    await jeanne.reads("refused-delay")
    await nadia.types("/delais")
    await nadia.reads("refused-role")
    await nadia._does(pressed=written(Do("delay", f"{body.id}..lead_days", 6)))
    await nadia.reads("refused-role")


async def test_closed_days_are_a_list_of_dates(france: Street) -> None:
    jeanne = await france.relay("Jeanne")
    await jeanne.types("/delais")
    assert "Toutes les associations" in jeanne.heard[-1].text
    await taps(jeanne, "Jours fermés")
    await taps(jeanne, "Ajouter des jours")
    await jeanne.types("demain peut-être")
    await jeanne.reads("refused-days", words="demain peut-être")
    await jeanne._does(pressed=written(Start("close_days", "0")))
    await jeanne.types("24/12/2098 - 02/01/2099, 14/7/2098")
    assert [label for label in labels(jeanne) if label.startswith("✕")] == ["✕ 14 juillet 2098", "✕ 24 décembre 2098 – 2 janvier 2099"]
    await taps(jeanne, "✕ 14 juillet")
    async with france.house.database.read() as tx:
        assert [(row.first, row.last) for row in await stored.closures(tx, date(2098, 1, 1))] == [(date(2098, 12, 24), date(2099, 1, 2))]
    await jeanne._does(pressed=written(Start("close_days", "0")))
    await jeanne.types("01/01/2098 - 31/12/2098")
    await jeanne.reads("refused-long-closure", most=92)


FORGED = (
    "delay|0..tx|3",
    "delay|0..remind_days|999",
    "delay|0.XXX.remind_days|3",
    "delays|999|0",
    "delays||0",
    "open_days|0|999999999",
    "delay|1|0",
)


async def test_forged_buttons_change_nothing(france: Street) -> None:
    jeanne = await france.relay("Jeanne")
    for data in FORGED:
        await jeanne._does(pressed=f"d|{data}")
        assert jeanne.heard, data
    async with france.house.database.read() as tx:
        assert await stored.rows(tx) == []


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("24/12/2026", [(date(2026, 12, 24), date(2026, 12, 24))]),
        ("1.5.2027 au 3.5.2027 ; 8/5/2027", [(date(2027, 5, 1), date(2027, 5, 3)), (date(2027, 5, 8), date(2027, 5, 8))]),
    ],
)
def test_days_as_people_write_them(words: str, spans: list[tuple[date, date]]) -> None:
    assert days_in(words) == spans


@pytest.mark.parametrize("words", ["", ",", "hier", "31/02/2026", "24/12", "02/01/2027 - 24/12/2026", "1/1/2026 - 2/1/2026 - 3/1/2026"])
def test_what_is_no_day(words: str) -> None:
    with pytest.raises(NoDay):
        days_in(words)


# --- what is late ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("days", [1, 3, 10, 60])
@pytest.mark.parametrize("after", range(0, 96, 7))
def test_the_latest_start_is_the_last_from_which_the_days_have_passed(days: int, after: int) -> None:
    closed = ((date(2026, 11, 9), date(2026, 11, 13)),)
    calendar, now = Calendar(zone=PARIS, holidays={date(2026, 11, 11)}, closed=closed), FRIDAY + timedelta(hours=after)
    found = latest_start(calendar, now, days)
    assert calendar.later(found, days * DAY_HOURS) <= now < calendar.later(found + timedelta(minutes=2), days * DAY_HOURS)


def test_a_weekend_makes_nobody_late() -> None:
    known = Timetable(zone=PARIS)
    friday_to_monday = allowed(known, None, FRIDAY + timedelta(days=3))
    assert friday_to_monday.usual > timedelta(days=4), "three working days before Monday is Wednesday"
    assert timedelta(days=2, hours=23) < allowed(known, None, FRIDAY).usual <= timedelta(days=3, minutes=2)


async def test_the_queue_is_late_by_the_delay_of_its_team(france: Street) -> None:
    awa, nadia, jeanne = france.resident("awa"), await france.relay(), await france.relay("Jeanne")
    await speaks(awa, concern(), days_ago=20)
    await nadia.types("/file")
    assert "en retard : 1" in nadia.heard[-1].text
    await jeanne.types("/delais fenêtres")
    for _ in range(2):
        await taps(jeanne, "＋ Coordination")
    body = france.house.directory.body_named("fenêtres")
    assert body is not None
    for name in ("escalate_days", "lead_days", "remind_days"):
        await jeanne._does(pressed=written(Do("delay", f"{body.id}..{name}", 60)))
    await nadia.types("/file")
    assert "en retard : 0" in nadia.heard[-1].text
    await jeanne.types("/charge")
    assert "Les Fenêtres du Nord — ouverts : 1 · à prendre : 1 · en retard : 0" in jeanne.heard[-1].text
