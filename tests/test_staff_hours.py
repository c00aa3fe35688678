"""Opening hours and hours of rest are set from a phone, and reminders and notices keep to them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from dialogue.buttons import Do, written
from tests.street import Street, street
from tests.telegram_app import Furnished
from tests.test_staff_queue import labels, taps

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
async def france(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


async def test_the_doors_open_later_and_reminders_with_them(france: Street) -> None:
    jeanne = await france.relay("Jeanne")
    await jeanne.types("/delais fenêtres")
    assert "Ouvert de 09:00 à 18:00" in await taps(jeanne, "Horaires")
    assert "Ouvert de 09:30 à 18:00" in await taps(jeanne, "Ouvre à 09:30")
    assert "Ouvert de 09:30 à 17:30" in await taps(jeanne, "Ferme à 17:30")
    assert "Jamais de repos" not in labels(jeanne), "in this house they never rest"
    assert "rien de 23:30 à 00:00" in await taps(jeanne, "Repos dès 23:30")
    assert "rien de 23:30 à 00:30" in await taps(jeanne, "Repos jusqu'à 00:30")
    body = france.house.directory.body_named("fenêtres")
    assert body is not None
    async with france.house.database.read() as tx:
        times = await france.house.read_timetable(tx, france.house.now())
    ours, others = times.calendar(body.id), times.calendar(None)
    early = datetime(2026, 11, 17, 9, 15, tzinfo=PARIS)
    assert (ours.is_open(early), others.is_open(early)) == (False, True)
    night = datetime(2026, 11, 17, 23, 45, tzinfo=PARIS)
    assert others.heard_from(night) == night < ours.heard_from(night)
    assert "à toute heure" in await taps(jeanne, "Jamais de repos")
    assert "Jamais de repos" not in labels(jeanne)
    assert "Ouvert de 09:00 à 18:00" in await taps(jeanne, "Comme les autres")
    assert "rappel après 3 jours" in await taps(jeanne, "Délais")


async def test_doors_close_after_they_open_and_the_same_day(france: Street) -> None:
    jeanne = await france.relay("Jeanne")
    await jeanne.types("/delais")
    await taps(jeanne, "Horaires")
    for data in ("opens|1080", "opens|1110", "closes|540", "opens|1440", "opens|-30", "nothing|600"):
        edge, _, minutes = data.partition("|")
        await jeanne._does(pressed=written(Do("hour", f"0.{edge}", int(minutes))) if int(minutes) >= 0 else f"d|hour|0.{edge}|{minutes}")
        assert "Ouvert de" not in jeanne.heard[-1].text, data
    await jeanne._does(pressed=written(Do("hour", "0.opens", 0)))
    assert "Ouvert de 00:00" in jeanne.heard[-1].text
    assert "Ouvre à 23:30" not in labels(jeanne)


async def test_a_lead_sets_the_hours_of_their_own_association_alone(france: Street) -> None:
    nadia, leila = await france.relay(), await france.relay("Leïla")
    await leila.types("/delais")
    assert "Les Fenêtres du Nord" in await taps(leila, "Horaires")
    assert "Ouvert de 08:30" in await taps(leila, "Ouvre à 08:30")
    for forged in ("0", "2", "999"):
        await leila._does(pressed=written(Do("hour", f"{forged}.opens", 600)))
        await leila.reads("refused-role")
    await nadia._does(pressed=written(Do("hours_usual", "1")))
    await nadia.reads("refused-role")
