"""Messages read aloud by the device's voices, which are made up here: what is spoken is a list."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.channels.port import Bot, Button, Incoming, Outgoing
from tests.web_house import FakeHouse, open_house

pytest_plugins = ("tests.browser",)
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

VOICES = """
const voice = (lang, localService) => ({ lang, localService, name: lang });
window.voices = [voice("fr-FR", true), voice("tr_TR", true), voice("ar-SA", false)];
window.spoken = [];
window.queue = [];
window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
};
class Speech extends EventTarget {
    getVoices() { return window.voices; }
    speak(one) { window.spoken.push(`${one.lang}: ${one.text}`); window.queue.push(one); }
    cancel() { for (const one of window.queue.splice(0)) one.dispatchEvent(new Event("error")); }
}
Object.defineProperty(window, "speechSynthesis", { value: new Speech() });
window.finish = () => { for (const one of window.queue.splice(0)) one.dispatchEvent(new Event("end")); };
"""
"""French and Turkish on the device, Arabic lent over the network."""


def script(said: Incoming) -> list[Outgoing]:
    if said.text == "/start":
        return [
            Outgoing(
                text="Bonjour 📣\n\nQuel âge avez-vous ?", buttons=((Button("15 ans ou plus", "a"), Button("Moins", "b")),), language="fr"
            )
        ]
    return [Outgoing(text=f"Noté : {said.text}", language="fr")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house() -> AsyncIterator[FakeHouse]:
    async with open_house(FakeHouse(answers=script), heartbeat=0.1) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def context(one_chromium: Browser, house: FakeHouse) -> AsyncIterator[BrowserContext]:
    context = await one_chromium.new_context(base_url=house.url, locale="fr", reduced_motion="reduce")
    yield context
    await context.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(context: BrowserContext) -> Page:
    await context.add_init_script(VOICES)
    page = await context.new_page()
    await page.goto("/chat")
    return page


async def start(page: Page) -> None:
    await page.locator(".start").click()
    await expect(page.locator(".theirs")).to_have_count(1)


async def spoken(page: Page) -> list[str]:
    """What was spoken since it was last asked."""
    return [str(one) for one in await page.evaluate("window.spoken.splice(0)")]


async def test_a_message_is_heard_with_its_choices(page: Page) -> None:
    await start(page)
    listen = page.get_by_role("button", name="web-listen")
    await listen.click()
    assert await spoken(page) == ["fr-FR: Bonjour ", "fr-FR: Quel âge avez-vous ?", "fr-FR: 15 ans ou plus", "fr-FR: Moins"]
    hush = page.get_by_role("button", name="web-hush")
    await hush.click()
    assert await page.evaluate("window.queue.length") == 0
    await listen.click()
    await page.evaluate("finish()")
    await expect(listen).to_be_visible()
    await expect(hush).to_have_count(0)


async def test_answers_are_read_as_they_come_until_one_writes(page: Page) -> None:
    await start(page)
    assert await spoken(page) == []
    switch = page.get_by_role("switch", name="web-aloud")
    await expect(switch).to_have_attribute("aria-checked", "false")
    await switch.click()
    await expect(switch).to_have_attribute("aria-checked", "true")
    assert (await spoken(page))[0] == "fr-FR: Bonjour ", "what was said last is read at once: it works"
    await page.locator(".words").press_sequentially("oui")
    assert await page.evaluate("window.queue.length") == 0, "it falls silent for whoever writes"
    await page.locator(".words").press("Enter")
    await expect(page.locator(".theirs", has_text="Noté : oui")).to_be_visible()
    assert await spoken(page) == ["fr-FR: Noté : oui"]
    await page.reload()
    await expect(switch).to_have_attribute("aria-checked", "true")
    await expect(page.locator(".theirs")).to_have_count(2)
    assert await spoken(page) == [], "what was heard before is not read again"
    await page.locator(".words").fill("encore")
    await page.locator(".words").press("Enter")
    await expect(page.locator(".theirs", has_text="encore")).to_be_visible()
    assert await spoken(page) == ["fr-FR: Noté : encore"]
    await switch.click()
    assert await page.evaluate("window.queue.length") == 0


async def test_each_message_in_its_language_and_none_by_a_voice_of_the_network(page: Page, house: FakeHouse) -> None:
    await start(page)
    chat = house.heard[-1].chat
    await house.say(Bot.RESIDENTS, chat, Outgoing(text="Merhaba.", language="tr"))
    await expect(page.locator(".theirs")).to_have_count(2)
    await page.locator(".newest .listen").click()
    assert await spoken(page) == ["tr-TR: Merhaba."]
    await house.say(Bot.RESIDENTS, chat, Outgoing(text="مرحبا.", language="ar"))
    await expect(page.locator(".theirs")).to_have_count(3)
    await expect(page.locator(".newest .listen")).to_be_hidden()
    await house.say(Bot.RESIDENTS, chat, Outgoing(text="أجابت الجمعية:\n\nRéunion jeudi.", language="ar"))
    await expect(page.locator(".theirs")).to_have_count(4)
    await page.locator(".newest .listen").click()
    assert await spoken(page) == ["fr-FR: Réunion jeudi."], "the part that has a voice"


async def test_a_long_line_is_read_sentence_by_sentence(page: Page, house: FakeHouse) -> None:
    await start(page)
    sentence = "Une phrase assez longue pour que la voix de certains navigateurs se taise au milieu. "
    await house.say(Bot.RESIDENTS, house.heard[-1].chat, Outgoing(text=(sentence * 3).strip(), language="fr"))
    await expect(page.locator(".theirs")).to_have_count(2)
    await page.locator(".newest .listen").click()
    assert await spoken(page) == [f"fr-FR: {sentence}", f"fr-FR: {sentence}", f"fr-FR: {sentence.strip()}"]


async def test_without_a_voice_there_is_no_button_until_one_is_found(page: Page) -> None:
    await page.evaluate("window.voices = []; speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    await start(page)
    await expect(page.locator(".listen")).to_be_hidden()
    await expect(page.locator(".speak")).to_be_hidden()
    await page.evaluate(
        "window.voices = [{ lang: 'fr-FR', localService: true }]; speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
    )
    await expect(page.locator(".listen")).to_be_visible()
    await expect(page.locator(".speak")).to_be_visible()


async def test_a_browser_that_has_no_speech_at_all(context: BrowserContext) -> None:
    await context.add_init_script("delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', { value: undefined })")
    page = await context.new_page()
    await page.goto("/chat")
    await start(page)
    await expect(page.locator(".listen, .speak")).to_have_count(2)
    await expect(page.locator(".listen")).to_be_hidden()
    await expect(page.locator(".speak")).to_be_hidden()
