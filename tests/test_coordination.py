"""The coordination's part: giving what nobody received, the load of every queue, announcements, the pause; and who may do none of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import time, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from bot.fronts.coordination import reserved
from bot.fronts.staff.front import Staff
from bot.housekeeping import Housekeeping
from bot.settings import Settings
from dialogue.buttons import Do, Start, written
from routing.access import Role
from routing.cases import State
from routing.casework.load import Load, loads
from routing.clocks.lateness import Delays
from routing.clocks.nights import Night
from routing.rules import Body, Spot, nearest
from storage import cases, outbox
from storage.database import table_of
from storage.outbox import Sent
from storage.tables import Announcement, Association, Case, Fact, Territory
from tests.conftest import MONDAY
from tests.people_of_town import DENAIN, concern
from tests.street import Somebody, Street, speaks, street
from tests.telegram_app import Furnished
from tests.test_staff_queue import labels, taps


@pytest.fixture
async def france(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


# --- giving ----------------------------------------------------------------------------------------------------------


async def test_what_nobody_received_is_given_in_one_tap(france: Street) -> None:
    awa, nadia, jeanne = france.resident("awa"), await france.relay(), await france.relay("Jeanne")
    reference = await speaks(awa)
    await nadia.types(f"/transmettre {reference}")
    await nadia.presses("choice-coordination")
    await nadia.types("Ce n'est pas chez nous.")
    await nadia.presses("choice-skip", "choice-send")
    await jeanne.types("/file")
    await taps(jeanne, reference)
    await taps(jeanne, jeanne.text("act-accept"))
    assert labels(jeanne)[0] == "Donner à Les Fenêtres du Nord"
    shown = await taps(jeanne, "Donner à Les Fenêtres")
    assert shown == jeanne.text("given", reference=reference, association="Les Fenêtres du Nord")
    await nadia.reads("staff-handed-over", reference=reference, place="Roubaix (59)")
    await awa.reads("case-handed-over", reference=reference, association="Les Fenêtres du Nord")
    await jeanne._does(pressed=written(Do("give_to", f"{reference}.1")))
    await jeanne.reads("refused-no-such-case", reference=reference)


async def test_an_association_is_found_by_its_name(france: Street) -> None:
    awa, sonia, jeanne = france.resident("awa"), await france.relay("Sonia"), await france.relay("Jeanne")
    reference = await speaks(awa, concern(DENAIN))
    await jeanne.types(f"/voir {reference}")
    await taps(jeanne, "Donner à…")
    assert jeanne.heard[-1].text == jeanne.text("give-nobody-near", reference=reference, place="Denain (59)")
    await taps(jeanne, "Chercher une association")
    await jeanne.types("zzz")
    assert jeanne.heard[-1].text == jeanne.text("give-none-found", reference=reference, words="zzz")
    await taps(jeanne, "Chercher une association")
    await jeanne.types("passerelle")
    await taps(jeanne, "La Passerelle dionysienne")
    await jeanne.reads("given", reference=reference, association="La Passerelle dionysienne")
    await sonia.reads("staff-handed-over", reference=reference, place="Denain (59)")


@pytest.mark.parametrize("number", ["999", "", "-1", "1' OR 1=1", "9" * 30])
async def test_a_forged_destination_is_refused(france: Street, number: str) -> None:
    jeanne = await france.relay("Jeanne")
    reference = await speaks(france.resident("awa"), concern(DENAIN))
    await jeanne._does(pressed=f"d|give_to|{reference}.{number}|0")
    await jeanne.reads("refused-destination", reference=reference)


def test_the_nearest_are_those_who_work_there_and_take_the_theme() -> None:
    town, county = frozenset({("commune", "59512")}), frozenset({("departement", "59")})
    bodies = [
        Body(1, "Loin", frozenset({("commune", "31555")})),
        Body(2, "Département", county),
        Body(3, "Ville, école seulement", town, frozenset({"EDU"})),
        Body(4, "Ville", town),
    ]
    spot = Spot(insee="59512", departement="59")
    assert [body.id for body in nearest(spot, "LOG", bodies)] == [4, 2, 3]
    assert [body.id for body in nearest(spot, "EDU", bodies)] == [4, 3, 2]
    assert nearest(Spot(), "LOG", bodies) == ()


# --- the load --------------------------------------------------------------------------------------------------------


def waits(queue: int | None, days: float, state: State = State.NEW) -> Any:
    moment = MONDAY - timedelta(days=days)
    return SimpleNamespace(association_id=queue, state=state, theme="LOG", opened_at=moment, since=moment)


def test_the_heaviest_queue_comes_first() -> None:
    rows = [waits(1, 1), waits(1, 2, State.TAKEN), waits(2, 4), waits(2, 9, State.WAITING), waits(None, 5), waits(None, 6, State.TAKEN)]
    found = loads(rows, MONDAY, lambda queue: Delays())
    assert [(load.queue, load.open, load.to_take, load.late) for load in found] == [(None, 2, 1, 2), (2, 2, 1, 1), (1, 2, 1, 0)]
    assert found[1] == Load(queue=2, open=2, to_take=1, late=1, oldest=MONDAY - timedelta(days=9))
    slow = loads(rows, MONDAY, lambda queue: Delays(timedelta(days=1 if queue == 1 else 30)))
    assert [load.queue for load in slow] == [1, 2, None], "each queue by its own delay"


async def test_the_coordination_sees_numbers_and_no_case(france: Street) -> None:
    awa, jeanne = france.resident("awa"), await france.relay("Jeanne")
    for days in (0, 12):
        reference = await speaks(awa, days_ago=days)
    await speaks(awa, concern(DENAIN))
    await jeanne.types("/charge")
    text = jeanne.heard[-1].text
    assert "ouverts : 3 · à prendre : 3 · en retard : 1" in text and "PV-" not in text
    lines = text.split("\n\n")
    assert lines[1].startswith("Les Fenêtres du Nord — ouverts : 2 · à prendre : 2 · en retard : 1 · le plus ancien : 12 jours")
    assert lines[2].startswith("La coordination — ouverts : 1")
    await jeanne.types(f"/voir {reference}")
    await jeanne.reads("refused-no-such-case", reference=reference)
    await jeanne._does(pressed=written(Do("load", number=9)))
    assert jeanne.heard[-1].text == text, "there is one page only"


# --- announcements ---------------------------------------------------------------------------------------------------


async def test_an_announcement_is_read_again_sent_and_counted(france: Street) -> None:
    nadia, sonia, jeanne = await france.relay(), await france.relay("Sonia"), await france.relay("Jeanne")
    await jeanne.types("/annonce")
    await jeanne.presses("announce-to-everybody")
    await jeanne.types("=Réunion samedi à 10 h.")
    assert "=Réunion samedi à 10 h." in jeanne.heard[-1].text and "Tous les relais" in jeanne.heard[-1].text
    assert "Réunion" not in await nadia.everything(), "nothing leaves before it is read again"
    await jeanne.presses("choice-send")
    await jeanne.reads("announced", count=2)
    for relay in (nadia, sonia):
        assert (await relay.reads("announcement")).endswith("=Réunion samedi à 10 h.")
    await taps(jeanne, "Combien")
    assert jeanne.heard[-1].text == jeanne.text("announcement-fared", count=2, sent=0, waiting=2, failed=0)
    await _all_sent(france)
    await taps(jeanne, "Combien")
    assert jeanne.heard[-1].text == jeanne.text("announcement-fared", count=2, sent=2, waiting=0, failed=0)


async def test_to_one_association_alone_and_not_to_those_who_asked_for_silence(france: Street) -> None:
    nadia, karim, sonia, jeanne = [await france.relay(name) for name in ("Nadia", "Karim", "Sonia", "Jeanne")]
    await karim.types("stop")
    await jeanne.types("/annonce fenêtres", "Bonjour à vous.")
    assert "À qui : Les Fenêtres du Nord" in jeanne.heard[-1].text.replace("\u00a0", " ").replace("\u202f", " ")
    await jeanne.presses("choice-send")
    await nadia.reads("announcement")
    assert "Bonjour" not in await sonia.everything()
    await _all_sent(france)
    await taps(jeanne, "Combien")
    assert jeanne.heard[-1].text == jeanne.text("announcement-fared", count=2, sent=1, waiting=0, failed=1)
    await jeanne.types("/annonce personne")
    await jeanne.reads("refused-association", name="personne")
    await jeanne.types("/annonce garonne", "Bonjour.")
    await jeanne.presses("choice-send")
    await jeanne.reads("refused-no-relay")
    await jeanne._does(pressed=written(Do("announced", "unknown")))
    await jeanne.reads("refused-announcement")


async def _all_sent(france: Street) -> None:
    async with france.house.database.write() as tx:
        now = france.house.now()
        while claimed := await outbox.claim(tx, channel="telegram", bot="staff", now=now + timedelta(hours=1), most=100):
            await outbox.record(tx, [Sent(id=one.id, state="sent", at=now) for one in claimed])


# --- the pause -------------------------------------------------------------------------------------------------------


async def test_a_pause_stops_what_the_house_does_by_itself_and_no_answer(france: Street) -> None:
    awa, nadia, jeanne = france.resident("awa"), await france.relay(), await france.relay("Jeanne")
    closed, open_ = await speaks(awa, days_ago=40), await speaks(awa)
    await _closed_long_ago(france, closed)
    keeping = Housekeeping(france.house, france.reception, Settings())
    await jeanne.types("/pause")
    await jeanne.reads("paused")
    await keeping.follow_ups()
    assert awa.text("follow-up", reference=closed, place="Roubaix (59)") not in await awa.everything()
    await jeanne.types("/annonce")
    await jeanne.reads("refused-paused")
    await nadia.types(f"/repondre {open_} Réunion jeudi.")
    await nadia.presses("choice-send")
    assert "Réunion jeudi." in await awa.everything(), "answers leave all the same"
    await jeanne.types("/pause")
    assert "déjà en pause" in jeanne.heard[-1].text
    await taps(jeanne, "Relancer")
    await jeanne.reads("unpaused")
    await keeping.follow_ups()
    assert awa.text("follow-up", reference=closed, place="Roubaix (59)") in await awa.everything(), "what was due is asked then"
    await jeanne.types("/reprise")
    await jeanne.reads("unpaused-already")


async def _closed_long_ago(france: Street, reference: str) -> None:
    async with france.house.database.write() as tx:
        row = await cases.case(tx, reference)
        assert row is not None
        past = france.house.now() - timedelta(days=1)
        assert await cases.move(tx, reference, row.version, state=State.CLOSED, outcome="solved", closed_at=past, follow_up_at=past)
    france.house.desk.night = Night(time(0), time(0))


# --- and nobody else -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["Nadia", "Omar"])
async def test_no_one_else_may(france: Street, who: str) -> None:
    reference = await speaks(france.resident("awa"))
    somebody = await france.relay(who)
    before = await _kept(france, somebody)
    for name in reserved.COMMANDS:
        await somebody.types("/" + somebody.text(f"command-{name}").split(",")[0] + " fenêtres")
        await somebody.reads("refused-role")
    for act in reserved.ACTS:
        await somebody._does(pressed=written(Do(act, f"{reference}.1")))
        await somebody.reads("refused-role")
    for flow in reserved.FLOWS:
        await somebody._does(pressed=written(Start(flow, reference)))
        await somebody.reads("refused-role")
    assert await _kept(france, somebody) == before
    shown = {command.name for command in Staff(france.house).offered(Role.RELAY if who == "Nadia" else Role.OBSERVER)[""]}
    assert not shown & {somebody.text(f"command-{name}").split(",")[0] for name in reserved.COMMANDS}


async def _kept(france: Street, somebody: Somebody) -> list[Any]:
    """What a forbidden act might have changed."""
    async with france.house.database.read() as tx:
        return [[tuple(row) for row in await tx.rows(select(table_of(t)))] for t in (Announcement, Association, Case, Fact, Territory)]
