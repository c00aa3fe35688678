"""The fake Telegram, used as the bots use it: by aiogram, by python-telegram-bot, and by bare HTTP for its refusals."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.fake_telegram import ApiError, FakeBot, FakeTelegram, RemoteTelegram
from tests.fake_telegram.hands import LIBRARIES, PICTURE, VOICE, Hands, little_bot

ROOT = Path(__file__).parent.parent


async def poll(hands: Hands) -> None:
    offset = 0
    while True:
        for update in await hands.updates(offset):
            offset = update.update_id + 1
            await little_bot(hands, update)


@asynccontextmanager
async def hooked(hands: Hands) -> AsyncIterator[None]:
    async def receive(request: web.Request) -> web.Response:
        if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != "s3cret":
            return web.Response(status=401)
        await little_bot(hands, hands.parsed(await request.json()))
        return web.Response()

    async with listening(receive) as url:
        await hands.hook(url, "s3cret")
        yield


@asynccontextmanager
async def listening(receive: Any) -> AsyncIterator[str]:
    """A web server for a webhook; its address."""
    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
def bot(server: FakeTelegram) -> FakeBot:
    return server.bot()


@asynccontextmanager
async def running(server: FakeTelegram, bot: FakeBot, library: str, way: str = "polling") -> AsyncIterator[Hands]:
    """The little bot at work, stopped at the end."""
    hands: Hands = LIBRARIES[library](server, bot)
    task: asyncio.Task[None] | None = None
    try:
        if way == "webhook":
            async with hooked(hands):
                yield hands
                await bot.pusher.stop()
        else:
            task = asyncio.create_task(poll(hands))
            yield hands
    finally:
        fell = task is not None and not task.cancel()
        await asyncio.gather(*filter(None, [task]), return_exceptions=True)
        await hands.close()
        if task is not None and fell:
            task.result()  # the little bot's own error is the reason to show


async def call(server: FakeTelegram, bot: FakeBot, method: str, **params: Any) -> Any:
    """One call by bare HTTP: the result, or the refusal raised."""
    url = f"{server.url}/bot{bot.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=params) as answer:
        body = await answer.json()
        assert body["ok"] == (answer.status == 200)
        if not body["ok"]:
            waits = body.get("parameters", {})
            raise ApiError(
                body["error_code"],
                body["description"],
                retry_after=waits.get("retry_after"),
                migrate_to=waits.get("migrate_to_chat_id"),
            )
        return body["result"]


@pytest.mark.parametrize("way", ["polling", "webhook"])
@pytest.mark.parametrize("library", LIBRARIES)
async def test_a_whole_talk_with_each_library(server: FakeTelegram, bot: FakeBot, library: str, way: str) -> None:
    async with running(server, bot, library, way):
        awa = server.person(bot, id=5, first_name="Awa", language_code="fr")
        await awa.types("/start")
        hello = await awa.hears("Bonjour voisine")
        assert hello.labels == ("Logement", "Propreté")
        assert hello.content["entities"] == [{"type": "bold", "offset": 8, "length": 7}]
        await awa.taps("Logement")
        assert (await awa.hears("choisi housing")).buttons == ()
        await awa.sees_toast("Noté : housing")
        with pytest.raises(AssertionError, match="No button 'Logement' was shown to Awa"):
            await awa.taps("Logement", within=0.7)
        await awa.taps("clean", message=hello)
        await awa.hears("choisi clean")
        await awa.says_aloud(VOICE, seconds=7)
        await awa.hears("Entendu 10 octets")
        await awa.photographs(PICTURE)
        await awa.hears("picture")
        first, second = await awa.album([PICTURE, PICTURE])
        await awa.hears(f"{first.content['media_group_id']}")
        assert first.content["media_group_id"] == second.content["media_group_id"]
        await awa.types("/ou")
        await awa.hears("Où ?")
        assert awa.asked_for_position
        assert awa.thumb_labels == ["Ma position", "Plus tard"]
        await awa.shares_position(lon=3.17, lat=50.69)
        await awa.hears("à 50.69, 3.17")
        await awa.taps("Plus tard")
        await awa.hears("dit : Plus tard")
        mistaken = await awa.types("fuitte")
        await awa.hears("dit : fuitte")
        await awa.edits(mistaken, "fuite")
        await awa.hears("corrigé : fuite")
        await awa.types("/photo")
        await awa.hears("La photo")
        for _ in range(100):
            if len([one for one in awa.shown if one.author_id == bot.id]) >= 17:
                break
            await asyncio.sleep(0.05)
        assert [one.media for one in awa.shown][-7:] == ["photo", "photo", "voice", "document", "location", "photo", "photo"]


@pytest.mark.parametrize("library", LIBRARIES)
async def test_profile_and_topics_with_each_library(server: FakeTelegram, bot: FakeBot, library: str) -> None:
    group = server.group("Relais", forum=True, bots=(bot,))
    luc = group.member(id=9, first_name="Luc")
    async with running(server, bot, library) as hands:
        assert await hands.present() == ("Porte-voix", "Dites ce qui ne va pas", "aide")
        assert server.person(bot, id=5).commands == {"aide": "Être aidé"}
        assert server.person(bot, id=6, language_code="ar").commands == {}
        thread = await hands.topic(group.id, "PV-7K2QX")
        await hands.say(group.id, "Qui prend ?", ("Je prends", "take"), thread=thread)
        inside = luc.in_topic("PV-7K2QX")
        await inside.taps("Je prends")
        await inside.hears("choisi take")
        await inside.types("bien reçu")
        await inside.hears("dit : bien reçu")
        assert not [one for one in luc.shown if one.thread is None and "bien" in one.text]


@pytest.mark.filterwarnings("ignore:.*retry_after.*")  # python-telegram-bot warns of itself at every 429
@pytest.mark.parametrize("library", LIBRARIES)
async def test_each_library_reads_the_refusals(server: FakeTelegram, bot: FakeBot, library: str) -> None:
    hands = LIBRARIES[library](server, bot)
    awa = server.person(bot, id=5)
    try:
        with pytest.raises(hands.wrong, match="hat not found"):
            await hands.say(404, "Bonjour")
        await awa.types("/start")
        awa.blocks()
        with pytest.raises(hands.shut, match="bot was blocked by the user"):
            await hands.say(5, "Bonjour")
        awa.unblocks()
        bot.faults.fails("sendMessage", 429, retry_after=1)
        with pytest.raises(hands.later):
            await hands.say(5, "Bonjour")
        server.time_passes(seconds=1.1)
        await hands.say(5, "Bonjour enfin")
        await awa.hears("enfin")
    finally:
        await hands.close()


async def test_an_update_stays_until_a_higher_offset_is_asked(server: FakeTelegram, bot: FakeBot) -> None:
    awa = server.person(bot, id=5)
    for text in ("un", "deux", "trois"):
        await awa.types(text)
    seen = await call(server, bot, "getUpdates", limit=2)
    assert [one["message"]["text"] for one in seen] == ["un", "deux"]
    assert await call(server, bot, "getUpdates", limit=2) == seen
    rest = await call(server, bot, "getUpdates", offset=seen[-1]["update_id"] + 1)
    assert [one["message"]["text"] for one in rest] == ["trois"]
    assert await call(server, bot, "getUpdates", offset=rest[0]["update_id"] + 1) == []
    bot.mailbox.redeliver()
    assert await call(server, bot, "getUpdates", offset=rest[0]["update_id"] + 1) == rest
    bot.mailbox.restart_ids(7)
    await awa.types("quatre")
    assert [one["update_id"] for one in await call(server, bot, "getUpdates")] == [7]
    await call(server, bot, "getUpdates", offset=8)
    await awa.types("cinq")
    server.time_passes(hours=25)
    assert await call(server, bot, "getUpdates") == []
    assert bot.mailbox.lost == 1


async def test_a_long_poll_waits_and_a_second_poller_ends_the_first(server: FakeTelegram, bot: FakeBot) -> None:
    first = asyncio.create_task(call(server, bot, "getUpdates", timeout=20))
    await asyncio.sleep(0.2)
    second = asyncio.create_task(call(server, bot, "getUpdates", timeout=20))
    with pytest.raises(ApiError, match="terminated by other getUpdates"):
        await asyncio.wait_for(first, 5)
    await server.person(bot, id=5).types("enfin")
    assert [one["message"]["text"] for one in await asyncio.wait_for(second, 5)] == ["enfin"]


async def test_a_bot_hears_only_the_kinds_it_allows(server: FakeTelegram, bot: FakeBot) -> None:
    awa = server.person(bot, id=5)
    await call(server, bot, "getUpdates", allowed_updates=["message"])
    said = await awa.types("bonjour")
    await awa.edits(said, "bonsoir")
    awa.blocks()
    assert [set(one) - {"update_id"} for one in await call(server, bot, "getUpdates")] == [{"message"}]
    await call(server, bot, "getUpdates", allowed_updates=[])
    awa.unblocks()
    assert "my_chat_member" in (await call(server, bot, "getUpdates"))[-1]


async def test_a_webhook_is_posted_until_it_answers_200_in_order(server: FakeTelegram, bot: FakeBot) -> None:
    heard: list[str] = []
    broken = asyncio.Event()

    async def receive(request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        if text == "deux" and not broken.is_set():
            broken.set()
            return web.Response(status=500)
        heard.append(text)
        return web.Response()

    async with listening(receive) as url:
        awa = server.person(bot, id=5)
        await awa.types("un")
        await call(server, bot, "setWebhook", url=url)
        with pytest.raises(ApiError, match="webhook is active"):
            await call(server, bot, "getUpdates")
        await awa.types("deux")
        await awa.types("trois")
        for _ in range(100):
            if len(heard) == 3:
                break
            await asyncio.sleep(0.05)
        info = await call(server, bot, "getWebhookInfo")
        assert heard == ["un", "deux", "trois"]
        assert info["pending_update_count"] == 0
        assert "500" in info["last_error_message"]
        bot.mailbox.redeliver()
        await asyncio.sleep(0.3)
        assert heard[3:] == ["trois"]
        await call(server, bot, "deleteWebhook")
        await awa.types("quatre")
        assert len(await call(server, bot, "getUpdates")) == 1


REFUSED = [
    ("sendMessage", {"text": "  \n "}, "400 Bad Request: message text is empty"),
    ("sendMessage", {"text": "a" * 4097}, "400 Bad Request: message is too long"),
    ("sendMessage", {"text": "a\ud800"}, "strings must be encoded in UTF-8"),
    ("sendMessage", {"text": "<b>a", "parse_mode": "HTML"}, 'find end tag corresponding to start tag "b"'),
    ("sendMessage", {"text": "<x>a</x>", "parse_mode": "HTML"}, 'Unsupported start tag "x" at byte offset 0'),
    ("sendMessage", {"text": "a", "entities": [{"type": "bold", "offset": 0, "length": 2}]}, "ENTITY_BOUNDS_INVALID"),
    ("sendMessage", {"text": "😀", "entities": [{"type": "bold", "offset": 1, "length": 1}]}, "middle of a UTF-16"),
    ("sendMessage", {"text": "a", "message_thread_id": 3}, "message thread not found"),
    ("sendMessage", {"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ("sendMessage", {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}}, "Text buttons are unallowed"),
    ("sendMessage", {"text": "a", "reply_markup": {"buttons": []}}, "object expected as reply markup"),
    ("sendMessage", {"text": "a", "reply_markup": "{oops"}, "can't parse reply_markup JSON"),
    ("sendPhoto", {"photo": "AgAD-invented"}, "wrong file_id"),
    ("sendLocation", {"latitude": 91, "longitude": 0}, "wrong latitude"),
    ("sendMediaGroup", {"media": [{"type": "photo", "media": "x"}]}, "2-10"),
    ("sendChatAction", {"action": "dancing"}, "wrong parameter action"),
    ("editMessageText", {"message_id": 99, "text": "a"}, "message to edit not found"),
    ("editMessageText", {"message_id": 1, "text": "a"}, "message can't be edited"),
    ("deleteMessage", {"message_id": 99}, "message to delete not found"),
    ("createForumTopic", {"name": "a"}, "the chat is not a forum"),
    ("setMyCommands", {"commands": [{"command": "Été", "description": "a"}]}, "BOT_COMMAND_INVALID"),
    ("setWebhook", {"url": "http://example.org/hook"}, "An HTTPS URL must be provided"),
    ("sendDice", {}, "404 Not Found"),
]


@pytest.mark.parametrize(("method", "params", "words"), REFUSED)
async def test_what_telegram_rejects_is_rejected(
    server: FakeTelegram, bot: FakeBot, method: str, params: dict[str, Any], words: str
) -> None:
    awa = server.person(bot, id=5)
    await awa.types("/start")
    with pytest.raises(ApiError) as refused:
        await call(server, bot, method, chat_id=5, **params)
    assert words in str(refused.value)
    assert len(awa.shown) == 1
    await call(server, bot, "sendMessage", chat_id=5, text="a" * 4096)
    await awa.hears("aaa")


@pytest.mark.parametrize(("data", "taken"), [("é" * 32, True), ("é" * 32 + "a", False), ("", False)])
async def test_callback_data_holds_64_bytes(server: FakeTelegram, bot: FakeBot, data: str, taken: bool) -> None:
    await server.person(bot, id=5).types("/start")
    markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": data}]]}
    if taken:
        assert (await call(server, bot, "sendMessage", chat_id=5, text="?", reply_markup=markup))["reply_markup"] == markup
    else:
        with pytest.raises(ApiError, match="BUTTON_DATA_INVALID"):
            await call(server, bot, "sendMessage", chat_id=5, text="?", reply_markup=markup)


async def test_who_can_be_reached(server: FakeTelegram, bot: FakeBot) -> None:
    staff = server.bot("staff")
    awa = server.person(bot, id=5)
    with pytest.raises(ApiError, match="400 Bad Request: chat not found"):
        await call(server, bot, "sendMessage", chat_id=5, text="a")
    await awa.types("/start")
    await call(server, bot, "sendMessage", chat_id=5, text="a")
    with pytest.raises(ApiError, match="400 Bad Request: chat not found"):
        await call(server, staff, "sendMessage", chat_id=5, text="a")
    group = server.group("Relais", bots=(staff,))
    await group.member(id=5).types("/bonjour")
    with pytest.raises(ApiError, match="can't initiate conversation"):
        await call(server, staff, "sendMessage", chat_id=5, text="a")
    awa.deactivates()
    with pytest.raises(ApiError, match="user is deactivated"):
        await call(server, bot, "sendMessage", chat_id=5, text="a")
    group.removes(staff)
    with pytest.raises(ApiError, match="403 Forbidden: bot was kicked from the supergroup chat"):
        await call(server, staff, "sendMessage", chat_id=group.id, text="a")
    with pytest.raises(ApiError, match="401 Unauthorized"):
        await call(server, FakeTelegram().bot("stranger"), "getMe")


async def test_a_group_that_migrates_gives_its_new_id(server: FakeTelegram, bot: FakeBot) -> None:
    old = server.group("Relais", basic=True, bots=(bot,))
    new = old.migrates()
    with pytest.raises(ApiError) as refused:
        await call(server, bot, "sendMessage", chat_id=old.id, text="a")
    assert refused.value.migrate_to == new.id
    await call(server, bot, "sendMessage", chat_id=new.id, text="a")


async def test_one_bot_cannot_use_the_file_ids_of_another(server: FakeTelegram, bot: FakeBot) -> None:
    staff = server.bot("staff")
    await server.person(bot, id=5).photographs(PICTURE)
    await server.person(staff, id=9).types("/start")
    (update,) = await call(server, bot, "getUpdates")
    file_id = update["message"]["photo"][-1]["file_id"]
    with pytest.raises(ApiError, match="wrong file_id"):
        await call(server, staff, "sendPhoto", chat_id=9, photo=file_id)
    assert (await call(server, bot, "getFile", file_id=file_id))["file_size"] == len(PICTURE)
    big = await server.person(bot, id=5).attaches(b"0" * (20 * 1024 * 1024 + 1), name="film.mp4")
    with pytest.raises(ApiError, match="file is too big"):
        await call(server, bot, "getFile", file_id=f"{big.content['document']['file_unique_id']}-{bot.id}")


async def test_the_same_edit_twice_and_an_answer_too_late(server: FakeTelegram, bot: FakeBot) -> None:
    awa = server.person(bot, id=5)
    await awa.types("/start")
    markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "y"}]]}
    sent = await call(server, bot, "sendMessage", chat_id=5, text="Prêt ?", reply_markup=markup)
    where = {"chat_id": 5, "message_id": sent["message_id"]}
    with pytest.raises(ApiError, match="message is not modified"):
        await call(server, bot, "editMessageText", **where, text="Prêt ?", reply_markup=markup)
    question = await awa.hears("Prêt ?")
    await awa.taps("Oui")
    await call(server, bot, "editMessageReplyMarkup", **where)
    assert awa.shown[-1].buttons == ()
    await call(server, bot, "deleteMessage", **where)
    assert await awa.taps("Oui", message=question) is None
    first, late = [one["callback_query"] for one in (await call(server, bot, "getUpdates"))[1:]]
    assert first["message"]["text"] == "Prêt ?"
    assert late["message"]["date"] == 0
    server.time_passes(seconds=60)
    with pytest.raises(ApiError, match="query is too old"):
        await call(server, bot, "answerCallbackQuery", callback_query_id=late["id"])
    keyboard = {"keyboard": [["Plus tard"]]}
    frozen = await call(server, bot, "sendMessage", chat_id=5, text="Où ?", reply_markup=keyboard)
    with pytest.raises(ApiError, match="message can't be edited"):
        await call(server, bot, "editMessageText", chat_id=5, message_id=frozen["message_id"], text="Là ?")


async def test_a_closed_topic_refuses_until_it_is_reopened(server: FakeTelegram, bot: FakeBot) -> None:
    group = server.group("Relais", forum=True, bots=(bot,))
    topic = await call(server, bot, "createForumTopic", chat_id=group.id, name="PV-1")
    where = {"chat_id": group.id, "message_thread_id": topic["message_thread_id"]}
    await call(server, bot, "editForumTopic", **where, name="✅ PV-1")
    with pytest.raises(ApiError, match="TOPIC_NOT_MODIFIED"):
        await call(server, bot, "editForumTopic", **where, name="✅ PV-1")
    await call(server, bot, "closeForumTopic", **where)
    assert group.topics["✅ PV-1"].closed
    with pytest.raises(ApiError, match="TOPIC_CLOSED"):
        await call(server, bot, "sendMessage", **where, text="a")
    await call(server, bot, "reopenForumTopic", **where)
    await call(server, bot, "sendMessage", **where, text="a")
    group.adds(bot, admin=False)
    with pytest.raises(ApiError, match="not enough rights"):
        await call(server, bot, "createForumTopic", chat_id=group.id, name="PV-2")
    assert (await call(server, bot, "getChatMember", chat_id=group.id, user_id=bot.id))["status"] == "member"


async def test_a_429_is_enforced_and_early_calls_are_counted(server: FakeTelegram, bot: FakeBot) -> None:
    awa = server.person(bot, id=5)
    await awa.types("/start")
    bot.faults.fails("sendMessage", 429, retry_after=30)
    for method in ("sendMessage", "sendMessage", "sendLocation"):
        with pytest.raises(ApiError) as refused:
            await call(server, bot, method, chat_id=5, text="a", latitude=1, longitude=1)
        assert refused.value.retry_after in (29, 30)
    assert bot.faults.too_early == 2
    await call(server, bot, "getUpdates")
    server.time_passes(seconds=31)
    await call(server, bot, "sendMessage", chat_id=5, text="enfin")
    await awa.hears("enfin")
    assert bot.faults.refusals[429] == 3


async def test_published_limits_are_counted_and_enforced_when_asked(server: FakeTelegram, bot: FakeBot) -> None:
    for number in (5, 6):
        await server.person(bot, id=number).types("/start")
    pace = server.limits(bot)
    await call(server, bot, "sendMessage", chat_id=5, text="a")
    with pytest.raises(ApiError, match="retry after 1"):
        await call(server, bot, "sendMessage", chat_id=5, text="b")
    await call(server, bot, "sendMessage", chat_id=6, text="a")
    server.time_passes(seconds=1.1)
    await call(server, bot, "sendMessage", chat_id=5, text="b")
    assert pace.breaches == 1
    lenient = server.limits(bot, enforce=False)
    await call(server, bot, "sendMessage", chat_id=5, text="c")
    await call(server, bot, "sendMessage", chat_id=5, text="d")
    assert lenient.breaches == 1


async def test_answers_are_late_cut_or_lost(server: FakeTelegram, bot: FakeBot) -> None:
    awa = server.person(bot, id=5)
    await awa.types("/start")
    say = {"chat_id": 5, "text": "a"}
    bot.faults.fails("sendMessage", 500)
    with pytest.raises(ApiError, match="500 Internal Server Error"):
        await call(server, bot, "sendMessage", **say)
    bot.faults.cuts("sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await call(server, bot, "sendMessage", **say)
    assert len(awa.shown) == 1
    bot.faults.loses_answer("sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await call(server, bot, "sendMessage", **say)
    assert len(awa.shown) == 2
    bot.faults.slow("sendMessage", 0.3)
    began = asyncio.get_running_loop().time()
    await call(server, bot, "sendMessage", **say)
    assert asyncio.get_running_loop().time() - began >= 0.3


async def test_everything_twice_reaches_the_bot_twice(server: FakeTelegram, bot: FakeBot) -> None:
    bot.mailbox.everything_twice = True
    await server.person(bot, id=5).types("/start")
    (first,) = await call(server, bot, "getUpdates")
    assert await call(server, bot, "getUpdates", offset=first["update_id"] + 1) == [first]
    assert await call(server, bot, "getUpdates", offset=first["update_id"] + 1) == []


async def test_hears_ignores_what_was_said_before_and_shows_the_talk_when_it_fails(server: FakeTelegram, bot: FakeBot) -> None:
    awa = server.person(bot, id=5)
    await awa.types("/start")
    await call(server, bot, "sendMessage", chat_id=5, text="Où est-ce ?")
    await awa.hears("Où est-ce ?")
    await awa.types("rue des Lilas")
    with pytest.raises(AssertionError) as failed:
        await awa.hears("Où est-ce ?", within=0.1)
    assert "resident: Où est-ce ?\nAwa: rue des Lilas" in str(failed.value)
    await awa.hears("Où est-ce ?", within=0.1, anew=False)
    assert [len(one.text) for one in (await awa.types("a" * 5000), awa.shown[-2])] == [904, 4096]


async def test_the_server_alone_in_its_process_outlives_a_bot(tmp_path: Path) -> None:
    told, token = tmp_path / "port", "42:AAlone-0123456789abcdefghijklmnopqrst"
    arguments = ["-m", "tests.fake_telegram", "--port-file", str(told), "--bot", token, "--seconds", "60"]
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT)
    try:
        for _ in range(200):
            if told.exists():
                break
            await asyncio.sleep(0.05)
        async with RemoteTelegram(f"http://127.0.0.1:{told.read_text().strip()}") as remote:
            await talk_from_afar(remote, await remote.bot(token))
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 10) == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def talk_from_afar(remote: RemoteTelegram, token: str) -> None:
    """A person, a bot and a group, all through the control API."""
    away = FakeTelegram(port=int(remote.url.rpartition(":")[2]))
    bot = away.bot(token=token)
    awa = remote.person(token, id=5)
    await awa.types("/start")
    await awa.photographs(PICTURE)
    await remote.fault(token, "fails", method="sendMessage", code=500)
    with pytest.raises(ApiError, match="500"):
        await call(away, bot, "sendMessage", chat_id=5, text="a")
    markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "y"}]]}
    await call(away, bot, "sendMessage", chat_id=5, text="Prêt ?", reply_markup=markup)
    question = await awa.hears("Prêt ?")
    assert await awa.taps("Oui", message=question) == question
    with pytest.raises(AssertionError, match="Nobody said 'jamais' to Awa"):
        await awa.hears("jamais", within=0.1)
    counted = await remote.counts(token)
    assert (counted["pending"], counted["refusals"]) == (3, {"500": 1})
    group = await remote.group("Relais", bots=[token], forum=True)
    await call(away, bot, "createForumTopic", chat_id=group, name="PV-1")
    await remote.member(group, id=9, topic="PV-1").types("bien reçu")
    assert (await call(away, bot, "getUpdates"))[-1]["message"]["is_topic_message"]
    with pytest.raises(ValueError, match="No fault"):
        await remote.fault(token, "explodes")
