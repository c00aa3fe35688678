"""Scenario 8: anger is heard. The concern counts, the relay reads every word, and what leaves the association has its insults masked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flows.staff.hand_over import HandOverDraft
from routing.access import Member, Role
from routing.anonymous.leaving import as_read, thread_as_read
from routing.casework import handing_over
from routing.desk import Resident
from storage import cases
from tests.office import Office, keys
from tests.people_of_town import NOWHERE, concern

HEATING = "la mairie elle bouffe notre fric, 4 mois que le chauffage marche pas"
ANGRY = f"Bande de connards vous servez a rien allez tous vous faire foutre {HEATING}"
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
        notices = await handing_over.hand_over(
            tx, office.clock.now(), office.town.desk, karim, HandOverDraft(reference, "coordination", RUDE)
        )
    assert keys(notices) == ["case-handed-over-coordination", "staff-handed-over"]
    assert notices[1].words == "Cet a*** est de votre ville."
