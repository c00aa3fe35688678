"""Both bots over real HTTP: who may come in, who leaves and comes back, what the menus offer, what time brings."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from dialogue.buttons import Start, written
from tests.telegram_app import Furnished, Phone, Scene, reports, running, tells

KEPT = "staff-kept-for-later"
"""What a relay reads of somebody who receives nothing for now."""
DAMP = "Il y a de l'eau sur les murs de la chambre."
LATER = timedelta(days=4)


@pytest.fixture
async def scene(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Scene]:
    async with running(furnished.copied(tmp_path / "data")) as scene:
        yield scene


class TestComingIn:
    async def test_a_stranger_at_the_staff_bot_is_shown_the_way(self, scene: Scene) -> None:
        nadia, luc, awa = await scene.member("Nadia"), scene.stranger(), scene.resident()
        reference = await reports(awa, DAMP)
        for words in ("bonjour", "/start", "/file", f"/voir {reference}", f"/repondre {reference} rien", reference):
            await luc.types(words)
            await luc.reads("staff-stranger")
        told = await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
        taken = told.button("Je prends")
        assert taken is not None
        scene.staff.mailbox.push("callback_query", _pressed(luc.account, taken.data or ""), lane=luc.id)
        await luc.types("alors ?")
        await luc.reads("staff-stranger")
        assert reference not in "".join(one.text for one in luc.shown if one.author_id != luc.id)
        assert DAMP not in luc.transcript

    async def test_an_invitation_serves_once(self, scene: Scene) -> None:
        await scene.member("Nadia")
        luc = scene.stranger()
        await luc.types(scene.furnished.invitations["Nadia"])
        await luc.reads("invitation-unusable")
        await luc.types("/start AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        await luc.reads("invitation-unusable")
        await luc.types("Luc")
        await luc.reads("staff-stranger")

    async def test_an_invitation_shared_by_two_is_for_the_one_who_finishes_first(self, scene: Scene) -> None:
        luc, lea = scene.stranger("Luc"), scene.stranger("Léa")
        for phone in (luc, lea):
            await phone.types(scene.furnished.invitations["Karim"])
            await phone.reads("join-team-first-name")
        await lea.types("Léa")
        await lea.reads("joined", name="Léa", association="Les Fenêtres du Nord")
        await luc.types("Luc")
        await luc.reads("invitation-unusable")
        await luc.types("/file")
        await luc.reads("staff-stranger")

    async def test_nobody_joins_by_a_forged_button(self, scene: Scene) -> None:
        nadia = await scene.member("Nadia")
        scene.staff.mailbox.push("callback_query", _pressed(nadia.account, written(Start("join_team"))), lane=nadia.id)
        await nadia.reads("invitation-unusable")
        await nadia.types("/file")
        await nadia.hears("Les Fenêtres du Nord")

    async def test_an_invitation_expires(self, scene: Scene) -> None:
        scene.clock.move_to(scene.clock.now() + LATER)
        luc = scene.stranger()
        await luc.types(scene.furnished.invitations["Nadia"])
        await luc.reads("invitation-unusable")

    async def test_a_relay_invites_nobody_and_the_coordination_does(self, scene: Scene) -> None:
        nadia, jeanne, luc = await scene.member("Nadia"), await scene.member("Jeanne"), scene.stranger()
        await nadia.types("/inviter")
        await nadia.reads("refused-role")
        await jeanne.types("/inviter Passerelle")
        given = await jeanne.hears("/start ")
        await luc.types(given.text.splitlines()[-1])
        await luc.reads("join-team-first-name")
        await luc.types("Luc")
        await luc.reads("admission-waiting", name="Luc")
        await jeanne.presses("act-admit")
        await luc.reads("joined", name="Luc", association="La Passerelle dionysienne")

    async def test_the_menus_are_there_in_each_language(self, scene: Scene) -> None:
        awa, john, nadia = scene.resident(), scene.resident("John", language="en"), scene.stranger()
        assert list(awa.commands) == ["signaler", "suivi", "mesdonnees", "retrouver", "langue", "aide", "retour", "annuler", "stop"]
        assert awa.commands["suivi"] == awa.text("command-cases.about")
        assert john.commands[john.text("command-cases").split(",")[0]] == john.text("command-cases.about")
        assert {"file", "prendre", "repondre", "transmettre", "clore"} <= nadia.commands.keys()


class TestLeavingAndComingBack:
    async def test_the_relay_sees_that_a_resident_blocked_the_bot_until_they_write_again(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        reference = await reports(awa, DAMP)
        await awa.reads("give-detail-who-was-told")
        scene.residents.blocked_by.add(awa.id)  # and Telegram does not tell us: we find out by writing
        await answers(nadia, reference, "On arrive.")
        await sees_case(nadia, reference, "delivery-gone")
        awa.unblocks()
        await awa.types("/suivi")
        await awa.hears(reference)
        awa.blocks()
        await answers(nadia, reference, "On est là.", told=KEPT)
        await sees_case(nadia, reference, "delivery-silent")
        awa.unblocks()
        await awa.types("/suivi")
        await awa.hears(reference)
        await answers(nadia, reference, "On vient lundi.")
        await awa.hears("On vient lundi.")
        await sees_case(nadia, reference, "delivery-sent")
        assert "On est là." not in awa.transcript

    async def test_after_stop_nothing_comes_until_the_next_word(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        reference = await reports(awa, DAMP)
        await awa.types("STOP")
        await awa.reads("aside-stopped")
        await answers(nadia, reference, "On arrive.", told=KEPT)
        await sees_case(nadia, reference, "delivery-silent")
        assert "On arrive." not in awa.transcript
        await awa.types("Le plafond de la cuisine coule maintenant.")
        await awa.reads("about-which-about")
        await awa.types(f"/suivi {reference}")
        await awa.hears("On arrive.")

    async def test_an_unknown_command_help_and_another_language(self, scene: Scene) -> None:
        awa = scene.resident()
        await awa.types("/fairedesfrites")
        await awa.reads("unknown-command")
        await awa.types("/start")
        await awa.reads("welcome")
        await awa.presses("act-report")
        await awa.reads("report-concern-story")
        await awa.types("les profs sont jamais la au college")
        await awa.reads("story-goes-on")
        await awa.types("c'est tout")
        await awa.reads("report-concern-fifteen-or-older")
        await awa.types("/fairedesfrites")
        await awa.reads("report-concern-fifteen-or-older")
        await awa.types("/langue")
        await awa.reads("choose-language-language")
        await awa.taps("English")
        awa.language = "en"
        await awa.reads("report-concern-fifteen-or-older")
        await awa.types("no")
        await awa.reads("come-with-an-adult")

    async def test_a_postcode_said_to_a_silent_bot_is_no_case_number_but_a_place(self, scene: Scene) -> None:
        awa = scene.resident()
        await awa.types("59100")
        await awa.reads("noted-place")
        await awa.reads("report-concern-story")
        await awa.types(DAMP)
        await awa.reads("story-goes-on")
        await awa.presses("choice-old-enough")
        await awa.reads("report-concern-theme")


class TestAsTimePasses:
    async def test_the_monday_summary_reaches_the_coordination_once(self, scene: Scene) -> None:
        jeanne, omar, nadia = [await scene.member(name) for name in ("Jeanne", "Omar", "Nadia")]
        await reports(scene.resident(), DAMP)
        await scene.app.housekeeping.summaries()
        scene.clock.move_to(_next_monday(scene.clock.now()))
        for _ in range(3):
            await scene.app.housekeeping.summaries()
        for reader in (jeanne, omar):
            await reader.reads("summary-here")
        await nadia.types("/file")
        await nadia.hears("PV-")
        assert [phone.transcript.count(jeanne.text("summary-here")) for phone in (jeanne, omar, nadia)] == [1, 1, 0]
        await omar.types("/resume")
        await omar.hears("Ce que disent les quartiers")
        await nadia.types("/resume")
        await nadia.reads("digest-none")

    async def test_a_story_left_in_silence_is_taken_as_told(self, scene: Scene) -> None:
        awa = scene.resident()
        await awa.types("/signaler")
        await awa.reads("report-concern-story")
        await awa.types(DAMP)
        await awa.reads("story-goes-on")
        await scene.app.reception.fall_quiet()
        scene.clock.move_to(scene.clock.now() + timedelta(minutes=1))
        await scene.app.reception.fall_quiet()
        await awa.reads("report-concern-fifteen-or-older")
        await awa.presses("choice-yes")
        await awa.reads("report-concern-place")
        await awa.types("59100")
        await awa.reads("report-concern-theme")

    async def test_what_was_sent_twice_by_telegram_is_heard_once(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        scene.residents.mailbox.everything_twice = True
        reference = await reports(awa, DAMP)
        await nadia.presses("act-take")
        await awa.reads("case-taken", association="Les Fenêtres du Nord", reference=reference)
        await awa.presses("act-add")
        await tells(awa, "add-to-case-more", "Et maintenant au plafond.")
        await awa.reads("case-added", reference=reference)
        await awa.types("/suivi")
        await awa.reads("my-cases")
        assert awa.transcript.count("Et maintenant au plafond.") == 1
        assert awa.transcript.count(awa.text("case-opened", association="Les Fenêtres du Nord", reference=reference)) == 1


async def answers(relay: Phone, reference: str, words: str, told: str = "staff-answered") -> None:
    await relay.types(f"/repondre {reference} {words}")
    await relay.reads("answer-case-review")
    await relay.presses("choice-send")
    await relay.reads(told, reference=reference)


async def sees_case(relay: Phone, reference: str, delivery: str) -> None:
    """Open the case until it shows how the last message fared: it is sent a moment after it is written."""
    for _ in range(10):
        await relay.types(reference)
        shown = await relay.hears(f"{reference} — ")
        if relay.text(delivery) in shown.text:
            return
        await asyncio.sleep(0.2)
    raise AssertionError(f"{reference} never showed {delivery}:\n{relay.transcript}")


def _pressed(account: dict[str, object], data: str) -> dict[str, object]:
    """A button this person was never shown: anybody can forge one."""
    message = {"message_id": 1, "date": 1, "chat": {"id": account["id"], "type": "private"}}
    return {"id": "forged", "from": account, "chat_instance": "1", "data": data, "message": message}


def _next_monday(now: datetime) -> datetime:
    """Nine in the morning in Paris."""
    here = now.astimezone(ZoneInfo("Europe/Paris"))
    return (here + timedelta(days=7 - here.weekday())).replace(hour=9, minute=0)
