"""A lead sets the delays and closed days of their own association, and of no other; a team reads its week again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from bot.fronts.staff.front import Staff
from bot.fronts.teams import delays as staff_delays
from dialogue.buttons import Do, Start, written
from routing.access import Role
from routing.clocks.delays import delays_of
from routing.clocks.timetable import Timetable
from storage import delays as stored
from storage import members
from summaries.digest import make_digests
from summaries.forms.digest_text import digest_message
from tests.people_of_town import concern
from tests.street import Street, speaks, street
from tests.telegram_app import Furnished
from tests.test_staff_queue import labels, taps


@pytest.fixture
async def france(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


def number(france: Street, name: str) -> int:
    body = france.house.directory.body_named(name)
    assert body is not None, name
    return body.id


async def test_a_lead_sets_how_long_their_own_association_gives_itself(france: Street) -> None:
    leila, ours, theirs = await france.relay("Leïla"), number(france, "fenêtres"), number(france, "dionysienne")
    await leila.types("/delais")
    assert "Délais — Les Fenêtres du Nord" in leila.heard[-1].text and "rendu à la file après 72 heures" in leila.heard[-1].text
    assert "rendu à la file après 48 heures" in await taps(leila, "− Dossier pris")
    await taps(leila, "Par sujet")
    await taps(leila, "Logement")
    assert "rappel après 2 jours" in await taps(leila, "− Rappel")
    async with france.house.database.read() as tx:
        held = [await delays_of(tx, whose, theme) for whose, theme in ((ours, "LOG"), (ours, "EDU"), (theirs, "LOG"), (None, "LOG"))]
    assert [(one.remind_days, one.lease_hours) for one in held] == [(2, 48), (3, 48), (3, 72), (3, 72)]
    assert "rappel après 3 jours" in await taps(leila, "Comme les autres")


async def test_a_lead_says_when_their_own_association_is_closed(france: Street) -> None:
    leila, ours = await france.relay("Leïla"), number(france, "fenêtres")
    await leila.types("/delais fenêtres")
    await taps(leila, "Jours fermés")
    await taps(leila, "Ajouter des jours")
    await leila.types("bientôt")
    await leila.reads("refused-days", words="bientôt")
    await leila._does(pressed=written(Start("close_days", str(ours))))
    await leila.types("24/12/2030 - 02/01/2031, 14/7/2030")
    assert [label for label in labels(leila) if label.startswith("✕")] == ["✕ 14 juillet 2030", "✕ 24 décembre 2030 – 2 janvier 2031"]
    await taps(leila, "✕ 14 juillet")
    async with france.house.database.read() as tx:
        kept = [(row.association_id, row.first) for row in await stored.closures(tx, date(2030, 1, 1))]
    assert kept == [(ours, date(2030, 12, 24))]


@pytest.mark.parametrize("whose", ["dionysienne", "", "nobody"])
async def test_a_lead_sets_nothing_of_another_nor_of_everybody(france: Street, whose: str) -> None:
    """An association that is another's is refused in the words for one that is nowhere."""
    leila = await france.relay("Leïla")
    other = {"": 0, "nobody": 999}.get(whose) if whose in ("", "nobody") else number(france, whose)
    if whose:
        await leila.types(f"/delais {whose}")
        await leila.reads("refused-role")
    for act in staff_delays.ACTS:
        about = f"{other}..lease_hours" if act == "delay" else f"{other}."
        await leila._does(pressed=written(Do(act, about, 48)))
        await leila.reads("refused-role")
    await leila._does(pressed=written(Start("close_days", str(other))))
    await leila.reads("refused-role")
    async with france.house.database.read() as tx:
        assert (await stored.rows(tx), await stored.closures(tx, date(2026, 1, 1))) == ([], [])


async def test_who_leads_no_longer_sets_nothing_even_in_the_middle_of_it(france: Street) -> None:
    leila, jeanne, ours = await france.relay("Leïla"), await france.relay("Jeanne"), number(france, "fenêtres")
    await leila.types("/delais")
    await leila._does(pressed=written(Start("close_days", str(ours))))
    async with france.house.database.read() as tx:
        (who,) = [row.id for row in await members.team(tx, ours, []) if row.first_name == "Leïla"]
    await jeanne._does(pressed=written(Do("make_relay", who)))
    await leila.types("14/7/2030")
    await leila.reads("refused-role")
    await leila.types("annuler")
    await leila._does(pressed=written(Do("delay", f"{ours}..lease_hours", 48)))
    await leila.reads("refused-role")
    async with france.house.database.read() as tx:
        assert (await stored.rows(tx), await stored.closures(tx, date(2026, 1, 1))) == ([], [])


@pytest.mark.parametrize("who", ["Nadia", "Omar"])
async def test_relays_and_observers_are_refused_whatever_they_try(france: Street, who: str) -> None:
    somebody, ours = await france.relay(who), number(france, "fenêtres")
    for words in ("/delais", "/delais fenêtres", "/delais personne"):
        await somebody.types(words)
        await somebody.reads("refused-role")
    for act in staff_delays.ACTS:
        for about in (f"{ours}..lease_hours", "nowhere"):
            await somebody._does(pressed=written(Do(act, about, 48)))
            await somebody.reads("refused-role")
    await somebody._does(pressed=written(Start("close_days", str(ours))))
    await somebody.reads("refused-role")


async def test_a_lead_finds_the_command_in_the_menu_and_in_the_help(france: Street) -> None:
    nadia, leila = await france.relay(), await france.relay("Leïla")
    shown = {role: {command.name for command in Staff(france.house).offered(role)[""]} for role in Role}
    assert {role for role, names in shown.items() if "delais" in names} == {Role.LEAD, Role.COORDINATION}
    assert all("resume" in names for names in shown.values())
    for somebody, key in ((leila, "staff-help-lead"), (nadia, "staff-help")):
        await somebody.types("/aide")
        await somebody.reads(key)
    assert "/delais" in leila.text("staff-help-lead") and "/delais" not in nadia.text("staff-help")


async def test_a_team_reads_its_week_again(france: Street) -> None:
    nadia, leila, sonia = await france.relay(), await france.relay("Leïla"), await france.relay("Sonia")
    await nadia.types("/resume")
    await nadia.reads("digest-none")
    await speaks(france.resident("awa"), concern())
    ours, now, house = number(france, "fenêtres"), france.house.now(), france.house
    async with house.database.write() as tx:
        timetable = await Timetable.load(tx, now, house.directory, house.desk.zone, house.days_off, house.delays)
        week = f"{now:%G-W%V}"
        ((_, digest),) = await make_digests(tx, now, timetable, house.directory, [(ours, week)])
    told = digest_message(partial(house.texts, "fr"), digest, "Les Fenêtres du Nord")
    assert digest.came.concerns == 1
    for somebody in (nadia, leila):
        await somebody.types("/resume")
        assert somebody.heard[-1].text == told
    await sonia.types("/resume")
    await sonia.reads("digest-none")
