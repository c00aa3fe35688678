"""Scenarios 4, 8 and 10: somebody under fifteen, anger, and a relay among other relays."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.texts import shipped
from tests.stage import OnTelegram, Stage, Talker, in_short, is_old_enough, sends, stage
from tests.telegram_app import NORD, Phone
from tests.whatsapp_app import WhatsAppPhone

__all__ = ["stage"]
SCHOOL = "les profs sont jamais la au college et ya rien a faire le soir"
HEATING = "la mairie elle bouffe notre fric, 4 mois que le chauffage marche pas"
ANGRY = f"Bande de connards vous servez a rien allez tous vous faire foutre {HEATING}"
SHOWN = f"B*** vous servez a rien a*** {HEATING}"
RUDE = "Cet abruti est de votre ville."
MEETING = "réunion jeudi 18 h salle Jaurès"


def held_in_memory(stage: Stage) -> bool:
    """Something somebody said is still held until their age is known."""
    return bool(stage.app.reception.sessions._withheld)


@pytest.mark.parametrize("ended_by", ["tap", "silence"])
async def test_4_nothing_is_kept_of_who_is_under_fifteen(stage: Stage, ended_by: str) -> None:
    lucas = await stage.somebody()
    await lucas.types(SCHOOL)
    await lucas.reads("welcome-heard")
    assert held_in_memory(stage) and SCHOOL not in await stage.kept(), "nothing is written down before the age is asked"
    if ended_by == "tap":
        await lucas.presses("choice-too-young")
    else:
        await stage.falls_quiet()
        await lucas.reads("report-concern-fifteen-or-older")
        await lucas.presses("choice-no")
    shown = await lucas.reads("come-with-an-adult")
    assert "119" in shown.text and "centre social" in shown.text, "it can be said with others"
    kept = await stage.kept()
    assert "college" not in kept and SCHOOL not in kept
    assert not held_in_memory(stage)
    assert not any(line.startswith(("concern", "conversation", "case")) for line in kept.splitlines())
    await lucas.types("/suivi")
    await lucas.reads("my-cases-none")


async def reports(resident: Talker, words: str) -> str:
    await resident.types(words)
    await is_old_enough(resident)  # thanked, and not told off
    await resident.reads("report-concern-place")
    await resident.types("59100")
    asked = await resident.reads("report-concern-theme")
    assert asked.labels[0] == resident.text("theme-log")
    await resident.presses("theme-log")
    return await sends(resident)


async def test_8_anger_counts_and_its_insults_go_no_further_than_the_association(stage: Stage) -> None:
    nadia, jeanne, resident = await stage.member("Nadia"), await stage.member("Jeanne"), await stage.somebody()
    reference = await reports(resident, ANGRY)
    told = await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
    await nadia.taps("Lire", message=told)
    seen = await nadia.hears(ANGRY)
    assert shipped()("fr", "subtheme-breakdown") in seen.text
    assert nadia.text("staff-threat", reference=reference, place="Roubaix (59)") not in nadia.transcript
    await nadia.types(f"/transmettre {reference}")
    await nadia.reads("hand-over-to")
    await nadia.presses("choice-coordination")
    await nadia.reads("hand-over-reason")
    await nadia.types(RUDE)
    await nadia.reads("hand-over-tried")
    await nadia.presses("choice-skip")
    await nadia.reads("hand-over-review")
    await nadia.presses("choice-send")
    await nadia.reads("staff-passed-on", reference=reference)
    told = await jeanne.reads("staff-handed-over", reference=reference, place="Roubaix (59)")
    assert "Cet a*** est de votre ville." in told.text and RUDE not in jeanne.transcript
    await jeanne.taps("Lire", message=told)
    seen = await jeanne.hears(SHOWN)
    assert "connards" not in jeanne.transcript and "a*** est de votre ville" in seen.text
    await resident.types(reference)
    await resident.hears(ANGRY)


async def test_8_a_threat_to_somebody_is_told_to_the_relays(stage: Stage) -> None:
    nadia, resident = await stage.member("Nadia"), await stage.somebody()
    reference = await reports(resident, "4 mois sans chauffage, je vais tuer le gardien")
    await nadia.reads("staff-threat", reference=reference, place="Roubaix (59)")


async def test_10_two_relays_one_case_and_a_tolerant_number(stage: Stage) -> None:
    samira, youssef, resident = await stage.member("Nadia"), await stage.member("Karim"), await stage.somebody()
    reference = await reports(resident, "Il y a de l'eau sur les murs de la chambre.")
    bare = reference.removeprefix("PV-").lower()
    await samira.types("/file")
    await samira.hears(reference)
    await samira.types(f"/prendre pv{bare}")
    await samira.hears("suivi par Nadia")
    await youssef.types(f"/prendre {bare}")
    await youssef.reads("refused-held", reference=reference, name="Nadia")
    await samira.types(f"/repondre PV{bare.upper()} {MEETING}")
    read_again = await samira.reads("answer-case-review")
    assert MEETING in read_again.text and MEETING not in resident.transcript
    await samira.presses("choice-send")
    await samira.reads("staff-answered", reference=reference)
    await resident.hears(MEETING)
    await samira.types(f"/clos {bare} ok, le mur est sec")
    await samira.reads("close-case-outcome")
    await samira.presses("outcome-solved")
    assert "ok, le mur est sec" in (await samira.reads("close-case-review")).text
    await samira.presses("choice-send")
    await samira.reads("staff-closed", reference=reference)
    await resident.reads("case-closed-solved", reference=reference)
    await says_it_is_not_solved(stage, resident, samira, reference)


async def says_it_is_not_solved(stage: Stage, resident: Talker, relay: Phone, reference: str) -> None:
    """Some weeks later the resident is asked, and has the last word."""
    stage.morning_in(weeks=5)
    await stage.app.housekeeping.follow_ups()
    await stage.comes_back(resident, reference)
    await resident.reads("follow-up", reference=reference, place="Roubaix (59)")
    await resident.presses("choice-no")
    await resident.reads("problem-solved-what-remains")
    await resident.types("Le mur est encore mouillé.")
    await resident.presses("choice-over")
    await resident.reads("reopened-thanks", reference=reference)
    await relay.reads("staff-reopened", reference=reference, place="Roubaix (59)")


async def test_10_what_did_not_arrive_is_seen_by_the_relay(stage: Stage) -> None:
    samira, resident = await stage.member("Nadia"), await stage.somebody()
    reference = await reports(resident, "Il y a de l'eau sur les murs de la chambre.")
    if isinstance(resident, OnTelegram | WhatsAppPhone):
        resident.blocks()
    else:
        await resident.types("stop")
        await resident.reads("aside-stopped")
    await samira.types(f"/repondre {reference} {MEETING}")
    await samira.reads("answer-case-review")
    await samira.presses("choice-send")
    await samira.reads("staff-kept-for-later", reference=reference)
    await samira.types(f"/voir {reference}")
    await samira.hears(samira.text("delivery-silent"))
    assert MEETING not in resident.transcript


@in_short
async def test_10_the_weekly_summary_hides_less_than_five_and_a_team_that_closes_leaves_its_cases_to_another(stage: Stage) -> None:
    jeanne, resident = await stage.member("Jeanne"), await stage.somebody()
    reference = await reports(resident, "Il y a de l'eau sur les murs de la chambre.")
    for words in ("Il y a des rats dans la cave de l'immeuble.", "Mon loyer a encore augmenté de cent euros."):
        await reports(await stage.somebody(), words)
    stage.passes(timedelta(days=8))
    await stage.app.housekeeping.summaries()
    told = await jeanne.reads("summary-here")
    assert jeanne.text("summary-new-few") in told.text
    assert "rats" not in told.text and "Roubaix" not in told.text and NORD not in told.text
    await jeanne.types("/associations fenêtres")
    await jeanne.taps("Les Fenêtres du Nord")
    await jeanne.presses("act-close-association", "act-close-association-yes")
    await stage.comes_back(resident, reference)
    await resident.reads("case-handed-over-coordination", reference=reference)
    await jeanne.types("/file")
    await jeanne.hears(reference)
