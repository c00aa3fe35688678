"""My data, in the chat: see it, take it away, change what was agreed, withdraw a case, and silence that holds."""

from __future__ import annotations

import asyncio
import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from bot.channels.port import Bot, Media, MediaKind, TryLater
from bot.documents import exporting
from flows.residents.share_case import ShareDraft
from routing.desk import Resident
from routing.voices import sharing as voices
from storage import cases
from tests import files_made as files
from tests.neighbours import STORY, Neighbourhood, Phone, town

__all__ = ["town"]
PHOTO = Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=files.photo())


def archives(phone: Phone) -> list[ZipFile]:
    return [ZipFile(BytesIO(message.media.data)) for message in phone.shown if message.media and message.media.mime == "application/zip"]


def told(archive: ZipFile) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(archive.read("data.json").decode("utf-8"))
    return said


# --- what is held ----------------------------------------------------------------------------------------------------


async def test_one_screen_says_what_is_held(town: Neighbourhood) -> None:
    awa = town.phone("awa")
    await awa.types("/mesdonnees")
    assert awa.reads("my-data", since="16 novembre", cases=0, words=0, files=0)
    assert "48 heures" in awa.last and "30 jours" in awa.last and "Vos accords" not in awa.last
    reference = await awa.reports()
    await awa.presses("act-add")
    await awa.sends(PHOTO)
    await awa.presses("choice-over")
    await awa.types("/MesDonnees")
    assert awa.reads("my-data", since="16 novembre", cases=1, words=2, files=1)
    assert "sans votre nom : 1 sur 1" in awa.last
    assert awa.button("act-withdraw-case", reference=reference)


async def test_it_is_in_the_menu_in_the_help_and_in_english(town: Neighbourhood) -> None:
    awa, joe = town.phone("awa"), town.phone("joe", language="en")
    await awa.types("/start")
    await awa.presses("act-my-data")
    assert awa.reads("my-data", since="16 novembre", cases=0, words=0, files=0)
    await awa.types("aide")
    assert "/mesdonnees" in awa.last
    await joe.types("/mydata")
    assert joe.reads("my-data", since="16 November", cases=0, words=0, files=0)


# --- a copy to take away ---------------------------------------------------------------------------------------------


async def test_a_copy_holds_everything_of_theirs_and_nobody_else_s(town: Neighbourhood) -> None:
    karim, awa, bilal = await town.relay("Karim"), town.phone("awa"), town.phone("bilal")
    await bilal.reports("Les rats courent dans la cour le soir.")
    reference = await awa.reports()
    await awa.presses("act-add")
    await awa.sends(PHOTO)
    await awa.presses("choice-over")
    await karim.types(f"/repondre {reference} Réunion jeudi.")
    await karim.presses("choice-send")
    await awa.types("/mesdonnees")
    await awa.presses("act-export")
    (archive,) = archives(awa)
    said = told(archive)
    (case,) = said["cases"]
    assert case["reference"] == reference and case["consents"] == {"transmit": True, "quote": True, "contact": True}
    assert case["commission"] == [], "the scientific commission read nothing in it"
    assert [(event["kind"], event["by"]) for event in case["history"]] == [
        ("concern", "you"), ("consents", "you"), ("addition", "you"), ("answer", "association"),
    ]  # fmt: skip
    assert STORY in case["history"][0]["words"] and case["history"][3]["words"] == "Réunion jeudi."
    (name,) = case["history"][2]["files"]
    assert name == "files/001-photo.jpg" and archive.read(name).startswith(b"\xff\xd8")
    everything = archive.read("data.json").decode()
    assert "Karim" not in everything and "rats" not in everything and "awa" not in everything
    assert any(STORY in message["text"] for message in said["sent_to_you"])


async def test_what_a_neighbour_said_is_in_their_copy_and_not_in_the_authors(town: Neighbourhood) -> None:
    awa, bilal = town.phone("awa"), town.phone("bilal")
    reference = await awa.reports()
    async with town.app.house.database.write() as tx:
        row = await cases.case(tx, reference)
        assert row is not None
        author = Resident(row.person_id, row.address_id, "fr")
        payload = await voices.share(tx, town.clock.now(), town.app.house.desk, author, ShareDraft(reference, shows_words=False))
    await bilal.types(f"/start {payload}")
    await bilal.presses("choice-yes", "choice-yes")
    await bilal.types("Chez nous aussi, au quatrième.")
    await bilal.sends(PHOTO)
    await bilal.presses("choice-over", "choice-send")
    await bilal.types("/mesdonnees")
    assert bilal.reads("my-data", since="16 novembre", cases=0, words=1, files=1)
    await bilal.presses("act-export")
    await awa.types("/mesdonnees")
    assert awa.reads("my-data", since="16 novembre", cases=1, words=1, files=0)
    await awa.presses("act-export")
    (hers,), (his,) = archives(awa), archives(bilal)
    assert "quatrième" not in hers.read("data.json").decode() and hers.namelist() == ["data.json"] and told(hers)["joined"] == []
    (joined,) = told(his)["joined"]
    (said,) = joined["history"]
    assert (joined["reference"], joined["follows"], said["by"], said["words"]) == (reference, True, "you", "Chez nous aussi, au quatrième.")
    assert his.read(*said["files"]).startswith(b"\xff\xd8") and told(his)["cases"] == []
    assert STORY not in his.read("data.json").decode()


async def test_what_is_not_finished_is_in_it_too(town: Neighbourhood) -> None:
    """Once the age is known: until then nothing of it is stored (ADR 0048)."""
    awa, binta = town.phone("awa"), town.phone("binta")
    await awa.types(STORY)
    await awa.presses("choice-old-enough")
    await binta.types(STORY)
    for phone, kept in ((awa, True), (binta, False)):
        await phone.types("/mesdonnees")
        await phone.presses("act-export")
        (begun,) = told(archives(phone)[0])["unfinished"]
        assert begun["conversation"] == "report_concern" and (STORY in str(begun["answers"])) is kept


async def test_too_much_for_one_comes_in_several(town: Neighbourhood, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "MOST_BYTES", 30)
    awa = town.phone("awa")
    await awa.reports()
    await awa.presses("act-add")
    for _ in range(3):
        await awa.sends(Media(kind=MediaKind.VOICE, mime="audio/ogg", data=files.sound()))
    await awa.presses("choice-over", "choice-yes")
    await awa.types("/mesdonnees")
    await awa.presses("act-export")
    assert any(message.text == awa.text("export-several", count=3) for message in awa.shown)
    names = [archive.namelist() for archive in archives(awa)]
    assert names == [["data.json", "files/001-voice.ogg"], ["files/002-voice.ogg"], ["files/003-voice.ogg"]]


async def test_a_copy_is_not_made_twice_at_once_and_survives_a_bad_line(town: Neighbourhood) -> None:
    awa = town.phone("awa")
    await awa.reports()
    await awa.types("/mesdonnees")
    press = awa.button("act-export")
    awa.channel.fails = lambda chat, message: TryLater("away") if message.media else None
    await awa.channel.receive(town.incoming(awa, pressed=press))
    await awa.channel.receive(town.incoming(awa, pressed=press))
    awa.channel.fails = lambda chat, message: None
    town.clock.passes(minutes=20)
    await town.settles()
    assert len(archives(awa)) == 1
    assert any(message.text == awa.text("refused-export-waits") for message in awa.shown)


# --- consents and withdrawing ----------------------------------------------------------------------------------------


async def test_a_consent_is_taken_back_for_one_case_or_for_all(town: Neighbourhood) -> None:
    karim, awa = await town.relay("Karim"), town.phone("awa")
    first, second = await awa.reports(), await awa.reports()
    await awa.types("/mesdonnees")
    await awa.presses("act-consents")
    await awa.types("PV-00000")
    assert awa.reads("error-not-a-choice")
    await awa.types(f"{first} · Logement")
    assert awa.reads("change-consents-which")
    await awa.types("annuler", f"/suivi {first}")
    await awa.presses("act-case-consents", "consent-quote", "choice-no")
    await karim.types(f"/voir {first}")
    assert "N'a pas dit oui pour être cité" in karim.last and "a dit ce qu'il accepte" in karim.last
    await karim.types(f"/voir {second}")
    assert "Accepte d'être cité" in karim.last
    await awa.types("/mesdonnees")
    await awa.presses("act-consents", "change-consents-about-all", "consent-contact", "choice-no")
    assert awa.reads("consents-noted")
    await awa.presses("act-my-data")
    assert "recontacté plus tard : 0 sur 2" in awa.last and "sans votre nom : 1 sur 2" in awa.last


async def test_whoever_does_not_agree_to_be_read_any_more_withdraws(town: Neighbourhood) -> None:
    karim, awa = await town.relay("Karim"), town.phone("awa")
    reference = await awa.reports()
    await karim.types(f"/prendre {reference}")
    await awa.types("/mesdonnees")
    await awa.presses("act-consents", "consent-transmit", "choice-no")
    assert any(message.text == awa.text("case-withdrawn", reference=reference) for message in awa.shown)
    assert "retiré" in karim.last and reference in karim.last


async def test_a_case_is_withdrawn_in_two_taps_and_its_relay_is_told(town: Neighbourhood) -> None:
    karim, sonia, awa = await town.relay("Karim"), await town.relay("Sonia"), town.phone("awa")
    reference = await awa.reports()
    await karim.types(f"/prendre {reference}")
    before = len(sonia.shown)
    await awa.types(f"/suivi {reference}")
    await awa.presses("act-withdraw", "why-no-need")
    assert awa.reads("case-withdrawn", reference=reference)
    assert "C'est réglé, ou ce n'est plus utile." in karim.last and len(sonia.shown) == before
    await karim.types("/file")
    assert reference not in karim.last
    await karim.types(f"/repondre {reference} Trop tard ?")
    assert any(message.text == karim.text("refused-withdrawn", reference=reference) for message in karim.shown)
    await awa.types(f"/suivi {reference}")
    assert STORY in awa.last and "retirée" in awa.last
    labels = [button.label for row in awa.shown[-1].buttons for button in row]
    assert awa.text("act-add") not in labels and awa.text("act-withdraw") not in labels


async def test_a_case_may_be_kept_after_all_and_a_closed_one_is_not_withdrawn(town: Neighbourhood) -> None:
    karim, awa = await town.relay("Karim"), town.phone("awa")
    reference = await awa.reports()
    await awa.types(f"/suivi {reference}")
    await awa.presses("act-withdraw", "why-keep")
    assert awa.reads("case-kept", reference=reference)
    again = awa.button("act-withdraw")
    await karim.types(f"/clore {reference}")
    await karim.presses("outcome-solved", "choice-skip", "choice-send")
    await awa.channel.receive(town.incoming(awa, pressed=again))
    await town.settles()
    await awa.presses("why-mistake")
    assert awa.reads("refused-withdraw-closed", reference=reference)


async def test_what_is_not_theirs_is_not_theirs_to_change(town: Neighbourhood) -> None:
    awa, eve = town.phone("awa"), town.phone("eve")
    reference = await awa.reports()
    await eve.types("bonjour")
    for flow in ("withdraw_case", "choose_secret", "change_consents"):
        await eve.channel.receive(town.incoming(eve, pressed=f"s|{flow}|{reference}|"))
        await town.settles()
        assert eve.reads("refused-no-such-case", reference=reference)
    await eve.channel.receive(town.incoming(eve, pressed="s|change_consents||"))
    await town.settles()
    assert eve.reads("refused-no-case-yet")


async def test_more_than_ten_cases_come_a_page_at_a_time(town: Neighbourhood) -> None:
    awa = town.phone("awa")
    references = set()
    for _ in range(11):
        references.add(await awa.reports())
        town.clock.passes(minutes=1)
    await awa.types("/suivi")
    first = {word for word in awa.last.split() if word.startswith("PV-")}
    await awa.presses("act-next")
    second = {word for word in awa.last.split() if word.startswith("PV-")}
    assert (len(first), len(second)) == (10, 1) and first | second == references
    assert awa.text("act-next") not in [button.label for row in awa.shown[-1].buttons for button in row]


# --- silence ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["STOP", "stop", "ARRÊT", "Arrêtez !", "/stop", "unsubscribe"])
@pytest.mark.parametrize("channel", ["telegram", "web"])
async def test_stop_stops_everything_until_the_next_word(town: Neighbourhood, word: str, channel: str) -> None:
    karim, awa = await town.relay("Karim"), town.phone("awa", channel=channel)
    reference = await awa.reports()
    await awa.types(word)
    assert awa.reads("aside-stopped")
    heard = len(awa.shown)
    await karim.types(f"/clore {reference}")
    await karim.presses("outcome-solved", "choice-skip", "choice-send")
    town.clock.passes(weeks=5)
    await town.app.housekeeping.follow_ups()
    await town.settles()
    assert len(awa.shown) == heard
    await karim.types(f"/voir {reference}")
    assert karim.text("delivery-silent") in karim.last
    await awa.types("bonjour")
    assert awa.reads("welcome")
    await awa.types(f"/suivi {reference}")
    await awa.presses("act-not-solved", "choice-skip")
    assert await _hears_again(karim, awa, reference)


async def _hears_again(karim: Phone, awa: Phone, reference: str) -> bool:
    heard = len(awa.shown)
    await karim.types(f"/prendre {reference}")
    return len(awa.shown) > heard


async def test_a_story_left_in_silence_after_stop_is_not_asked_about(town: Neighbourhood) -> None:
    awa = town.phone("awa")
    await awa.types("/signaler")
    await awa.types("Il y a de l'eau", "stop")
    heard = len(awa.shown)
    town.clock.passes(minutes=1)
    await town.app.reception.fall_quiet()
    await town.settles()
    assert len(awa.shown) == heard
    await awa.types("sur les murs de la chambre")
    town.clock.passes(minutes=1)
    await town.app.reception.fall_quiet()
    await town.settles()
    assert awa.reads("report-concern-fifteen-or-older")


async def test_what_was_to_be_tried_again_is_not_after_stop(town: Neighbourhood) -> None:
    karim, awa = await town.relay("Karim"), town.phone("awa")
    reference = await awa.reports()
    awa.channel.fails = lambda chat, message: TryLater("away")
    await karim.channel.receive(town.incoming(karim, text=f"/prendre {reference}"))
    await awa.channel.receive(town.incoming(awa, text="STOP"))
    awa.channel.fails = lambda chat, message: None
    heard = len(awa.shown)
    town.clock.passes(minutes=20)
    await town.settles()
    assert [message.text for message in awa.shown[heard:]] == [awa.text("aside-stopped")]


async def test_stop_then_a_word_in_one_breath_resumes(town: Neighbourhood) -> None:
    karim, awa = await town.relay("Karim"), town.phone("awa")
    reference = await awa.reports()
    both = [town.incoming(awa, text="stop"), town.incoming(awa, text="bonjour")]
    await asyncio.gather(*(awa.channel.receive(one) for one in both))
    await town.settles()
    assert await _hears_again(karim, awa, reference)


async def test_the_staff_bot_keeps_nothing_of_these_screens(town: Neighbourhood) -> None:
    karim = await town.relay("Karim")
    await karim.types("/mesdonnees")
    assert karim.reads("unknown-command") and karim.channel.bot is Bot.STAFF
