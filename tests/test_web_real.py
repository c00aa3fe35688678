"""The page with the real house behind it: axe-core finds nothing against any screen of a whole talk, and each message says its language."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.channels.port import Bot, Media, MediaKind, Outgoing
from bot.texts import shipped
from tests.accessible import DESK, LIGHTS, SMALL, findings, in_lights, watched
from tests.files_made import bare
from tests.page_reader import PageReader, reading
from tests.real_web import real_house
from tests.web_house import FakeHouse
from tests.web_house import open_house as open_fake
from tests.web_talker import WebTalker

pytest_plugins = ("tests.browser",)
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def address(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    async with real_house(tmp_path_factory.mktemp("house")) as url:
        yield url


async def speaks(reader: PageReader) -> None:
    """From the first page to the list of cases."""
    await reader.begins()
    await reader.looks("first", lights=LIGHTS)
    await reader.tells()
    await reader.looks("question")
    await reader.writes("59100")
    await reader.hears("report-concern-theme")
    await reader.looks("choices")
    await reader.page.locator(".newest .choice").first.click()
    await reader.hears("report-concern-review")
    await reader.looks("review", lights=LIGHTS)
    await reader.taps("choice-send")
    await reader.hears("may-we-quote-you")
    await reader.taps("choice-no")
    await reader.hears("may-we-ask-you-later")
    await reader.taps("choice-no")
    await reader.writes("/suivi")
    await reader.hears("my-cases")
    await reader.looks("cases", lights=LIGHTS)


@pytest.mark.parametrize("language", ["fr", "ar"])
async def test_a_whole_talk(one_chromium: Browser, address: str, language: str) -> None:
    async with reading(one_chromium, address, language) as reader:
        await speaks(reader)
        await in_trouble(reader)
        await reader.page.get_by_role("link", name=reader.text("web-access")).click()
        await expect(reader.page.get_by_role("heading", level=1)).to_have_text(reader.text("access-title"))
        await reader.looks("statement", lights=LIGHTS)
    assert reader.found == []


async def test_turkish_whose_words_are_long(one_chromium: Browser, address: str) -> None:
    async with reading(one_chromium, address, "tr") as reader:
        await speaks(reader)
    assert reader.found == []


async def in_trouble(reader: PageReader) -> None:
    """Off line, a message that was refused, a screen to be cleared, a file to be added."""
    page = reader.page
    context = page.context
    await context.set_offline(True)
    await reader.writes("59100")
    await expect(page.get_by_role("status")).to_have_text(reader.text("web-offline"))
    await reader.looks("offline")
    await page.route("**/messages", lambda route: route.fulfill(status=422))
    await context.set_offline(False)
    await expect(page.get_by_role("status")).to_have_text(reader.text("web-refused"))
    await page.locator(".photo").click()
    await reader.looks("refused")
    await page.unroute("**/messages")
    await page.locator(".clear").click()
    await reader.looks("clearing")
    await page.locator(".keep").click()
    await page.locator(".voice").click()
    await expect(page.locator(".finish")).to_be_visible()
    await reader.looks("recording")
    await page.locator(".cancel").click()


async def test_files_and_the_trial(one_chromium: Browser) -> None:
    texts = shipped()
    async with open_fake(FakeHouse(), text=texts) as house:
        context = await one_chromium.new_context(base_url=house.url, viewport=DESK)
        await watched(context)
        page = await context.new_page()
        await page.goto("/trial")
        await expect(page.locator(".log[data-ready]")).to_have_count(3)
        kinds = ((MediaKind.PHOTO, "image/jpeg", bare()), (MediaKind.VOICE, "audio/ogg", b""), (MediaKind.DOCUMENT, "application/pdf", b""))
        for kind, mime, data in kinds:
            media = Media(kind=kind, mime=mime, data=data)
            await house.say(Bot.RESIDENTS, "trial-resident", Outgoing(text="Voici.", media=media))
            await house.say(Bot.STAFF, "trial-relay", Outgoing(text="Voici.", media=media))
        await expect(page.locator(".theirs")).to_have_count(6)
        await page.locator('[data-who="relay"] .bubble .aloud').last.click()
        assert await in_lights(page, "trial") == []
        await context.close()


async def test_a_fault_would_be_found(one_chromium: Browser) -> None:
    """What axe-core is there for: a control without a name, a text too pale, a page without a language."""
    context = await one_chromium.new_context(viewport=SMALL)
    await watched(context)
    page = await context.new_page()
    await page.set_content("<main><h1 style='color:#aaa;background:#fff'>Pale</h1><button></button></main>")
    rules = {one.partition(":")[0] for one in await findings(page)}
    await context.close()
    assert rules >= {"button-name", "color-contrast", "html-has-lang", "document-title"}


async def language_of_talk(http: aiohttp.ClientSession) -> str:
    """What the stream says first."""
    async with http.get("/chat/events") as events:
        lines = [(await events.content.readline()).decode().strip() for _ in range(4)]
    return lines[lines.index("event: language") + 1]


async def test_the_numbers_said_in_danger_are_in_the_language_of_the_words(address: str) -> None:
    async with aiohttp.ClientSession(address, cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
        async with http.get("/"):
            talker = WebTalker(http, address + "chat")
        await (await talker.types("/start")).hears("Bonjour")
        assert talker.language == "fr"
        assert await language_of_talk(http) == 'data: "fr"'
        await (await talker.types("babam beni dövüyor")).hears(shipped()("tr", "danger-numbers").split("\n", maxsplit=1)[0])
        assert talker.language == "tr"
        assert await language_of_talk(http) == 'data: "fr"', "one message in another language changes nothing but itself"
        await (await talker.types("/langue")).hears(shipped()("fr", "choose-language-language"))
        await (await talker.says("English")).hears(shipped()("en", "language-chosen"))
        assert talker.language == "en"
        assert await language_of_talk(http) == 'data: "en"'
