"""Words of danger on WhatsApp, before the whole house: what `test_scenario_danger` plays on Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.texts import shipped
from tests.stage import Stage, opened
from tests.telegram_app import Furnished, Phone
from tests.test_scenario_danger import BINS, HELP, tells_a_relay_of_danger
from tests.test_scenarios_of_people import reports

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(furnished: Furnished, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with opened(furnished.copied(tmp_path_factory.mktemp("danger") / "data"), "whatsapp", "fr", alike="off") as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def nadia(stage: Stage) -> Phone:
    return await stage.member("Nadia")


async def test_5_the_numbers_come_alone_and_the_report_waits(stage: Stage) -> None:
    awa = stage.on_whatsapp()
    await awa.types(BINS)
    await awa.reads("welcome-heard")
    await awa.types(HELP)
    numbers = await awa.reads("danger-numbers")
    await stage.falls_quiet()
    await stage.app.housekeeping.follow_ups()
    assert awa.shown[-1].id == numbers.id and numbers.labels == (awa.text("act-go-on"),), "nothing follows by itself"
    await awa.presses("act-go-on")
    await awa.reads("resumed")
    await awa.presses("choice-old-enough")
    await awa.reads("report-concern-may-we-say-it-is-urgent")
    await awa.presses("choice-no")
    await awa.reads("report-concern-place")


async def test_a_doubt_asks_and_goes_on(stage: Stage) -> None:
    awa = stage.on_whatsapp()
    await awa.types(BINS)
    await awa.reads("welcome-heard")
    await awa.types("j'ai des idées noires")
    perhaps = await awa.reads("danger-perhaps")
    again = await awa.reads("story-goes-on")
    assert [one.id for one in awa.shown if one.id in (perhaps.id, again.id)] == [perhaps.id, again.id]


async def test_words_in_another_language_are_answered_in_it(stage: Stage) -> None:
    awa = stage.on_whatsapp()
    await awa.types("Kocam beni dövüyor")
    await awa.hears(shipped()("tr", "danger-numbers"))
    await awa.types("bghit nmout")
    await awa.hears(shipped()("ar-Latn", "danger-numbers"))


async def test_said_in_answer_to_a_relay_it_is_urgent_only_if_agreed(stage: Stage, nadia: Phone) -> None:
    awa = stage.on_whatsapp()
    reference = await reports(awa, "Il y a de l'eau sur les murs de la chambre.")
    await nadia.types(f"/voir {reference}")
    await tells_a_relay_of_danger(nadia, awa, reference)
