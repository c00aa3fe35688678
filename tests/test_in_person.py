"""Somebody without a phone is heard at a stall, leaves with a paper, and one day finds the answers on a phone."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from bot.channels.port import Bot, Media, MediaKind
from bot.documents.exporting import file_of
from bot.documents.slip import Slip, drawn
from flows.staff.file_in_person import InPersonDraft
from routing.access import Member, Role
from routing.desk import Resident
from routing.residents import in_person
from storage import intake, transcripts
from storage.database import Database
from storage.outbox import SLIP
from tests.office import Office, keys, refused
from tests.people_of_town import concern
from tests.street import Somebody, Street, street
from tests.talk import Talk
from tests.telegram_app import Furnished
from tests.test_forgetting import everything

# --- the questions ---------------------------------------------------------------------------------------------------


@pytest.fixture
def meeting() -> Talk:
    return Talk("file_in_person")


def test_the_consents_come_before_any_word(meeting: Talk) -> None:
    assert meeting.hears("à voix haute")
    meeting.types("Au téléphone").taps("yes")
    assert meeting.step == "may_we_transmit"
    assert Talk("file_in_person").taps("face", "yes", "no").draft.reason == "intake_refused"
    assert Talk("file_in_person").taps("face", "no").draft.reason == "intake_too_young"


def test_a_concern_is_written_down_with_its_own_consents(meeting: Talk) -> None:
    meeting.taps("phone", "yes", "yes").types("Le hall est inondé, il y a danger.").sends("photo")
    meeting.taps("over", "yes").types("59100").taps("LOG", "no", "yes")
    assert meeting.step == "review" and meeting.hears("Roubaix")
    made = meeting.restarts().taps("send").draft.concern
    assert (made.intake, made.urgent, made.quotable, made.contactable) == ("phone", True, False, True)
    assert made.place.code == "59512" and "inondé" in made.story.words


def test_a_voice_is_listened_to_with_consent_or_written_down_there_and_then(meeting: Talk) -> None:
    meeting.taps("face", "yes", "yes").sends("voice").taps("over")
    assert meeting.step == "may_they_hear_your_voice"
    made = meeting.taps("yes").types("59100").taps("LOG", "no", "no", "send").draft.concern
    assert made.story.hearable and made.story.voice_notes and made.story.words == ""
    other = Talk("file_in_person").taps("face", "yes", "yes").sends("voice").taps("over", "no")
    assert other.step == "in_your_words"
    made = other.types("Le hall est inondé depuis lundi.").types("59100").taps("LOG", "no", "no", "send").draft.concern
    assert (made.story.hearable, made.story.words) == (False, "Le hall est inondé depuis lundi.")


# --- the desk --------------------------------------------------------------------------------------------------------


async def files_one(office: Office, member: Member) -> in_person.Filed:
    async with office.town.database.write() as tx:
        return await in_person.file(tx, office.clock.now(), office.town.desk, member, InPersonDraft(concern()))


async def test_it_reaches_its_queue_and_nobody_is_written_to(office: Office, karim: Member) -> None:
    filed = await files_one(office, karim)
    assert keys(filed.notices) == ["staff-new-case"]
    row = await office.town.case(filed.reference)
    assert (row.state, row.association, row.channel) == ("new", "Les Voisins", intake.PAPER)
    assert keys(await office.answers(karim, filed.reference)) == ["case-answered", "staff-on-paper"]
    assert keys(await office.closes(karim, filed.reference)) == ["case-closed-solved", "staff-on-paper"]


async def test_an_observer_files_nothing(office: Office) -> None:
    omar = await office.town.member("omar", None, Role.OBSERVER)
    assert await refused(files_one(office, omar)) == "refused-role"


def test_words_are_easy_to_say_and_all_different() -> None:
    words = {in_person.new_word() for _ in range(300)}
    assert len(words) > 295 and all(re.fullmatch(r"([bdflmrtv][aiou]){3}[2-9]{3}", word) for word in words)


def test_a_link_on_a_paper_names_its_case_and_no_other_payload_does() -> None:
    assert in_person.reference_of(in_person.payload_of("PV-7K3MQ")) == "PV-7K3MQ"
    assert in_person.reference_of("7K3MQ7K3MQ") is None and in_person.reference_of("retrouver-") is None


# --- the paper -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("link", ["", "https://t.me/voisins_bot?start=retrouver-7K3MQ"])
def test_the_paper_is_a_pdf_that_readers_open(link: str) -> None:
    paper = drawn(Slip(title="Envoyée (déjà)", number=("Numéro", "PV-7K3MQ"), word=("Mot", "bamilo472"), lines=["Où ? " * 40], link=link))
    with pikepdf.open(BytesIO(paper)) as opened:
        (page,) = opened.pages
        told = page.Contents.read_bytes().decode("cp1252")
    assert "(PV-7K3MQ)" in told and "(bamilo472)" in told and r"(Envoyée \(déjà\))" in told
    assert (" re" in told) is bool(link)
    assert len(paper) < 60_000


# --- the whole ------------------------------------------------------------------------------------------------------


async def meets(relay: Somebody) -> tuple[str, str]:
    """A relay takes somebody's words down; returns the number, and the secret word as the paper shows it."""
    await relay.types("/accueil")
    await relay.presses("met-face", "choice-yes", "choice-yes")
    await relay.types("Le hall est inondé depuis lundi.")
    await relay.presses("choice-over")
    await relay.types("59100", "Logement")
    await relay.presses("choice-yes", "choice-yes", "choice-send")
    said = next(text for text in await relay.looks() if text.startswith("C'est envoyé"))
    (reference,) = re.findall(r"PV-\w{5}", said)
    assert f"Papier pour {reference}" in "\n".join(await relay.looks())
    return reference, await word_on_paper(relay.street, reference)


async def word_on_paper(town: Street, reference: str) -> str:
    paper = await file_of(town.house.database, "", SLIP + reference)
    assert paper is not None and paper.mime == "application/pdf"
    with pikepdf.open(BytesIO(paper.data)) as opened:
        found = re.findall(r"\(([a-z]{6}\d{3})\)", opened.pages[0].Contents.read_bytes().decode("cp1252"))
    return str(found[0])


async def test_from_the_stall_to_a_phone(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia = await town.relay("Nadia")
        reference, word = await meets(nadia)
        await nadia.types(f"/repondre {reference} Le plombier vient jeudi.")
        await nadia.presses("choice-send")
        await nadia.reads("staff-on-paper", reference=reference)
        await nadia.types(reference)
        seen = (await nadia.looks())[-1]
        assert nadia.text("case-intake", how="face") in seen and nadia.text("case-on-paper") in seen
        assert word not in await nadia.everything(), "the paper alone shows it"

        fatou = town.resident("fatou")
        await fatou.types(f"/start {in_person.payload_of(reference)}")
        await fatou.reads("recover-case-word")
        await fatou.types("lilas")
        await fatou.reads("refused-recovery")
        await fatou.types("/retrouver", reference, word)
        await fatou.reads("case-recovered", reference=reference)
        await fatou.presses("act-read")
        assert "Le plombier vient jeudi." in (await fatou.looks())[-1]
        await nadia.reads("staff-has-phone", reference=reference)
        await nadia.types(f"/repondre {reference} C'est réparé ?")
        await nadia.presses("choice-send")
        await fatou.reads("case-answered", reference=reference, association="Les Fenêtres du Nord")
        assert nadia.text("staff-on-paper", reference=reference) not in await nadia.looks()
        assert await file_of(town.house.database, "", SLIP + reference) is None, "the paper has served"


@pytest.mark.parametrize("heard", ["yes", "no"])
async def test_a_voice_recorded_at_the_stall_is_the_residents(furnished: Furnished, tmp_path: Path, heard: str) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, karim = await town.relay("Nadia"), await town.relay("Karim")
        await nadia.types("/accueil")
        await nadia.presses("met-face", "choice-yes", "choice-yes")
        await nadia.sends(Media(kind=MediaKind.VOICE, mime="audio/ogg", data=b"OggS her voice", seconds=9))
        await nadia.presses("choice-over", f"choice-{heard}")
        if heard == "no":
            await nadia.types("Le hall est inondé depuis lundi.")
        await nadia.types("59100", "Logement")
        await nadia.presses("choice-yes", "choice-yes", "choice-send")
        said = next(text for text in await nadia.looks() if text.startswith("C'est envoyé"))
        (reference,) = re.findall(r"PV-\w{5}", said)
        async with town.house.database.read() as tx:
            (note,) = await transcripts.of_case(tx, reference)
            withheld = await transcripts.withheld(tx, [note.media_id])
        assert bool(withheld) is (heard == "no")
        await karim.types(f"/ecrire {reference}")
        if heard == "no":
            await karim.reads("refused-nothing-to-write", reference=reference)
            return
        await karim.types("Le hall est inondé.")
        await karim.presses("choice-send")
        await karim.reads("staff-written-alone", reference=reference)
        await karim.types(f"/voir {reference}")
        assert "Le hall est inondé." in (await karim.looks())[-1]
        fatou = town.resident("fatou")
        await fatou.types("/retrouver", reference, await word_on_paper(town, reference), "/mesdonnees")
        await fatou.presses("act-erase", "act-erase-all")
        async with town.house.database.read() as tx:
            assert "her voice" not in str(await everything(tx)), "it is erased with whose voice it is"


async def test_whoever_found_it_again_may_be_forgotten(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia = await town.relay("Nadia")
        reference, word = await meets(nadia)
        fatou = town.resident("fatou")
        await fatou.types("/retrouver", reference, word, "/mesdonnees")
        await fatou.presses("act-erase", "act-erase-all")
        await fatou.reads("erased-all")
        async with town.house.database.read() as tx:
            left = {table: rows for table, rows in (await everything(tx)).items() if table not in ("audit_entry", "erased_case")}
        told = "\n".join(f"{table}: {row}" for table, rows in left.items() for row in rows)
        assert "inondé" not in told and word not in told and intake.PAPER not in told


async def test_a_forged_button_and_a_stranger_begin_nothing(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        omar = await town.relay("Omar")
        await omar.types("/accueil")
        await omar.reads("refused-role")
        stranger = Somebody(town, "stranger", Bot.STAFF, "telegram")
        await stranger.types("/accueil")
        await stranger.reads("staff-stranger")


async def test_papers_go_after_two_days(database: Database, office: Office, karim: Member) -> None:
    filed = await files_one(office, karim)
    async with database.write() as tx:
        intake.keep_slip(tx, filed.reference, b"%PDF", office.clock.now())
    office.clock.passes(days=2, seconds=1)
    async with database.write() as tx:
        assert await intake.slip(tx, filed.reference) == b"%PDF"
        await intake.drop_slips(tx, office.clock.now())
        assert await intake.slip(tx, filed.reference) is None


async def test_the_word_is_the_only_way_in(office: Office, karim: Member, awa: Resident) -> None:
    filed = await files_one(office, karim)
    assert await refused(office.adds(awa, filed.reference)) == "refused-no-such-case"
