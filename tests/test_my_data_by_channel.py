"""My data on Telegram and on the web page, over real HTTP: from one to the other, and gone from both."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import aiohttp
from aiohttp import ClientSession, ClientTimeout, CookieJar
from sqlalchemy import func, select

from bot.channels.port import Bot
from bot.sender import Sender
from bot.texts import shipped
from bot.web import WebServer
from bot.wiring import serve_chat, web_channels
from storage.database import table_of
from storage.tables import Address, Person
from tests.telegram_app import Scene, reports, tells

DAMP = "Il y a de l'eau sur les murs de la chambre."


@dataclass
class Page:
    """The web page as somebody uses it: `shown` is everything it received, oldest first."""

    session: ClientSession
    stream: aiohttp.ClientResponse
    shown: list[dict[str, Any]] = field(default_factory=list)
    number: int = 0

    async def types(self, *lines: str) -> None:
        for line in lines:
            await self._posts(text=line)

    async def presses(self, *keys: str) -> None:
        for key in keys:
            label = shipped()("fr", key)
            found = [b["data"] for m in reversed(self.shown) for row in m["buttons"] for b in row if b["label"] == label]
            assert found, f"no button {label!r}"
            await self._posts(pressed=found[0])

    async def reads(self, key: str, **facts: str | int) -> dict[str, Any]:
        """The newest message with this text, once it is there."""
        return await self.hears(shipped()("fr", key, facts))

    async def hears(self, part: str) -> dict[str, Any]:
        async with asyncio.timeout(10):
            while True:
                for message in reversed(self.shown):
                    if part in message["text"]:
                        return message
                line = (await self.stream.content.readline()).decode()
                assert line, f"the stream ended before {part!r}"
                if line.startswith('data: {"number"'):
                    self.shown.append(json.loads(line.removeprefix("data: ")))

    async def _posts(self, **what: str) -> None:
        self.number += 1
        async with self.session.post("/chat/messages", json={"id": f"p{self.number}", "language": "fr", **what}) as answer:
            assert answer.status == 204, await answer.text()


@asynccontextmanager
async def page_of(scene: Scene) -> AsyncIterator[Page]:
    """The residents' page beside the Telegram bots of the same house."""
    app, server = scene.app, WebServer("127.0.0.1", 0)
    channel = web_channels(app.house, Bot.RESIDENTS)[Bot.RESIDENTS]
    serve_chat(app, server, channel)
    sender = Sender(channel, app.house.database, app.house.now)
    app.senders.append(sender)
    working = asyncio.create_task(sender.work())
    await channel.listen(app.reception.hear)
    await server.start()
    jar = CookieJar(unsafe=True)  # "unsafe" lets it keep cookies of a numeric address
    try:
        async with ClientSession(f"http://127.0.0.1:{server.port}", cookie_jar=jar, timeout=ClientTimeout(total=30)) as session:
            async with session.get("/") as opened:
                assert opened.status == 200
            async with session.get("/chat/events") as stream:
                yield Page(session, stream)
    finally:
        await server.stop()
        app.senders.remove(sender)
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)


async def test_a_copy_comes_as_a_document_and_everything_goes_at_the_second_tap(scene: Scene) -> None:
    nadia, awa = await scene.member("Nadia"), scene.resident()
    reference = await reports(awa, DAMP)
    await nadia.types(f"/prendre {reference}")
    await awa.reads("case-taken", reference=reference, association="Les Fenêtres du Nord")
    await awa.types("/mesdonnees")
    await awa.hears(awa.text("my-data-readers"))
    await awa.presses("act-export")
    sent = await awa.hears("copie de tout")
    assert sent.media == "document"
    await awa.types("/mesdonnees")
    await awa.hears(awa.text("my-data-readers"))
    await awa.presses("act-erase")
    await awa.reads("erase-confirm")
    await awa.presses("act-erase-all")
    await awa.reads("erased-all")
    await nadia.reads("staff-erased", reference=reference)
    await awa.types(f"/suivi {reference}")
    await awa.reads("refused-no-such-case", reference=reference)


async def test_stop_is_kept_with_its_accent_and_a_word_resumes(scene: Scene) -> None:
    nadia, awa = await scene.member("Nadia"), scene.resident()
    reference = await reports(awa, DAMP)
    await awa.types("ARRÊT")
    await awa.reads("aside-stopped")
    await nadia.types(f"/prendre {reference}")
    await nadia.types(f"/voir {reference}")
    await nadia.hears(nadia.text("delivery-silent"))
    await awa.types("/start")
    await awa.reads("resumed-news", references=reference)
    await nadia.types(f"/demander {reference} Quel étage ?")
    await nadia.presses("choice-send")
    await awa.hears("Quel étage ?")
    await awa.presses("act-reply")
    await tells(awa, "add-to-case-more", "Troisième.")
    await awa.reads("case-added", reference=reference)


async def test_a_case_goes_from_telegram_to_the_page_is_copied_and_forgotten_there(scene: Scene) -> None:
    nadia, awa = await scene.member("Nadia"), scene.resident()
    reference = await reports(awa, DAMP)
    await awa.presses("act-secret")
    await awa.reads("choose-secret-word")
    await awa.types("Mimosa")
    await awa.reads("secret-chosen", reference=reference)
    async with page_of(scene) as page:
        await page.types("/retrouver", reference, "mimosa")
        await page.reads("case-recovered", reference=reference)
        await awa.reads("case-moved-away", reference=reference)
        await nadia.types(f"/repondre {reference} Réunion jeudi.")
        await nadia.presses("choice-send")
        await page.hears("Réunion jeudi.")
        await page.types("/mesdonnees")
        await page.hears(shipped()("fr", "my-data-readers"))
        await page.presses("act-export")
        sent = await page.hears("copie de tout")
        assert sent["media"]["kind"] == "document"
        async with page.session.get(sent["media"]["url"]) as answer:
            assert answer.headers["Content-Disposition"] == 'attachment; filename="document.zip"'
            archive = ZipFile(BytesIO(await answer.read()))
        (case,) = json.loads(archive.read("data.json"))["cases"]
        assert [event["kind"] for event in case["history"]] == ["concern", "consents", "recovered", "answer"]
        await page.presses("act-erase")
        await page.reads("erase-confirm")
        await page.presses("act-erase-all")
        await page.reads("erased-all")
        async with page.session.get(sent["media"]["url"]) as answer:
            assert answer.status == 404
        await page.types("bonjour")
        await page.reads("welcome")
    async with scene.app.house.database.read() as tx:
        theirs = select(func.count()).select_from(table_of(Address)).where(table_of(Address).c.bot == "residents")
        assert (await tx.value(theirs), await tx.value(select(func.count()).select_from(table_of(Person)))) == (1, 1), "whoever wrote after"
