"""WhatsApp's calls taken in: signed or refused, heard before they are acknowledged, and nothing lost for what goes wrong in one of them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import aiohttp
import pytest

from bot.channels.pieces import FileRef
from bot.channels.port import NotNow, Refused, TryLater
from bot.channels.whatsapp.channel import CALL_BYTES, WhatsAppChannel
from bot.channels.whatsapp.intake import Intake
from bot.channels.whatsapp.parsing import Status
from bot.web import WebServer
from tests.telegram_house import FakeHouse, Shelf
from tests.whatsapp_calls import ACCOUNT, BSUID, Raw, call, failed, posted, said, signed, text

AUDIO = said("audio", {"id": "9", "mime_type": "audio/ogg"}, id="wamid.9")


class Door:
    """An intake with a house behind it, files that may be missing, and news that may come at a bad moment."""

    def __init__(self) -> None:
        self.house, self.shelf = FakeHouse(), Shelf()
        self.told: list[Status] = []
        self.busy = False
        self.files: list[bytes | Exception] = []
        self.marked: list[str] = []
        self.intake = Intake(
            ACCOUNT.phone_id, ACCOUNT.app_secret, self.fetch, self.marked.append, news=self.note, on_poison=self.shelf.keep, pause=0
        )

    async def fetch(self, file: FileRef) -> bytes:
        given = self.files.pop(0)
        if isinstance(given, Exception):
            raise given
        return given

    async def note(self, told: Sequence[Status]) -> None:
        if self.busy:
            raise NotNow
        self.told += told

    async def takes(self, raw: Raw) -> int:
        return await self.intake.receive(*posted(raw), self.house.hear)


@pytest.fixture
def door() -> Door:
    return Door()


async def test_a_call_is_signed_over_the_very_bytes_that_came(door: Door) -> None:
    body, signature = posted(call(text("Bonjour")))
    assert await door.intake.receive(body + b" ", signature, door.house.hear) == 401
    for wrong in ("", "sha256=", signed(body, "another secret"), signature.upper(), signature.removeprefix("sha256="), "sha256=é"):
        assert await door.intake.receive(body, wrong, door.house.hear) == 401
    assert door.house.heard == []
    assert await door.intake.receive(body, signature, door.house.hear) == 200
    assert door.house.texts == ["Bonjour"] and door.marked == ["wamid.1"]


@pytest.mark.parametrize("body", [b"", b"{", b"[1]", b"[" * 100_000])
async def test_what_is_no_call_is_refused(door: Door, body: bytes) -> None:
    assert await door.intake.receive(body, signed(body), door.house.hear) == 400


async def test_several_messages_and_news_come_in_one_call(door: Door) -> None:
    raw = call(text("deux", id="wamid.2", at=1_795_000_009), text("un"), statuses=(failed("wamid.0", 131047),))
    assert await door.takes(raw) == 200
    assert door.house.texts == ["un", "deux"] and [status.code for status in door.told] == [131047]


async def test_nothing_is_acknowledged_before_it_is_heard(door: Door) -> None:
    door.house.free.clear()
    call_under_way = asyncio.create_task(door.takes(call(text("Bonjour"))))
    await door.house.inside.wait()
    assert not call_under_way.done() and door.marked == []
    door.house.free.set()
    assert await call_under_way == 200


async def test_a_house_that_takes_nothing_now_is_brought_all_of_it_again(door: Door) -> None:
    door.house.away = True
    assert await door.takes(call(text("un"), text("deux", id="wamid.2", bsuid="FR.2"))) == 503
    door.house.away = False
    assert await door.takes(call(text("un"), text("deux", id="wamid.2", bsuid="FR.2"))) == 200
    assert sorted(door.house.texts) == ["deux", "un"] and door.shelf.kept == []


async def test_one_message_that_always_fails_is_set_aside_at_the_third_time_and_the_others_are_heard(door: Door) -> None:
    door.house.refuses = {"poison"}
    raw = call(text("poison"), text("après", id="wamid.2"), text("à côté", id="wamid.3", bsuid="FR.2"))
    assert [await door.takes(raw) for _ in range(3)] == [503, 503, 200]
    assert door.shelf.reasons == ["RuntimeError"] and door.shelf.kept[0]["message"]["id"] == "wamid.1"
    assert {"après", "à côté"} <= set(door.house.texts) and "poison" not in door.house.texts


async def test_what_is_set_aside_can_be_heard_again(door: Door) -> None:
    door.house.refuses = {"poison"}
    for _ in range(3):
        await door.takes(call(text("poison")))
    door.house.refuses = set()
    await door.intake.again(json.dumps(door.shelf.kept[0]).encode(), door.house.hear)
    assert door.house.texts == ["poison"] and door.house.heard[0].chat == BSUID


async def test_what_can_neither_be_heard_nor_kept_is_brought_again(door: Door) -> None:
    door.shelf.broken = True
    assert await door.takes(call({"id": "wamid.7"}, text("Bonjour", id="wamid.8"))) == 503
    assert door.house.texts == ["Bonjour"]
    door.shelf.broken = False
    assert await door.takes(call({"id": "wamid.7"})) == 200 and len(door.shelf.kept) == 1


async def test_half_an_emoji_spoils_nothing(door: Door) -> None:
    body = json.dumps(call(text("Bonjour \ud83d"))).encode()
    assert await door.intake.receive(body, signed(body), door.house.hear) == 200
    assert len(door.house.heard) == 1


async def test_news_at_a_bad_moment_are_brought_again(door: Door) -> None:
    door.busy = True
    assert await door.takes(call(text("Bonjour"), statuses=(failed("wamid.0", 131026),))) == 503
    door.busy = False
    assert await door.takes(call(statuses=(failed("wamid.0", 131026),))) == 200 and len(door.told) == 1


async def test_one_persons_messages_are_heard_one_after_the_other_whichever_call_they_come_in(door: Door) -> None:
    door.house.free.clear()
    first = asyncio.create_task(door.takes(call(text("un"))))
    await door.house.inside.wait()
    second = asyncio.create_task(door.takes(call(text("deux", id="wamid.2"))))
    await asyncio.sleep(0)
    door.house.free.set()
    assert [await first, await second] == [200, 200] and door.house.texts == ["un", "deux"]


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ([b"opus"], ""),
        ([TryLater("whatsapp_away"), b"opus"], ""),
        ([TryLater("whatsapp_away"), TryLater("whatsapp_away")], "unavailable"),
        ([Refused("too_large")], "too_large"),
        ([Refused("bad_request")], "unavailable"),
    ],
)
async def test_a_file_is_fetched_or_the_person_is_told_why_not(door: Door, files: list[bytes | Exception], why: str) -> None:
    door.files = files
    assert await door.takes(call(AUDIO)) == 200
    (incoming,) = door.house.heard
    assert incoming.unfetched == why and [media.data for media in incoming.media] == ([b"opus"] if not why else [])


def test_we_answer_for_our_address_to_whoever_knows_the_word() -> None:
    channel = WhatsAppChannel(ACCOUNT, words=lambda language, key: key)
    asked: Any = channel.challenge
    assert asked("subscribe", ACCOUNT.verify_token, "1158201444") == "1158201444"
    assert asked("subscribe", "another word", "1") is asked("unsubscribe", ACCOUNT.verify_token, "1") is None
    assert asked("subscribe", ACCOUNT.verify_token, "<script>") is None and asked("subscribe", "é", "1") is None


async def test_a_call_of_many_messages_is_heard_over_http_and_one_past_any_call_is_not_read() -> None:
    house, server = FakeHouse(), WebServer("127.0.0.1", 0)
    channel = WhatsAppChannel(ACCOUNT, words=lambda language, key: key)
    server.add(channel.routes("/whatsapp", house.hear))
    await server.start()
    many = json.dumps(call(*(text("x" * 60_000, id=f"wamid.{number}") for number in range(20)))).encode()
    async with aiohttp.ClientSession() as http:
        async with http.post(f"{server.url}whatsapp", data=BytesIO(many), headers={"X-Hub-Signature-256": signed(many)}) as answer:
            assert (answer.status, len(house.heard)) == (200, 20)
        async with http.post(f"{server.url}whatsapp", data=BytesIO(b"x" * (CALL_BYTES + 1))) as answer:
            assert answer.status == 413
        asked = {"hub.mode": "subscribe", "hub.verify_token": ACCOUNT.verify_token, "hub.challenge": "42"}
        async with http.get(f"{server.url}whatsapp", params=asked) as answer:
            assert (answer.status, await answer.text()) == (200, "42")
    await server.stop()
    await channel.close()
