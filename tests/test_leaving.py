"""Scenario 8: anger is heard. The concern counts, the relay reads every word, and what leaves the association has its insults masked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.texts import shipped
from flows.staff.hand_over import HandOverDraft
from routing.access import Member, Role
from routing.desk import Resident
from routing.leaving import as_read, thread_as_read
from storage import cases
from tests.office import Office, keys
from tests.people_of_town import NOWHERE, concern
from tests.telegram_app import Phone, Scene, finishes_report, furnished, scene

__all__ = ["furnished", "scene"]
HEATING = "la mairie elle bouffe notre fric, 4 mois que le chauffage marche pas"
ANGRY = f"Bande de connards vous servez a rien allez tous vous faire foutre {HEATING}"
SHOWN = f"B*** vous servez a rien a*** {HEATING}"
RUDE = "Cet abruti est de votre ville."


@dataclass
class Event:
    """What happened to a case."""

    kind: str
    words: str = "abruti"
    detail: dict[str, Any] = field(default_factory=dict)


def passed(start: int | None, to: int | None) -> Event:
    return Event("handed_over", detail={"from": start, "to": to})


def test_words_are_masked_for_another_queue_only() -> None:
    assert as_read("abruti", 1, 1) == "abruti"
    assert as_read("abruti", 1, 2) == as_read("abruti", 1, None) == "a***"
    assert as_read("abruti", None, 2) == as_read("abruti", None, None) == "abruti"


def test_each_event_is_read_by_where_the_case_was_then() -> None:
    thread = [Event("concern"), passed(1, 2), Event("addition"), passed(2, 1), Event("addition")]
    assert thread_as_read(thread, 1) == ["abruti", "abruti", "a***", "a***", "abruti"]
    assert thread_as_read(thread[:3], 2) == ["a***", "a***", "abruti"]
    assert thread_as_read([Event("concern")], 1) == ["abruti"]


def test_a_thread_cut_at_its_beginning_is_read_the_same() -> None:
    thread = [Event("concern"), passed(1, 2), Event("addition"), passed(2, 3), Event("addition")]
    assert thread_as_read(thread, 3)[2:] == thread_as_read(thread[2:], 3) == ["a***", "a***", "abruti"]


async def test_what_the_coordination_passes_on_is_whole_for_the_first_association(office: Office, awa: Resident) -> None:
    jeanne = await office.town.member("jeanne", None, Role.COORDINATION)
    reference, _ = await office.opens(awa, concern(NOWHERE, words=ANGRY))
    await office.hands_over(jeanne, reference, office.town.numbers["les-voisins"])
    async with office.town.database.read() as tx:
        thread = await cases.thread(tx, reference)
    assert thread_as_read(thread, office.town.numbers["les-voisins"])[0] == ANGRY


async def test_the_reason_of_a_hand_over_is_masked_on_its_way_out(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    async with office.town.database.write() as tx:
        notices = await office.town.desk.hand_over(tx, office.clock.now(), karim, HandOverDraft(reference, "coordination", RUDE))
    assert keys(notices) == ["case-handed-over-coordination", "staff-handed-over"]
    assert notices[1].words == "Cet a*** est de votre ville."


# --- the whole talk, over Telegram -----------------------------------------------------------------------------------


async def test_an_angry_resident_is_heard_like_any_other(scene: Scene) -> None:
    nadia, jeanne, awa = await scene.member("Nadia"), await scene.member("Jeanne"), scene.resident()
    await awa.types(ANGRY)
    await awa.reads("welcome-heard")  # thanked, and not told off
    await awa.presses("choice-old-enough")
    await awa.reads("report-concern-place")
    await awa.types("59100")
    asked = await awa.reads("report-concern-theme")
    assert awa.text("theme-log") == asked.buttons[0].label, "housing comes first"
    reference = await finishes_report(awa)
    told = await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
    await nadia.taps("Lire", message=told)
    await nadia.hears(ANGRY)
    await hands_over(nadia, reference)
    told = await jeanne.reads("staff-handed-over", reference=reference, place="Roubaix (59)")
    assert "Cet a*** est de votre ville." in told.text and RUDE not in jeanne.transcript
    await jeanne.taps("Lire", message=told)
    seen = await jeanne.hears(SHOWN)
    assert "connards" not in jeanne.transcript and "a*** est de votre ville" in seen.text
    assert shipped()("fr", "subtheme-breakdown") in seen.text, "filed as a breakdown of housing"
    await awa.types(f"/suivi {reference}")
    await awa.hears(ANGRY)


async def hands_over(relay: Phone, reference: str) -> None:
    await relay.types(f"/transmettre {reference}")
    await relay.reads("hand-over-to")
    await relay.presses("choice-coordination")
    await relay.reads("hand-over-reason")
    await relay.types(RUDE)
    await relay.reads("hand-over-review")
    await relay.presses("choice-send")
    await relay.reads("staff-passed-on", reference=reference)
