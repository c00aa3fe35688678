"""The pages in a real browser, used as people use them: by thumb, by keyboard, and where the network comes and goes.

Texts are shown as their keys, so that these transcripts hold in any language.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, FilePayload, Page, Route, ViewportSize, expect

from bot.channels.port import Bot, Button, Incoming, Media, MediaKind, Outgoing
from tests.web_house import FakeHouse, open_house

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=780)


def png(side: int) -> bytes:
    """A grey square, with a note inside such as a phone writes into its photos."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * side) * side)
    note = chunk(b"tEXt", b"Comment\0taken at 50.69 N 3.17 E")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + note + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def script(said: Incoming) -> list[Outgoing]:
    """The scripted house: it greets, asks a question with two buttons, then thanks."""
    yes_no = ((Button("Oui", "c1:old_enough:yes"), Button("Non", "c1:old_enough:no")),)
    if said.text == "/start":
        return [Outgoing(text="Bonjour."), Outgoing(text="Avez-vous 15 ans ou plus ?", buttons=yes_no)]
    if said.pressed:
        return [Outgoing(text="Où est-ce ?", asks_position=True)]
    if said.media:
        return [Outgoing(text=f"Reçu : {said.media[0].kind}", media=said.media[0])]
    return [Outgoing(text=f"Noté : {said.text or said.position}")]


@pytest_asyncio.fixture
async def house() -> AsyncIterator[FakeHouse]:
    async with open_house(FakeHouse(answers=script), heartbeat=0.5) as opened:
        yield opened


@pytest_asyncio.fixture
async def context(chromium: Browser, house: FakeHouse) -> AsyncIterator[BrowserContext]:
    context = await chromium.new_context(
        viewport=PHONE,
        base_url=house.url,
        permissions=["geolocation", "microphone"],
        geolocation={"longitude": 3.17, "latitude": 50.69},
        reduced_motion="reduce",
    )
    context.set_default_timeout(20_000)
    yield context
    await context.close()


@pytest_asyncio.fixture
async def page(context: BrowserContext) -> AsyncIterator[Page]:
    """The chat page; whatever breaks in it, or its policy forbids, fails the test."""
    opened = await context.new_page()
    broken: list[str] = []
    opened.on("pageerror", lambda error: broken.append(str(error)))
    opened.on("console", lambda line: broken.append(line.text) if "Content Security" in line.text else None)
    await opened.goto("/chat")
    yield opened
    assert broken == []


async def write(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="web-write").fill(text)
    await page.keyboard.press("Enter")


async def texts(page: Page) -> list[str]:
    """What the screen shows, in order: own words begin with "> "."""
    found = []
    for turn in await page.locator(".turn").all():
        mine = "mine" in (await turn.get_attribute("class") or "")
        found.append(("> " if mine else "") + (await turn.locator(".said").inner_text()).replace("\u00a0", " "))
    return found


async def hears(page: Page, text: str) -> None:
    await expect(page.locator(".theirs .said", has_text=text).last).to_be_visible()


async def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its screen."""
    return int(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


async def test_a_talk(page: Page, house: FakeHouse) -> None:
    await page.get_by_role("button", name="web-start").click()
    await page.get_by_role("button", name="Oui").click()
    await hears(page, "Où est-ce ?")
    await write(page, "rue des Lilas\n")
    await hears(page, "Noté : rue des Lilas")
    assert await texts(page) == [
        "> web-start-said",
        "Bonjour.",
        "Avez-vous 15 ans ou plus ?",
        "> Oui",
        "Où est-ce ?",
        "> rue des Lilas",
        "Noté : rue des Lilas",
    ]
    assert [(heard.text, heard.pressed) for heard in house.heard] == [
        ("/start", ""),
        ("", "c1:old_enough:yes"),
        ("rue des Lilas", ""),
    ]
    await expect(page.locator(".mine .state").last).to_have_text("web-sent")
    await expect(page.locator(".empty")).to_be_hidden()


async def test_a_link_says_once_why_the_page_was_opened(page: Page, house: FakeHouse) -> None:
    await page.goto("/chat?lang=fr&start=7K3MQ0ABCD")
    await hears(page, "Noté : /start 7K3MQ0ABCD")
    assert page.url.endswith("/chat?lang=fr"), "a reload or a copied address repeats nothing"
    await page.reload()
    await expect(page.locator(".theirs")).to_have_count(1)
    await page.goto("/chat?start=%3Cscript%3E")
    await write(page, "encore là")
    await hears(page, "Noté : encore là")
    assert [heard.text for heard in house.heard] == ["/start 7K3MQ0ABCD", "encore là"]


async def test_whoever_comes_by_a_link_of_another_site_finds_their_chat_again(page: Page, house: FakeHouse) -> None:
    await write(page, "Bonjour")
    await hears(page, "Noté : Bonjour")
    await page.goto(house.url.replace("127.0.0.1", "localhost") + "/assets/icon.svg")  # to a browser, another site
    await page.evaluate(f"location.href = '{house.url}/chat?start=7K3MQ0ABCD'")
    await hears(page, "Noté : /start 7K3MQ0ABCD")
    assert len({heard.chat for heard in house.heard}) == 1


async def test_an_older_button_can_still_be_pressed(page: Page, house: FakeHouse) -> None:
    await page.get_by_role("button", name="web-start").click()
    await page.get_by_role("button", name="Oui").dblclick()  # a hurried thumb
    await hears(page, "Où est-ce ?")
    await page.get_by_role("button", name="Non").click()
    await expect(page.locator(".theirs .said", has_text="Où est-ce ?")).to_have_count(2)
    assert [heard.pressed for heard in house.heard[1:]] == ["c1:old_enough:yes", "c1:old_enough:no"], house.heard


async def test_the_second_tap_of_two_shares_no_position(page: Page, house: FakeHouse) -> None:
    """Another button may come under a hurried thumb between the two."""
    await page.get_by_role("button", name="web-start").click()
    await page.get_by_role("button", name="Oui").click()
    share = page.get_by_role("button", name="web-position-share")
    await share.dispatch_event("click", {"detail": 2})
    await write(page, "rue des Lilas\n")
    await hears(page, "Noté : rue des Lilas")
    assert [heard.position for heard in house.heard] == [None, None, None]


async def test_sharing_a_position(page: Page, house: FakeHouse) -> None:
    await page.get_by_role("button", name="web-start").click()
    await page.get_by_role("button", name="Oui").click()
    await page.get_by_role("button", name="web-position-share").click()
    await hears(page, "Noté : (3.17, 50.69)")
    assert house.heard[-1].position == (3.17, 50.69)


async def test_a_position_refused_is_said_and_words_still_work(page: Page, house: FakeHouse, context: BrowserContext) -> None:
    await context.clear_permissions()
    await page.get_by_role("button", name="web-start").click()
    await page.get_by_role("button", name="Oui").click()
    await page.get_by_role("button", name="web-position-share").click()
    await expect(page.get_by_role("status")).to_have_text("web-position-failed")
    await write(page, "rue des Lilas")
    await hears(page, "Noté : rue des Lilas")
    await expect(page.get_by_role("status")).to_be_hidden()


async def test_a_photo_is_made_light_and_forgets_where_it_was_taken(page: Page, house: FakeHouse) -> None:
    await page.get_by_role("button", name="web-photo").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="web-photo-choose").click()
    photo = png(3000)
    await (await chooser.value).set_files({"name": "mur.png", "mimeType": "image/png", "buffer": photo})
    await hears(page, "Reçu : photo")
    (media,) = house.heard[0].media
    assert (media.kind, media.mime) == (MediaKind.PHOTO, "image/jpeg")
    assert b"50.69" in photo
    assert b"50.69" not in media.data
    widths = await page.locator(".picture").evaluate_all("all => all.map((one) => one.naturalWidth)")
    assert widths[0] == 2048
    await expect(page.get_by_role("button", name="web-photo-choose")).to_be_hidden()


async def test_what_is_no_photo_is_left_to_the_house_to_explain(page: Page, house: FakeHouse) -> None:
    field = page.locator(".gallery")
    await field.set_input_files({"name": "mur.jpg", "mimeType": "image/jpeg", "buffer": b"not a photo"})
    await expect(page.locator(".mine .state")).to_have_text("web-sent")
    assert house.heard[0].unfetched == "unsupported"
    await field.set_input_files({"name": "mur.png", "mimeType": "image/png", "buffer": png(40)})
    await hears(page, "Reçu : photo")


async def test_files_chosen_together_are_one_album_whose_words_go_with_the_first(page: Page, house: FakeHouse) -> None:
    await page.locator(".words").fill("le hall")
    photo: FilePayload = {"name": "mur.png", "mimeType": "image/png", "buffer": png(40)}
    paper: FilePayload = {"name": "bail.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 as it is"}
    await page.locator(".gallery").set_input_files([photo, paper])
    await expect(page.locator(".mine .state")).to_have_text(["web-sent", "web-sent"])
    first, second = house.heard
    assert [(one.text, one.media[0].kind) for one in house.heard] == [("le hall", MediaKind.PHOTO), ("", MediaKind.DOCUMENT)]
    assert first.album == second.album != ""
    assert second.media[0].data == b"%PDF-1.7 as it is"


async def test_a_file_too_large_does_not_leave(page: Page, house: FakeHouse) -> None:
    await page.locator(".gallery").evaluate(
        """(field) => {
          const files = new DataTransfer();
          files.items.add(new File([new Uint8Array(21 * 1024 * 1024)], "film.jpg", { type: "image/jpeg" }));
          field.files = files.files;
          field.dispatchEvent(new Event("change"));
        }"""
    )
    await expect(page.get_by_role("status")).to_have_text("web-too-large")
    assert house.times == 0


async def test_a_voice_message(page: Page, house: FakeHouse) -> None:
    record = page.get_by_role("button", name="web-voice", exact=True)
    await record.click()
    await expect(page.get_by_role("timer")).to_have_text("0:01")
    await page.get_by_role("button", name="web-voice-cancel").click()
    await expect(record).to_be_focused()
    await record.click()
    await expect(page.get_by_role("timer")).to_have_text("0:01")
    await page.get_by_role("button", name="web-voice-send").click()
    await hears(page, "Reçu : voice")
    (media,) = house.heard[0].media
    assert (media.kind, media.mime) == (MediaKind.VOICE, "audio/webm")
    assert 1 <= media.seconds <= 3
    assert (await texts(page))[0].startswith("> web-voice-sent (0:0")


async def test_a_reload_shows_both_sides_in_order(page: Page) -> None:
    await page.get_by_role("button", name="web-start").click()
    await page.get_by_role("button", name="Non").click()
    await hears(page, "Où est-ce ?")
    before = await texts(page)
    await page.reload()
    await hears(page, "Où est-ce ?")
    assert await texts(page) == before
    await expect(page.locator(".mine .state").last).to_have_text("web-sent")


async def test_clearing_the_screen_stays_cleared_and_the_talk_goes_on(page: Page) -> None:
    await page.get_by_role("button", name="web-start").click()
    await hears(page, "15 ans")
    await page.get_by_role("button", name="web-clear", exact=True).click()
    await page.get_by_role("button", name="web-clear-no").click()
    assert len(await texts(page)) == 3
    await page.get_by_role("button", name="web-clear", exact=True).click()
    await page.get_by_role("button", name="web-clear-yes").click()
    assert await texts(page) == []
    await page.reload()
    await expect(page.get_by_role("button", name="web-start")).to_be_visible()
    assert await texts(page) == []
    await write(page, "encore moi")
    await hears(page, "Noté : encore moi")


async def test_what_is_said_without_network_leaves_later_once_and_in_order(page: Page, house: FakeHouse, context: BrowserContext) -> None:
    await page.get_by_role("button", name="web-start").click()
    await hears(page, "15 ans")
    await page.set_viewport_size({"width": 390, "height": 420})
    await context.set_offline(True)
    await write(page, "un")
    await write(page, "deux")
    await page.locator(".gallery").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": png(40)})
    await expect(page.locator(".mine .state").last).to_have_text("web-waiting")
    await expect(page.get_by_role("status")).to_have_text("web-offline")
    await expect(page.locator(".mine .state").last).to_be_in_viewport()  # though the notice took room
    assert len(house.heard) == 1
    await context.set_offline(False)
    await hears(page, "Reçu : photo")
    await expect(page.get_by_role("status")).to_be_hidden()
    assert [heard.text for heard in house.heard] == ["/start", "un", "deux", ""]


async def test_what_waits_survives_closing_the_page(page: Page, house: FakeHouse, context: BrowserContext) -> None:
    house.away = True
    await write(page, "ne me perdez pas")
    await page.locator(".gallery").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": png(40)})
    await expect(page.locator(".mine .state")).to_have_text(["web-waiting", "web-waiting"])
    await expect(page.get_by_role("status")).to_have_text("web-offline")
    await page.close()
    house.away = False
    later = await context.new_page()
    await later.goto("/chat")
    await hears(later, "Reçu : photo")
    assert (await texts(later))[0] == "> ne me perdez pas"
    assert [heard.text for heard in house.heard] == ["ne me perdez pas", ""]
    assert house.heard[1].media[0].mime == "image/jpeg"
    left = await later.evaluate("Object.keys(localStorage).filter((key) => key.includes('waiting'))")
    assert left == []


async def test_an_answer_lost_on_the_way_back_does_not_say_it_twice(page: Page, house: FakeHouse, context: BrowserContext) -> None:
    lost: list[str] = []

    async def lose_the_first(route: Route) -> None:
        if not lost:
            lost.append("204")
            await route.fetch()
            await route.abort()
        else:
            await route.continue_()

    await page.route("**/messages", lose_the_first)
    await write(page, "une seule fois")
    await expect(page.locator(".mine .state")).to_have_text("web-sent")
    assert house.times == 2
    assert len(house.heard) == 1


async def test_what_the_house_refuses_for_good_is_said_and_blocks_nothing(page: Page, house: FakeHouse) -> None:
    await page.evaluate("document.querySelector('.words').removeAttribute('maxlength')")
    await write(page, "x" * 9000)
    await expect(page.locator(".mine .state")).to_have_text("web-refused")
    await write(page, "plus court")
    await hears(page, "Noté : plus court")


async def test_what_one_tab_is_refused_no_other_takes_for_sent(page: Page, house: FakeHouse, context: BrowserContext) -> None:
    answers = [503]

    async def answer(route: Route) -> None:
        await route.fulfill(status=answers[0], headers={"Retry-After": "60"})

    await context.route("**/messages", answer)
    await write(page, "ceci ne passe pas")
    await expect(page.get_by_role("status")).to_have_text("web-offline")
    watching, away = await context.new_page(), await context.new_page()
    for tab in (watching, away):
        await tab.goto("/chat")
        await expect(tab.locator(".mine .state")).to_have_text("web-waiting")
    await away.goto("about:blank")
    answers[0] = 422
    await page.evaluate("dispatchEvent(new Event('online'))")
    await expect(page.locator(".mine .state")).to_have_text("web-refused")
    await expect(watching.locator(".mine .state")).to_have_text("web-refused")
    await away.goto("/chat")
    await expect(away.locator(".mine .state")).to_have_text("web-refused")


async def test_a_lost_cookie_asks_for_a_reload_which_sends_what_waited(page: Page, house: FakeHouse, context: BrowserContext) -> None:
    await context.clear_cookies()
    await write(page, "toujours là")
    await expect(page.get_by_role("status")).to_have_text("web-stranger")
    await page.reload()
    await hears(page, "Noté : toujours là")


async def test_a_hidden_page_lets_its_stream_go_and_catches_up(page: Page, house: FakeHouse) -> None:
    await write(page, "bonjour")
    await hears(page, "Noté : bonjour")
    chat = house.heard[0].chat
    await page.evaluate(
        "Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    channel = house.channels["/chat"]
    for _ in range(100):
        if not channel._pages:
            break
        await page.wait_for_timeout(50)
    assert not channel._pages
    await house.say(Bot.RESIDENTS, chat, Outgoing(text="Le bailleur a répondu."))
    await page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    await hears(page, "Le bailleur a répondu.")
    assert len(await texts(page)) == 3


async def test_a_whole_talk_by_keyboard_alone(page: Page, house: FakeHouse) -> None:
    async def tab_to(name: str) -> None:
        for _ in range(30):
            await page.keyboard.press("Tab")
            label, shown = await page.evaluate("[document.activeElement.ariaLabel, document.activeElement.textContent]")
            if name in (label, shown):
                return
        pytest.fail(f"no way to {name} by Tab alone")

    await expect(page.get_by_role("button", name="web-start")).to_be_visible()
    await tab_to("web-start")
    await page.keyboard.press("Enter")
    await hears(page, "15 ans")
    await tab_to("Oui")
    outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    await page.keyboard.press("Space")
    await hears(page, "Où est-ce ?")
    await tab_to("web-write")
    await page.keyboard.type("première ligne")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("seconde ligne")
    assert await page.evaluate("document.activeElement.rows") == 2
    await page.keyboard.press("Enter")
    await hears(page, "Noté : première ligne")
    assert house.heard[-1].text == "première ligne\nseconde ligne"
    assert await page.evaluate("document.activeElement.rows") == 1


async def test_people_cannot_write_markup(page: Page, house: FakeHouse) -> None:
    await write(page, "<img src=x onerror=alert(1)><b>gras</b>")
    await hears(page, "Noté : <img src=x onerror=alert(1)><b>gras</b>")
    assert await page.locator(".log b, .log img").count() == 0


async def test_no_line_begins_with_a_sign_that_french_sets_apart(page: Page, house: FakeHouse) -> None:
    await write(page, "Bonjour")
    await hears(page, "Noté : Bonjour")
    await house.say(Bot.RESIDENTS, house.heard[0].chat, Outgoing(text="Vous êtes d'accord ? Dites « oui » !"))
    await hears(page, "Vous êtes d'accord")
    assert "d'accord\u00a0? Dites «\u00a0oui\u00a0»\u00a0!" in await page.locator(".newest .said").inner_text()


LONG = "\n\n".join(f"Semaine {week} : des chiffres, des mots." for week in range(40))


async def test_what_is_longer_than_the_screen_is_read_from_its_beginning(page: Page, house: FakeHouse) -> None:
    await write(page, "Bonjour")
    await hears(page, "Noté : Bonjour")
    visitor = house.heard[0].chat
    first, last = page.get_by_text("Semaine 0 :"), page.get_by_text("Et ses pages.")
    await house.say(Bot.RESIDENTS, visitor, Outgoing(text=LONG))
    await house.say(Bot.RESIDENTS, visitor, Outgoing(text="Et ses pages."))
    await expect(last).to_be_visible()
    await expect(first).to_be_in_viewport()
    await expect(last).not_to_be_in_viewport()

    await page.set_viewport_size({"width": 390, "height": 420})
    await expect(first).to_be_in_viewport()
    await page.mouse.move(200, 200)
    await page.mouse.wheel(0, 10_000)
    await expect(last).to_be_in_viewport()
    await house.say(Bot.RESIDENTS, visitor, Outgoing(text="C'est tout pour cette semaine."))
    await expect(page.get_by_text("C'est tout pour cette semaine.")).to_be_in_viewport()  # whoever has read on is followed again
    await write(page, "Merci")
    await expect(page.get_by_text("Noté : Merci")).to_be_in_viewport()


async def test_a_screen_that_grows_in_its_place_hides_nothing_that_came_after_it(page: Page, house: FakeHouse) -> None:
    await write(page, "Bonjour")
    await hears(page, "Noté : Bonjour")
    visitor = house.heard[0].chat
    await house.say(Bot.RESIDENTS, visitor, Outgoing(text="PV-7K3QF : à prendre", screen="case"))
    await house.say(Bot.RESIDENTS, visitor, Outgoing(text="Nouvelle demande."))
    await expect(page.get_by_text("Nouvelle demande.")).to_be_in_viewport()
    await house.say(Bot.RESIDENTS, visitor, Outgoing(text="PV-7K3QF : répondu\n\n" + LONG, screen="case"))
    await hears(page, "PV-7K3QF : répondu")
    await expect(page.get_by_text("Nouvelle demande.")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["/chat", "/trial"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
async def test_a_narrow_screen_with_large_letters_never_scrolls_sideways(chromium: Browser, path: str, direction: str) -> None:
    async with open_house(FakeHouse(answers=script), dir=direction) as house:
        page = await chromium.new_page(viewport={"width": 320, "height": 640}, base_url=house.url)
        await page.goto(path)
        await page.get_by_role("button", name="web-start").first.click()
        await hears(page, "15 ans")
        long = Button("Un très long choix qui ne tient pas sur une seule ligne d’un petit téléphone", "c")
        chat = house.heard[0].chat
        await house.say(Bot.RESIDENTS, chat, Outgoing(text="Anticonstitutionnellement" * 6, buttons=((long, long),)))
        await expect(page.get_by_role("button", name=long.label)).to_have_count(2)
        assert await overflow(page) == 0
        small = await page.locator("button:not(.skip):visible, textarea:visible").evaluate_all(
            "all => all.filter((one) => Math.min(one.offsetHeight, one.offsetWidth) < 44).map((one) => one.className)"
        )
        assert small == []
        await page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert await overflow(page) == 0
        await page.close()


async def test_the_three_phones_and_the_calendar(chromium: Browser, house: FakeHouse) -> None:
    page = await chromium.new_page(viewport={"width": 1280, "height": 800}, base_url=house.url, timezone_id="Pacific/Auckland")
    await page.goto("/trial")
    phones = page.locator(".phones .chat")
    await expect(phones.locator(".words")).to_have_count(3)
    for name in ("resident", "relay", "coordination"):
        phone = page.get_by_role("region", name=f"web-trial-{name}", exact=True)
        await expect(phone).to_be_visible()
        await phone.get_by_role("textbox").fill(f"ici {name}")
        await phone.get_by_role("button", name="web-send").click()
        await expect(phone.locator(".theirs .said")).to_have_text(f"Noté : ici {name}")
    assert [heard.chat for heard in house.heard] == ["trial-resident", "trial-relay", "trial-coordination"]
    await expect(page.locator(".mine time").first).to_have_text("12:12")  # the trial's clock, not this machine's
    await expect(page.locator(".now")).to_have_text("jeudi 4 juin à 12:12")
    await page.get_by_role("button", name="web-trial-monday").click()
    await expect(page.locator(".now")).to_have_text("lundi 8 juin à 8:00")
    await page.close()


async def test_on_a_phone_the_trial_shows_one_and_counts_what_the_others_receive(chromium: Browser, house: FakeHouse) -> None:
    page = await chromium.new_page(viewport=PHONE, base_url=house.url)
    await page.goto("/trial")
    await expect(page.locator(".phones .chat:visible")).to_have_count(1)
    await expect(page.locator(".log[data-ready]")).to_have_count(3)
    for n in range(2):
        await house.say(Bot.STAFF, "trial-relay", Outgoing(text=f"Nouvelle demande {n}"))
    tab = page.locator(".switch [data-who=relay]")
    await expect(tab).to_have_accessible_name(re.compile("2 web-trial-unseen"))
    await tab.click()
    await expect(tab.locator(".unseen")).to_have_text("")
    await expect(tab).to_have_attribute("aria-pressed", "true")
    await expect(page.locator(".phones .chat:visible")).to_have_attribute("data-who", "relay")
    await expect(page.get_by_text("Nouvelle demande 1")).to_be_visible()
    await page.close()


async def test_pictures_sounds_and_files_of_the_house(page: Page, house: FakeHouse) -> None:
    await write(page, "bonjour")
    await hears(page, "Noté")
    chat = house.heard[0].chat
    kinds = ((MediaKind.PHOTO, "image/png"), (MediaKind.VOICE, "audio/ogg"), (MediaKind.DOCUMENT, "application/pdf"))
    for kind, mime in kinds:
        await house.say(Bot.RESIDENTS, chat, Outgoing(text=kind, media=Media(kind=kind, mime=mime, data=png(30))))
    await expect(page.get_by_role("img", name="web-photo-received")).to_be_visible()
    await expect(page.locator("audio")).to_be_visible()
    async with page.expect_download() as download:
        await page.get_by_role("link", name="web-document").click()
    assert (await (await download.value).path()).read_bytes() == png(30)
