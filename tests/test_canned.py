"""Answers at hand: what may be filled in, who keeps them, which fit a case, and how one becomes an answer like any other."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import update

from dialogue.fields import filled, unknown_in
from flows.staff.write_canned import FIELDS, CannedDraft
from routing.access import Member, Role
from routing.desk import Resident
from routing.teams import canned
from storage import canned as stored
from storage import people
from storage.database import table_of
from storage.tables import Member as Row
from tests.office import Office, refused
from tests.street import Street, speaks, street
from tests.talk import Talk
from tests.telegram_app import Furnished

READY = [["ready1", "Rendez-vous", "Venez jeudi à 18 h, salle Prévert."], ["ready2", "Bailleur", "Le bailleur est prévenu."]]


# --- what may be filled in -------------------------------------------------------------------------------------------


def test_what_is_allowed_is_filled_in_and_nothing_else_is() -> None:
    facts = {"reference": "PV-7K3MQ", "lieu": "Roubaix {theme}"}
    assert filled("{ Reference } à {lieu} : {nom}", facts) == "PV-7K3MQ à Roubaix {theme} : {nom}", "what is put in is not filled again"


@pytest.mark.parametrize("words", ["{nom}", "{telephone}", "{}", "{ }", "{reference", "reference}", "{{lieu}}", "{lieu.__class__}"])
def test_an_unknown_field_is_refused_and_said(words: str) -> None:
    assert unknown_in(words, FIELDS)
    writing = Talk("write_canned").types("Rappel", f"Bonjour {words} !")
    assert writing.step == "words" and writing.hears("ne peut pas être rempli") and writing.hears("{reference}, {lieu}")
    assert writing.types("Bonjour, {Reference} avance.").step == "theme"


def test_one_is_written_for_a_theme_and_a_moment_and_read_again() -> None:
    writing = Talk("write_canned").types("x").types("Rappel", "a").types("On vous rappelle pour { lieu }.")
    writing.taps("LOG", "new")
    assert writing.step == "review" and writing.hears("On vous rappelle") and writing.hears("Logement")
    writing.edits("theme").taps("any")
    assert writing.restarts().taps("send").draft == CannedDraft(0, "Rappel", "On vous rappelle pour { lieu }.", "", "new")


# --- taking one ------------------------------------------------------------------------------------------------------


def test_one_tap_takes_it_and_it_is_read_again_before_it_leaves() -> None:
    relay = Talk("answer_case", reference="PV-7K3MQ", canned=READY)
    assert relay.choices == ["ready1", "ready2"] and relay.hears("Une réponse prête")
    relay.taps("ready1")
    assert relay.step == "review" and relay.hears("salle Prévert")
    assert relay.taps("send").draft.told.words == "Venez jeudi à 18 h, salle Prévert."


def test_words_are_added_or_all_is_said_otherwise() -> None:
    relay = Talk("answer_case", reference="PV-7K3MQ", canned=READY).taps("ready2")
    assert relay.types("Il viendra demain matin.").hears("Le bailleur est prévenu.\nIl viendra demain matin.")
    relay.edits("answer")
    assert relay.choices == ["ready1", "ready2"]
    relay.types("Autre chose.").taps("over")
    assert relay.restarts().taps("send").draft.told.words == "Autre chose."


def test_who_writes_is_not_hindered_and_an_old_button_takes_nothing() -> None:
    relay = Talk("answer_case", reference="PV-7K3MQ", canned=READY).types("Bonjour,")
    relay.taps("ready1")
    assert relay.step == "answer" and relay.hears("Je n'ai pas compris")
    assert relay.taps("over").hears("Bonjour,")


# --- which fit -------------------------------------------------------------------------------------------------------


def row(number: int, theme: str = "", moment: str = "", association: int | None = 1) -> Any:
    return SimpleNamespace(id=number, theme=theme, moment=moment, association_id=association)


def test_the_most_particular_come_first_and_three_at_most() -> None:
    rows = [row(1), row(2, "LOG"), row(3, "LOG", "new"), row(4, "SAN"), row(5, "", "answered"), row(6, "LOG", "new", None), row(7, "LOG")]
    assert [one.id for one in canned.fitting(rows, "LOG", "new")] == [3, 6, 2]
    assert [one.id for one in canned.fitting(rows, "LOG", "escalated")] == [3, 6, 2], "to take is to take"
    assert [one.id for one in canned.fitting(rows, "SAN", "answered")] == [4, 5, 1]


# --- who keeps them --------------------------------------------------------------------------------------------------


async def writes(office: Office, member: Member, number: int = 0, title: str = "Rappel") -> None:
    async with office.town.database.write() as tx:
        await canned.write(tx, office.clock.now(), member, CannedDraft(number, title, "On rappelle.", "", ""))


async def titles(office: Office, association: int | None) -> list[str]:
    async with office.town.database.read() as tx:
        return [row.title for row in await stored.at_hand(tx, association)]


async def test_leads_keep_their_team_s_and_the_coordination_those_of_all(office: Office, karim: Member) -> None:
    lead = await office.town.member("lea", role=Role.LEAD)
    other = await office.town.member("omar", "la-passerelle", Role.LEAD)
    zoe = await office.town.member("zoe", None, Role.COORDINATION)
    await writes(office, lead)
    await writes(office, zoe, title="Partagée")
    assert await refused(writes(office, karim)) == "refused-role"
    assert await titles(office, karim.association_id) == ["Rappel", "Partagée"]
    assert await titles(office, other.association_id) == ["Partagée"]
    async with office.town.database.read() as tx:
        ours, shared = [row.id for row in await stored.at_hand(tx, karim.association_id)]
    assert await refused(writes(office, other, ours)) == await refused(writes(office, other, 999)) == "refused-no-canned"
    assert await refused(writes(office, lead, shared)) == "refused-role", "what all share is the coordination's"
    await writes(office, lead, ours, "Rappel demain")
    assert await titles(office, karim.association_id) == ["Rappel demain", "Partagée"]


async def test_a_lead_who_is_one_no_longer_keeps_nothing(office: Office) -> None:
    lead = await office.town.member("lea", role=Role.LEAD)
    await office.town.member("lea2", role=Role.LEAD)
    async with office.town.database.write() as tx:
        await people.deactivate(tx, lead.id)
    assert await refused(writes(office, lead)) == "staff-stranger"


async def test_no_team_keeps_more_than_can_be_found_again(office: Office) -> None:
    lead = await office.town.member("lea", role=Role.LEAD)
    async with office.town.database.write() as tx:
        for number in range(canned.MOST_KEPT):
            stored.add(tx, association_id=lead.association_id, title=f"n° {number}", words="…", theme="", moment="")
    assert await refused(writes(office, lead)) == "refused-many-canned"


async def test_what_is_offered_is_filled_in(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    async with office.town.database.write() as tx:
        stored.add(tx, association_id=None, title="Suivi", words="{reference} : {theme} à {lieu}, {association}.", theme="LOG", moment="")
    async with office.town.database.read() as tx:
        facts = {"reference": reference, "theme": "Logement", "lieu": "Roubaix (59)", "association": "Les Voisins"}
        ((code, title, words),) = await canned.ready(tx, await office.town.case(reference), facts)
    assert (title, words) == ("Suivi", f"{reference} : Logement à Roubaix (59), Les Voisins.") and code.startswith("ready")


# --- the whole ------------------------------------------------------------------------------------------------------


async def leads(town: Street) -> None:
    """Whoever joined is a lead from now on."""
    async with town.house.database.write() as tx:
        await tx.run(update(table_of(Row)).values(role="lead"))


async def test_from_the_lead_s_words_to_the_resident_s_screen(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, awa = await town.relay("Nadia"), town.resident("awa")
        await nadia.types("/modeles")
        assert nadia.text("act-write-canned") not in str(nadia.heard[-1].buttons if await nadia.looks() else ())
        await leads(town)
        await nadia.types("/modeles")
        await nadia.presses("act-write-canned")
        await nadia.types("Rendez-vous", "Bonjour {prenom}")
        assert "{prenom} ne peut pas être rempli" in (await nadia.looks())[-1]
        await nadia.types("Venez jeudi pour {reference}, {lieu}.")
        await nadia.presses("theme-any", "moment-any", "choice-send")
        await nadia.reads("canned-kept", title="Rendez-vous")

        reference = await speaks(awa)
        await nadia.types(f"/repondre {reference}")
        await nadia.types("Rendez-vous")
        assert f"Venez jeudi pour {reference}, Roubaix (59)." in (await nadia.looks())[-1]
        await nadia.presses("choice-send")
        assert f"Venez jeudi pour {reference}, Roubaix (59)." in await awa.reads(
            "case-answered", reference=reference, association="Les Fenêtres du Nord"
        )

        await nadia.presses("act-canned")
        await nadia.presses_label("Rendez-vous")
        await nadia.presses("act-change-canned")
        await nadia.reads("write-canned-review")
        await nadia.presses("choice-send")
        await nadia.reads("canned-kept", title="Rendez-vous")
        await nadia.presses("act-drop-canned")
        await nadia.reads("canned-remove", title="Rendez-vous")
        await nadia.presses("act-drop-canned")
        await nadia.reads("canned-removed")
        await nadia.presses("act-drop-canned")
        await nadia.reads("refused-no-canned")
        await nadia.types("/modeles")
        assert nadia.text("canned-none") in (await nadia.looks())[-1]
