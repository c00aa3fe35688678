"""What is written in a case and what a machine makes of it: marked, beside the words, after they were kept, and gone with them."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from bot.documents.exporting import file_of
from bot.interpreting.translating import MOST_TRIES, Translating
from bot.texts import shipped
from dialogue.kinds import Told
from routing.anonymous.leaving import thread_as_read
from storage import interpreted, outbox, people
from storage.database import table_of
from storage.tables import CaseEvent, Translation
from tests.interpreting import Phrasebook
from tests.people_of_town import concern
from tests.street import Somebody, Street, speaks, street
from tests.telegram_app import Furnished

MOULD = "Evde küf var, çocuk astım, belediye cevap vermiyor"
IN_FRENCH = "Il y a des moisissures, l'enfant a de l'asthme, la mairie ne répond pas"
MEETING, IN_TURKISH = "Nous passons chez vous jeudi à 18 h.", "Perşembe 18.00'de size geliyoruz."
MORE, MORE_IN_FRENCH = "Bugün yine küf çıktı, çocuk çok hasta", "Aujourd'hui il y a encore des moisissures"


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data"), take_back_seconds=20) as opened:
        yield opened


@pytest.fixture
def book() -> Phrasebook:
    return Phrasebook({MOULD: IN_FRENCH, MEETING: IN_TURKISH, MORE: MORE_IN_FRENCH}, ("tr", "fr"), ("fr", "tr"))


def at_work(nord: Street, book: Phrasebook) -> Translating:
    return Translating(nord.house, nord.reception, book)


async def yildiz_of(nord: Street, words: str = MOULD) -> tuple[Somebody, str]:
    """Somebody who reads Turkish, and the number of what she wrote."""
    yildiz = nord.resident("yildiz")
    await yildiz.types("/langue")
    await yildiz.presses_label("Türkçe")
    yildiz.language = "tr"
    return yildiz, await speaks(yildiz, replace(concern(), story=Told(words, ())))


async def seen(relay: Somebody, reference: str) -> str:
    await relay.types(f"/voir {reference}")
    return next(message.text for message in relay.heard if message.text.startswith(f"{reference} "))


async def answers(relay: Somebody, reference: str, words: str = MEETING) -> None:
    await relay.types(f"/repondre {reference} {words}")
    await relay.presses("choice-send")


async def test_a_relay_reads_the_words_and_a_marked_translation_under_them(nord: Street, book: Phrasebook) -> None:
    nadia, (_, reference) = await nord.relay(), await yildiz_of(nord)
    before = await seen(nadia, reference)
    assert f"{MOULD}\n(écrit en turc)" in before and IN_FRENCH not in before, "the case is there before any machine has read it"
    await nord.delivers()
    assert await at_work(nord, book).turn()
    await nadia.looks()
    redrawn = nadia.heard[-1].text if nadia.heard[-1].text.startswith(reference) else (await nadia.newest(IN_FRENCH))[1].text
    for screen in (redrawn, await seen(nadia, reference)):
        assert f"{MOULD}\n(écrit en turc) Traduction automatique :\n« {IN_FRENCH} »" in screen
    assert book.asked == [(MOULD, ("tr", "fr"))]
    assert not await at_work(nord, book).turn(), "once, whoever is started anew"


async def test_without_a_model_for_it_the_language_is_named(nord: Street) -> None:
    book = Phrasebook({}, ("ar", "fr"))
    nadia, (_, reference) = await nord.relay(), await yildiz_of(nord)
    working = at_work(nord, book)
    assert await working.turn() and not await working.turn(), "looked at once"
    assert not book.asked
    assert f"{MOULD}\n(écrit en turc)\n" in f"{await seen(nadia, reference)}\n"


async def test_what_is_in_the_language_of_its_reader_is_left_alone(nord: Street, book: Phrasebook) -> None:
    nadia = await nord.relay()
    reference = await speaks(nord.resident("awa"))
    await answers(nadia, reference)
    nord.passes(30)
    await nord.delivers()
    working = at_work(nord, book)
    assert await working.turn() and not await working.turn(), "looked at once"
    assert not book.asked
    assert "écrit en" not in await seen(nadia, reference)


async def test_an_answer_is_followed_by_its_translation_once_it_has_left(nord: Street, book: Phrasebook) -> None:
    nadia, (yildiz, reference) = await nord.relay(), await yildiz_of(nord)
    working = at_work(nord, book)
    await working.turn()
    await answers(nadia, reference)
    assert not await working.turn(), "it can still be taken back"
    nord.passes(30)
    await nord.delivers()
    assert await working.turn()
    told = await yildiz.reads("translated", reference=reference)
    assert told.endswith(f"\n\n{IN_TURKISH}")
    everything = await yildiz.everything()
    assert everything.index(MEETING) < everything.index(IN_TURKISH), "the words themselves come first"
    await yildiz.types(reference)
    assert f"{MEETING}\n{shipped()('tr', 'history-translated')} « {IN_TURKISH} »" in yildiz.heard[-1].text


async def test_what_is_taken_back_is_never_translated(nord: Street, book: Phrasebook) -> None:
    nadia, (yildiz, reference) = await nord.relay(), await yildiz_of(nord)
    working = at_work(nord, book)
    await working.turn()
    await answers(nadia, reference)
    await working.turn()
    await nadia.presses("act-take-back")
    nord.passes(30)
    await nord.delivers()
    assert not await working.turn() and IN_TURKISH not in await yildiz.everything()


async def test_whoever_has_the_case_is_told_what_more_was_said(nord: Street, book: Phrasebook) -> None:
    nadia, (yildiz, reference) = await nord.relay(), await yildiz_of(nord)
    working = at_work(nord, book)
    await working.turn()
    await nadia.types(f"/prendre {reference}")
    await yildiz.types(reference)
    await yildiz.presses("act-add")
    await yildiz.types(MORE)
    await yildiz.presses("choice-over")
    assert await working.turn()
    told = await nadia.reads("staff-translated", reference=reference, place="Roubaix (59)")
    assert told.endswith(MORE_IN_FRENCH)


async def test_a_model_that_fails_is_tried_again_and_then_let_be(nord: Street, book: Phrasebook, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    nadia, (_, reference) = await nord.relay(), await yildiz_of(nord)
    book.ill, working = True, at_work(nord, book)
    assert [await working.turn() for _ in range(MOST_TRIES + 2)] == [False] * (MOST_TRIES - 1) + [True] + [False] * 2
    assert len(book.asked) == MOST_TRIES and MOULD in await seen(nadia, reference)
    book.ill = False
    assert await at_work(nord, book).turn(), "after a start it is tried anew"
    assert IN_FRENCH in await seen(nadia, reference)
    assert MOULD not in caplog.text and IN_FRENCH not in caplog.text


async def test_what_could_not_be_kept_is_kept_the_next_time(nord: Street, book: Phrasebook, monkeypatch: pytest.MonkeyPatch) -> None:
    nadia, (_, reference) = await nord.relay(), await yildiz_of(nord)
    working = at_work(nord, book)
    with monkeypatch.context() as broken:
        broken.setattr("storage.interpreted.keep", _disk_full)
        assert not await working.turn()
    assert await working.turn(), "not only after a start"
    assert IN_FRENCH in await seen(nadia, reference)


async def _disk_full(*_: object) -> bool:
    raise OSError("disk full")


async def test_what_was_erased_meanwhile_is_looked_for_no_more(nord: Street, book: Phrasebook) -> None:
    yildiz, _ = await yildiz_of(nord)
    book.ill, working = True, at_work(nord, book)
    assert not await working.turn() and working._again
    await yildiz.types("/mesdonnees")
    await yildiz.presses("act-erase", "act-erase-all")
    assert not await working.turn() and not working._again


async def test_it_is_in_the_copy_of_ones_data_and_forgotten_with_the_case(nord: Street, book: Phrasebook) -> None:
    yildiz, reference = await yildiz_of(nord)
    await at_work(nord, book).turn()
    (case,) = [one for one in (await copy_of(nord, yildiz))["cases"] if one["reference"] == reference]
    assert [event["automatic_translation"] for event in case["history"] if event["words"] == MOULD] == [IN_FRENCH]
    await yildiz.types("/mesdonnees")
    await yildiz.presses("act-erase", "act-erase-all")
    async with nord.house.database.read() as tx:
        assert not await tx.rows(table_of(Translation).select()) and not await tx.rows(table_of(CaseEvent).select())


async def copy_of(nord: Street, who: Somebody) -> dict[str, Any]:
    """All that is held about somebody, as they receive it."""
    async with nord.house.database.read() as tx:
        address = await people.address_of(tx, who.channel, who.bot, who.chat)
    sent = await file_of(nord.house.database, address or "", f"{outbox.EXPORT}1")
    assert sent is not None
    told: dict[str, Any] = json.loads(ZipFile(BytesIO(sent.data)).read("data.json"))
    return told


async def test_it_is_sealed(nord: Street, book: Phrasebook) -> None:
    await yildiz_of(nord)
    await at_work(nord, book).turn()
    async with nord.house.database.read() as tx:
        (event,) = [row for row in await tx.rows(table_of(CaseEvent).select()) if row.words == MOULD]
        assert await interpreted.of_events(tx, [event.id], "fr") == {event.id: IN_FRENCH}
    files = [file.read_bytes() for file in nord.furnished.folder.glob("*.db*")]
    assert files and not any(IN_FRENCH[:20].encode() in data for data in files)


@dataclass(frozen=True)
class Event:
    """Somebody was rude in Turkish, and the case went to another team."""

    id: int
    kind: str
    detail: dict[str, int]
    words: str = "…"


def test_what_leaves_the_association_is_masked_in_the_translation_too() -> None:
    thread = (Event(7, "concern", {}), Event(8, "handed_over", {"from": 1}))
    (whole, _), (masked, _) = (thread_as_read(thread, queue, {7: "bande de connards"}) for queue in (1, 2))
    assert whole == "bande de connards" and "connards" not in masked and masked == "b***"
