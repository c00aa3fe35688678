"""Every message says which language it is in, and a page in which one its talk is."""

from __future__ import annotations

from pathlib import Path

import aiohttp

from bot.texts import shipped
from tests.real_web import real_house
from tests.web_talker import WebTalker


async def language_of_talk(http: aiohttp.ClientSession) -> str:
    """What the stream says first."""
    async with http.get("/chat/events") as events:
        lines = [(await events.content.readline()).decode().strip() for _ in range(4)]
    return lines[lines.index("event: language") + 1]


async def test_the_numbers_said_in_danger_are_in_the_language_of_the_words(tmp_path: Path) -> None:
    async with real_house(tmp_path) as url, aiohttp.ClientSession(url, cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
        async with http.get("/"):
            talker = WebTalker(http, url + "chat")
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
