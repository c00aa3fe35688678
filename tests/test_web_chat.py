"""The web chat over real HTTP: what was said is taken once, and what was sent is never missed."""

from __future__ import annotations

import asyncio
import io
import json
import re
import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import ClientSession, FormData, web

from bot.channels.port import Bot, Button, Channel, Media, MediaKind, Outgoing
from bot.channels.web.channel import COOKIE, FILES_BYTES, PAGES_PER_CHAT, WebChannel
from bot.channels.web.form import BODY_BYTES, FILES, MEDIA_BYTES, WORDS_BYTES
from bot.pages import keys, page
from bot.texts import shipped
from bot.web import LANGUAGE_COOKIE, PortTaken, WebServer, exposition, preferred
from tests.web_house import FakeHouse, FakeMailbox, open_house

JPEG = b"\xff\xd8\xff\xe0" + b"a photo of damp" * 50
WEBM = b"\x1a\x45\xdf\xa3" + b"a voice" * 50
MESSAGES = "/trial/resident/messages"
EVENTS = "/trial/resident/events"
RESIDENT = "trial-resident"


@pytest_asyncio.fixture
async def house() -> AsyncIterator[FakeHouse]:
    async with open_house(FakeHouse()) as opened:
        yield opened


@pytest_asyncio.fixture
async def quick_house() -> AsyncIterator[FakeHouse]:
    """One whose streams beat five times a second."""
    async with open_house(FakeHouse(), heartbeat=0.2) as opened:
        yield opened


@pytest_asyncio.fixture
async def browser(house: FakeHouse) -> AsyncIterator[ClientSession]:
    jar = aiohttp.CookieJar(unsafe=True)  # "unsafe" lets it keep cookies of a numeric address
    async with ClientSession(house.url, cookie_jar=jar, timeout=aiohttp.ClientTimeout(total=20)) as session:
        yield session


async def heard_over(events: aiohttp.ClientResponse, count: int) -> list[dict[str, Any]]:
    """The next `count` messages of a stream."""
    got: list[dict[str, Any]] = []
    async with asyncio.timeout(5):
        while len(got) < count:
            line = (await events.content.readline()).decode()
            assert line, f"the stream ended after {len(got)} of {count} messages"
            if line.startswith('data: {"number"'):
                got.append(json.loads(line.removeprefix("data: ")))
    return got


def the_channel_fits(channel: Channel) -> Channel:
    return channel


async def test_a_web_channel_is_a_channel_that_delivers_without_a_platform() -> None:
    channel = the_channel_fits(WebChannel(Bot.STAFF, FakeMailbox()))
    await channel.open()
    assert await channel.send("nobody-there", Outgoing(text="Bonjour")) == ""
    await channel.close()


# What a person says


async def test_a_message_is_taken_before_it_is_acknowledged(house: FakeHouse, browser: ClientSession) -> None:
    said = {"id": "a1", "text": "Il fait froid", "longitude": 3.17, "latitude": 50.69, "language": "fr-FR"}
    async with browser.post(MESSAGES, json=said) as answer:
        assert answer.status == 204
    (heard,) = house.heard
    assert (heard.channel, heard.bot, heard.chat, heard.message) == ("web", Bot.RESIDENTS, RESIDENT, "a1")
    assert (heard.text, heard.position, heard.language) == ("Il fait froid", (3.17, 50.69), "fr-FR")


async def test_a_house_that_is_away_keeps_nothing_and_says_when_to_come_back(house: FakeHouse, browser: ClientSession) -> None:
    house.away = True
    async with browser.post(MESSAGES, json={"id": "a1", "text": "Il fait froid"}) as answer:
        assert answer.status == 503
        assert int(answer.headers["Retry-After"]) > 0
    house.away = False
    for _ in range(2):  # the page did not get the first 204 and sends again
        async with browser.post(MESSAGES, json={"id": "a1", "text": "Il fait froid"}) as answer:
            assert answer.status == 204
    assert house.times == 3
    assert [heard.text for heard in house.heard] == ["Il fait froid"]


async def test_what_always_fails_is_kept_aside_and_the_next_one_goes_through(house: FakeHouse, browser: ClientSession) -> None:
    house.chokes_on = {"poison"}
    said: dict[str, Any] = {"id": "a1", "text": "poison", "longitude": 3.17, "latitude": 50.69}

    async def posted() -> int:
        async with browser.post(MESSAGES, json=said) as answer:
            return answer.status

    house.shelf_broken = True
    assert [await posted() for _ in range(4)] == [503] * 4, "what can't be kept stays with the page"
    house.shelf_broken = False
    assert await posted() == 422
    fields = {name: str(value) for name, value in said.items()}
    assert house.shelf == [({"chat": RESIDENT, "fields": fields, "files": 0}, "Chokes")]
    async with browser.post(MESSAGES, json={"id": "a2", "text": "Il fait froid"}) as answer:
        assert answer.status == 204
    house.chokes_on = set()
    await house.channels["/trial/resident"].again(json.dumps(house.shelf[0][0]).encode(), house.hear)
    assert [heard.text for heard in house.heard] == ["Il fait froid", "poison"] and house.heard[1].position == (3.17, 50.69)


async def test_a_house_that_is_away_sets_nothing_aside_however_long(house: FakeHouse, browser: ClientSession) -> None:
    house.away = True
    for _ in range(6):
        async with browser.post(MESSAGES, json={"id": "a1", "text": "Il fait froid"}) as answer:
            assert answer.status == 503
    assert house.shelf == []


async def test_the_files_of_what_is_kept_aside_are_not_kept(house: FakeHouse, browser: ClientSession) -> None:
    house.chokes_on = {""}
    for _ in range(3):
        form = FormData({"id": "a1"})
        form.add_field("photo", JPEG, filename="photo", content_type="image/jpeg")
        async with browser.post(MESSAGES, data=form) as answer:
            status = answer.status
    assert status == 422
    house.chokes_on = set()
    await house.channels["/trial/resident"].again(json.dumps(house.shelf[0][0]).encode(), house.hear)
    assert (house.heard[0].media, house.heard[0].unfetched) == ((), "unavailable"), "and the person is told so"


async def test_few_files_of_unknown_weight_are_taken_together_and_words_wait_for_nobody(house: FakeHouse, browser: ClientSession) -> None:
    let_go = asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield b'--b\r\nContent-Disposition: form-data; name="id"\r\n\r\na1\r\n'
        await let_go.wait()
        yield b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nbonjour\r\n--b--\r\n'

    async def posted(body: Any) -> int:
        async with browser.post(MESSAGES, data=body, headers={"Content-Type": "multipart/form-data; boundary=b"}) as answer:
            return answer.status

    slow = [asyncio.create_task(posted(slowly())) for _ in range(FILES_BYTES // BODY_BYTES)]
    await asyncio.sleep(0.2)
    assert await posted(slowly()) == 503, "it is sent again later"
    async with browser.post(MESSAGES, json={"id": "a2", "text": "Il fait froid"}) as answer:
        assert answer.status == 204
    let_go.set()
    assert await asyncio.gather(*slow) == [204] * len(slow) and await posted(slowly()) == 204


async def test_nothing_is_acknowledged_before_someone_listens(browser: ClientSession) -> None:
    house = FakeHouse()
    house.door("/early", Bot.RESIDENTS, lambda request: "chat")
    await house.server.start()
    try:
        async with browser.post(f"{house.url}/early/messages", json={"id": "a1", "text": "Bonjour"}) as answer:
            assert answer.status == 503
    finally:
        await house.server.stop()


@pytest.mark.parametrize(
    "said",
    [
        {"text": "no id"},
        {"id": "x" * 65, "text": "id too long"},
        {"id": "a b", "text": "id with a space"},
        {"id": "a1"},
        {"id": "a1", "text": "   "},
        {"id": "a1", "text": "x" * 9000},
        {"id": "a1", "pressed": "x" * 65},
        {"id": "a1", "pressed": "é"},
        {"id": "a1", "longitude": 200, "latitude": 50},
        {"id": "a1", "longitude": "nan", "latitude": 50},
        {"id": "a1", "longitude": "here", "latitude": "there"},
        ["not", "an", "object"],
    ],
)
async def test_what_is_no_message_is_refused_for_good(house: FakeHouse, browser: ClientSession, said: dict[str, object]) -> None:
    async with browser.post(MESSAGES, json=said) as answer:
        assert answer.status == 400
        assert "id" in await answer.text()
    assert house.times == 0


@pytest.mark.parametrize("body", ["", "{", "[" * 100_000, '{"id": "a", "text": "' + "x" * 40_000 + '"}'])
async def test_broken_json_is_refused(house: FakeHouse, browser: ClientSession, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    async with browser.post(MESSAGES, data=body, headers=headers) as answer:
        assert answer.status == 400
    assert house.times == 0


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=zz", "text/plain"])
async def test_a_broken_form_is_refused(house: FakeHouse, browser: ClientSession, kind: str) -> None:
    async with browser.post(MESSAGES, data=b"nothing like a form", headers={"Content-Type": kind}) as answer:
        assert answer.status == 400
    assert house.times == 0


# Photos and voices


def form(*files: tuple[str, bytes], **fields: str) -> FormData:
    posted = FormData()
    for name, data in files:
        posted.add_field(name, io.BytesIO(data), filename="file", content_type="application/octet-stream")
    for name, value in fields.items():
        posted.add_field(name, value)
    return posted


async def test_a_photo_and_a_voice_come_whole(house: FakeHouse, browser: ClientSession) -> None:
    posted = form(("photo", JPEG), ("voice", WEBM), id="p1", text="Voilà", seconds="12.4")
    async with browser.post(MESSAGES, data=posted) as answer:
        assert answer.status == 204
    photo, voice = house.heard[0].media
    assert (photo.kind, photo.mime, photo.data, photo.seconds) == (MediaKind.PHOTO, "image/jpeg", JPEG, 0)
    assert (voice.kind, voice.mime, voice.data, voice.seconds) == (MediaKind.VOICE, "audio/webm", WEBM, 12)
    assert house.heard[0].text == "Voilà"


async def test_a_photo_that_is_too_large_is_heard_of_and_the_next_one_passes(house: FakeHouse, browser: ClientSession) -> None:
    async with browser.post(MESSAGES, data=form(("photo", JPEG + bytes(MEDIA_BYTES)), id="big")) as answer:
        assert answer.status == 204
    async with browser.post(MESSAGES, data=form(("photo", JPEG), id="small")) as answer:
        assert answer.status == 204
    big, small = house.heard
    assert (big.media, big.unfetched) == ((), "too_large")
    assert (len(small.media), small.unfetched) == (1, "")


async def test_a_photo_of_exactly_the_limit_passes(house: FakeHouse, browser: ClientSession) -> None:
    whole = JPEG + bytes(MEDIA_BYTES - len(JPEG))
    async with browser.post(MESSAGES, data=form(("photo", whole), id="full")) as answer:
        assert answer.status == 204
    (photo,) = house.heard[0].media
    assert len(photo.data) == MEDIA_BYTES


async def test_a_body_without_end_is_not_read_to_its_end(house: FakeHouse, browser: ClientSession) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        yield b'--zz\r\nContent-Disposition: form-data; name="photo"; filename="p"\r\n\r\n'
        while sent < 4 * BODY_BYTES:
            sent += 1_000_000
            yield bytes(1_000_000)

    headers = {"Content-Type": "multipart/form-data; boundary=zz"}
    try:
        async with browser.post(MESSAGES, data=endless(), headers=headers) as answer:
            assert answer.status == 413
    except aiohttp.ClientError:
        pass  # the connection may close while we still write
    assert sent < 2 * BODY_BYTES
    assert house.times == 0


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("photo", b"MZ a program that calls itself a photo", "unsupported"),
        ("photo", WEBM, "unsupported"),
        ("voice", JPEG, "unsupported"),
        ("photo", b"\0\0\0\x18ftypheic\0\0\0\0", "heic"),
        ("voice", b"\0\0\0\x18ftypheic\0\0\0\0", "heic"),
        ("photo", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "unsupported"),
    ],
)
async def test_a_file_is_what_its_bytes_say(house: FakeHouse, browser: ClientSession, name: str, data: bytes, why: str) -> None:
    async with browser.post(MESSAGES, data=form((name, data), id="odd")) as answer:
        assert answer.status == 204
    assert (house.heard[0].media, house.heard[0].unfetched) == ((), why)


async def test_of_too_many_files_the_first_are_kept_and_the_words_too(house: FakeHouse, browser: ClientSession) -> None:
    posted = form(*[("photo", JPEG)] * (FILES + 3), id="many", text="La cage d'escalier", album="a1")
    async with browser.post(MESSAGES, data=posted) as answer:
        assert answer.status == 204
    said = house.heard[0]
    assert (len(said.media), said.unfetched, said.text, said.album) == (FILES, "too_many", "La cage d'escalier", "a1")


async def test_files_that_come_on_top_of_many_are_asked_to_come_back(house: FakeHouse, browser: ClientSession) -> None:
    """Each of these says it weighs as much as a form may, and sends nothing more; words still pass."""
    head = f"POST {MESSAGES} HTTP/1.1\r\nHost: x\r\nCookie: {COOKIE}={'v' * 43}\r\n"
    head += f"Content-Type: multipart/form-data; boundary=zz\r\nContent-Length: {FILES_BYTES // 2}\r\n\r\n"
    writers = []
    for _ in range(2):
        _, writer = await asyncio.open_connection("127.0.0.1", house.server.port)
        writer.write(head.encode())
        await writer.drain()
        writers.append(writer)
    await asyncio.sleep(0.1)
    async with browser.post(MESSAGES, data=form(("photo", JPEG + bytes(WORDS_BYTES)), id="later")) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (503, "5")
    async with browser.post(MESSAGES, json={"id": "words", "text": "Bonjour"}) as answer:
        assert answer.status == 204
    for writer in writers:
        writer.close()
    await asyncio.sleep(0.1)
    async with browser.post(MESSAGES, data=form(("photo", JPEG + bytes(WORDS_BYTES)), id="later")) as answer:
        assert answer.status == 204
    assert [said.message for said in house.heard] == ["words", "later"]


async def test_an_upload_that_is_cut_is_neither_heard_nor_a_fault(house: FakeHouse, caplog: pytest.LogCaptureFixture) -> None:
    """Phones lose their network every day: nobody need look into it."""
    _, writer = await asyncio.open_connection("127.0.0.1", house.server.port)
    head = f"POST {MESSAGES} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=zz\r\n"
    part = '--zz\r\nContent-Disposition: form-data; name="photo"; filename="p"\r\n\r\n'
    writer.write(f"{head}Content-Length: 90000\r\n\r\n{part}".encode() + JPEG)
    await writer.drain()
    writer.close()
    await asyncio.sleep(0.1)
    assert house.times == 0
    assert not caplog.records


# Whose chat, and from where


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 204),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "{own}"}, 403),
        ({"Origin": "{own}"}, 204),
        ({}, 204),
    ],
)
async def test_only_our_own_page_may_write(house: FakeHouse, browser: ClientSession, headers: dict[str, str], status: int) -> None:
    sent = {name: value.replace("{own}", house.url) for name, value in headers.items()}
    async with browser.post(MESSAGES, json={"id": "a1", "text": "Bonjour"}, headers=sent) as answer:
        assert answer.status == status
    assert house.times == (1 if status == 204 else 0)


async def test_the_page_gives_each_visitor_a_chat_of_their_own(house: FakeHouse, browser: ClientSession) -> None:
    said = {"id": "a1", "text": "Bonjour"}
    async with browser.post("/chat/messages", json=said) as answer:
        assert answer.status == 401
    async with browser.get("/chat") as answer:
        cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie
    given = answer.cookies[COOKIE].value
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", given)  # 256 bits in base 64
    async with browser.post("/chat/messages", json=said) as answer:
        assert answer.status == 204
    async with browser.get("/chat", headers={"X-Forwarded-Proto": "https"}) as again:
        assert again.cookies[COOKIE].value == given
        assert "Secure" in again.headers["Set-Cookie"]
    assert house.heard[0].chat == given
    async with ClientSession(house.url) as neighbour, neighbour.get("/chat") as other:
        assert other.cookies[COOKIE].value != given


async def test_a_chosen_cookie_is_not_a_chat(house: FakeHouse) -> None:
    async with ClientSession(house.url, cookies={COOKIE: "admin"}) as forger:
        async with forger.get("/chat/events") as answer:
            assert answer.status == 401
        async with forger.get("/chat") as answer:
            assert answer.cookies[COOKIE].value != "admin"


# What the house says


async def test_a_stream_tells_what_was_sent_then_what_is_sent(house: FakeHouse, browser: ClientSession) -> None:
    await house.say(Bot.RESIDENTS, RESIDENT, Outgoing(text="Bonjour\nà vous"))
    await house.say(Bot.RESIDENTS, "someone-else", Outgoing(text="pas pour vous"))
    await house.say(Bot.STAFF, RESIDENT, Outgoing(text="pas pour vous"))
    async with browser.get(EVENTS) as events:
        assert events.content_type == "text/event-stream"
        (first,) = await heard_over(events, 1)
        buttons = ((Button("Oui", "c1:q:yes"),), (Button("Non", "c1:q:no"),))
        await house.say(Bot.RESIDENTS, RESIDENT, Outgoing(text="Et vous ?", buttons=buttons, asks_position=True))
        (second,) = await heard_over(events, 1)
    assert first == {
        "number": 1,
        "text": "Bonjour\nà vous",
        "buttons": [],
        "media": None,
        "asks_position": False,
        "screen": "",
        "below": False,
        "language": "",
        "at": "2026-06-04T08:01:00+00:00",
    }
    assert second["buttons"] == [[{"label": "Oui", "data": "c1:q:yes"}], [{"label": "Non", "data": "c1:q:no"}]]
    assert second["asks_position"] is True


@pytest.mark.parametrize(
    ("query", "headers", "expected"),
    [
        ("?after=2", {}, ["m3", "m4"]),
        ("?after=1", {"Last-Event-ID": "3"}, ["m4"]),
        ("?after=zz", {"Last-Event-ID": "-5"}, ["m1", "m2", "m3", "m4"]),
    ],
)
async def test_a_stream_resumes_where_it_was_cut(
    house: FakeHouse, browser: ClientSession, query: str, headers: dict[str, str], expected: list[str]
) -> None:
    for n in range(1, 5):
        await house.say(Bot.RESIDENTS, RESIDENT, Outgoing(text=f"m{n}"))
    async with browser.get(EVENTS + query, headers=headers) as events:
        got = await heard_over(events, len(expected))
    assert [message["text"] for message in got] == expected


async def test_a_burst_reaches_every_open_page_once_and_in_order(house: FakeHouse, browser: ClientSession) -> None:
    async with browser.get(EVENTS) as one, browser.get(EVENTS) as two:
        for n in range(200):
            await house.say(Bot.RESIDENTS, RESIDENT, Outgoing(text=str(n)))
        for events in (one, two):
            assert [message["text"] for message in await heard_over(events, 200)] == [str(n) for n in range(200)]


async def test_a_silent_stream_beats_and_finds_what_another_process_sent(quick_house: FakeHouse, browser: ClientSession) -> None:
    async with browser.get(quick_house.url + EVENTS) as events, asyncio.timeout(5):
        while not (await events.content.readline()).startswith(b":"):
            pass
        quick_house.mailbox.put(Bot.RESIDENTS, RESIDENT, Outgoing(text="from elsewhere"))  # nobody wakes the page
        (got,) = await heard_over(events, 1)
    assert got["text"] == "from elsewhere"


async def test_one_chat_keeps_only_so_many_pages_open(house: FakeHouse, browser: ClientSession) -> None:
    pages = [await browser.get(EVENTS) for _ in range(PAGES_PER_CHAT + 1)]
    async with asyncio.timeout(5):
        await pages[0].content.read()  # the oldest was let go: its stream ends
    await house.say(Bot.RESIDENTS, RESIDENT, Outgoing(text="Bonjour"))
    assert (await heard_over(pages[1], 1))[0]["text"] == "Bonjour"
    for opened in pages:
        opened.close()


async def test_a_page_that_leaves_is_forgotten(quick_house: FakeHouse, browser: ClientSession) -> None:
    events = await browser.get(quick_house.url + EVENTS)
    channel = quick_house.channels["/trial/resident"]
    async with asyncio.timeout(5):
        while not channel._pages:
            await asyncio.sleep(0.05)
        events.close()
        while channel._pages:
            await asyncio.sleep(0.05)


async def test_a_file_is_served_to_its_chat_alone_whole_or_in_part(house: FakeHouse, browser: ClientSession) -> None:
    voice = Media(kind=MediaKind.VOICE, mime="audio/ogg", data=b"0123456789", seconds=4)
    await house.say(Bot.RESIDENTS, RESIDENT, Outgoing(text="", media=voice))
    async with browser.get(EVENTS) as events:
        (got,) = await heard_over(events, 1)
    assert got["media"] == {"kind": "voice", "url": "/trial/resident/media/1", "seconds": 4}
    async with browser.get(got["media"]["url"]) as answer:
        assert (answer.status, answer.content_type, await answer.read()) == (200, "audio/ogg", b"0123456789")
    for asked, status, told, data in (
        ("bytes=0-1", 206, "bytes 0-1/10", b"01"),
        ("bytes=8-", 206, "bytes 8-9/10", b"89"),
        ("bytes=-3", 206, "bytes 7-9/10", b"789"),
        ("bytes=20-", 416, "bytes */10", b""),
    ):
        async with browser.get(got["media"]["url"], headers={"Range": asked}) as answer:
            assert (answer.status, answer.headers["Content-Range"], await answer.read()) == (status, told, data)
    async with browser.get("/trial/relay/media/1") as answer:
        assert answer.status == 404


async def test_a_document_is_saved_never_opened_in_the_page(house: FakeHouse, browser: ClientSession) -> None:
    trap = Media(kind=MediaKind.DOCUMENT, mime="text/html", data=b"<script>alert(1)</script>")
    await house.say(Bot.RESIDENTS, RESIDENT, Outgoing(text="", media=trap))
    async with browser.get("/trial/resident/media/1") as answer:
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["Content-Disposition"] == "attachment"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


# The server


async def test_stopping_ends_the_streams_cleanly_and_soon(browser: ClientSession) -> None:
    async with open_house(FakeHouse()) as house:
        events = [await browser.get(house.url + EVENTS) for _ in range(3)]
        begun = time.monotonic()
        await house.server.stop()
        assert time.monotonic() - begun < 2
        for stream in events:
            assert b"caught-up" in await stream.content.read()  # ended, not cut: a cut stream raises here


async def test_a_taken_port_says_so(house: FakeHouse) -> None:
    second = WebServer("127.0.0.1", house.server.port)
    with pytest.raises(PortTaken, match="set another port"):
        await second.start()
    await second.stop()


async def test_every_answer_wears_the_same_headers(house: FakeHouse, browser: ClientSession) -> None:
    for path in ("/chat", "/assets/chat.js", "/nowhere", EVENTS):
        async with browser.get(path) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "unsafe" not in policy
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert "microphone=(self)" in answer.headers["Permissions-Policy"]
            assert "aiohttp" not in answer.headers["Server"].lower()


async def test_errors_are_one_plain_sentence(browser: ClientSession, caplog: pytest.LogCaptureFixture) -> None:
    async def broken(request: web.Request) -> web.Response:
        raise RuntimeError("Madame Dupont, 0601020304")

    server = WebServer("127.0.0.1", 0)
    server.add([web.get("/broken", broken)])
    await server.start()
    try:
        base = f"http://127.0.0.1:{server.port}"
        for method, path, status in (("GET", "/x", 404), ("POST", "/broken", 405), ("GET", "/broken?q=secret", 500)):
            async with browser.request(method, base + path) as answer:
                assert answer.status == status
                assert (await answer.text()).count(".") == 1
    finally:
        await server.stop()
    assert "RuntimeError at broken" in caplog.text
    assert "Dupont" not in caplog.text
    assert "secret" not in caplog.text


async def test_telegram_is_answered_what_its_bot_answers(browser: ClientSession) -> None:
    taken: list[tuple[bytes, str]] = []

    async def receive(body: bytes, secret: str) -> int:
        taken.append((body, secret))
        return 401 if secret.startswith("wr") else 200

    server = WebServer("127.0.0.1", 0)
    server.telegram({"residents": receive})
    await server.start()
    try:
        url = f"http://127.0.0.1:{server.port}/telegram/"
        for bot, secret, body, status in (
            ("residents", "right", b"{}", 200),
            ("residents", "wrong", b"{}", 401),
            ("nobody", "right", b"{}", 404),
            ("residents", "right", bytes(1024 * 1024 + 1), 413),
        ):
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
            async with browser.post(url + bot, data=io.BytesIO(body), headers=headers) as answer:
                assert answer.status == status
    finally:
        await server.stop()
    assert taken == [(b"{}", "right"), (b"{}", "wrong")]


async def test_health_and_metrics(browser: ClientSession) -> None:
    state: dict[str, object] = {"ok": True, "outbox": 3}

    async def health() -> dict[str, object]:
        if "broken" in state:
            raise OSError("disk full")
        return state

    async def measure() -> dict[str, float]:
        return {"porte_voix_outbox": 3}

    server = WebServer("127.0.0.1", 0)
    server.health(health)
    server.metrics(measure, {"porte_voix_outbox": "Messages waiting to be sent."})
    await server.start()
    try:
        base = f"http://127.0.0.1:{server.port}"
        for change, status in (({}, 200), ({"ok": False}, 503), ({"ok": True}, 200), ({"broken": 1}, 503)):
            state.update(change)
            async with browser.get(f"{base}/health") as answer:
                assert answer.status == status
                assert (await answer.json())["ok"] is (status == 200)
        async with browser.get(f"{base}/metrics") as answer:
            assert "porte_voix_outbox 3.0\n" in await answer.text()
    finally:
        await server.stop()


async def test_metrics_are_grouped_and_described() -> None:
    values = {'sent_total{bot="staff"}': 2, "waiting": 1.5, 'sent_total{bot="residents"}': 40}
    assert exposition(values, {"sent_total": "Messages sent."}) == (
        "# HELP sent_total Messages sent.\n# TYPE sent_total counter\n"
        'sent_total{bot="staff"} 2.0\nsent_total{bot="residents"} 40.0\n'
        "# HELP waiting\n# TYPE waiting gauge\nwaiting 1.5\n"
    )


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        ("", "en-GB,en;q=0.9,fr;q=0.8", "en"),
        ("", "de;q=0.9, ar;q=0.7, en;q=0.2", "ar"),
        ("", "de", "fr"),
        ("", "en;q=lots", "fr"),
        ("?lang=ar", "en", "ar"),
        ("?lang=xx", "en", "en"),
    ],
)
async def test_the_page_speaks_the_readers_language(browser: ClientSession, query: str, accepted: str, language: str) -> None:
    async def tell(request: web.Request) -> web.Response:
        return web.Response(text=preferred(request, ["fr", "en", "ar"]))

    server = WebServer("127.0.0.1", 0)
    server.add([web.get("/tell", tell)])
    await server.start()
    try:
        url = f"http://127.0.0.1:{server.port}/tell{query}"
        async with browser.get(url, headers={"Accept-Language": accepted}) as answer:
            assert await answer.text() == language
    finally:
        await server.stop()


async def test_a_page_opens_in_the_language_of_the_talk_unless_its_address_says_another() -> None:
    async with open_house(FakeHouse(), languages=("fr", "en", "ar")) as house, ClientSession(cookies={LANGUAGE_COOKIE: "ar"}) as reader:
        for query, expected in (("", "ar"), ("?lang=en", "en")):
            async with reader.get(f"{house.url}/chat{query}", headers={"Accept-Language": "fr"}) as answer:
                assert f'<html lang="{expected}"' in await answer.text()


async def test_a_page_is_told_the_language_of_its_talk_and_of_each_message(quick_house: FakeHouse) -> None:
    house = quick_house
    house.mailbox.languages[RESIDENT] = "fr"
    await house.say(Bot.RESIDENTS, RESIDENT, Outgoing(text="Emergencies: 112.", language="en"))
    told: list[str] = []
    async with ClientSession(house.url) as reader, reader.get(EVENTS) as events:
        async with asyncio.timeout(5):
            while told.count("event: language") < 2:
                told.append((await events.content.readline()).decode().strip())
                house.mailbox.languages[RESIDENT] = "tr" if "event: caught-up" in told else "fr"
            told.append((await events.content.readline()).decode().strip())
    assert told[told.index("event: language") + 1] == 'data: "fr"' and told[-1] == 'data: "tr"'
    assert any('"language": "en"' in line for line in told)


# The pages


@pytest.mark.parametrize("name", ["chat", "trial", "accessibility"])
async def test_texts_are_never_markup(name: str) -> None:
    filled = page(name, lambda key: f'<b>"{key}"</b>', "ar", "rtl").decode()
    assert '<html lang="ar" dir="rtl">' in filled
    assert "<b>" not in filled
    assert "{{" not in filled
    assert not re.search(r"\sstyle=|\son[a-z]+=|<script>", filled)
    assert set(re.findall(r"https?://[^\"]+", filled)) <= {"https://www.defenseurdesdroits.fr/"}


@pytest.mark.parametrize("language", shipped().languages)
async def test_every_text_of_the_pages_exists(language: str) -> None:
    needed = {key for key in keys("chat") | keys("trial") | keys("accessibility") if language in shipped().languages_of(key)}
    assert [key for key in needed if not shipped().has(key, language)] == []
