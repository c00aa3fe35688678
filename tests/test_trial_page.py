"""The trial in a real browser, as a newcomer tries it: speak as a resident, answer as a relay, read Monday as the coordination."""

from __future__ import annotations

import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from bot.texts import shipped
from tests.program import Program, running
from tests.web_talker import played

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser

WIDE, PHONE = ViewportSize(width=1280, height=860), ViewportSize(width=390, height=780)
PATIENCE = 20_000
STORY = "L'ascenseur de la tour B est en panne depuis trois semaines."
PICTURES = os.environ.get("PORTE_VOIX_PICTURES", "")
"""A folder to leave pictures in, for the README and for whoever wants to look."""


@pytest_asyncio.fixture
async def trial(tmp_path: Path) -> AsyncIterator[Program]:
    """What the relay writes leaves at once: nobody waits half a minute for a demonstration."""
    async with running("try", "--port", "0", folder=tmp_path, PORTE_VOIX_TAKE_BACK_SECONDS="0") as program:
        yield program


@pytest_asyncio.fixture
async def page(chromium: Browser, trial: Program) -> AsyncIterator[Page]:
    context = await chromium.new_context(viewport=WIDE, locale="fr-FR", base_url=trial.url)
    context.set_default_timeout(PATIENCE)
    page = await context.new_page()
    await page.goto("/")
    yield page
    await context.close()


def phone(page: Page, who: str) -> Locator:
    return page.locator(f'.chat[data-who="{who}"]')


async def start(chat: Locator) -> None:
    await chat.get_by_role("button", name="Commencer").click()


async def tap(chat: Locator, label: str) -> None:
    await chat.get_by_role("button", name=label, exact=True).last.click()


async def say(chat: Locator, words: str) -> None:
    await chat.locator("textarea.words").fill(words)
    await chat.locator("textarea.words").press("Enter")


async def tell(chat: Locator, words: str) -> None:
    """A story, and "that's all" once the bot has it."""
    over = chat.get_by_role("button", name="C'est tout", exact=True)
    before = await over.count()
    await say(chat, words)
    await expect(over).to_have_count(before + 1, timeout=PATIENCE)
    await over.last.click()


async def hears(chat: Locator, words: str) -> None:
    await expect(chat.get_by_text(words).last).to_be_visible(timeout=PATIENCE)


async def picture(page: Page, name: str) -> None:
    if PICTURES:
        await page.wait_for_timeout(600)  # what has just been said is still fading in
        await page.screenshot(path=str(Path(PICTURES) / f"{name}.png"))


async def test_one_whole_case_by_three_people(page: Page, trial: Program) -> None:
    async with aiohttp.ClientSession() as http:
        await played(http, trial.url)
    resident, relay, coordination = (phone(page, who) for who in ("resident", "relay", "coordination"))
    await start(resident)
    await tap(resident, "Parler")
    await hears(resident, "Dites-moi")
    await say(resident, STORY)
    await tap(resident, "C'est tout (15 ans ou plus)")
    await hears(resident, "C'est où ?")
    await say(resident, "roubé 59")
    await hears(resident, "De quoi s'agit-il")
    await tap(resident, "Logement")
    await hears(resident, "Des voisins ont dit")
    await tap(resident, "C'est différent")
    await hears(resident, STORY)
    await tap(resident, "Oui, envoyer")
    await hears(resident, "C'est envoyé")
    await hears(resident, "citer vos mots")
    await tap(resident, "Oui")
    await hears(resident, "plus tard")
    await tap(resident, "Oui")

    await hears(relay, "Nouvelle demande")
    await tap(relay, "Je prends")
    await hears(relay, STORY)
    await hears(resident, "s'occupe maintenant")
    await tap(relay, "Répondre")
    await tell(relay, "Réunion jeudi 18 h salle Jaurès.")
    await hears(relay, "L'habitant va lire ceci")
    await picture(page, "trial")
    await tap(relay, "Oui, envoyer")
    await hears(resident, "Réunion jeudi 18 h salle Jaurès.")

    await tap(resident, "Répondre")
    await tell(resident, "Merci, j'y serai.")
    await hears(relay, "Merci, j'y serai.")

    await page.get_by_role("button", name="Passer à lundi 8 h").click()
    await hears(coordination, "Ce que disent les quartiers")
    await picture(page, "trial-monday")
    await sees_the_summary(page, coordination)


async def sees_the_summary(page: Page, coordination: Locator) -> None:
    """It is read from its picture on, without a hand, and its pages are a file with a name."""
    shown = coordination.locator("img.picture").last
    await expect(shown).to_be_in_viewport(timeout=PATIENCE)
    await page.wait_for_function("picture => picture.complete && picture.naturalWidth === 1080", arg=await shown.element_handle())
    await picture(page, "trial-summary")
    async with page.expect_download() as downloading:
        await coordination.locator("a.file").last.click()
    pages = await downloading.value
    assert pages.suggested_filename.startswith("porte-voix-") and (await pages.path()).read_bytes().startswith(b"%PDF-")


async def test_the_relay_phone_follows_the_resident_to_another_town(page: Page) -> None:
    resident, relay = phone(page, "resident"), phone(page, "relay")
    await start(resident)
    await say(resident, STORY)
    await tap(resident, "C'est tout (15 ans ou plus)")
    await hears(resident, "C'est où ?")
    await say(resident, "rennes")
    await tap(resident, "Logement")
    await tap(resident, "Oui, envoyer")
    await hears(resident, "C'est envoyé")
    await hears(relay, "joue maintenant")
    await say(relay, "/file")
    await hears(relay, "Rennes (35)")


async def test_on_a_phone_one_screen_at_a_time(page: Page) -> None:
    await page.set_viewport_size(PHONE)
    await page.goto("/")
    await page.get_by_role("button", name="Relais").click()
    await start(phone(page, "relay"))
    await hears(phone(page, "relay"), "À prendre")
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    above = await page.evaluate("document.querySelector('.switch').getBoundingClientRect().bottom / window.innerHeight")
    assert above < 0.2, "the talk has four fifths of the screen"
    await picture(page, "trial-phone")
    for width in (PHONE["width"], 360):
        await page.set_viewport_size({"width": width, "height": 780})
        lines = await page.evaluate("document.querySelector('.clock p').getBoundingClientRect().height / 16")
        assert lines < 2, f"the date is on one line, {width} pixels wide"


async def test_the_residents_phone_is_read_from_the_right_in_arabic_and_the_others_stay(page: Page) -> None:
    resident, relay = phone(page, "resident"), phone(page, "relay")
    await start(resident)
    await tap(resident, "🌐 Langue")
    await tap(resident, "العربية")
    await expect(resident).to_have_attribute("dir", "rtl")
    assert await resident.locator(".composer").evaluate("(one) => getComputedStyle(one).direction") == "rtl"
    arabic, french = (shipped()(language, "web-write") for language in ("ar", "fr"))
    await expect(resident.locator("textarea.words")).to_have_attribute("placeholder", arabic)
    await expect(relay.locator("textarea.words")).to_have_attribute("placeholder", french)
    await say(resident, "المصعد معطل")
    await expect(resident.locator(".mine .state").last).to_have_text(shipped()("ar", "web-sent"))


async def test_it_stops_when_asked(trial: Program) -> None:
    trial.process.send_signal(signal.SIGTERM)
    assert await trial.process.wait() == 0
