"""Both bots over real HTTP, asked by us or called by Telegram: a case from the first word to its reopening weeks later."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from dialogue.kinds import Option
from routing.residents.links import make_poster
from storage import links
from storage.database import table_of
from storage.tables import AuditEntry
from tests import files_made as files
from tests.telegram_app import (
    POSITION,
    Phone,
    Scene,
    finishes_report,
    reference_given,
    reports,
    tells,
)


def by_day(moment: datetime) -> datetime:
    """The next noon in Paris: at night nobody is asked anything."""
    there = moment.astimezone(ZoneInfo("Europe/Paris"))
    noon = there.replace(hour=12, minute=0)
    return noon if noon > there else noon + timedelta(days=1)


DAMP = "Il y a de l'eau sur les murs de la chambre."


class TestTelling:
    async def test_words_voice_photo_and_position_reach_the_relay(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        await awa.types("/start")
        await awa.presses("act-report")
        await awa.reads("report-concern-story")
        await awa.types("y a de l'eau sur les murs")
        await awa.types("et ça sent mauvais")
        await awa.says_aloud(files.sound())
        await awa.photographs(files.photo(), caption="derrière le lit")
        await awa.reads("story-goes-on")
        await awa.types("c'est tout")
        await awa.reads("report-concern-fifteen-or-older")
        await awa.types("ouais")
        await awa.reads("may-they-hear-your-voice-alone")
        await awa.presses("choice-yes")
        await awa.reads("report-concern-place")
        assert awa.asked_for_position
        await awa.shares_position(*POSITION)
        await awa.reads("report-concern-theme")
        reference = await finishes_report(awa)
        told = await nadia.reads("staff-new-case", reference=reference, place="Nouveau Roubaix, Roubaix (59)")
        await nadia.taps("Lire", message=told)
        seen = await nadia.hears("derrière le lit")
        assert "y a de l'eau sur les murs\net ça sent mauvais" in seen.text
        assert "Awa" not in nadia.transcript
        await nadia.presses("act-files")
        voice, photo = [await nadia.reads("file-of-case", reference=reference, number=number, count=2) for number in (1, 2)]
        assert (voice.media, photo.media) == ("voice", "photo")
        async with scene.app.house.database.read() as tx:
            acts = [row.act for row in await tx.rows(select(table_of(AuditEntry)).order_by(table_of(AuditEntry).c.id))]
        assert acts == ["import_directory", "admit", "read", "read_files"], "who let her in, and every reading, are written"

    async def test_going_back_changing_an_answer_and_an_old_button(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        await awa.types(DAMP)
        heard = await awa.reads("welcome-heard")
        await awa.presses("choice-old-enough")
        await awa.reads("report-concern-place")
        await awa.presses("act-back")
        await awa.reads("error-story-open")
        await awa.presses("act-back")
        await awa.reads("report-concern-story")
        await awa.types("Les murs de la chambre sont mouillés.")
        await awa.reads("story-goes-on")
        await awa.presses("choice-old-enough")
        await awa.reads("report-concern-place")
        await awa.taps(awa.text("choice-old-enough"), message=heard)
        await awa.reads("error-old-button")
        await awa.types("saint deni 93")
        await awa.reads("report-concern-theme")
        await awa.presses("theme-log")
        review = await awa.reads("report-concern-review")
        assert "Saint-Denis (93)" in review.text
        await awa.taps(awa.text("act-edit", what=awa.text("report-concern-place.recap")))
        await awa.reads("report-concern-place")
        await awa.types("Roubaix")
        review = await awa.reads("report-concern-review")
        assert "Roubaix (59)" in review.text and "Les murs de la chambre sont mouillés." in review.text
        await awa.presses("choice-send")
        reference = await reference_given(awa)
        await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
        await awa.reads("may-we-quote-you")
        await awa.presses("choice-no")
        await awa.reads("may-we-ask-you-later")
        await asyncio.sleep(0.5)  # a number counts under what was noted as sent: nobody types it faster
        await awa.types("2")
        await awa.reads("consents-noted")
        await awa.reads("give-detail-who-was-told")
        await awa.presses("detail-skip")
        await awa.reads("detail-passed")
        await awa.taps(awa.text("choice-send"), message=review)
        await awa.reads("old-button")

    async def test_an_edited_message_revises_the_answer_and_once_sent_is_a_dated_correction(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        said = await awa.types("Il y a de lo sur les murs de la chambre")
        await awa.reads("welcome-heard")
        await awa.edits(said, DAMP)
        await awa.reads("story-goes-on")
        await awa.presses("choice-old-enough")
        await awa.reads("report-concern-place")
        place = await awa.types("Lens")
        await awa.reads("report-concern-theme")
        await awa.edits(place, "59100")
        await awa.reads("report-concern-theme")
        reference = await finishes_report(awa)
        assert f"{DAMP}\n• Lieu : Roubaix (59)" in awa.transcript
        await awa.edits(said, "Il y a de l'eau sur les murs de la chambre du bébé")
        await awa.reads("edited-sent", reference=reference)
        await nadia.reads("staff-correction", reference=reference, place="Roubaix (59)")
        await nadia.types(f"/voir {reference}")
        await nadia.hears("corrige son message")
        assert "chambre du bébé" in nadia.transcript

    async def test_words_typed_after_a_question_are_the_reply_to_it(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        reference = await reports(awa, DAMP)
        await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
        await nadia.types(f"/demander {reference} C'est à quel étage ?")
        await nadia.presses("choice-send")
        await awa.reads("case-asked", association="Les Fenêtres du Nord", reference=reference)
        await awa.types("au troisième étage, porte de gauche")
        await awa.reads("reply-heard", reference=reference)
        await awa.presses("choice-over")
        await awa.reads("case-added", reference=reference)
        await nadia.hears("au troisième étage, porte de gauche")

    @pytest.mark.parametrize("reply", ["oui", "le 12", "59100"])
    async def test_the_shortest_reply_to_a_question_reaches_it(self, scene: Scene, reply: str) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        reference = await reports(awa, DAMP)
        await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
        await nadia.types(f"/demander {reference} C'est toujours la même chose ?")
        await nadia.presses("choice-send")
        await awa.reads("case-asked", association="Les Fenêtres du Nord", reference=reference)
        await awa.types("bonjour madame")
        await awa.reads("welcome")
        await awa.types(reply)
        await awa.reads("reply-heard", reference=reference)
        await awa.presses("choice-over")
        await nadia.hears(reply)

    async def test_a_photo_is_the_reply_to_a_question_and_a_postcode_says_where(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        await awa.types(DAMP)
        await awa.reads("story-goes-on")
        await awa.types("59100")
        await awa.reads("noted-place")
        await awa.presses("choice-old-enough")
        await awa.reads("report-concern-theme")
        reference = await finishes_report(awa)
        await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
        await nadia.types(f"/demander {reference} Vous avez une photo ?")
        await nadia.presses("choice-send")
        await awa.reads("case-asked", association="Les Fenêtres du Nord", reference=reference)
        await awa.photographs(files.photo())
        await awa.reads("reply-heard", reference=reference)

    async def test_words_typed_after_an_answer_are_asked_what_they_are_about(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        reference = await reports(awa, DAMP)
        await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
        await nadia.types(f"/repondre {reference} Nous venons lundi.")
        await nadia.presses("choice-send")
        await awa.reads("case-answered", association="Les Fenêtres du Nord", reference=reference)
        await awa.types("lundi je ne suis pas là")
        await awa.reads("about-which-about")
        await awa.taps(f"{reference} · Logement")
        await awa.reads("story-kept")
        await awa.presses("choice-over")
        await nadia.hears("lundi je ne suis pas là")
        await awa.types("et les poubelles débordent depuis une semaine")
        await awa.reads("welcome-heard")

    async def test_somebody_whose_phone_speaks_english(self, scene: Scene) -> None:
        nadia, john = await scene.member("Nadia"), scene.resident("John", language="en")
        reference = await reports(john, "The walls of the bedroom are wet.")
        await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
        await nadia.types(f"/repondre {reference} We come on Monday.")
        await nadia.presses("choice-send")
        await john.reads("case-answered", association="Les Fenêtres du Nord", reference=reference)
        assert "demande" not in john.transcript

    async def test_a_place_where_nobody_works_waits_for_the_coordination(self, scene: Scene) -> None:
        nadia, jeanne, awa = await scene.member("Nadia"), await scene.member("Jeanne"), scene.resident()
        reference = await reports(awa, DAMP, "Quimper")
        assert awa.text("case-opened-coordination", reference=reference) in awa.transcript
        await jeanne.types("/file")
        await jeanne.hears(reference)
        await nadia.types("/file")
        await nadia.reads("queue-empty-take")
        await nadia.types(f"/voir {reference}")
        await nadia.reads("refused-no-such-case", reference=reference)


class TestAnswering:
    async def test_asked_answered_handed_over_twice_and_closed(self, scene: Scene) -> None:
        nadia, sonia, jeanne = [await scene.member(name) for name in ("Nadia", "Sonia", "Jeanne")]
        awa = scene.resident()
        reference = await reports(awa, DAMP)
        await nadia.types(f"/prendre pv {reference[3:].lower()}")
        await nadia.reads("staff-state-taken", name="Nadia")
        await awa.reads("case-taken", association="Les Fenêtres du Nord", reference=reference)

        await nadia.presses("act-ask")
        await tells(nadia, "ask-resident-question", "Quel étage ?")
        await nadia.reads("ask-resident-review")
        await nadia.presses("choice-send")
        await awa.hears("Quel étage ?")
        await awa.presses("act-reply")
        await tells(awa, "add-to-case-more", "Au cinquième.")
        await nadia.hears("Au cinquième.")

        await nadia.types(f"/repondre {reference} Le bailleur vient jeudi.")
        preview = await nadia.reads("answer-case-review")
        assert "Le bailleur vient jeudi." in preview.text
        assert "Le bailleur vient jeudi." not in awa.transcript
        await nadia.presses("choice-send")
        await awa.hears("Le bailleur vient jeudi.")

        await self._hands_over(nadia, reference, "Coude à coude 93", "votre bailleur")
        await awa.reads("case-handed-over", reference=reference, association="Coude à coude 93")
        await nadia.types(f"/voir {reference}")
        await nadia.reads("refused-no-such-case", reference=reference)
        await sonia.types(f"/voir {reference}")
        await sonia.reads("refused-no-such-case", reference=reference)

        other = await reports(awa, "Le chauffage ne marche plus du tout.", "La Courneuve")
        await sonia.types(f"/prendre {other}")
        await sonia.hears("Le chauffage")
        await self._hands_over(sonia, other, sonia.text("choice-coordination"), "bailleur national")
        await jeanne.hears("bailleur national")
        await awa.reads("case-handed-over-coordination", reference=other)
        await jeanne.presses("act-accept", "act-close", "outcome-partly")
        await jeanne.reads("close-case-words")
        await jeanne.types("Deux radiateurs sur trois.")
        await jeanne.presses("choice-send")
        await jeanne.reads("staff-closed", reference=other)
        await awa.hears("Deux radiateurs sur trois.")

    @staticmethod
    async def _hands_over(member: Phone, reference: str, to: str, why: str) -> None:
        await member.types(f"/transmettre {reference}")
        await member.reads("hand-over-to")
        await member.taps(to)
        await member.reads("hand-over-reason")
        await member.types(why)
        await member.reads("hand-over-tried")
        await member.presses("choice-skip")
        await member.reads("hand-over-review")
        await member.presses("choice-send")
        await member.reads("staff-passed-on", reference=reference)

    async def test_two_relays_press_at_once_and_one_is_told_who_has_it(self, scene: Scene) -> None:
        nadia, karim, awa = await scene.member("Nadia"), await scene.member("Karim"), scene.resident()
        reference = await reports(awa, DAMP)
        news = [await relay.reads("staff-new-case", reference=reference, place="Roubaix (59)") for relay in (nadia, karim)]
        await asyncio.gather(*(relay.taps("Je prends", message=told) for relay, told in zip((nadia, karim), news, strict=True)))
        await asyncio.gather(nadia.hears("suivi par"), karim.hears("suivi par"))
        refused = [
            nadia.text("refused-held", name="Karim", reference=reference) in nadia.transcript,
            karim.text("refused-held", name="Nadia", reference=reference) in karim.transcript,
        ]
        assert sorted(refused) == [False, True]
        await awa.reads("case-taken", association="Les Fenêtres du Nord", reference=reference)
        assert awa.transcript.count(awa.text("case-taken", association="Les Fenêtres du Nord", reference=reference)) == 1

    async def test_weeks_after_the_end_a_no_opens_it_again(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        reference = await reports(awa, DAMP)
        await nadia.presses("act-take", "act-close", "outcome-solved", "choice-skip")
        await nadia.reads("close-case-review")
        await nadia.presses("choice-send")
        await awa.reads("case-closed-solved", reference=reference)
        await awa.types("/suivi")
        await awa.reads("state-closed")
        scene.clock.move_to(scene.clock.now() + timedelta(weeks=3))
        await scene.app.housekeeping.follow_ups()
        scene.clock.move_to(by_day(scene.clock.now() + timedelta(weeks=1, hours=1)))
        await scene.app.housekeeping.follow_ups()
        await awa.reads("follow-up", reference=reference, place="Roubaix (59)")
        await scene.app.housekeeping.follow_ups()
        await awa.presses("choice-no")
        await awa.reads("problem-solved-what-remains")
        await awa.types("L'eau est revenue.")
        await awa.presses("choice-over")
        await awa.reads("reopened-thanks", reference=reference)
        await nadia.reads("staff-reopened", reference=reference, place="Roubaix (59)")
        assert awa.transcript.count(awa.text("follow-up", reference=reference, place="Roubaix (59)")) == 1

    async def test_a_resident_follows_and_adds_to_a_case_nobody_has_taken(self, scene: Scene) -> None:
        nadia, awa, bilal = await scene.member("Nadia"), scene.resident(), scene.resident("Bilal")
        reference = await reports(awa, DAMP)
        await awa.types(reference[3:].lower())
        await awa.hears(DAMP)
        await awa.presses("act-add")
        await tells(awa, "add-to-case-more", "Et maintenant au plafond.")
        await awa.reads("case-added", reference=reference)
        await nadia.reads("staff-addition", reference=reference, place="Roubaix (59)")
        await bilal.types(f"/suivi {reference}")
        await bilal.reads("refused-no-such-case", reference=reference)


class TestLinks:
    async def test_a_poster_opens_the_bot_and_a_stopped_one_does_no_harm(self, scene: Scene) -> None:
        awa = scene.resident()
        async with scene.app.house.database.write() as tx:
            payload = await make_poster(tx, scene.app.house.now(), Option("QN05981M/59512", "Nouveau Roubaix, Roubaix (59)"), None)
        await awa.types(f"/start {payload}")
        await awa.reads("poster-welcome", place="Nouveau Roubaix, Roubaix (59)")
        async with scene.app.house.database.write() as tx:
            await links.stop_poster(tx, payload)
        bilal = scene.resident("Bilal")
        await bilal.types(f"/start {payload}")
        await bilal.reads("welcome")
