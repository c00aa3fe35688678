"""A whole day at the most talkative level, with everything going wrong: nobody's name, words, chat or token is printed."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests import files_made as files
from tests.fake_telegram import FakeBot
from tests.telegram_app import Furnished, Phone, free_port
from tests.telegram_process import RealProgram, real

WORDS, ANSWER = "perruche jaune du palier", "rossignol jeudi matin"
CANARIES = {
    "first name": "Zéphyrine",
    "last name": "Canariaux",
    "username": "zephyrine_du_quatre",
    "resident's words": WORDS,
    "caption": "cage dorée",
    "file name": "serin-facture.pdf",
    "relay's account": "Compte-Colibri",
    "relay's first name": "Mésange",
    "relay's words": ANSWER,
    "unreadable update": "moineau-illisible",
    "database error": "pinson-interdit",
    "inside the files": files.NAME,
}
RESIDENT, RELAY = 913_579_246, 824_680_135
STORY = f"Il y a une {WORDS} qui crie la nuit."


async def test_nothing_of_anybody_is_logged(furnished: Furnished, tmp_path: Path) -> None:
    """Two programs side by side: one asks Telegram, the other is called."""
    folders = [tmp_path / "polling", tmp_path / "webhook"]
    for folder in folders:
        folder.mkdir()
    days = [a_whole_day(furnished, folder, webhook=folder.name == "webhook") for folder in folders]
    for printed, forbidden in await asyncio.gather(*days):
        assert [name for name, canary in forbidden.items() if canary.lower() in printed.lower()] == []
        for ours in (
            "is set aside",
            "could not be ",
            "stopped: ",
            "heard in one commit",
            "on the residents bot: sent",
            ": ready throttled",
        ):
            assert ours in printed


async def a_whole_day(furnished: Furnished, folder: Path, *, webhook: bool) -> tuple[str, dict[str, str]]:
    """What the program printed, and what must not be in it."""
    port = free_port()
    more = {"PORTE_VOIX_LOG_LEVEL": "DEBUG", "PORTE_VOIX_TAKE_BACK_SECONDS": "0"}
    more |= {"PORTE_VOIX_PUBLIC_URL": f"http://127.0.0.1:{port}"} if webhook else {}
    async with real(furnished.copied(folder / "data"), folder, **more) as program:
        program.port = port
        await program.start()
        relay, resident = people(program)
        await joins(relay, furnished.invitations["Nadia"])
        for method, code in (("sendMessage", 500), ("getFile", 500), ("answerCallbackQuery", 400), ("getUpdates", 502)):
            program.residents.faults.fails(method, code, f"Error about {CANARIES['first name']} in chat {RESIDENT}")
        program.residents.faults.fails("sendMessage", 429, retry_after=1)
        await reports_with_files(resident)
        await relay.hears("PV-", within=30)
        await relay.presses("act-take", "act-answer")
        await relay.types(f"On vient avec un {ANSWER}.")
        await relay.presses("choice-over", "choice-send")
        await resident.hears(ANSWER, within=30)
        await poisons(program, resident)
        await handlers_fail(program, resident)
        await blocked(program, relay, resident)
        assert await program.ends(signal.SIGTERM) == 0
        return program.log.read_text("utf-8"), canaries(program.residents, program.staff)


def canaries(*bots: FakeBot) -> dict[str, str]:
    """What must not be found, by what it is; a token's secret half is enough to use it."""
    secrets = {f"token of {bot.first_name}": bot.token.partition(":")[2] for bot in bots}
    return CANARIES | secrets | {"resident's chat": str(RESIDENT), "relay's chat": str(RELAY)}


def people(program: RealProgram) -> tuple[Phone, Phone]:
    relay = program.server.account(RELAY, CANARIES["relay's account"], language_code="fr")
    names = {"last_name": CANARIES["last name"], "username": CANARIES["username"], "language_code": "fr"}
    resident = program.server.account(RESIDENT, CANARIES["first name"], **names)
    return (
        Phone(world=program.server, account=relay, bot=program.staff),
        Phone(world=program.server, account=resident, bot=program.residents),
    )


async def joins(relay: Phone, invitation: str) -> None:
    await relay.types(invitation)
    await relay.reads("join-team-first-name")
    await relay.types(CANARIES["relay's first name"])
    await relay.hears(CANARIES["relay's first name"])


async def reports_with_files(resident: Phone) -> None:
    """The lives of the story are in words, a voice note, a photo and a document; Telegram refuses some of the replies at first."""
    await resident.types(STORY)
    await resident.hears(resident.text("welcome-heard"), within=30)
    await resident.presses("choice-old-enough")
    await resident.hears(resident.text("report-concern-place"), within=30)
    await resident.types("retour")
    await resident.reads("error-story-open")
    await resident.types(STORY)
    await resident.says_aloud(files.sound())
    await resident.photographs(files.photo(), caption=CANARIES["caption"])
    await resident.attaches(files.pdf(), name=CANARIES["file name"], mime_type="application/pdf")
    await asyncio.sleep(4.5)  # four replies, one a second
    await resident.presses("choice-old-enough")
    await resident.reads("may-they-hear-your-voice-alone")
    await resident.presses("choice-yes")
    await resident.reads("report-concern-place")
    await resident.types("59100")
    await resident.presses("theme-more", "theme-log", "choice-send")
    await resident.hears("PV-")
    await resident.reads("may-we-quote-you")
    await resident.presses("choice-yes")
    await resident.reads("may-we-ask-you-later")
    await resident.presses("choice-yes")


async def poisons(program: RealProgram, resident: Phone) -> None:
    """Updates no library can read; the talk goes on after them."""
    rubbish = {"chat": {"id": [RESIDENT], "first_name": CANARIES["first name"]}, "text": {CANARIES["unreadable update"]: 1}}
    program.residents.mailbox.push("message", rubbish, lane=1)
    program.residents.mailbox.push("callback_query", {"from": rubbish, "data": CANARIES["unreadable update"]}, lane=2)
    await resident.types("/suivi")
    await resident.hears("PV-", within=20)


async def handlers_fail(program: RealProgram, resident: Phone) -> None:
    """The database refuses what two people's words would write, and its error quotes them; then it is mended."""
    with refusing(program.folder / "porte-voix.db"):
        await resident.types(f"/{WORDS}")
        await asyncio.sleep(3.0)
    await resident.types("/suivi")
    await resident.hears("PV-", within=20)


@contextmanager
def refusing(file: Path) -> Iterator[None]:
    """Nothing can be put into the outbox."""
    with closing(sqlite3.connect(file, timeout=10)) as meddler:
        refusal = f"RAISE(ABORT, '{CANARIES['database error']} {WORDS}')"
        meddler.execute(f"CREATE TRIGGER no_more BEFORE INSERT ON {outbox_of(meddler)} BEGIN SELECT {refusal}; END")
        meddler.commit()
        yield
        meddler.execute("DROP TRIGGER no_more")
        meddler.commit()


def outbox_of(meddler: sqlite3.Connection) -> str:
    found = meddler.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'outbox%'").fetchone()
    return str(found[0])


async def blocked(program: RealProgram, relay: Phone, resident: Phone) -> None:
    """The last words of the day find nobody."""
    program.residents.blocked_by.add(resident.id)
    reference = next(word for word in resident.transcript.split() if word.startswith("PV-"))
    await relay.types(f"/repondre {reference} {ANSWER}")
    await relay.reads("answer-case-review")
    await relay.presses("choice-send")
    await relay.reads("staff-answered", reference=reference)
    await asyncio.sleep(1.0)
