"""« Corriger le sujet », as relays do it on their phones: in private, in a team's group, with an old button, two at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from dialogue.buttons import Bound, Start, written
from flows.themes import Theme
from storage import cases
from tests.street import Somebody, Street, speaks, street
from tests.telegram_app import Furnished, Scene, reports
from tests.telegram_groups import DAMP, asked, team

__all__ = ["asked"]

OLD_AGE = "Santé (Grand âge, handicap)"


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with AsyncExitStack() as stack:
        yield await stack.enter_async_context(street(furnished.copied(tmp_path / "data")))


def labels(somebody: Somebody) -> list[str]:
    return [button.label for row in somebody.heard[-1].buttons for button in row]


async def it_is_health(relay: Somebody) -> None:
    """From the question on; the words suggest housing first."""
    await relay.reads("correct-theme-theme")
    assert labels(relay)[0] == "Logement" and relay.text("theme-san") not in labels(relay)
    await relay.presses("theme-more", "theme-san", "subtheme-frailty")
    await relay.reads("correct-theme-review")
    await relay.presses("choice-send")


async def test_a_relay_corrects_and_everything_follows(nord: Street) -> None:
    awa, nadia = nord.resident("awa"), await nord.relay()
    reference = await speaks(awa)
    await awa.looks()
    before = await awa.everything()
    await nadia.types(reference)
    await nadia.presses("act-take", "act-retheme")
    await it_is_health(nadia)
    await nadia.reads("staff-rethemed", reference=reference, subject=OLD_AGE)
    assert nadia.text("act-hand-over") not in labels(nadia), "this association takes every subject"
    await nadia.presses("act-read")
    seen = nadia.heard[-1].text
    assert f"Avant : Logement. Maintenant : {OLD_AGE}." in seen and "Nadia" in seen
    await nadia.types("/file")
    await nadia.presses("act-by-theme")
    assert not [label for label in labels(nadia) if label.startswith("Logement")]
    assert "sujet" not in (await awa.everything()).removeprefix(before), "she is not bothered"
    await awa.types("/suivi")
    assert f"{reference} · Santé" in labels(awa)
    await awa.types(reference)
    assert awa.text("history-retheme", day="", **{"from": "Logement", "to": OLD_AGE}).split(" : ")[1] in awa.heard[-1].text
    await nadia.types(f"/sujet {reference}")
    await it_is_health(nadia)
    await nadia.reads("refused-same-theme", reference=reference)
    await nadia.types(f"/sujet {reference}")
    await nadia.presses("theme-log", "subtheme-skip", "choice-send")
    await nadia.reads("staff-rethemed", reference=reference, subject="Logement")


async def test_a_detail_that_volunteers_took_out_of_the_table_leaves_its_cases_readable(nord: Street) -> None:
    awa, nadia = nord.resident("awa"), await nord.relay()
    reference = await speaks(awa)
    async with nord.house.database.write() as tx:
        cases.add_event(tx, reference, at=nord.house.now(), kind="detail", side="resident", detail={"asked_last_year": "town_hall"})
        cases.add_event(tx, reference, at=nord.house.now(), kind="detail", side="resident", detail={"who_was_told": "caretaker"})
    for reader in (awa, nadia):
        await reader.types(reference)
        seen = reader.heard[-1].text
        assert f"asked_last_year {reader.text('detail-town-hall')}." in seen
        assert f"{reader.text('give-detail-who-was-told')} caretaker." in seen


async def test_an_old_button_shows_what_changed_and_a_forged_one_does_nothing(nord: Street) -> None:
    awa, nadia, karim = nord.resident("awa"), await nord.relay(), await nord.relay("Karim")
    reference = await speaks(awa)
    await nadia.types(reference)
    (old,) = [button.data for row in nadia.heard[-1].buttons for button in row if button.label == nadia.text("act-retheme")]
    await karim.types(f"/sujet {reference}")
    await it_is_health(karim)
    await nadia.presses_data(old)
    shown = nadia.heard[-1].text
    assert "sujet corrigé par Karim" in shown.split("\n\n")[0] and await nadia.conversation() is None
    await nadia.presses_data(written(Bound(99, Start("correct_theme", reference))))
    assert await nadia.conversation() is None and nadia.heard
    await nadia.presses("act-retheme")
    await nadia.reads("correct-theme-theme")


async def test_of_two_at_once_the_second_is_told_that_it_changed(nord: Street) -> None:
    awa, nadia, karim = nord.resident("awa"), await nord.relay(), await nord.relay("Karim")
    reference = await speaks(awa)
    for relay in (nadia, karim):
        await relay.types(f"/sujet {reference}")
    await it_is_health(nadia)
    await karim.presses("theme-more", "theme-vie", "subtheme-skip", "choice-send")
    await karim.reads("refused-changed", reference=reference)
    async with nord.house.database.read() as tx:
        row = await cases.case(tx, reference)
        assert row is not None and (row.theme, row.told_theme) == (Theme.HEALTH, Theme.HOUSING)


async def test_a_case_of_another_team_is_as_unknown_and_who_has_it_keeps_it(nord: Street) -> None:
    awa, nadia, karim = nord.resident("awa"), await nord.relay(), await nord.relay("Karim")
    reference = await speaks(awa)
    stranger = await nord.relay("Sonia")
    await stranger.types(f"/sujet {reference}")
    await stranger.reads("refused-no-such-case", reference=reference)
    await stranger.types("/sujet PV-ZZZZ9")
    await stranger.reads("refused-no-such-case", reference="PV-ZZZZ9")
    await nadia.types(f"/prendre {reference}")
    await karim.types(reference)
    assert karim.text("act-retheme") not in labels(karim)
    await karim.types(f"/sujet {reference}")
    await karim.reads("refused-held", name="Nadia", reference=reference)
    lead = await nord.relay("Leïla")
    await lead.types(reference)
    await lead.presses("act-retheme")
    await it_is_health(lead)
    await lead.reads("staff-rethemed", reference=reference, subject=OLD_AGE)


async def test_a_subject_the_association_does_not_take_may_be_passed_on(nord: Street) -> None:
    awa, nadia = nord.resident("awa"), await nord.relay()
    reference = await speaks(awa)
    desk = nord.house.desk
    desk.directory = replace(desk.directory, bodies=tuple(replace(body, themes=frozenset({"LOG"})) for body in desk.directory.bodies))
    await nadia.types(reference)
    await nadia.presses("act-take", "act-retheme")
    await it_is_health(nadia)
    await nadia.reads("staff-rethemed-elsewhere", reference=reference, subject=OLD_AGE)
    await nadia.presses("act-hand-over")
    await nadia.reads("hand-over-to")


async def test_in_a_topic_the_title_follows(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    topic = await here.topic(reference, "🟡")
    told = len(awa.transcript)
    assert "Logement" in topic.name
    nadia = here.seat(here.nadia).at(topic)
    await nadia.hears("a dit ce qu'il accepte")
    await nadia.presses("act-retheme")
    await nadia.reads("correct-theme-theme")
    await nadia.presses("theme-more", "theme-san", "subtheme-frailty", "choice-send")
    await nadia.reads("staff-rethemed", reference=reference, subject=OLD_AGE)
    assert "Santé" in (await here.topic(f"{reference} · Santé")).name
    karim = here.seat(here.karim).at(topic)
    await karim.types("/sujet")
    await karim.reads("correct-theme-theme")
    await karim.presses("theme-log", "subtheme-skip", "choice-send")
    await karim.reads("staff-rethemed", reference=reference, subject="Logement")
    assert "sujet" not in awa.transcript[told:]
