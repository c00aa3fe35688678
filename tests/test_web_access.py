"""The pages for those who use no mouse, hear them, read from right to left, or read large: each as they would."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.channels.port import Bot, Button, Incoming, Outgoing
from tests.accessible import DESK, SMALL, ZOOMED, contrasts, overflow, tree
from tests.web_house import FakeHouse, open_house

pytest_plugins = ("tests.browser",)
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

ARABIC = """رقم طلبك PV-7K3MQ.
اتصل بالرقم 01 23 45 67 89 أو اقرأ https://voix.example.org/s/abc.

Réunion jeudi 18 h salle Jaurès.

\u200f• \u2068المكان\u2069: Roubaix (59)

هل هذا صحيح؟"""
SPACING = """() => document.styleSheets[0].insertRule(
    "*, *::before { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }", 0)"""
"""What readers may set for themselves (WCAG 1.4.12), put in as a reader's own style is."""


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
    """It greets, asks with two buttons, then shows a list whose pages turn in place."""
    yes_no = ((Button("Oui", "yes"), Button("Non", "no")),)
    if said.text == "/start":
        return [
            Outgoing(text="Bonjour 📣", language="fr"),
            Outgoing(text="Avez-vous 15 ans ou plus ?\n\nIci, tout est gratuit.", buttons=yes_no, language="fr"),
        ]
    if said.pressed == "yes":
        return [shown_list(1)]
    if said.pressed == "next":
        return [shown_list(2)]
    if said.pressed == "last":
        return [Outgoing(text="C'est tout.", screen="list")]
    return [Outgoing(text=f"Noté : {said.text}")] if said.text else []


def shown_list(page: int) -> Outgoing:
    turning = Button("Suite", "next" if page == 1 else "last")
    return Outgoing(text=f"Vos demandes, page {page}", buttons=((Button(f"PV-7K3M{page}", "show"),), (turning,)), screen="list")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house() -> AsyncIterator[FakeHouse]:
    async with open_house(FakeHouse(answers=script), languages=("fr", "ar"), heartbeat=0.1) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def context(one_chromium: Browser, house: FakeHouse) -> AsyncIterator[BrowserContext]:
    async with device(one_chromium, house) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def page(context: BrowserContext) -> AsyncIterator[Page]:
    """The chat page of somebody new."""
    async with newcomer(context) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def speaking(one_chromium: Browser, house: FakeHouse) -> AsyncIterator[BrowserContext]:
    """A device with voices."""
    async with device(one_chromium, house) as opened:
        await opened.add_init_script(VOICES)
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def reader(speaking: BrowserContext) -> AsyncIterator[Page]:
    """The chat page of somebody new, on a device with voices."""
    async with newcomer(speaking) as opened:
        yield opened


@asynccontextmanager
async def device(chromium: Browser, house: FakeHouse) -> AsyncIterator[BrowserContext]:
    """One for many tests, each of which is somebody new on it: a device a test takes the processor half a second more."""
    context = await chromium.new_context(base_url=house.url, locale="fr", reduced_motion="reduce")
    await context.new_page()
    yield context
    await context.close()


@asynccontextmanager
async def newcomer(context: BrowserContext) -> AsyncIterator[Page]:
    page = context.pages[0]
    await page.set_viewport_size(SMALL)
    await page.emulate_media(color_scheme="light", reduced_motion="reduce")
    await page.goto("/assets/icon.svg")
    await page.evaluate("localStorage.clear(); sessionStorage.clear()")
    await context.clear_cookies()
    broken: list[str] = []
    page.on("pageerror", breaks := lambda error: broken.append(str(error)))
    await page.goto("/chat")
    await expect(page.locator(".start")).to_be_visible()
    yield page
    page.remove_listener("pageerror", breaks)
    assert broken == []


async def hears(page: Page, words: str) -> None:
    await expect(page.locator(".theirs .said", has_text=words).last).to_be_visible()


async def start(page: Page) -> None:
    await page.locator(".start").click()
    await hears(page, "15 ans")


async def standing(page: Page) -> str:
    """The name of what has the focus."""
    return str(await page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()"))


async def tab_to(page: Page, name: str, *, most: int = 15) -> None:
    """By Tab alone; whatever has the focus on the way shows it, and is in sight."""
    for _ in range(most):
        await page.keyboard.press("Tab")
        seen = await page.evaluate(
            """() => {
                const { top, bottom } = document.activeElement.getBoundingClientRect();
                const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
                return [outlineStyle, outlineWidth, bottom > 0 && top < innerHeight];
            }"""
        )
        assert seen == ["solid", "3px", True], await standing(page)
        if await standing(page) == name:
            return
    pytest.fail(f"no way to {name} in {most} presses of Tab")


# By keyboard


async def test_a_whole_talk_by_keyboard(page: Page, house: FakeHouse) -> None:
    await tab_to(page, "web-start")
    await page.keyboard.press("Enter")
    await hears(page, "15 ans")
    assert await standing(page) == "web-log", "the button that was pressed is gone, the place is not"
    await tab_to(page, "Oui", most=2)
    await page.keyboard.press("Space")
    await hears(page, "page 1")
    await tab_to(page, "Suite", most=4)
    await page.keyboard.press("Enter")
    await hears(page, "page 2")
    assert await standing(page) == "Suite", "a list that turns its page in place keeps the reader on its button"
    await page.keyboard.press("Enter")
    await hears(page, "C'est tout.")
    assert "C'est tout." in await standing(page), "and on the list itself once it has no more buttons"
    await tab_to(page, "web-write", most=4)
    await page.keyboard.type("rue des Lilas")
    await page.keyboard.press("Enter")
    await hears(page, "Noté : rue des Lilas")
    assert await standing(page) == "web-write"
    assert [heard.text or heard.pressed for heard in house.heard][-5:] == ["/start", "yes", "next", "last", "rue des Lilas"]


async def test_the_messages_can_be_passed_over(page: Page) -> None:
    await tab_to(page, "web-skip")
    await page.keyboard.press("Enter")
    assert await standing(page) == "web-write"
    await expect(page.locator(".skip")).to_have_css("width", "1px")


async def test_escape_leaves_what_is_under_way_and_nothing_holds_the_focus(page: Page) -> None:
    await tab_to(page, "web-photo")
    await page.keyboard.press("Enter")
    await expect(page.locator(".photo")).to_have_attribute("aria-expanded", "true")
    assert await standing(page) == "web-photo-take"
    await page.keyboard.press("Escape")
    await expect(page.locator(".tray")).to_be_hidden()
    assert await standing(page) == "web-photo"
    await tab_to(page, "web-voice", most=1)
    await page.keyboard.press("Enter")
    await expect(page.locator(".finish")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator(".voice")).to_be_focused()
    await expect(page.locator(".turn")).to_have_count(0)
    await page.locator(".clear").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator(".keep")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator(".clear")).to_be_focused()


# By a screen reader


async def test_what_a_screen_reader_is_given(page: Page, house: FakeHouse) -> None:
    (log,) = [node for node in await tree(page) if node["role"] == "log"]
    assert (log["name"], log["live"]) == ("web-log", "polite")
    await start(page)
    nodes = await tree(page)
    named = {(node["role"], node["name"]) for node in nodes}
    assert {
        ("main", ""),
        ("heading", "web-house"),
        ("link", "web-access"),
        ("group", "Avez-vous 15 ans ou plus\u00a0?"),
        ("button", "Oui"),
        ("button", "Non"),
        ("textbox", "web-write"),
        ("button", "web-send"),
        ("button", "web-photo"),
        ("button", "web-voice"),
        ("button", "web-clear"),
    } <= named
    assert [node for node in nodes if node["role"] in ("button", "link", "textbox", "switch") and not node["name"]] == []
    assert [node["role"] for node in nodes].count("article") == 3
    assert await page.title() == "web-title"
    await page.locator(".clear").click()
    assert ("dialog", "web-clear") in {(node["role"], node["name"]) for node in await tree(page)}


async def test_what_went_wrong_is_announced(page: Page) -> None:
    (status,) = [node for node in await tree(page) if node["role"] == "status"]
    assert status["live"] == "polite", "it is there before it has anything to say, or it would not be heard"
    await page.route("**/messages", lambda route: route.fulfill(status=422))
    await page.locator(".words").fill("non")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_have_text("web-refused")
    await page.unroute("**/messages")
    await page.locator(".words").fill("oui")
    await page.keyboard.press("Enter")
    await hears(page, "Noté : oui")
    await expect(page.get_by_role("status")).to_have_text("")


async def test_what_was_said_before_is_not_announced_again(page: Page, context: BrowserContext) -> None:
    await start(page)
    again = await context.new_page()
    await again.add_init_script("window.EventSource = class extends EventTarget { close() {} }")
    await again.goto("/chat")
    (log,) = [node for node in await tree(again) if node["role"] == "log"]
    await again.close()
    assert log.get("live", "off") == "off", "until all that was said before is there"


# From right to left


async def boxes(page: Page, *selectors: str) -> list[dict[str, Any]]:
    found = [await page.locator(selector).last.bounding_box() for selector in selectors]
    return [dict(box) for box in found if box]


async def test_the_page_follows_the_language_of_the_talk(page: Page, house: FakeHouse, context: BrowserContext) -> None:
    await start(page)
    await page.locator(".words").fill("pas encore dit")
    chat = house.heard[-1].chat
    house.mailbox.languages[chat] = "ar"
    await house.say(Bot.RESIDENTS, chat, Outgoing(text=ARABIC, buttons=((Button("نعم", "y"),),), language="ar"))
    html = page.locator("html")
    await expect(html).to_have_attribute("lang", "ar")
    await expect(html).to_have_attribute("dir", "rtl")
    await expect(page.locator(".words")).to_have_value("pas encore dit")
    await page.reload()
    await expect(html).to_have_attribute("dir", "rtl")
    await hears(page, "هل هذا صحيح")
    tongues = "all => all.map((one) => [one.closest('[lang]').lang, getComputedStyle(one).direction])"
    lines = await page.locator(".newest .line").evaluate_all(tongues)
    right, french = ["ar", "rtl"], ["fr", "ltr"]
    assert lines == [right, right, french, right, right], "a relay's French is French among Arabic; a town is in no language"
    signs = page.locator(".newest .line :is(a, bdi)")
    assert await signs.all_text_contents() == ["PV-7K3MQ", "01 23 45 67 89", "https://voix.example.org/s/abc"]
    assert await signs.evaluate_all("all => all.map((one) => getComputedStyle(one).direction)") == ["ltr"] * 3
    await expect(page.locator(".newest a")).to_have_attribute("href", "https://voix.example.org/s/abc")


async def test_arabic_is_mirrored(context: BrowserContext, page: Page, house: FakeHouse) -> None:
    await page.goto("/chat?lang=ar")
    await start(page)
    await page.set_viewport_size(DESK)
    frame, theirs, mine, clear, send, logo = await boxes(page, ".log", ".theirs .bubble", ".mine .bubble", ".clear", ".send", ".head img")
    assert abs(theirs["x"] + theirs["width"] - (frame["x"] + frame["width"])) < 30, "the house speaks at the right"
    assert abs(mine["x"] - frame["x"]) < 30, "the person at the left"
    assert clear["x"] < logo["x"] and send["x"] < frame["x"] + 30
    assert await page.locator(".send svg").evaluate("(one) => getComputedStyle(one).transform") == "matrix(-1, 0, 0, 1, 0, 0)"
    assert await page.locator(".theirs .said").first.evaluate("(one) => [one.lang, getComputedStyle(one).direction]") == ["fr", "ltr"]


# Large, and in little room


@pytest.mark.parametrize("language", ["fr", "ar"])
async def test_four_times_larger_and_spaced_out(page: Page, language: str) -> None:
    await page.set_viewport_size(ZOOMED)
    wider = (
        "all.filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1).map((one) => one.className || one.textContent)"
    )
    for path in ("/chat", "/trial", "/accessibilite"):
        await page.goto(f"{path}?lang={language}")
        if path != "/accessibilite":
            await page.locator(".words:visible").fill("/start")
            await page.keyboard.press("Enter")
            await expect(page.locator(".choice:visible", has_text="Oui").last).to_be_visible()
        await page.evaluate(SPACING)
        assert await overflow(page) == 0, path
        assert await page.locator("button:visible, a:visible, h1:visible, p:visible").evaluate_all(f"all => {wider}") == [], path
        if path != "/accessibilite":
            (log,) = await boxes(page, ".log:visible")
            assert log["height"] >= 72, f"three lines at least: {path}"


async def test_a_row_of_numbers_stays_in_its_bubble_and_a_case_number_whole(page: Page, house: FakeHouse) -> None:
    await start(page)
    await page.set_viewport_size({"width": 320, "height": 640})
    numbers = " ".join(["06 12 34 56 78"] * 6)
    await house.say(Bot.RESIDENTS, house.heard[-1].chat, Outgoing(text=f"Voici la demande PV-7K3MQ : {numbers}.", language="fr"))
    await expect(page.locator(".newest", has_text="Voici")).to_be_visible()
    outside = "all => all.map((one) => one.getBoundingClientRect().right - one.closest('.said').getBoundingClientRect().right)"
    number, row = await page.locator(".newest bdi").evaluate_all(outside)
    assert number <= 0 and row <= 0, "neither leaves its bubble"
    (height, tall) = await page.locator(".newest bdi").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert height < 40 < tall, "the one on one line, the other on several"


async def test_what_is_touched_is_large_enough(page: Page) -> None:
    await start(page)
    sizes = await page.locator("a:visible, button:visible, textarea:visible").evaluate_all(
        "all => all.filter((one) => one.clientWidth > 1).map((one) => [one.className, Math.min(one.offsetWidth, one.offsetHeight)])"
    )
    assert {name for name, size in sizes if size < 44} == {"access"}, "the link alone, which is there to be found and hinders nothing"
    assert min(size for _, size in sizes) >= 24


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_controls_stand_out_from_what_is_behind_them(page: Page, scheme: Any) -> None:
    await page.emulate_media(color_scheme=scheme)
    await start(page)
    await page.locator(".choice", has_text="Oui").click()
    await hears(page, "page 1")
    measured = await contrasts(page, ".choice, .clear, .words, .send, .tool svg")
    assert len(measured) >= 6
    assert {name: ratio for name, ratio in measured.items() if ratio < 3} == {}


async def test_nothing_moves_for_whoever_asked_for_rest(page: Page) -> None:
    await start(page)
    moving = ".turn"
    assert await page.locator(moving).first.evaluate("(one) => getComputedStyle(one).animationName") == "none"
    await page.emulate_media(reduced_motion="no-preference")
    assert await page.locator(moving).first.evaluate("(one) => getComputedStyle(one).animationName") == "rise"


# By ear


async def spoken(reader: Page) -> list[str]:
    """What was spoken since it was last asked."""
    return [str(one) for one in await reader.evaluate("window.spoken.splice(0)")]


async def test_a_message_is_heard_with_its_choices(reader: Page) -> None:
    await start(reader)
    await reader.locator(".listen").first.click()
    assert await spoken(reader) == ["fr-FR: Bonjour "], "a drawing is not read"
    listen = reader.locator(".newest").get_by_role("button", name="web-listen")
    await listen.click()
    assert await spoken(reader) == ["fr-FR: Avez-vous 15 ans ou plus ?", "fr-FR: Ici, tout est gratuit.", "fr-FR: Oui", "fr-FR: Non"]
    hush = reader.get_by_role("button", name="web-hush")
    await hush.click()
    assert await reader.evaluate("window.queue.length") == 0
    await listen.click()
    await reader.evaluate("finish()")
    await expect(listen).to_be_visible()
    await expect(hush).to_have_count(0)


async def test_answers_are_read_as_they_come_until_one_writes(reader: Page) -> None:
    await start(reader)
    assert await spoken(reader) == []
    switch = reader.get_by_role("switch", name="web-aloud")
    await expect(switch).to_have_attribute("aria-checked", "false")
    await switch.click()
    await expect(switch).to_have_attribute("aria-checked", "true")
    assert (await spoken(reader))[0] == "fr-FR: Avez-vous 15 ans ou plus ?", "what was said last is read at once: it works"
    await reader.locator(".words").press_sequentially("oui")
    assert await reader.evaluate("window.queue.length") == 0, "it falls silent for whoever writes"
    await reader.locator(".words").press("Enter")
    await expect(reader.locator(".theirs", has_text="Noté : oui")).to_be_visible()
    assert await spoken(reader) == ["fr-FR: Noté : oui"]
    await reader.reload()
    await expect(switch).to_have_attribute("aria-checked", "true")
    await expect(reader.locator(".theirs")).to_have_count(3)
    assert await spoken(reader) == [], "what was heard before is not read again"
    await reader.locator(".words").fill("encore")
    await reader.locator(".words").press("Enter")
    await expect(reader.locator(".theirs", has_text="encore")).to_be_visible()
    assert await spoken(reader) == ["fr-FR: Noté : encore"]
    await switch.click()
    assert await reader.evaluate("window.queue.length") == 0


async def test_each_message_in_its_language_and_none_by_a_voice_of_the_network(reader: Page, house: FakeHouse) -> None:
    await start(reader)
    chat = house.heard[-1].chat
    await house.say(Bot.RESIDENTS, chat, Outgoing(text="Merhaba.", language="tr"))
    await expect(reader.locator(".newest", has_text="Merhaba")).to_be_visible()
    await reader.locator(".newest .listen").click()
    assert await spoken(reader) == ["tr-TR: Merhaba."]
    await house.say(Bot.RESIDENTS, chat, Outgoing(text="مرحبا.", language="ar"))
    await expect(reader.locator(".newest", has_text="مرحبا")).to_be_visible()
    await expect(reader.locator(".newest .listen")).to_be_hidden()
    await house.say(Bot.RESIDENTS, chat, Outgoing(text="أجابت الجمعية:\n\nRéunion jeudi.", language="ar"))
    await expect(reader.locator(".newest", has_text="Réunion")).to_be_visible()
    await reader.locator(".newest .listen").click()
    assert await spoken(reader) == ["fr-FR: Réunion jeudi."], "the part that has a voice"


async def test_a_long_line_is_read_sentence_by_sentence(reader: Page, house: FakeHouse) -> None:
    await start(reader)
    sentence = "Une phrase assez longue pour que la voix de certains navigateurs se taise au milieu. "
    await house.say(Bot.RESIDENTS, house.heard[-1].chat, Outgoing(text=(sentence * 3).strip(), language="fr"))
    await expect(reader.locator(".newest", has_text="Une phrase")).to_be_visible()
    await reader.locator(".newest .listen").click()
    assert await spoken(reader) == [f"fr-FR: {sentence}", f"fr-FR: {sentence}", f"fr-FR: {sentence.strip()}"]


async def test_without_a_voice_there_is_no_button_until_one_is_found(reader: Page) -> None:
    await reader.evaluate("window.voices = []; speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    await start(reader)
    await expect(reader.locator(".listen:visible, .speak:visible")).to_have_count(0)
    await reader.evaluate(
        "window.voices = [{ lang: 'fr-FR', localService: true }]; speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
    )
    await expect(reader.locator(".listen:visible, .speak:visible")).to_have_count(3)


async def test_a_browser_that_has_no_speech_at_all(page: Page, context: BrowserContext) -> None:
    silent = await context.new_page()
    await silent.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined })")
    await silent.goto("/chat")
    await start(silent)
    await expect(silent.locator(".listen, .speak")).to_have_count(3)
    await expect(silent.locator(".listen:visible, .speak:visible")).to_have_count(0)
    await silent.close()
