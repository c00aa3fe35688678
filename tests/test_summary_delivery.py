"""On Monday the summary reaches the coordination, observers and whoever is written to, once; /resumes gives any week again in any form."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.channels.mail import MailChannel, Post
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot, MediaKind
from bot.documents.exporting import file_of
from bot.housekeeping import Housekeeping
from bot.sender import Sender
from bot.settings import Settings, load
from bot.trial.page import next_monday
from dialogue.buttons import Do, written
from routing.clocks.weeks import week_of
from storage import members, people
from storage.database import table_of
from storage.outbox import SummaryFile
from storage.tables import Address, OutboxMessage
from summaries.due import week_before
from tests.small_smtp import SmallSmtp, small_smtp
from tests.street import Somebody, Street, street
from tests.telegram_app import Furnished
from tests.test_staff_queue import labels, taps

MAILED = {"mail_host": "127.0.0.1", "mail_from": "resume@example.org", "mail_to": "prefet@example.org, maire@example.org"}


@pytest.fixture
async def france(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


def keeping(france: Street, **settings: Any) -> Housekeeping:
    return Housekeeping(france.house, france.reception, load(**settings))


async def monday(france: Street, **settings: Any) -> str:
    """The next Monday comes; returns the week before it."""
    local = france.house.now().astimezone(france.house.desk.zone)
    france.clock.move_to(next_monday(local + timedelta(days=1)))  # on a Monday before eight, not the one that begins
    await keeping(france, **settings).summaries()
    return week_before(week_of(france.house.now(), france.house.desk.zone))


async def rows(france: Street, channel: str = "telegram") -> list[Any]:
    """What of the summary is in the outbox: for whom, with which file."""
    outbox, address = table_of(OutboxMessage), table_of(Address)
    async with france.house.database.read() as tx:
        wanted = select(outbox.c.media_id, outbox.c.state, address.c.sealed, address.c.id).join(
            address, address.c.id == outbox.c.address_id
        )
        return list(await tx.rows(wanted.where(outbox.c.media_id.like("summary-%"), outbox.c.channel == channel).order_by(outbox.c.id)))


async def address(france: Street, somebody: Somebody) -> str:
    async with france.house.database.read() as tx:
        return await people.address_of(tx, "telegram", Bot.STAFF, somebody.chat) or ""


# --- Monday ----------------------------------------------------------------------------------------------------------


async def test_the_coordination_and_observers_receive_words_a_picture_and_pages(france: Street) -> None:
    omar, nadia, jeanne = await france.relay("Omar"), await france.relay(), await france.relay("Jeanne")
    week = await monday(france)
    for reader in (jeanne, omar):
        await reader.reads("summary-here")
        await reader.reads("summary-pages-here")
    assert [row.media_id for row in await rows(france)] == [f"summary-{week}-fr.png", f"summary-{week}-fr.pdf"] * 2
    with pytest.raises(AssertionError):
        await nadia.reads("summary-here")


async def test_it_is_sent_once_whoever_ticks_and_however_often(france: Street) -> None:
    await france.relay("Jeanne")
    await monday(france, **MAILED)
    for _ in range(3):
        await keeping(france, **MAILED).summaries()
    assert len(await rows(france)) == 2 and len(await rows(france, "mail")) == 2


async def test_nothing_is_lost_when_we_die_after_the_freeze(france: Street) -> None:
    """What is frozen is on its way in the same transaction: a house that opens again sends it, with files made then."""
    jeanne = await france.relay("Jeanne")
    week = await monday(france)
    phone = MemoryChannel(Bot.STAFF, "telegram")
    sender = Sender(phone, france.house.database, france.house.now, press=france.house.press)
    sender.close()
    await sender.work()
    words, pages = phone.delivered[jeanne.chat][-2:]
    assert words.media is not None and words.media.kind is MediaKind.PHOTO and words.media.data.startswith(b"\x89PNG")
    assert pages.media is not None and pages.media.data.startswith(b"%PDF-") and pages.media.name == f"porte-voix-{week}.pdf"
    assert {row.state for row in await rows(france)} == {"sent"}


async def test_the_file_is_for_who_may_read_it_when_it_leaves(france: Street) -> None:
    omar, nadia, jeanne = await france.relay("Omar"), await france.relay(), await france.relay("Jeanne")
    wanted = SummaryFile(await monday(france), "fr", "json").media_id
    house = france.house
    assert await file_of(house.database, await address(france, omar), wanted, house.press) is not None
    assert await file_of(house.database, await address(france, nadia), wanted, house.press) is None
    async with house.database.write() as tx:
        row = await people.member_at(tx, await address(france, omar))
        assert row is not None
        await people.deactivate(tx, row.id)
    assert await file_of(house.database, await address(france, omar), wanted, house.press) is None
    assert await file_of(house.database, await address(france, jeanne), wanted, house.press) is not None


async def test_e_mails_go_to_whom_the_settings_name_and_their_addresses_stay_sealed(france: Street, tmp_path: Path) -> None:
    await france.relay("Jeanne")
    await monday(france, **MAILED)
    await monday(france, **MAILED)  # a week later the same addresses are known
    assert [row.sealed for row in await rows(france, "mail")] == ["prefet@example.org", "maire@example.org"] * 2
    async with small_smtp(SmallSmtp()) as server:
        post = Post(host="127.0.0.1", port=server.port, sender="resume@example.org", security="none")
        sender = Sender(MailChannel(post), france.house.database, france.house.now, press=france.house.press)
        sender.close()
        await sender.work()
    assert sorted(to for to, _ in server.got) == ["maire@example.org"] * 2 + ["prefet@example.org"] * 2
    letter = server.got[0][1]
    assert "Ce que disent les quartiers" in letter["Subject"] and len(list(letter.iter_attachments())) == 2
    assert b"prefet@example" not in b"".join(file.read_bytes() for file in (tmp_path / "data").rglob("*.db*"))


async def test_without_a_server_nobody_is_written_to(france: Street) -> None:
    await monday(france, mail_to="prefet@example.org")
    assert await rows(france, "mail") == []


# --- /resumes --------------------------------------------------------------------------------------------------------


async def test_any_week_is_read_again_in_any_form(france: Street) -> None:
    jeanne = await france.relay("Jeanne")
    await jeanne.types("/resumes")
    await jeanne.reads("summary-none")
    weeks = [await monday(france), await monday(france)]
    await jeanne.types("/résumés")
    await jeanne.reads("summaries-list", count=2)
    newest, oldest = labels(jeanne)[:2]
    assert f"Semaine {int(weeks[1][-2:])}," in newest and f"Semaine {int(weeks[0][-2:])}," in oldest
    await taps(jeanne, oldest)
    assert labels(jeanne) == ["Lire", "PDF", "Tableur", "À lire à voix haute", "Toutes les semaines"]
    assert oldest.removesuffix(".") in (await taps(jeanne, "PDF"))
    assert (await rows(france))[-1].media_id == f"summary-{weeks[0]}-fr.pdf"
    await jeanne.presses_label("Tableur")
    assert (await rows(france))[-1].media_id == f"summary-{weeks[0]}-fr.xlsx"
    await jeanne.presses_label("Lire")
    assert "Ce que disent les quartiers" in jeanne.heard[-1].text
    await jeanne.presses_label("À lire à voix haute")
    aloud = jeanne.heard[-1].text
    assert aloud.startswith("À lire à voix haute") and not any(letter.isdigit() for letter in aloud)


async def test_where_a_program_speaks_the_summary_is_listened_to(furnished: Furnished, tmp_path: Path) -> None:
    speaker = f"{sys.executable} {Path(__file__).parent / 'small_speaker.py'}"
    async with street(furnished.copied(tmp_path / "data"), speech=speaker) as france:
        omar = await france.relay("Omar")
        week = await monday(france)
        await omar.types("/resumes")
        await taps(omar, labels(omar)[0])
        await taps(omar, "Écouter")
        assert (await rows(france))[-1].media_id == f"summary-{week}-fr.ogg"


async def test_the_latest_week_comes_with_its_picture_and_other_forms(france: Street) -> None:
    omar = await france.relay("Omar")
    week = await monday(france)
    await omar.types("/resume")
    assert (await rows(france))[-1].media_id == f"summary-{week}-fr.png" and "Tableur" in labels(omar)
    await omar.types("/aide")
    await omar.reads("staff-help-observer")


async def test_relays_have_no_business_there_and_forged_weeks_are_refused(france: Street) -> None:
    nadia, jeanne = await france.relay(), await france.relay("Jeanne")
    await monday(france)
    await nadia.types("/resumes")
    await nadia.reads("refused-role")
    await nadia.presses_data(written(Do("week_pdf", "2026-W47")))
    await nadia.reads("refused-role")
    for forged in ("2026-W47' OR 1=1", "1999-W99", "9999-W01", ""):
        await jeanne.presses_data(written(Do("week_pdf", forged)))
        await jeanne.reads("refused-no-summary")
    await jeanne.presses_data(written(Do("weeks", "", 99)))
    await jeanne.reads("summaries-list", count=1)


async def test_somebody_who_left_reads_no_more(france: Street) -> None:
    omar = await france.relay("Omar")
    await monday(france)
    await omar.types("/resumes")
    button = omar.heard[-1].buttons[0][0]
    async with france.house.database.write() as tx:
        row = await people.member_at(tx, await address(france, omar))
        assert row is not None and await members.member(tx, row.id)
        await people.deactivate(tx, row.id)
    await omar.presses_data(button.data)
    assert not any("Sous quelle forme" in said for said in await omar.looks())


def test_settings_name_whom_to_write_to() -> None:
    assert Settings(mail_to="a@example.org,b@example.org, a@example.org").mail_to == "a@example.org, b@example.org"
