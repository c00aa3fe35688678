"""Scenarios 6, 7 and 9: a draft that lapsed, three things said at once, and a neighbourhood that no official list knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from flows.residents.join_voice import JoinDraft
from routing.desk import Resident
from routing.voices import sharing as voices
from storage.database import table_of
from storage.tables import Case
from tests.people_of_town import concern, newcomer, told
from tests.stage import PLAYED, Stage, Talker, in_short, is_old_enough, opened, references, sends, stage
from tests.telegram_app import EXAMPLES, Furnished, porte_voix

__all__ = ["stage"]
THREE = "les rats, l'école sans prof depuis novembre, et la caf qui ma coupé"
NORD = "Les Fenêtres du Nord"
BUSSERINE = "QN01352M"
"""The neighbourhood that an association may have chosen for « la Busserine »."""


async def filed(stage: Stage) -> list[tuple[str, str | None, str]]:
    """What the cases are about and where, in the order they were filed."""
    case = table_of(Case)
    async with stage.app.house.database.read() as tx:
        rows = await tx.rows(
            select(case.c.theme, case.c.subtheme, case.c.place, case.c.qpv, case.c.association_id).order_by(case.c.opened_at)
        )
    return [(row.theme, row.subtheme, row.place) for row in rows]


async def test_6_a_draft_left_for_three_days_is_said_to_be_gone_and_begun_anew(stage: Stage) -> None:
    nadia, ferreira = await stage.member("Nadia"), await stage.somebody()
    await ferreira.types("O autocarro 12 já não passa ao domingo")
    await is_old_enough(ferreira)
    await ferreira.reads("report-concern-place")
    await ferreira.types("59100")
    await ferreira.reads("report-concern-theme")
    await ferreira.presses("theme-mob")
    await ferreira.reads("report-concern-review")
    stage.passes(timedelta(days=3))
    await stage.app.housekeeping.forget()
    assert "autocarro" not in await stage.kept(without="outbox_message")

    await ferreira.types("bonjour c moi pour le bus 12")
    gone = await ferreira.reads("draft-lapsed")
    assert not gone.labels
    await ferreira.reads("welcome-heard")
    await ferreira.presses("choice-old-enough")
    await ferreira.reads("report-concern-place")
    await ferreira.types("le bus 12")
    await ferreira.reads("report-concern-place-again")  # a line of buses is no town
    await ferreira.types("Roubaix")
    asked = await ferreira.reads("report-concern-theme")
    assert asked.labels[0] == ferreira.text("theme-mob")
    await ferreira.presses("theme-mob")
    reference = await sends(ferreira)
    await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
    assert await filed(stage) == [("MOB", "service", "Roubaix (59)")]


async def test_7_three_things_said_at_once_are_three_cases_in_one_tap(stage: Stage) -> None:
    nadia, mother = await stage.member("Nadia"), await stage.somebody()
    await mother.types(THREE)
    await is_old_enough(mother)
    await mother.reads("report-concern-place")
    await mother.types("59100")
    asked = await mother.reads("report-concern-one-case-each")
    named = [mother.text(theme) for theme in ("theme-log", "theme-edu", "theme-pou")]
    assert "– " + "\n– ".join(named) in asked.text, "what the three would be is said"
    await mother.presses("several-yes")
    recap = await mother.reads("report-concern-no-numbers")
    assert f"({' · '.join(named)})" in recap.text and mother.text("report-concern-review") in recap.text
    await mother.presses("choice-send")
    assert mother.transcript.count(mother.text("report-concern-no-numbers")) == 1
    await mother.reads("may-we-quote-you")
    numbers = references(mother.transcript)
    assert len(set(numbers)) == 3
    assert {(theme, detail) for theme, detail, _ in await filed(stage)} == {("LOG", "pests"), ("EDU", "teachers"), ("POU", "benefits")}
    await mother.presses("choice-no")
    await mother.reads("may-we-ask-you-later")
    await mother.presses("choice-no")
    await mother.reads("consents-noted")
    for number in numbers:
        await nadia.types(f"/voir {number}")
        await nadia.hears(f"{number} — ")
    assert "PV-" in nadia.transcript and "\nles rats" in nadia.transcript


async def twelve_say_it(stage: Stage, words: str) -> str:
    """Twelve neighbours of Roubaix say the same, in one case."""
    house = stage.app.house
    async with house.database.write() as tx:
        awa, *others = [Resident(f"person-n{number}", newcomer(tx, f"n{number}"), "fr") for number in range(12)]
        reference, _ = await house.desk.open_case(tx, house.now(), awa, replace(concern(words=words), subtheme="pests"))
        for one in others:
            await voices.join(tx, house.now(), one, JoinDraft(reference, told(words)))
    return reference


@in_short
async def test_7_and_the_one_that_twelve_neighbours_say_is_one_more_voice_of_theirs(stage: Stage) -> None:
    theirs = await twelve_say_it(stage, "les rats dans la cave")
    nadia, mother = await stage.member("Nadia"), await stage.somebody()
    await mother.types(THREE)
    await is_old_enough(mother)
    await mother.reads("report-concern-place")
    await mother.types("59100")
    await mother.reads("report-concern-one-case-each")
    await mother.presses("several-yes")
    pests = mother.text("subtheme-pests")
    offered = await mother.reads("neighbours-said-it")
    assert mother.text("neighbours-line", about=pests, place="Roubaix (59)", people=10) in offered.text
    await mother.taps(mother.text("neighbours-pick", about=pests))
    await mother.reads("report-concern-no-numbers")
    await mother.presses("choice-send")
    await mother.reads("joined-voice", reference=theirs, association=NORD)
    await mother.reads("may-we-quote-you")
    assert len(await filed(stage)) == 3, "the two other subjects are cases of hers"
    await nadia.types(f"/repondre {theirs} La dératisation est lundi.")
    await nadia.reads("answer-case-review")
    await nadia.presses("choice-send")
    await mother.hears("La dératisation est lundi.")


@in_short
async def test_7_or_one_case_in_one_tap_and_a_number_that_was_sent_is_told(stage: Stage) -> None:
    mother = await stage.somebody()
    await mother.types(f"{THREE}, allocataire 1 234 567")
    await is_old_enough(mother)
    await mother.reads("report-concern-place")
    await mother.types("59100")
    await mother.reads("report-concern-one-case-each")
    await mother.presses("several-no")
    await mother.reads("report-concern-theme")
    await mother.presses("theme-log")
    await sends(mother, at="report-concern-number-seen")
    assert len(await filed(stage)) == 1


def renamed(furnished: Furnished, folder: Path, alias: str) -> Furnished:
    """The same house, where the association of Marseille says otherwise which neighbourhood « la Busserine » is."""
    given = furnished.copied(folder / "data")
    directory = folder / "directory.csv"
    directory.write_text((EXAMPLES / "directory.csv").read_text("utf-8").replace("la Busserine=13055", alias), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PORTE_VOIX_DATA", str(given.folder))
        porte_voix("directory", "import", str(directory))
    return given


@pytest.fixture(scope="session")
def with_an_alias(furnished: Furnished, tmp_path_factory: pytest.TempPathFactory) -> Furnished:
    return renamed(furnished, tmp_path_factory.mktemp("alias"), f"la Busserine={BUSSERINE}")


@pytest.fixture(scope="session")
def without_an_alias(furnished: Furnished, tmp_path_factory: pytest.TempPathFactory) -> Furnished:
    return renamed(furnished, tmp_path_factory.mktemp("no-alias"), "")


async def asked_where(stage: Stage) -> Talker:
    resident = await stage.somebody()
    await resident.types("Le chauffage marche plus depuis lundi")
    await is_old_enough(resident)
    await resident.reads("report-concern-place")
    return resident


@pytest.mark.parametrize("played", PLAYED)
async def test_9_the_name_people_say_is_the_neighbourhood_its_association_chose(
    with_an_alias: Furnished, tmp_path: Path, played: str
) -> None:
    async with opened(with_an_alias.copied(tmp_path / "data"), *played.split()) as stage:
        resident = await asked_where(stage)
        await resident.types("marseil la busserine")
        await resident.reads("report-concern-theme")
        await resident.presses("theme-log")
        assert "Grand Saint Barthélémy, Marseille (13)" in (await resident.reads("report-concern-review")).text
        sent = await sends(resident)
        await resident.types(sent)
        await resident.hears("Les Voisins du 14e")
        assert await filed(stage) == [("LOG", "breakdown", "Grand Saint Barthélémy, Marseille (13)")]


@pytest.mark.parametrize("played", PLAYED)
async def test_9_without_one_it_is_asked_by_buttons_and_a_postcode_will_do(
    without_an_alias: Furnished, tmp_path: Path, played: str
) -> None:
    async with opened(without_an_alias.copied(tmp_path / "data"), *played.split()) as stage:
        resident = await asked_where(stage)
        await resident.types("marseil la busserine")
        asked = await resident.reads("report-concern-which-place")
        assert {"Marseille (13)", resident.text("choice-elsewhere")} <= set(asked.labels)
        await resident.types("13014")
        quarters = ("Frais Vallon", "Grand Saint Barthélémy", "La Castellane La Bricarde")
        asked = await resident.reads("report-concern-which-quarter")
        assert asked.labels[:4] == (*(f"{name}, Marseille (13)" for name in quarters), resident.text("choice-elsewhere-or-unsure"))
        await resident.presses("choice-elsewhere-or-unsure")
        await resident.reads("report-concern-theme")
        await resident.presses("theme-log")
        sent = await sends(resident)
        assert await filed(stage) == [("LOG", "breakdown", "Marseille 14e Arrondissement (13)")]
        assert resident.text("report-concern-place-again") not in resident.transcript
        await resident.types(sent)
        await resident.hears("Les Voisins du 14e")  # who does not know is heard by whoever hears the whole of it


@in_short
async def test_9_what_nobody_finds_goes_to_a_queue_all_the_same(stage: Stage) -> None:
    jeanne, resident = await stage.member("Jeanne"), await asked_where(stage)
    await resident.types("zzkqx")
    await resident.reads("report-concern-place-again")
    await resident.types("zzkqx en bas")
    await resident.reads("report-concern-theme")
    await resident.presses("theme-log")
    reference = await sends(resident)
    await jeanne.reads("staff-new-case", reference=reference, place="zzkqx / zzkqx en bas")
    assert resident.transcript.count(resident.text("report-concern-place-again")) == 1


@pytest.mark.parametrize("played", ["telegram fr", "web en"])
async def test_a_postcode_says_where_it_is_whenever_it_comes(furnished: Furnished, tmp_path: Path, played: str) -> None:
    async with opened(furnished.copied(tmp_path / "data"), *played.split()) as stage:
        resident = await stage.somebody()
        await resident.types("/signaler")
        await resident.reads("report-concern-story")
        await resident.types("59100")  # before a word was told
        await resident.reads("noted-place")
        await resident.types("Le chauffage marche plus depuis lundi")
        await is_old_enough(resident)
        await resident.reads("report-concern-theme")  # where was said
        await resident.types("59500")
        await resident.reads("noted-place")
        await resident.presses("theme-log")
        assert "Douai (59)" in (await resident.reads("report-concern-review")).text
        await resident.types("59100")
        assert "Roubaix (59)" in (await resident.reads("report-concern-review")).text
        await resident.types("00000")
        await resident.reads("error-not-a-choice")


@pytest.mark.parametrize("played", ["web fr", "telegram en"])
async def test_who_does_not_know_where_it_is_says_so(furnished: Furnished, tmp_path: Path, played: str) -> None:
    async with opened(furnished.copied(tmp_path / "data"), *played.split()) as stage:
        jeanne, resident = await stage.member("Jeanne"), await asked_where(stage)
        unsure = "je ne sais pas" if resident.language == "fr" else "I don't know"
        await resident.types("saint denis")
        await resident.reads("report-concern-which-place")
        await resident.types(unsure)
        await resident.reads("report-concern-place-again")
        await resident.types(unsure)
        await resident.reads("report-concern-theme")
        await resident.presses("theme-log")
        reference = await sends(resident)
        await jeanne.reads("staff-new-case", reference=reference, place="saint denis")  # what says nothing of where is passed over
