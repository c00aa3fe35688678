"""Both Telegram bots, each through its library, over real HTTP, before a Telegram that loses, repeats, refuses and hangs up."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Sequence
from typing import Any

import aiohttp
import pytest

from bot.channels.port import (
    Bot,
    Button,
    Command,
    Incoming,
    Media,
    MediaKind,
    NotNow,
    NotThere,
    Outgoing,
    Refused,
    Throttled,
    TryLater,
    Undelivered,
    Unreachable,
)
from bot.channels.telegram import limits
from bot.channels.telegram.calls import Calls, Patience, Webhook
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.hand import MOST_RETAINED, Hand
from bot.channels.telegram.refusals import BadToken, CantBeCalled
from tests.fake_telegram import FakeBot, FakeTelegram, Person
from tests.telegram_house import QUICK, SECRET, Drawer, FakeHouse, Shelf, called, eventually, polling


def residents() -> type[TelegramChannel]:
    from bot.channels.telegram.residents import ResidentsTelegram

    return ResidentsTelegram


def staff() -> type[TelegramChannel]:
    from bot.channels.telegram.staff import StaffTelegram

    return StaffTelegram


@pytest.fixture(params=[residents, staff], ids=["aiogram", "python-telegram-bot"])
def kind(request: pytest.FixtureRequest) -> type[TelegramChannel]:
    chosen: type[TelegramChannel] = request.param()
    return chosen


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
def bot(server: FakeTelegram) -> FakeBot:
    return server.bot()


@pytest.fixture
def awa(server: FakeTelegram, bot: FakeBot) -> Person:
    return server.person(bot, id=5, first_name="Awa", language_code="fr")


@pytest.fixture
def house() -> FakeHouse:
    return FakeHouse()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def channel(kind: type[TelegramChannel], server: FakeTelegram, bot: FakeBot, shelf: Shelf) -> TelegramChannel:
    return kind(bot.token, api=server.url, on_poison=shelf.keep, patience=QUICK)


@pytest.fixture
async def hook(kind: type[TelegramChannel], server: FakeTelegram, bot: FakeBot, house: FakeHouse, shelf: Shelf) -> AsyncIterator[str]:
    """The address Telegram calls, the channel open behind it."""
    async with called(kind, server, bot, house, shelf) as url:
        yield url


@pytest.fixture
async def opened(channel: TelegramChannel, awa: Person) -> AsyncIterator[TelegramChannel]:
    """Open, and Awa has written once, so that she can be written to."""
    await channel.open()
    await awa.types("/start")
    yield channel
    await channel.close()


class TestHearing:
    async def test_words_arrive_in_order_with_who_where_and_which_language(
        self, channel: TelegramChannel, awa: Person, house: FakeHouse
    ) -> None:
        async with polling(channel, house):
            await awa.types("/start QR-mairie")
            await awa.types("/aide@resident_bot")
            await awa.types("l'ascenseur est en panne")
            first, second, third = await house.heard_all(3)
        assert [first.text, second.text, third.text] == ["/start QR-mairie", "/aide", "l'ascenseur est en panne"]
        assert (first.channel, first.bot, first.chat, first.language) == ("telegram", channel.bot, "5", "fr")
        assert len({first.message, second.message, third.message}) == 3
        assert first.message.startswith("m")

    async def test_a_button_comes_back_as_it_was_sent_and_its_spinner_stops(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        async with polling(channel, house):
            await awa.types("/start")
            await house.heard_all(1)
            await channel.send("5", Outgoing(text="Quel sujet ?", buttons=((Button("Logement", "a:theme:LOG"),),)))
            await awa.taps("Logement")
            _, press = await house.heard_all(2)
            await eventually(lambda: bot.faults.calls["answerCallbackQuery"] == 1, "the spinner to stop")
        assert (press.pressed, press.text, press.chat) == ("a:theme:LOG", "", "5")
        assert press.message.startswith("c")

    async def test_a_spinner_that_cant_be_stopped_changes_nothing(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        bot.faults.fails("answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired")
        async with polling(channel, house):
            await awa.types("/start")
            await house.heard_all(1)
            await channel.send("5", Outgoing(text="Oui ?", buttons=((Button("Oui", "yes"),),)))
            await awa.taps("Oui")
            await awa.types("et puis")
            await house.heard_all(3)
        assert [one.pressed or one.text for one in house.heard] == ["/start", "yes", "et puis"]

    async def test_a_voice_note_a_photo_an_album_and_a_document_arrive_whole(
        self, channel: TelegramChannel, awa: Person, house: FakeHouse
    ) -> None:
        async with polling(channel, house):
            await awa.says_aloud(b"ogg-bytes", seconds=7)
            await awa.photographs(b"jpeg-bytes", caption="le hall")
            await awa.album([b"one", b"two"], caption="deux vues")
            await awa.attaches(b"pdf-bytes", name="Facture Awa D.pdf", mime_type="application/pdf")
            voice, photo, one, two, paper = await house.heard_all(5)
        assert voice.media == (Media(kind=MediaKind.VOICE, mime="audio/ogg", data=b"ogg-bytes", seconds=7),)
        assert photo.media == (Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=b"jpeg-bytes"),)
        assert photo.text == "le hall"
        assert [one.media[0].data, two.media[0].data] == [b"one", b"two"]
        assert one.album == two.album != "" == photo.album
        assert (one.text, two.text) == ("deux vues", "")
        assert paper.media == (Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=b"pdf-bytes"),)

    async def test_what_cant_be_taken_says_why_and_the_talk_goes_on(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        bot.faults.fails("getFile", 500, times=2)
        async with polling(channel, house):
            await awa.says_aloud(b"lost")
            await awa.attaches(b"x" * (limits.FILE_LIMIT + 1), name="film.bin")
            await awa.sticks()
            await awa.types("voilà")
            await house.heard_all(4)
        assert [one.unfetched for one in house.heard] == ["unavailable", "too_large", "unsupported", ""]

    async def test_a_download_that_hiccups_is_tried_again(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        bot.faults.fails("download", 502)
        async with polling(channel, house):
            await awa.photographs(b"jpeg-bytes")
            [photo] = await house.heard_all(1)
        assert photo.media[0].data == b"jpeg-bytes"

    async def test_a_position_is_shared_with_the_phones_own_button(self, channel: TelegramChannel, awa: Person, house: FakeHouse) -> None:
        async with polling(channel, house):
            await awa.types("/start")
            await house.heard_all(1)
            rows = ((Button("Partager ma position", "position"),), (Button("Je préfère écrire", "a:place:write"),))
            await channel.send("5", Outgoing(text="Où est-ce ?", buttons=rows, asks_position=True))
            assert awa.asked_for_position
            assert awa.thumb_labels == ["Partager ma position", "Je préfère écrire"]
            await awa.shares_position(2.3522, 48.8566)
            _, here = await house.heard_all(2)
            await channel.send("5", Outgoing(text="Merci."))
        assert here.position == (2.3522, 48.8566)
        assert awa.thumb_labels == []

    async def test_a_person_who_blocks_the_bot_has_left_until_they_write_again(
        self, channel: TelegramChannel, awa: Person, house: FakeHouse
    ) -> None:
        async with polling(channel, house):
            await awa.types("/start")
            awa.blocks()
            awa.unblocks()
            await awa.types("me revoilà")
            await house.heard_all(3)
        assert [(one.left, one.text) for one in house.heard] == [(False, "/start"), (True, ""), (False, "me revoilà")]

    async def test_talk_in_groups_is_passed_over_and_edits_are_heard(
        self, channel: TelegramChannel, server: FakeTelegram, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        heard = ["un rat", "deux rats", "fin"]
        crowd = server.group("Quartier", bots=(bot,))
        async with polling(channel, house):
            await crowd.member(id=9).types("bonjour à tous")
            said = await awa.types("un rat")
            await awa.edits(said, "deux rats")
            await awa.types("fin")
            await eventually(lambda: "fin" in house.texts, "all heard")
        first, *others = [one for one in house.heard if one.group is None]  # a bot is told that it was brought into a group
        assert [one.text for one in (first, *others)] == heard
        assert [one.edits for one in others] == ([first.message, ""] if len(heard) == 3 else [""])

    async def test_a_reply_and_a_press_name_the_message_they_answer(self, channel: TelegramChannel, awa: Person, house: FakeHouse) -> None:
        async with polling(channel, house):
            await awa.types("bonjour")
            await house.heard_all(1)
            button = Button("Répondre", "s|answer_case|PV-7K3MQ|")
            number = await channel.send(str(awa.id), Outgoing(text="L'habitant a écrit.", buttons=((button,),)))
            await awa.types("Réunion jeudi.", replies_to=await awa.hears("L'habitant"))
            await awa.taps("Répondre")
            await house.heard_all(3)
        assert [said.replies_to for said in house.heard] == ["", number, number]

    async def test_the_same_update_twice_has_the_same_identity(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        async with polling(channel, house):
            await awa.types("fuite d'eau")
            await house.heard_all(1)
            bot.mailbox.redeliver()
            one, again = await house.heard_all(2)
        assert one == again


class TestLosingNothing:
    async def test_telegram_keeps_an_update_until_it_is_heard(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        house.free.clear()
        async with polling(channel, house):
            await awa.types("coupure de courant")
            await house.inside.wait()
            polls = bot.faults.calls["getUpdates"]
            await eventually(lambda: bot.faults.calls["getUpdates"] >= polls + 2, "it to ask for what others say")
            assert len(bot.mailbox.waiting) == 1
            assert house.tries == 1
            house.free.set()
            await eventually(lambda: not bot.mailbox.waiting, "the update to be acknowledged")

    async def test_stopped_while_hearing_it_hears_again_at_the_next_start(
        self, kind: type[TelegramChannel], server: FakeTelegram, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        house.free.clear()
        async with polling(kind(bot.token, api=server.url), house):
            await awa.types("coupure de courant")
            await house.inside.wait()
        assert house.heard == []
        house.free.set()
        async with polling(kind(bot.token, api=server.url), house):
            await house.heard_all(1)
        assert house.texts == ["coupure de courant"]

    async def test_one_slow_chat_keeps_its_order_and_holds_no_other_back(
        self, channel: TelegramChannel, server: FakeTelegram, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        luc = server.person(bot, id=6, first_name="Luc")
        for words in ("un", "deux", "trois"):
            await awa.types(words)
            await luc.types(words)
        house.fails_times = 1
        async with polling(channel, house):
            await house.heard_all(6)
        assert [one.text for one in house.heard if one.chat == "5"] == ["un", "deux", "trois"]
        assert [one.text for one in house.heard if one.chat == "6"] == ["un", "deux", "trois"]
        assert house.heard[0].chat == "6"

    async def test_while_one_is_slow_the_others_are_heard_and_nothing_twice(
        self, channel: TelegramChannel, server: FakeTelegram, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        luc = server.person(bot, id=6, first_name="Luc")
        house.slow = {"un"}
        house.free.clear()
        async with polling(channel, house):
            for words in ("un", "deux"):
                await awa.types(words)
            await house.inside.wait()
            for words in ("bonjour", "il y a quelqu'un ?"):
                await luc.types(words)
                await eventually(lambda: words in house.texts, "Luc to be heard", within=1.0)  # noqa: B023 - looked at before the next
            assert len(bot.mailbox.waiting) == 4
            house.free.set()
            await eventually(lambda: not bot.mailbox.waiting, "all to be acknowledged")
        assert house.texts == ["bonjour", "il y a quelqu'un ?", "un", "deux"]
        assert house.tries == 4

    async def test_a_slow_file_is_retained_whoever_writes_is_heard_and_a_killed_house_hears_it_at_its_next_start(
        self, kind: type[TelegramChannel], server: FakeTelegram, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        luc, drawer = server.person(bot, id=6, first_name="Luc"), Drawer()
        house.slow = {"", "c'est tout"}
        house.free.clear()
        async with polling(kind(bot.token, api=server.url, patience=QUICK, retains=drawer), house):
            await awa.says_aloud(b"ogg", seconds=4)
            await awa.types("c'est tout")
            await eventually(lambda: len(drawer.inside) == 2 and not bot.mailbox.waiting, "both to be retained, and Telegram told so")
            for number in range(120):  # more than Telegram gives at a time
                await luc.types(f"bonjour {number}")
            await house.heard_all(120)
            await eventually(lambda: not bot.mailbox.waiting, "all to be acknowledged")
        assert {one.chat for one in house.heard} == {"6"} and len(drawer.inside) == 2
        house.free.set()
        house.heard.clear()
        async with polling(kind(bot.token, api=server.url, patience=QUICK, retains=drawer), house):
            await house.heard_all(2)
            await eventually(lambda: not drawer.inside, "nothing to be retained any more")
        assert [(one.text, len(one.media)) for one in house.heard] == [("", 1), ("c'est tout", 0)]

    async def test_what_is_retained_is_tried_again_by_us_and_what_cannot_be_retained_stays_at_telegram(
        self, kind: type[TelegramChannel], bot: FakeBot, server: FakeTelegram, awa: Person, house: FakeHouse
    ) -> None:
        drawer = Drawer()
        drawer.broken, house.slow = True, {""}
        house.free.clear()
        async with polling(kind(bot.token, api=server.url, patience=QUICK, retains=drawer), house):
            await awa.says_aloud(b"ogg", seconds=4)
            await house.inside.wait()
            polls = bot.faults.calls["getUpdates"]
            await eventually(lambda: bot.faults.calls["getUpdates"] >= polls + 2, "it to ask for what others say")
            assert len(bot.mailbox.waiting) == 1
            drawer.broken = False
            await eventually(lambda: not bot.mailbox.waiting, "Telegram to be told")
            house.away = True
            house.free.set()
            await eventually(lambda: house.tries > 2, "it to be tried again")
            house.away = False
            await house.heard_all(1)
            await eventually(lambda: not drawer.inside, "nothing to be retained any more")

    async def test_a_house_that_fails_and_recovers_hears_once(
        self, channel: TelegramChannel, awa: Person, house: FakeHouse, shelf: Shelf
    ) -> None:
        house.fails_times = 2
        async with polling(channel, house):
            await awa.types("moisissure")
            await house.heard_all(1)
        assert (house.texts, house.tries, shelf.kept) == (["moisissure"], 3, [])

    async def test_what_cant_be_heard_is_set_aside_and_the_rest_goes_on(
        self, channel: TelegramChannel, awa: Person, house: FakeHouse, shelf: Shelf
    ) -> None:
        house.refuses = {"poison"}
        async with polling(channel, house):
            await awa.types("poison")
            await awa.types("bonjour")
            await house.heard_all(1)
        assert house.texts == ["bonjour"]
        assert [one["message"]["text"] for one in shelf.kept] == ["poison"] and shelf.reasons == ["RuntimeError"]
        house.refuses = set()
        async with polling(channel, house):
            await channel.again(json.dumps(shelf.kept[0]).encode(), house.hear)
        assert house.texts == ["bonjour", "poison"]

    async def test_a_house_that_is_away_is_waited_for_and_nothing_is_set_aside(
        self, channel: TelegramChannel, awa: Person, house: FakeHouse, shelf: Shelf
    ) -> None:
        house.away = True
        async with polling(channel, house):
            await awa.types("moisissure")
            await eventually(lambda: house.tries > 5, "several rounds")
            house.away = False
            await house.heard_all(1)
            await eventually(lambda: not awa.bot.mailbox.waiting, "it to be acknowledged")
        assert (house.texts, shelf.kept) == (["moisissure"], [])

    @pytest.mark.parametrize("rubbish", [{"nonsense": 1}, {"chat": {"id": [5], "type": "private"}, "text": 3}, {"chat": 7}])
    async def test_what_cant_be_parsed_is_set_aside_and_the_rest_goes_on(
        self, channel: TelegramChannel, awa: Person, house: FakeHouse, shelf: Shelf, rubbish: dict[str, object]
    ) -> None:
        async with polling(channel, house):
            awa.bot.mailbox.push("message", rubbish, lane=5)
            await awa.types("bonjour")
            await house.heard_all(1)
            await eventually(lambda: not awa.bot.mailbox.waiting, "all to be acknowledged")
        assert [one["message"] for one in shelf.kept] == [rubbish]

    async def test_half_an_emoji_is_no_poison(self, channel: TelegramChannel, awa: Person, house: FakeHouse, shelf: Shelf) -> None:
        async with polling(channel, house):
            await awa.types("rats \ud83d")
            [heard] = await house.heard_all(1)
        assert heard.text.startswith("rats")
        assert shelf.kept == []

    async def test_when_poison_cant_be_kept_telegram_keeps_it(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse, shelf: Shelf
    ) -> None:
        house.refuses, shelf.broken = {"poison"}, True
        async with polling(channel, house):
            await awa.types("poison")
            await eventually(lambda: house.tries >= 6, "a second round of tries")
            assert len(bot.mailbox.waiting) == 1
            shelf.broken = False
            await eventually(lambda: len(shelf.kept) == 1 and not bot.mailbox.waiting, "the poison to be kept")

    async def test_a_network_that_comes_back_is_found_again(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        bot.faults.cuts("getUpdates", times=2)
        bot.faults.fails("getUpdates", 502, times=2)
        bot.faults.fails("getUpdates", 429, retry_after=1)
        async with polling(channel, house):
            await awa.types("toujours là ?")
            await house.heard_all(1)
        assert bot.faults.too_early == 0

    async def test_another_program_on_the_same_bot_is_named_once(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse, caplog: pytest.LogCaptureFixture
    ) -> None:
        bot.faults.fails("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=3)
        async with polling(channel, house):
            await awa.types("qui répond ?")
            await house.heard_all(1)
        assert sum("Another program receives this bot's messages" in line for line in caplog.messages) == 1

    async def test_update_numbers_that_restart_lower_do_not_deafen(
        self, channel: TelegramChannel, bot: FakeBot, awa: Person, house: FakeHouse
    ) -> None:
        async with polling(channel, house):
            await awa.types("avant")
            await house.heard_all(1)
            bot.mailbox.closed = True  # a quiet week: polls end empty
            await awa.types("la veille")
            polls = bot.faults.calls["getUpdates"]
            await eventually(lambda: bot.faults.calls["getUpdates"] > polls + 2, "empty answers")
            bot.mailbox.restart_ids(3)
            await awa.types("après")
            await house.heard_all(3)
            await eventually(lambda: not bot.mailbox.waiting, "the lower number to be acknowledged")

    async def test_a_server_that_answers_nothing_at_once_is_not_stormed(
        self, kind: type[TelegramChannel], server: FakeTelegram, bot: FakeBot, house: FakeHouse
    ) -> None:
        bot.mailbox.closed = True
        async with polling(kind(bot.token, api=server.url, patience=Patience(first=0.1)), house):
            await asyncio.sleep(0.35)
        assert 2 <= bot.faults.calls["getUpdates"] <= 5

    async def test_it_stops_at_once(self, channel: TelegramChannel, bot: FakeBot, house: FakeHouse) -> None:
        async with polling(channel, house) as listening:
            await eventually(lambda: bot.faults.calls["getUpdates"] == 1, "a poll under way")
            listening.cancel()
            done, _ = await asyncio.wait({listening}, timeout=0.5)
        assert done


class TestWebhook:
    async def test_telegram_calls_and_is_told_200_once_heard(
        self, hook: str, bot: FakeBot, awa: Person, house: FakeHouse, shelf: Shelf
    ) -> None:
        house.free.clear()
        await awa.types("bonjour")
        await house.inside.wait()
        assert len(bot.mailbox.waiting) == 1
        house.free.set()
        await eventually(lambda: not bot.mailbox.waiting, "the call to be answered 200")
        assert house.texts == ["bonjour"]

    async def test_a_house_that_fails_is_called_again_until_it_hears(
        self, hook: str, bot: FakeBot, awa: Person, house: FakeHouse, shelf: Shelf
    ) -> None:
        house.fails_times = 2
        await awa.types("bonjour")
        await house.heard_all(1)
        assert (house.texts, shelf.kept, bot.pusher.posts) == (["bonjour"], [], 3)

    async def test_the_third_failure_sets_an_update_aside(
        self, hook: str, bot: FakeBot, awa: Person, house: FakeHouse, shelf: Shelf
    ) -> None:
        house.refuses = {"poison"}
        await awa.types("poison")
        bot.mailbox.push("message", {"nonsense": 1}, lane=5)
        await awa.types("bonjour")
        await house.heard_all(1)
        assert len(shelf.kept) == 2
        assert house.tries == 4

    async def test_a_house_that_is_away_sets_nothing_aside(self, hook: str, awa: Person, house: FakeHouse, shelf: Shelf) -> None:
        house.away = True
        await awa.types("moisissure")
        await eventually(lambda: house.tries > 5, "several calls")
        house.away = False
        await house.heard_all(1)
        assert (house.texts, shelf.kept) == (["moisissure"], [])

    async def test_a_word_said_after_a_slow_file_is_heard_after_it_and_holds_no_other_chat_back(
        self, hook: str, server: FakeTelegram, bot: FakeBot, house: FakeHouse
    ) -> None:
        voice = server.files.keep("voice", b"ogg", name="voice.oga", mime_type="audio/ogg", seconds=4)
        file = {"file_id": f"{voice.unique_id}-{bot.id}", "file_unique_id": voice.unique_id, "duration": 4, "file_size": 3}
        bot.faults.slow("getFile", 0.3)

        async def told(number: int, chat: int, **said: Any) -> int:
            who = {"id": chat, "first_name": "Awa"}
            message = {"message_id": number, "date": 1, "chat": {**who, "type": "private"}, "from": {**who, "is_bot": False}, **said}
            secret = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
            async with (
                aiohttp.ClientSession() as http,
                http.post(hook, json={"update_id": number, "message": message}, headers=secret) as end,
            ):
                return end.status

        first = asyncio.create_task(told(1, 5, voice=file))
        await asyncio.sleep(0.1)
        assert set(await asyncio.gather(first, told(2, 5, text="c'est tout"), told(3, 6, text="bonjour"))) == {200}
        assert [(heard.chat, heard.text, len(heard.media)) for heard in house.heard] == [
            ("6", "bonjour", 0),
            ("5", "", 1),
            ("5", "c'est tout", 0),
        ]

    async def test_a_call_that_brings_a_slow_file_is_answered_before_it_is_heard(
        self, kind: type[TelegramChannel], server: FakeTelegram, bot: FakeBot, awa: Person, house: FakeHouse, shelf: Shelf
    ) -> None:
        drawer = Drawer()
        house.slow = {""}
        house.free.clear()
        async with called(kind, server, bot, house, shelf, drawer):
            await awa.says_aloud(b"ogg", seconds=4)
            await awa.types("c'est tout")
            await eventually(lambda: not bot.mailbox.waiting and len(drawer.inside) == 2, "both to be retained, and the calls answered")
            house.away = True
            house.free.set()
            await eventually(lambda: house.tries > 1, "it to be tried again")
        house.away, house.heard = False, []
        async with called(kind, server, bot, house, shelf, drawer):
            await house.heard_all(2)
            await eventually(lambda: not drawer.inside, "nothing to be retained any more")
        assert [one.text for one in house.heard] == ["", "c'est tout"] and shelf.kept == []

    async def test_only_telegram_is_let_in(self, hook: str, house: FakeHouse) -> None:
        async with aiohttp.ClientSession() as stranger:

            async def status(body: bytes, secret: str) -> int:
                async with stranger.post(hook, data=body, headers={"X-Telegram-Bot-Api-Secret-Token": secret}) as answer:
                    return answer.status

            assert await status(b'{"update_id": 1}', "") == 401
            assert await status(b'{"update_id": 1}', SECRET[:-1] + "d") == 401
            assert await status(b'{"update_id": 1}', "clé-secrète") == 401
            for rubbish in (b"", b"\xff\xfe", b"[]", b"{}", b'{"update_id": true}', b"[" * 100_000):
                assert await status(rubbish, SECRET) == 400
            assert await status(b'{"update_id": 1, "edited_message": {}}', SECRET) == 200
        assert house.heard == []

    async def test_polling_takes_a_webhook_away_and_loses_nothing(
        self, kind: type[TelegramChannel], server: FakeTelegram, awa: Person, house: FakeHouse, shelf: Shelf
    ) -> None:
        house.refuses = {"bonjour"}
        async with called(kind, server, awa.bot, house, shelf):
            await awa.types("bonjour")
            await house.inside.wait()
        house.refuses = set()
        async with polling(kind(awa.bot.token, api=server.url, on_poison=shelf.keep), house):
            await house.heard_all(1)
        assert house.texts == ["bonjour"]


class TestSending:
    async def test_words_are_never_markup(self, opened: TelegramChannel, awa: Person) -> None:
        number = await opened.send("5", Outgoing(text="<b>1 < 2</b> *gras* https://exemple.fr"))
        shown = await awa.hears("1 < 2")
        assert shown.text == "<b>1 < 2</b> *gras* https://exemple.fr"
        assert number == str(shown.id)

    @pytest.mark.parametrize(
        ("media", "shown_as"),
        [
            (Media(kind=MediaKind.VOICE, mime="audio/ogg", data=b"ogg", seconds=3), "voice"),
            (Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=b"jpeg"), "photo"),
            (Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=b"pdf"), "document"),
            (Media(kind=MediaKind.VOICE, mime="audio/webm;codecs=opus", data=b"webm"), "document"),
        ],
    )
    async def test_files_leave_with_their_words_and_buttons(
        self, opened: TelegramChannel, awa: Person, media: Media, shown_as: str
    ) -> None:
        await opened.send("5", Outgoing(text="voici", media=media, buttons=((Button("Merci", "thanks"),),)))
        shown = await awa.hears("voici")
        assert (shown.media, shown.labels) == (shown_as, ("Merci",))

    async def test_a_picture_telegram_wont_show_leaves_as_a_document(self, opened: TelegramChannel, bot: FakeBot, awa: Person) -> None:
        bot.faults.fails("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
        picture = Media(kind=MediaKind.PHOTO, mime="image/png", data=b"a very long strip")
        await opened.send("5", Outgoing(text="le couloir", media=picture))
        assert (await awa.hears("le couloir")).media == "document"

    async def test_a_message_is_changed_in_its_place_or_is_not_there(self, opened: TelegramChannel, awa: Person) -> None:
        take = Button("Je prends", "d|take|PV-7K3MQ|0")
        number = await opened.send(str(awa.id), Outgoing(text="à prendre", buttons=((take,),)))
        clos = Outgoing(text="clos *par* Awa")
        assert await opened.edit(str(awa.id), number, clos) == number
        assert await opened.edit(str(awa.id), number, clos) == number, "what it says already is no failure"
        shown = await awa.hears("clos *par* Awa")
        assert (str(shown.id), shown.labels) == (number, ())
        await opened.edit(str(awa.id), number, Outgoing(text="rouvert", buttons=((take,),)))
        assert (await awa.hears("rouvert")).labels == ("Je prends",)
        with pytest.raises(NotThere):
            await opened.edit(str(awa.id), number, Outgoing(text="mot " * 2000))
        await opened.remove(str(awa.id), number)
        for lost in (opened.edit(str(awa.id), number, clos), opened.remove(str(awa.id), number)):
            with pytest.raises(NotThere):
                await lost

    async def test_a_long_text_arrives_in_order_with_buttons_under_its_end(self, opened: TelegramChannel, awa: Person) -> None:
        text = "\n\n".join(f"Paragraphe {n} " + "mot " * 250 for n in range(6))
        await opened.send("5", Outgoing(text=text, buttons=((Button("Suite", "next"),),)))
        own = [shown for shown in awa.shown if shown.text.startswith("Paragraphe")]
        assert [shown.labels for shown in own] == [(), ("Suite",)]
        assert " ".join(" ".join(shown.text for shown in own).split()) == " ".join(text.split())

    @pytest.mark.parametrize(
        ("code", "words", "meaning"),
        [
            (403, "Forbidden: bot was blocked by the user", Unreachable("blocked")),
            (403, "Forbidden: user is deactivated", Unreachable("deactivated")),
            (400, "Bad Request: chat not found", Unreachable("chat_not_found")),
            (403, "Forbidden: bot can't send messages to the user", TryLater("forbidden")),
            (400, "Bad Request: BUTTON_DATA_INVALID", Refused("button_data_invalid")),
            (400, "Bad Request: something about Awa", Refused("bad_request")),
            (413, "Request Entity Too Large", Refused("too_large")),
            (401, "Unauthorized", TryLater("bad_token")),
            (500, "Internal Server Error", TryLater("telegram_away")),
        ],
    )
    async def test_each_refusal_has_its_meaning_and_the_next_message_leaves(
        self, opened: TelegramChannel, awa: Person, code: int, words: str, meaning: Undelivered
    ) -> None:
        awa.bot.faults.fails("sendMessage", code, words)
        with pytest.raises(Undelivered) as refused:
            await opened.send("5", Outgoing(text="bonjour"))
        assert (type(refused.value), refused.value.reason) == (type(meaning), meaning.reason)
        await opened.send("5", Outgoing(text="bonsoir"))
        await awa.hears("bonsoir")

    async def test_an_address_that_is_none_is_refused(self, opened: TelegramChannel) -> None:
        with pytest.raises(Refused):
            await opened.send("not a chat", Outgoing(text="bonjour"))

    async def test_a_pause_telegram_asks_for_is_passed_on(self, opened: TelegramChannel, bot: FakeBot) -> None:
        bot.faults.fails("sendMessage", 429, retry_after=17)
        with pytest.raises(Throttled) as throttled:
            await opened.send("5", Outgoing(text="bonjour"))
        assert throttled.value.seconds == 17

    async def test_a_cut_line_is_tried_later(self, opened: TelegramChannel, bot: FakeBot) -> None:
        bot.faults.cuts("sendMessage")
        with pytest.raises(TryLater):
            await opened.send("5", Outgoing(text="bonjour"))

    async def test_someone_who_left_is_unreachable_someone_unknown_too(self, opened: TelegramChannel, awa: Person) -> None:
        awa.blocks()
        with pytest.raises(Unreachable):
            await opened.send("5", Outgoing(text="toc toc"))
        with pytest.raises(Unreachable):
            await opened.send("404", Outgoing(text="toc toc"))

    async def test_menus_are_shown_in_the_persons_language(
        self, opened: TelegramChannel, server: FakeTelegram, bot: FakeBot, awa: Person
    ) -> None:
        french, english = Command("suivi", "Suivre mes signalements"), Command("/follow", "Follow my reports")
        await opened.offer({"": (english,), "fr": (french,), "kab": (english,)})
        assert awa.commands == {"suivi": "Suivre mes signalements"}
        assert server.person(bot, id=8, language_code="en").commands == {"follow": "Follow my reports"}


class TestOpening:
    @pytest.mark.parametrize("token", ["", "nonsense", "not a:token", "123456789:AAwell-shaped-but-unknown-000000000"])
    async def test_a_bad_token_names_its_cure(self, kind: type[TelegramChannel], server: FakeTelegram, token: str) -> None:
        channel = kind(token, api=server.url)
        with pytest.raises(BadToken) as refused:
            await channel.open()
        assert "@BotFather" in (refused.value.__doc__ or "")
        assert refused.value.reason == f"bad_token_{channel.bot}"

    async def test_an_address_telegram_will_not_call_names_its_setting(self, kind: type[TelegramChannel], server: FakeTelegram) -> None:
        bot = server.bot("uncalled")
        bot.faults.fails("setWebhook", 400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        channel = kind(bot.token, api=server.url, webhook=Webhook("http://voix.example.org/telegram", "secret"))
        with pytest.raises(CantBeCalled) as refused:
            await channel.open()
        assert "PORTE_VOIX_PUBLIC_URL" in refused.value.cure

    async def test_a_telegram_that_is_away_can_be_opened_later(self, channel: TelegramChannel, bot: FakeBot) -> None:
        bot.faults.fails("getMe", 502)
        with pytest.raises(TryLater):
            await channel.open()
        await channel.open()
        await channel.close()

    async def test_nothing_of_a_person_and_no_token_is_ever_logged(
        self,
        channel: TelegramChannel,
        bot: FakeBot,
        awa: Person,
        house: FakeHouse,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        house.refuses = {"mon secret"}
        bot.faults.fails("getUpdates", 500)
        bot.faults.fails("download", 404, times=2)
        with caplog.at_level(logging.DEBUG):
            async with polling(channel, house):
                await awa.types("mon secret")
                await awa.says_aloud(b"ogg")
                bot.mailbox.push("message", {"text": "mon secret"}, lane=5)
                await house.heard_all(1)
                bot.faults.fails("sendMessage", 400, "Bad Request: mon secret")
                with pytest.raises(Refused):
                    await channel.send("5", Outgoing(text="mon secret"))
                await eventually(lambda: len(bot.mailbox.waiting) == 0, "all to be acknowledged")
        ours = [record for record in caplog.records if not record.name.startswith(("asyncio", "tests", "aiohttp.server"))]
        assert ours, "failures are logged"
        told = "\n".join(record.getMessage() for record in ours)
        for private in (bot.token, bot.token.partition(":")[2], "mon secret", "Awa"):
            assert private not in told


class SlowDrawer(Drawer):
    """Retains once it may, lets go once it may, and of some never."""

    def __init__(self, *never: int) -> None:
        super().__init__()
        self.never, self.asked = never, {"retain": asyncio.Event(), "let go": asyncio.Event()}
        self.may = {"retain": asyncio.Event(), "let go": asyncio.Event()}

    async def retain(self, raws: Sequence[bytes]) -> list[int]:
        await self._asked("retain")
        return await super().retain(raws)

    async def let_go(self, number: int) -> None:
        await self._asked("let go")
        if number in self.never:
            raise OSError("the disk is away")
        await super().let_go(number)

    async def _asked(self, what: str) -> None:
        self.asked[what].set()
        await self.may[what].wait()


class Photos:
    """Each is heard once it is free."""

    def __init__(self, *numbers: int) -> None:
        self.heard: list[int] = []
        self.free = {number: asyncio.Event() for number in numbers}
        self.updates = [{"update_id": number, "message": {"chat": {"id": number}, "photo": []}} for number in numbers]

    async def hear(self, raw: dict[str, Any]) -> None:
        await self.free[raw["update_id"]].wait()
        self.heard.append(raw["update_id"])

    async def frees(self, number: int) -> None:
        self.free[number].set()
        await eventually(lambda: number in self.heard, "it to be heard")


class TestHand:
    @pytest.mark.parametrize("never", [(), (1,)], ids=["slow", "failing"])
    async def test_what_is_heard_while_another_is_let_go_of_is_let_go_of_too(self, never: tuple[int, ...]) -> None:
        drawer, photos = SlowDrawer(*never), Photos(1, 2, 3)
        hand = Hand(photos.hear, drawer)
        hand.take(photos.updates)
        settling = asyncio.create_task(hand.settle())
        await drawer.asked["retain"].wait()
        await photos.frees(1)
        drawer.may["retain"].set()
        await drawer.asked["let go"].wait()
        await photos.frees(2)
        drawer.may["let go"].set()
        await settling
        assert hand.offset == 4 and 3 in drawer.inside
        await photos.frees(3)
        await eventually(lambda: tuple(drawer.inside) == never, "the others to be let go of")
        await hand.drop()

    async def test_a_full_drawer_takes_no_more(self) -> None:
        drawer, photos = Drawer(), Photos(*range(MOST_RETAINED + 3))
        await drawer.retain([json.dumps(raw).encode() for raw in photos.updates[:-2]])
        hand = Hand(photos.hear, drawer)
        await hand.resume()
        hand.take(photos.updates[-2:])
        await hand.settle()
        assert len(drawer.inside) == MOST_RETAINED + 1 and hand.offset == MOST_RETAINED + 1, "these two stay at Telegram"
        await hand.drop()


class Turns:
    """Calls that bring words of one chat, of which some can't be heard for now."""

    def __init__(self, drawer: Drawer) -> None:
        self.heard: list[int] = []
        self.fails: set[int] = set()
        self.tried: list[int] = []
        self.calls = Calls(Bot.RESIDENTS, self.hear_once, QUICK, drawer)

    async def hear_once(self, raw: dict[str, Any], hear: Any) -> None:
        self.tried.append(raw["update_id"])
        await asyncio.sleep(QUICK.call * 1.5 if raw["update_id"] in self.fails else 0)
        if raw["update_id"] in self.fails:
            raise NotNow
        self.heard.append(raw["update_id"])

    async def told(self, number: int) -> int:
        return await self.calls.receive(Webhook("", SECRET), self.said(number), SECRET, forget_it)

    @staticmethod
    def said(number: int) -> bytes:
        return json.dumps({"update_id": number, "message": {"chat": {"id": 5}}}).encode()


async def forget_it(incoming: Incoming) -> None: ...


class TestTurns:
    async def test_what_is_retained_keeps_its_turn_at_a_start_and_while_it_fails(self) -> None:
        drawer = Drawer()
        await drawer.retain([Turns.said(1)])
        turns = Turns(drawer)
        turns.fails, drawer.unreadable = {1}, True
        starting = asyncio.create_task(turns.calls.resume(forget_it))
        await asyncio.sleep(0.02)
        assert await turns.told(2) == 503 and turns.heard == [], "what is retained comes first, and can't be read"
        drawer.unreadable = False
        await starting
        assert await turns.told(2) == 200 and turns.heard == [] and len(drawer.inside) == 2
        turns.fails = {3}
        assert await turns.told(3) == 200 and turns.heard == [1, 2]
        await eventually(lambda: turns.tried.count(3) > 1, "it to be tried again")
        assert await turns.told(4) == 200 and turns.heard == [1, 2]
        turns.fails = set()
        await eventually(lambda: not drawer.inside, "nothing to be retained any more")
        assert turns.heard == [1, 2, 3, 4]
        await turns.calls.stop()
