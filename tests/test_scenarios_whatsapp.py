"""What only WhatsApp does, before the whole house: signatures, disorder, names that change, a window of a day, and a kill in between.

The ten scenarios themselves are played on WhatsApp where they are on the other doors.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from tests.fake_whatsapp import SIGNATURE, FakeWhatsApp, GraphError, signed
from tests.fake_whatsapp.payloads import body, message, spoken
from tests.program import Restarted
from tests.stage import Stage, opened, sends
from tests.telegram_app import Furnished, Phone, free_port
from tests.telegram_crowd import concerns, set_aside
from tests.telegram_crowd import opened as database_in
from tests.test_scenarios_of_people import reports
from tests.waiting import PATIENCE
from tests.whatsapp_app import TEMPLATE, WhatsAppPhone, settings_for

pytestmark = pytest.mark.asyncio(loop_scope="module")
DAMP = "Il y a de l'eau sur les murs de la chambre."
MEETING = "réunion jeudi 18 h salle Jaurès"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(furnished: Furnished, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """One house for the whole file; each test has people of its own, who are not told of each other."""
    async with opened(furnished.copied(tmp_path_factory.mktemp("whatsapp") / "data"), "whatsapp", "fr", alike="off") as running:
        yield running
        assert not running.whatsapp.line.void, "a user id was given as a phone number"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def nadia(stage: Stage) -> Phone:
    return await stage.member("Nadia")


async def answers(relay: Phone, reference: str, words: str = MEETING) -> None:
    await relay.types(f"/repondre {reference} {words}")
    await relay.reads("answer-case-review")
    await relay.presses("choice-send")
    await relay.hears(f"pour {reference}")  # sent, or kept for who receives nothing


def times(resident: WhatsAppPhone, part: str) -> int:
    return sum(part in one.text for one in resident.shown)


class TestSignatures:
    async def test_what_whatsapp_did_not_sign_is_not_heard(self, stage: Stage) -> None:
        awa, line = stage.on_whatsapp(), stage.whatsapp.line
        raw = json.dumps(body(line, [spoken(line, awa.account, message(line, awa.account, "text", {"body": "bonjour"}))])).encode()
        before = stage.app.reception.heard
        forged = [{}, signed("another secret", raw), signed(line.secret, raw + b" "), {SIGNATURE: "sha256="}, {SIGNATURE: "é"}]
        async with aiohttp.ClientSession() as http:
            for headers in forged:
                async with http.post(f"{stage.url}/whatsapp", data=raw, headers=headers) as answer:
                    assert answer.status == 401
            assert stage.app.reception.heard == before and not awa.shown
            awa.account.wrote_at = line.now()
            async with http.post(f"{stage.url}/whatsapp", data=raw, headers=signed(line.secret, raw)) as answer:
                assert answer.status == 200
        await awa.reads("welcome")

    async def test_only_who_knows_the_word_is_told_that_we_are_we(self, stage: Stage) -> None:
        asked = {"hub.mode": "subscribe", "hub.challenge": "1158201444"}
        async with aiohttp.ClientSession() as http:
            for word, status in ((stage.whatsapp.line.verify, 200), ("another", 403), ("", 403)):
                async with http.get(f"{stage.url}/whatsapp", params=asked | {"hub.verify_token": word}) as answer:
                    assert answer.status == status


class TestTwiceAndOutOfOrder:
    async def test_a_talk_brought_twice_is_one_talk(self, stage: Stage, nadia: Phone) -> None:
        awa, post = stage.on_whatsapp(), stage.whatsapp.post
        post.everything_twice = True
        reference = await reports(awa, DAMP)
        await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
        await post.settled()
        post.everything_twice = False
        post.redeliver(20)
        await post.settled()
        for key in ("welcome-heard", "report-concern-place", "report-concern-theme", "consents-noted"):
            assert times(awa, awa.text(key)) == 1, key
        assert nadia.transcript.count(f"{reference}") == 1

    async def test_words_brought_backwards_in_one_call_are_one_story_in_its_order(self, stage: Stage, nadia: Phone) -> None:
        karim, post, line = stage.on_whatsapp(), stage.whatsapp.post, stage.whatsapp.line
        told = ("g fé 50 cv", "ds que g di j'habite o Franc Moisin c mort", "wallah 3yit")
        post.hold()
        for piece in told:
            await karim.types(piece)
            line.time_passes(hours=2 / 3600)
        post.release(backwards=True, together=True)
        await karim.reads("story-goes-on")
        await karim.presses("choice-old-enough")
        await karim.reads("report-concern-place")
        await karim.types("59100")
        await karim.reads("report-concern-theme")
        await karim.presses("theme-emp")
        reference = await sends(karim)
        await nadia.types(f"/voir {reference}")
        await nadia.hears("\n".join(told))

    async def test_people_and_news_in_one_call_are_each_heard(self, stage: Stage) -> None:
        awa, binta, post = stage.on_whatsapp(), stage.on_whatsapp(), stage.whatsapp.post
        await awa.types("bonjour")
        await awa.reads("welcome")
        post.hold()
        await awa.looks()
        await awa.types(DAMP)
        await binta.types("Les poubelles débordent depuis lundi.")
        post.release(together=True)
        await awa.reads("welcome-heard")
        await binta.reads("welcome-heard")


class TestNames:
    async def test_a_person_stays_the_same_from_number_to_user_id(self, stage: Stage, nadia: Phone) -> None:
        awa = stage.on_whatsapp(user_id="", phone="33612009988")
        reference = await reports(awa, DAMP)
        assert {one.get("to") for one in stage.whatsapp.line.sent[-3:]} == {"33612009988"}
        awa.gets_user_id("FR.77000000000000000001")
        await awa.types("/suivi")
        await awa.hears(reference)
        awa.gets_user_id("FR.77000000000000000001", hides_phone=True, username="awa.d")
        await awa.types("/suivi")
        await awa.hears(reference)
        await answers(nadia, reference)
        await awa.hears(MEETING)
        last = stage.whatsapp.line.sent[-1]
        assert (last.get("recipient"), last.get("to")) == ("FR.77000000000000000001", None)
        assert "33612009988" not in await stage.kept(), "a number that names nobody any more is not kept"

    async def test_a_new_number_brings_a_new_user_id_and_the_cases_stay(self, stage: Stage) -> None:
        awa = stage.on_whatsapp(user_id="FR.77000000000000000002")
        reference = await reports(awa, DAMP)
        await awa.reads("give-detail-who-was-told")
        awa.changes_number("33612007766", "FR.77000000000000000003")
        await awa.types("/suivi")
        await awa.hears(reference)
        newcomer = stage.on_whatsapp(user_id="FR.77000000000000000004", phone=awa.account.phone)
        await newcomer.types("/suivi")
        await newcomer.reads("my-cases-none")

    async def test_somebody_without_any_number_speaks_and_is_answered(self, stage: Stage, nadia: Phone) -> None:
        awa = stage.on_whatsapp(hides_phone=True, username="awa")
        await answers(nadia, await reports(awa, DAMP))
        await awa.hears(MEETING)


class TestTheWindow:
    @pytest.mark.parametrize("closed", ["as we know", "as whatsapp alone knows", "as it says afterwards"])
    async def test_after_a_day_an_answer_waits_for_the_person_and_is_said_once(self, stage: Stage, nadia: Phone, closed: str) -> None:
        awa, line = stage.on_whatsapp(), stage.whatsapp.line
        reference = await reports(awa, DAMP)
        await awa.reads("give-detail-who-was-told")
        if closed == "as we know":
            stage.passes(timedelta(hours=25))
        else:
            line.time_passes(hours=25)
        line.late = closed == "as it says afterwards"
        await answers(nadia, reference)
        await awa.is_invited(reference)
        assert MEETING not in awa.transcript
        await stage.whatsapp.post.settled()
        async with aiohttp.ClientSession() as http, http.get(f"{stage.url}/metrics") as told:
            assert "porte_voix_waiting_for_people 1.0\n" in await told.text()
        line.late = False
        await awa.types("bonjour")
        await awa.hears(MEETING)
        await awa.types("/suivi")
        await awa.hears(reference)
        assert times(awa, MEETING) == 1 and sum(one.template == TEMPLATE for one in awa.shown) == 1
        line.ahead = 0.0

    async def test_within_the_day_no_template_is_sent(self, stage: Stage, nadia: Phone) -> None:
        awa = stage.on_whatsapp()
        reference = await reports(awa, DAMP)
        stage.passes(timedelta(hours=22))
        await answers(nadia, reference)
        await awa.hears(MEETING)
        assert not any(one.template for one in awa.shown)


class TestWhatGoesWrong:
    @pytest.mark.parametrize("late", [False, True])
    async def test_who_blocked_the_number_is_seen_by_the_relay(self, stage: Stage, nadia: Phone, late: bool) -> None:
        awa, stage.whatsapp.line.late = stage.on_whatsapp(), late
        reference = await reports(awa, DAMP)
        awa.blocks()
        await answers(nadia, reference)
        await stage.whatsapp.post.settled()
        stage.whatsapp.line.late = False
        await nadia.types(f"/voir {reference}")
        await nadia.hears("⚠ Dernier message")
        assert MEETING not in awa.transcript

    async def test_what_was_accepted_and_then_lost_is_seen_by_the_relay(self, stage: Stage, nadia: Phone) -> None:
        awa = stage.on_whatsapp()
        reference = await reports(awa, DAMP)
        await answers(nadia, reference)
        awa.loses(await awa.hears(MEETING), GraphError(131026).as_status())
        await stage.whatsapp.post.settled()
        await nadia.types(f"/voir {reference}")
        await nadia.hears("pas arrivé")

    async def test_a_file_too_large_a_sticker_and_a_lost_voice_are_told_and_the_talk_goes_on(self, stage: Stage) -> None:
        awa = stage.on_whatsapp()
        await awa.types(DAMP)
        await awa.reads("welcome-heard")
        await awa.photographs(b"\xff\xd8\xff", weighs=21 * 1024 * 1024)
        await awa.reads("unfetched-too-large")
        await awa.sticks()
        await awa.reads("unfetched-unsupported")
        await awa.presses("choice-old-enough")
        await awa.reads("report-concern-place")


@dataclass(kw_only=True)
class WhatsAppProgram(Restarted):
    """The program with WhatsApp as its only messenger."""

    server: FakeWhatsApp

    @property
    def settings(self) -> dict[str, str]:
        named = {f"PORTE_VOIX_{name.upper()}": value for name, value in settings_for(self.server).items()}
        return super().settings | named | {"PORTE_VOIX_WITHOUT_STAFF": "true", "PORTE_VOIX_WEB_CHAT": "false"}

    async def has_noted_it(self) -> None:
        """Nothing is on its way any more, as the program itself knows."""
        async with aiohttp.ClientSession() as http, asyncio.timeout(PATIENCE):
            while (await (await http.get(f"http://127.0.0.1:{self.port}/health")).json())["outbox"]:
                await asyncio.sleep(0.05)


async def test_killed_between_a_message_and_its_answer_nothing_is_lost_and_nothing_doubled(furnished: Furnished, tmp_path: Path) -> None:
    async with FakeWhatsApp() as server:
        post, faults = server.post, server.line.faults
        program = WhatsAppProgram(
            folder=furnished.copied(tmp_path / "data").folder, log=tmp_path / "log.txt", port=free_port(), server=server
        )
        awa = WhatsAppPhone(server.line, post, server.account(user_id="FR.77000000000000000009"))
        try:
            await program.start()
            await post.subscribe(f"http://127.0.0.1:{program.port}/whatsapp")
            await awa.types(DAMP)
            await awa.reads("welcome-heard")
            await program.has_noted_it()  # what is delivered and not yet noted is sent once more, on purpose
            faults.cuts("messages", times=1000)
            await awa.presses("choice-old-enough")
            await post.settled()  # we said that we have it
            await program.kill()  # and could answer nothing
            post.redeliver(10)
            await post.refusals(more_than=2)  # nobody is there
            faults.clear()
            await program.start()
            await awa.reads("report-concern-place")
            await awa.types("59100")
            await awa.reads("report-concern-theme")
            await awa.presses("theme-log")
            reference = await sends(awa)
            await post.settled()
        finally:
            await program.kill()
    for key in ("welcome-heard", "report-concern-place", "report-concern-theme", "consents-noted"):
        assert times(awa, awa.text(key)) == 1, f"{key}\n{awa.transcript}"
    async with database_in(program.folder) as database:
        assert await concerns(database) == {DAMP: [reference]} and await set_aside(database) == 0
