"""The page and WhatsApp, on PostgreSQL, with a program at its most talkative: nothing of what residents say, send or are is printed.

`test_discreet_logs` and `test_discreet_residents` are the same days on Telegram and SQLite.
"""

from __future__ import annotations

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot import cli
from bot.channels.web.channel import COOKIE
from tests import databases
from tests import files_made as files
from tests.fake_whatsapp import FakeWhatsApp
from tests.fake_whatsapp.post import signed
from tests.program import Restarted
from tests.stage import OnTheWeb
from tests.telegram_app import POSITION, free_port
from tests.whatsapp_app import WhatsAppPhone, settings_for

WORDS = "perruche jaune du palier"
STORY = f"L'ascenseur est en panne depuis trois semaines : {WORDS}."
CANARIES = {
    "words": WORDS,
    "caption": "cage dorée du quatrième",
    "file name": "serin-facture",
    "profile name": "Zéphyrine",
    "unreadable message": "moineau-illisible",
    "words that could not be written": "tourterelle en pleurs",
    "database error": "pinson-interdit",
    "inside the files": files.NAME,
    "longitude": str(POSITION[0]),
    "latitude": str(POSITION[1]),
    "phone number": "33699887766",
    "identifier": "FR.13491208655302741918",
}


@dataclass(kw_only=True)
class OnPostgres(Restarted):
    """The program without Telegram."""

    database: str
    whatsapp: FakeWhatsApp

    @property
    def settings(self) -> dict[str, str]:
        given = {"database": self.database, "log_level": "DEBUG", "without_staff": "true", **settings_for(self.whatsapp)}
        return super().settings | {f"PORTE_VOIX_{name.upper()}": value for name, value in given.items()}


@dataclass
class Day:
    program: OnPostgres
    web: OnTheWeb
    phone: WhatsAppPhone

    async def posts(self, **body: object) -> int:
        """Something the page would not send."""
        async with self.web.http.post(f"{self.web.url}/chat/messages", **body) as answer:  # type: ignore[arg-type]
            return answer.status

    async def printed(self) -> str:
        """All that the program says of itself to its operator."""
        pages = []
        for page in ("/health", "/metrics"):
            async with self.web.http.get(f"{self.web.url}{page}") as answer:
                pages.append(await answer.text())
        assert await self.program.ends(signal.SIGTERM) == 0
        return "\n".join([*pages, self.program.log.read_text("utf-8")])


@asynccontextmanager
async def opened(database: str, folder: Path) -> AsyncIterator[Day]:
    async with FakeWhatsApp() as whatsapp, AsyncExitStack() as stack:
        program = OnPostgres(folder=folder / "data", log=folder / "log.txt", port=free_port(), database=database, whatsapp=whatsapp)
        stack.push_async_callback(program.kill)
        await program.start()
        url = f"http://127.0.0.1:{program.port}"
        stack.push_async_callback(whatsapp.post.stop)
        await whatsapp.post.subscribe(f"{url}/whatsapp")
        http = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)))
        async with http.get(url) as page:
            assert COOKIE in page.cookies
        web = OnTheWeb(http, url, "fr")
        stack.callback(asyncio.create_task(web.follows()).cancel)
        account = whatsapp.account(CANARIES["profile name"], phone=CANARIES["phone number"], user_id=CANARIES["identifier"])
        phone = WhatsAppPhone(whatsapp.line, whatsapp.post, account)
        yield Day(program, web, phone)


@pytest.mark.postgres
async def test_nothing_of_anybody_is_logged_on_the_page_nor_on_whatsapp(
    postgres: databases.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    async with opened(database := postgres.fresh(), tmp_path) as day:
        await speaks(day.web)
        await speaks(day.phone)
        await sends_what_is_refused(day)
        await cannot_be_written(day, database)
        printed = await day.printed()
    monkeypatch.setenv("PORTE_VOIX_DATABASE", database)
    monkeypatch.setenv("PORTE_VOIX_DATA", str(day.program.folder))
    printed += await asyncio.to_thread(refused_imports, tmp_path, capfd)
    assert [name for name, canary in CANARIES.items() if canary.lower() in printed.lower()] == []
    told = ("is set aside", "could not be ", "stopped: ", "porte_voix_dropped_total", '"ok": true')
    assert [ours for ours in told if ours not in printed] == []


async def speaks(resident: OnTheWeb | WhatsAppPhone) -> None:
    """A whole concern: words, a voice note, on a phone a photo and a document, a position. The second is what a neighbour said."""
    joined = isinstance(resident, WhatsAppPhone)
    await resident.types(STORY)
    await resident.reads("welcome-heard")
    await resident.says_aloud(files.sound())
    await resident.reads("story-goes-on")
    if isinstance(resident, WhatsAppPhone):
        await resident.photographs(files.photo(), caption=CANARIES["caption"])
        await resident.reads("story-goes-on")
        await resident.attaches(files.pdf(), name=f"{CANARIES['file name']}.pdf")
        await resident.reads("story-goes-on")
    await resident.presses("choice-old-enough")
    await resident.reads("may-they-hear-your-voice-alone")
    await resident.presses("choice-yes")
    await resident.reads("report-concern-place")
    await resident.shares_position(*POSITION)
    await resident.reads("report-concern-place-again")
    await resident.types("59100")
    await resident.presses("theme-more", "theme-log", *("neighbours-different" for _ in range(joined)), "choice-send")
    await resident.hears("PV-")


async def sends_what_is_refused(day: Day) -> None:
    """A bomb, and what is no message at either door."""
    form = aiohttp.FormData({"id": "bomb"})
    form.add_field("document", files.png_bomb(), filename=f"{CANARIES['file name']}.png", content_type="image/png")
    assert await day.posts(data=form) == 204
    await day.web.reads("unfetched-unreadable")
    assert await day.posts(data=f'{{"text": "{CANARIES["unreadable message"]}"', headers={"Content-Type": "application/json"}) == 400
    broken = f'--x\r\nContent-Disposition: form-data; name="{CANARIES["unreadable message"]}"\r\n\r\n'
    assert await day.posts(data=broken, headers={"Content-Type": "multipart/form-data; boundary=x"}) == 400
    line = day.program.whatsapp.line
    wrong = {"from": [CANARIES["phone number"]], "id": "wamid.x", "type": "text", "text": {"body": {CANARIES["unreadable message"]: 1}}}
    value = {"metadata": {"phone_number_id": line.id}, "messages": [wrong]}
    entry = {"object": "whatsapp_business_account", "entry": [{"changes": [{"field": "messages", "value": value}]}]}
    raw = json.dumps(entry).encode()
    async with day.web.http.post(f"{day.web.url}/whatsapp", data=raw, headers=signed(line.secret, raw)) as answer:
        assert answer.status in (200, 503)


async def cannot_be_written(day: Day, database: str) -> None:
    """The database refuses what people's words would write, and its error says so; then it is mended."""
    words = CANARIES["words that could not be written"]
    refusal = f"BEGIN RAISE EXCEPTION '{CANARIES['database error']} {WORDS} %', NEW; END"
    engine = create_async_engine(database)
    async with engine.begin() as meddler:
        await meddler.execute(text(f"CREATE FUNCTION no_more() RETURNS trigger LANGUAGE plpgsql AS $$ {refusal} $$"))
        await meddler.execute(text("CREATE TRIGGER no_more BEFORE INSERT ON outbox_message FOR EACH ROW EXECUTE FUNCTION no_more()"))
    for number in range(3):
        assert await day.posts(json={"id": "refused", "text": words}) == (503 if number < 2 else 422)
    await day.phone.types(words)
    await day.program.whatsapp.post.refusals(1)
    async with engine.begin() as meddler:
        await meddler.execute(text("DROP TRIGGER no_more ON outbox_message"))
    await engine.dispose()
    await day.web.types("/suivi")
    await day.web.hears("PV-")


def refused_imports(folder: Path, capfd: pytest.CaptureFixture[str]) -> str:
    """Files with people's words that can't be taken in: what is said of them."""
    workbook, texts = folder / "coder.xlsx", folder / "texts.jsonl"
    workbook.write_text(STORY, "utf-8")
    texts.write_text(json.dumps({"texte": STORY}) + f"\n{STORY}", "utf-8")
    for words in (("coding", "take-in", str(workbook)), ("rehearse", str(texts))):
        with pytest.raises(SystemExit) as end:
            cli.main(words)
        assert end.value.code == 2, words
    said = capfd.readouterr()
    assert said.err.count(str(folder)) >= 1
    return said.out + said.err
