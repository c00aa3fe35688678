"""The summary by e-mail: plain text with its pages and its spreadsheet, sent while the server is there, and never twice to be read."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from bot.channels.mail import MailChannel, Post, files_of, written
from bot.channels.port import Media, MediaKind, Outgoing, Refused, TryLater
from bot.documents.press import Press
from bot.mailing import put
from bot.sender import Sender
from bot.settings import BadSetting, load
from bot.texts import shipped
from bot.wiring import mail_channels
from storage import people
from storage.database import Database, table_of
from storage.outbox import SummaryFile
from storage.people import At
from storage.tables import OutboxMessage
from summaries.shown.report import Report
from tests import reports
from tests.small_smtp import SmallSmtp, certified, small_smtp

TEXT = "Ce que disent les quartiers. Semaine 47.\n\nL'été : 1 312 demandes.\n.\nFin."
TO = "prefet@example.org"
HUSH, WRONG = "hush", "hash"


def channel(server: SmallSmtp, **how: Any) -> MailChannel:
    context = how.pop("context", None)
    given: dict[str, Any] = {"security": "none", **how}
    post = Post(host="127.0.0.1", port=server.port, sender="Porte-voix <resume@example.org>", **given)
    return MailChannel(post, seconds=5, context=context)


async def test_an_e_mail_is_plain_text_with_its_files() -> None:
    async with small_smtp(SmallSmtp()) as server:
        file = Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=b"%PDF-1.7", name="porte-voix-2026-W47.pdf")
        await channel(server).send(TO, Outgoing(text=TEXT, media=file))
    recipient, letter = server.got[0]
    body, attached = letter.get_body(), list(letter.iter_attachments())
    assert recipient == letter["To"] == TO and letter["Subject"] == "Ce que disent les quartiers. Semaine 47."
    assert body is not None and body.get_content_type() == "text/plain" and body.get_content().replace("\r\n", "\n") == TEXT + "\n"
    assert [one.get_filename() for one in attached] == ["porte-voix-2026-W47.pdf"] and attached[0].get_content() == b"%PDF-1.7"


async def test_the_talk_is_encrypted_and_the_password_said_only_then(tmp_path: Path) -> None:
    file = certified(tmp_path)
    async with small_smtp(SmallSmtp(password=HUSH, certificate=file)) as server:
        trusting = ssl.create_default_context(cafile=str(file))
        sends = channel(server, security="starttls", user="resume", password=HUSH, context=trusting)
        await sends.send(TO, Outgoing(text=TEXT))
        assert server.encrypted == 1 and len(server.got) == 1
        with pytest.raises(TryLater):  # its certificate is trusted by nobody else
            await channel(server, security="starttls", user="resume", password=HUSH).send(TO, Outgoing(text=TEXT))
        with pytest.raises(TryLater, match="mail_535"):  # a wrong password is to be put right: nothing is lost meanwhile
            await channel(server, security="starttls", user="resume", password=WRONG, context=trusting).send(TO, Outgoing(text=TEXT))
    assert len(server.got) == 1


async def test_a_server_without_encryption_is_not_trusted_with_anything() -> None:
    async with small_smtp(SmallSmtp()) as server:
        with pytest.raises(TryLater):
            await channel(server, security="starttls").send(TO, Outgoing(text=TEXT))
    assert server.got == []


async def test_refusals_are_final_or_passing_and_said_without_content(caplog: pytest.LogCaptureFixture) -> None:
    async with small_smtp(SmallSmtp(refusals=["450 later", "550 nobody here"])) as server:
        with pytest.raises(TryLater):
            await channel(server).send(TO, Outgoing(text=TEXT))
        with pytest.raises(Refused):
            await channel(server).send(TO, Outgoing(text=TEXT))
        await channel(server).send(TO, Outgoing(text=TEXT))
    with pytest.raises(TryLater):  # nobody listens there any more
        await channel(server).send(TO, Outgoing(text=TEXT))
    assert len(server.got) == 1 and "450" in caplog.text and "550" in caplog.text
    assert TO not in caplog.text and "quartiers" not in caplog.text


def test_a_server_that_says_nothing_holds_nobody_up() -> None:
    """The program goes on to its end, although the talk with the server has not ended."""

    async def stop(port: int) -> None:
        post = Post(host="127.0.0.1", port=port, sender="resume@example.org", security="none")
        sending = asyncio.create_task(MailChannel(post).send(TO, Outgoing(text=TEXT)))
        await asyncio.sleep(0.1)
        sending.cancel()

    with socket.create_server(("127.0.0.1", 0)) as silent:
        asyncio.run(stop(silent.getsockname()[1]))
        talking = [thread for thread in threading.enumerate() if thread.name == "mail"]
        assert len(talking) == 1 and talking[0].daemon
    talking[0].join(10)
    assert not talking[0].is_alive()


def test_sent_again_it_is_the_same_e_mail() -> None:
    one, again = (written("Porte-voix <resume@example.org>", TO, Outgoing(text=TEXT)) for _ in range(2))
    other = written("Porte-voix <resume@example.org>", "maire@example.org", Outgoing(text=TEXT))
    assert one["Message-ID"] == again["Message-ID"] != other["Message-ID"] and one["Message-ID"].endswith("@example.org>")


async def test_the_outbox_sends_it_with_both_files_once_the_server_is_there(database: Database) -> None:
    """Away at first, then there: it is sent once, from what was frozen."""

    async def find(week: str, language: str) -> Report | None:
        return reports.french() if week == reports.WEEK else None

    now = datetime.now(UTC)
    async with database.write() as tx:
        lookup = people.lookup(tx, "mail", "staff", TO)
        people.add_address(tx, id="at", lookup=lookup, channel="mail", bot="staff", chat=TO, language="fr", now=now, person_id=None)
        await tx.flush()
        at = At("at", "mail", "staff", "fr", silent=False)
        put(tx, at, Outgoing(text=TEXT), now, media_id=SummaryFile(reports.WEEK, "fr", "eml").media_id)
    async with small_smtp(SmallSmtp(refusals=["451 later"])) as server:
        sender = Sender(channel(server), database, lambda: datetime.now(UTC), press=Press(find, shipped()))
        working = asyncio.create_task(sender.work())
        async with asyncio.timeout(20):
            while not server.got:
                await asyncio.sleep(0.05)
        sender.close()
        await working
    attached = {str(one.get_filename()): one.get_content() for one in server.got[0][1].iter_attachments()}
    assert list(attached) == ["porte-voix-2026-W47.pdf", "porte-voix-2026-W47.xlsx"]
    assert attached["porte-voix-2026-W47.pdf"].startswith(b"%PDF-")
    assert load_workbook(BytesIO(attached["porte-voix-2026-W47.xlsx"])).sheetnames[0] == "À lire d'abord"
    async with database.read() as tx:
        outbox = table_of(OutboxMessage)
        assert [row.state for row in await tx.rows(select(outbox.c.state))] == ["sent"] and len(server.got) == 1


async def test_a_summary_that_is_not_there_has_no_files() -> None:
    async def find(week: str, language: str) -> Report | None:
        return None

    assert await Press(find, shipped()).media(SummaryFile("2026-W47", "fr", "eml")) is None
    assert files_of(None) == []


@pytest.mark.parametrize(
    ("given", "said"),
    [({}, "PORTE_VOIX_MAIL_FROM"), ({"mail_from": "a@example.org", "mail_to": TO, "mail_password_file": "nowhere"}, "can't be read")],
)
def test_a_server_needs_somebody_to_write_to(given: dict[str, Any], said: str) -> None:
    assert mail_channels(load()) == []
    with pytest.raises(BadSetting, match=said):
        mail_channels(load(mail_host="127.0.0.1", **given))


def test_addresses_that_are_none_are_told_at_the_start(tmp_path: Path) -> None:
    for wrong in ({"mail_to": "prefet"}, {"mail_from": "Porte-voix"}, {"mail_security": "perhaps"}, {"mail_to": "a@b\r\nBcc: c@d"}):
        with pytest.raises(BadSetting):
            load(**wrong)
    secret = tmp_path / "password"
    secret.write_text(f"{HUSH}\n")
    made = mail_channels(load(mail_host="127.0.0.1", mail_from="a@example.org", mail_to=f"{TO}, b@example.org", mail_password_file=secret))
    assert [one.name for one in made] == ["mail"] and made[0]._post.password == HUSH  # type: ignore[attr-defined]
