"""What relays write leaves thirty seconds later: until then it is taken back without a trace, afterwards it is corrected with its date."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.channels.port import Media, MediaKind
from storage import cases, my_data, outbox, people, uploads
from storage.database import table_of
from storage.tables import AuditEntry, CaseEvent, OutboxMessage
from tests.street import Somebody, Street, joins, shares, speaks, street
from tests.telegram_app import Furnished

_outbox, _event = table_of(OutboxMessage), table_of(CaseEvent)
OGG, JPEG = b"OggS", b"\xff\xd8\xff"
MEETING = "Réunion jeudi à 18 h, salle Jaurès."


@pytest.fixture
async def town(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data"), take_back_seconds=30) as opened:
        yield opened


@pytest.fixture
async def awa(town: Street) -> Somebody:
    return town.resident("awa", channel="telegram")


@pytest.fixture
async def reference(awa: Somebody) -> str:
    return await speaks(awa)


async def answers(nadia: Somebody, reference: str, words: str = MEETING) -> None:
    await nadia.types(f"/repondre {reference} {words}")
    await nadia.presses("choice-send")
    await nadia.reads("staff-leaving", reference=reference, seconds=30)


async def arrived(who: Somebody) -> str:
    """All that has reached them."""
    await who.street.delivers()
    async with who.street.house.database.read() as tx:
        address = await people.address_of(tx, who.channel, who.bot, who.chat)
        rows = await tx.rows(select(_outbox.c.message).where(_outbox.c.address_id == address, _outbox.c.state == "sent"))
    return "\n".join(row.message["text"] for row in rows)


async def case(town: Street, reference: str) -> object:
    async with town.house.database.read() as tx:
        return await cases.case(tx, reference)


async def kinds(town: Street, reference: str) -> list[str]:
    async with town.house.database.read() as tx:
        return [event.kind for event in await cases.thread(tx, reference)]


async def test_an_answer_leaves_thirty_seconds_later(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await answers(nadia, reference)
    assert MEETING not in await arrived(awa)
    town.passes(29)
    assert MEETING not in await arrived(awa)
    town.passes(2)
    assert MEETING in await arrived(awa)


async def test_an_answer_taken_back_never_was(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    before = await case(town, reference)
    await answers(nadia, reference)
    await nadia.presses("act-take-back")
    assert nadia.text("taken-back", reference=reference) in nadia.heard[-1].text
    assert MEETING in nadia.heard[-1].text, "what was written is there to be changed"
    town.passes(60)
    assert MEETING not in await arrived(awa)
    after = await case(town, reference)
    assert (after.state, after.taken_by, after.first_answer_at) == (before.state, before.taken_by, None)  # type: ignore[attr-defined]
    assert await kinds(town, reference) == ["concern"]
    await awa.types(f"/suivi {reference}")
    assert MEETING not in await awa.everything()
    await nadia.presses("choice-send")
    town.passes(31)
    assert MEETING in await arrived(awa)
    assert (await case(town, reference)).first_answer_at is not None  # type: ignore[attr-defined]


async def test_too_late_is_said(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await answers(nadia, reference)
    town.passes(31)
    await nadia.presses("act-take-back")
    await nadia.reads("refused-left", reference=reference)
    await nadia.types("/reprendre")
    await nadia.reads("refused-nothing-to-take-back")
    assert MEETING in await arrived(awa)


async def test_only_whoever_wrote_it_takes_it_back(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    karim = await town.relay("Karim")
    await answers(nadia, reference)
    _, said = await nadia.newest(nadia.text("staff-leaving", reference=reference, seconds=30))
    for data in (said.buttons[0][0].data, "d|take_back|nothing|0", "d|take_back||0"):
        await karim.presses_data(data)
        await karim.reads("refused-nothing-to-take-back")
    await karim.types("/reprendre")
    await karim.reads("refused-nothing-to-take-back")
    town.passes(31)
    assert MEETING in await arrived(awa)


async def test_the_command_takes_back_what_was_written_last(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await answers(nadia, reference)
    town.passes(5)
    await answers(nadia, reference, "Et une autre chose.")
    await nadia.types("/reprendre")
    assert "Et une autre chose." in nadia.heard[-1].text
    await nadia.types("/annuler", f"/reprendre {reference}")
    assert MEETING in nadia.heard[-1].text
    row = await case(town, reference)
    assert (row.state, row.taken_by, row.first_answer_at) == ("new", None, None)  # type: ignore[attr-defined]
    town.passes(60)
    assert "Et une autre chose." not in await arrived(awa)


async def test_what_the_resident_did_meanwhile_stays(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await nadia.types(f"/prendre {reference}", f"/demander {reference} Quel étage ?")
    await nadia.presses("choice-send")
    await awa.types(f"/suivi {reference}")
    await awa.presses("act-add")
    await awa.types("Le chauffage aussi est coupé.")
    await awa.presses("choice-over")
    await nadia.types("/reprendre")
    row = await case(town, reference)
    assert row.state == "taken"  # type: ignore[attr-defined]
    assert "question" not in await kinds(town, reference)


async def test_a_held_answer_is_nowhere_to_be_read(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await answers(nadia, reference)
    await awa.types(f"/suivi {reference}")
    assert MEETING not in awa.heard[-1].text
    assert awa.text("state-answered", association="Les Fenêtres du Nord") not in awa.heard[-1].text
    async with town.house.database.read() as tx:
        address = await people.address_of(tx, awa.channel, awa.bot, awa.chat)
        assert address
        person = await my_data.person_at(tx, address)
        assert person
        assert MEETING not in str([row.message for row in await my_data.sent(tx, person)])
    town.passes(31)
    await arrived(awa)
    await awa.types(f"/suivi {reference}")
    assert MEETING in awa.heard[-1].text


async def test_a_web_resident_gets_it_after_what_came_meanwhile(town: Street, nadia: Somebody) -> None:
    lea = town.resident("lea", channel="web")
    reference = await speaks(lea)
    await answers(nadia, reference)
    await lea.types("aide")
    async with town.house.database.read() as tx:
        address = await people.address_of(tx, "web", lea.bot, "lea")
        assert address
        seen = await outbox.mailbox(tx, address, 0)
    assert MEETING not in str([mail.message for mail in seen])
    town.passes(31)
    await town.delivers()
    async with town.house.database.read() as tx:
        fresh = await outbox.mailbox(tx, address, seen[-1].number)
    assert MEETING in str([mail.message for mail in fresh]), "a page asks for what came after the last number it has"


async def test_a_held_answer_holds_nothing_else_back(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await answers(nadia, reference)
    await awa.types("aide")
    assert awa.text("residents-help")[:30] in await arrived(awa)


async def test_the_news_that_follow_an_answer_do_not_overtake_it(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await answers(nadia, reference)
    await nadia.types(f"/clore {reference} c'est réparé")
    await nadia.presses("outcome-solved")
    await nadia.presses("choice-send")
    assert "réparé" not in await arrived(awa)
    town.passes(31)
    said = await arrived(awa)
    assert said.index(MEETING) < said.index("c'est réparé")


async def test_an_edit_before_it_leaves_replaces_it(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await nadia.types(f"/repondre {reference}", "Réunion lundi.")
    typed = nadia.number
    await nadia.presses("choice-over", "choice-send")
    town.passes(20)
    await nadia.edits(typed, MEETING)
    await nadia.reads("staff-leaving", reference=reference, seconds=30)
    town.passes(20)
    assert MEETING not in await arrived(awa), "the moment to take it back begins anew"
    town.passes(11)
    said = await arrived(awa)
    assert MEETING in said
    assert "lundi" not in said
    assert "restated" not in await kinds(town, reference)


async def test_an_edit_after_it_left_is_a_dated_correction(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await nadia.types(f"/repondre {reference} Réunion lundi.")
    typed = nadia.number
    await nadia.presses("choice-send")
    town.passes(31)
    assert "Réunion lundi." in await arrived(awa)
    await nadia.edits(typed, f"/repondre {reference} {MEETING}")
    assert MEETING not in await arrived(awa)
    town.passes(31)
    today = town.house.now().astimezone(town.house.desk.zone).strftime("%d/%m")
    assert f"{awa.text('case-restated', reference=reference, day=today)}\n\n{MEETING}" in await arrived(awa)
    assert (await kinds(town, reference))[-1] == "restated"
    await awa.types(f"/suivi {reference}")
    assert MEETING in awa.heard[-1].text
    await nadia.edits(typed, f"/repondre {reference} {MEETING}")
    await nadia.reads("edited-unknown")


async def test_a_correction_is_taken_back_too_and_the_next_one_starts_from_what_was_read(
    town: Street, nadia: Somebody, awa: Somebody, reference: str
) -> None:
    await nadia.types(f"/repondre {reference} Réunion lundi.")
    typed = nadia.number
    await nadia.presses("choice-send")
    town.passes(31)
    await arrived(awa)
    await nadia.edits(typed, f"/repondre {reference} Réunion mardi.")
    await nadia.edits(typed, f"/repondre {reference} Réunion mercredi.")
    assert (await kinds(town, reference)).count("restated") == 1, "a correction that has not left is replaced"
    await nadia.types("/reprendre")
    await nadia.reads("taken-back", reference=reference)
    assert "restated" not in await kinds(town, reference)
    await nadia.edits(typed, f"/repondre {reference} {MEETING}")
    town.passes(31)
    said = await arrived(awa)
    assert "mardi" not in said
    assert "mercredi" not in said
    assert MEETING in said


async def test_those_who_joined_hear_with_the_author_or_not_at_all(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    bea = town.resident("bea", channel="telegram")
    await joins(bea, await shares(awa, reference))
    await answers(nadia, reference)
    await nadia.types("/reprendre")
    town.passes(31)
    assert MEETING not in await arrived(bea)
    await nadia.presses("choice-send")
    town.passes(31)
    assert MEETING in await arrived(bea)
    assert MEETING in await arrived(awa)


async def test_a_voice_note_a_photo_and_a_document_reach_the_resident(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await nadia.types(f"/repondre {reference}")
    await nadia.sends(Media(kind=MediaKind.VOICE, mime="audio/ogg", data=OGG, seconds=4))
    await nadia.sends(Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=JPEG), text="Le plan.")
    await nadia.sends(Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=b"%PDF-1.4"))
    await nadia.presses("choice-over", "choice-send")
    await nadia.types("/reprendre")
    await nadia.presses("choice-send")
    town.passes(31)
    await arrived(awa)
    async with town.house.database.read() as tx:
        address = await people.address_of(tx, awa.channel, awa.bot, awa.chat)
        sent = await tx.rows(select(_outbox.c.media_id).where(_outbox.c.address_id == address, _outbox.c.media_id.is_not(None)))
        kind = [file.kind for row in sent if (file := await uploads.file(tx, row.media_id))]
    assert kind == ["voice", "photo", "document"]


async def test_whether_it_arrived_is_on_the_screen(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await nadia.types(f"/prendre {reference}")
    await town.delivers()
    await answers(nadia, reference)
    await nadia.newest(nadia.text("delivery-held"))
    town.passes(31)
    await town.delivers()
    assert nadia.text("delivery-sent") in (await nadia.newest(f"{reference} — "))[1].text
    await awa.types("stop")
    await nadia.types(f"/repondre {reference} Encore un mot.")
    await nadia.presses("choice-send")
    assert nadia.text("delivery-silent") in (await nadia.newest(f"{reference} — "))[1].text


async def test_a_note_is_read_by_colleagues_and_sent_to_nobody(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    karim = await town.relay("Karim")
    before = await arrived(awa)
    await nadia.types(f"/note {reference} Le gardien sait, l'appeler d'abord.")
    typed = nadia.number
    await nadia.reads("staff-noted", reference=reference)
    await karim.types(f"/voir {reference}")
    assert "Le gardien sait" in karim.heard[-1].text
    await nadia.edits(typed, f"/note {reference} Le gardien le sait depuis lundi.")
    await nadia.reads("staff-note-corrected", reference=reference)
    assert "depuis lundi" in (await karim.newest(f"{reference} — "))[1].text
    town.passes(60)
    assert await arrived(awa) == before
    await awa.types(f"/suivi {reference}")
    assert "gardien" not in await awa.everything()
    await nadia.types("/reprendre")
    await nadia.reads("refused-nothing-to-take-back")
    await nadia.types(f"/note {reference}")
    await nadia.reads("write-note-note")
    await nadia.types("k", "Deux lettres au moins.")
    await nadia.reads("staff-noted", reference=reference)


async def test_taking_back_is_in_the_log(town: Street, nadia: Somebody, reference: str) -> None:
    await answers(nadia, reference)
    await nadia.types("/reprendre")
    async with town.house.database.read() as tx:
        acts = [row.act for row in await tx.rows(select(table_of(AuditEntry).c.act))]
    assert acts[-2:] == ["answer", "take_back"]


# --- replying to a message is answering


async def test_to_reply_to_the_copy_of_a_residents_message_is_to_answer_and_it_is_read_again_first(
    town: Street, nadia: Somebody, awa: Somebody, reference: str
) -> None:
    await nadia.types(f"/prendre {reference}")
    await awa.types(f"/suivi {reference}")
    await awa.presses("act-add")
    await awa.types("Le chauffage aussi est coupé.")
    await awa.presses("choice-over")
    await town.delivers()
    number, _ = await nadia.newest("Le chauffage aussi est coupé.")
    _, copy = await nadia.newest(nadia.text("staff-reply", reference=reference, place="Roubaix (59)"))
    assert copy
    await nadia.replies(number, MEETING)
    assert MEETING in nadia.heard[-1].text
    assert nadia.text("answer-case-review")[:20] in nadia.heard[-1].text
    await nadia.presses("choice-send")
    await nadia.reads("staff-leaving", reference=reference, seconds=30)
    town.passes(31)
    assert MEETING in await arrived(awa)


async def test_a_photo_sent_as_a_reply_begins_the_answer(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await nadia.types(f"/voir {reference}")
    await town.delivers()
    number, _ = await nadia.newest(f"{reference} — ")
    await nadia.sends(Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=JPEG), text="Voici le plan.", under=number)
    assert nadia.text("story-goes-on") in nadia.heard[-1].text
    await nadia.presses("choice-over")
    assert "Voici le plan." in nadia.heard[-1].text


async def test_a_reply_that_can_reach_nobody_is_refused_before_it_is_written(
    town: Street, nadia: Somebody, awa: Somebody, reference: str
) -> None:
    karim = await town.relay("Karim")
    await karim.types(f"/voir {reference}")
    await town.delivers()
    number, _ = await karim.newest(f"{reference} — ")
    await nadia.types(f"/prendre {reference}")
    await karim.replies(number, MEETING)
    await karim.reads("refused-held", name="Nadia", reference=reference)
    await nadia.types(f"/clore {reference} c'est réparé")
    await nadia.presses("outcome-solved")
    await nadia.presses("choice-send")
    await town.delivers()
    number, _ = await nadia.newest(f"{reference} — ") if reference in await nadia.everything() else ("", None)
    await nadia.replies(number, MEETING)
    await nadia.reads("refused-closed", reference=reference)
    assert MEETING not in await arrived(awa)


async def test_a_reply_to_what_is_about_no_case_is_heard_like_any_word(town: Street, nadia: Somebody, reference: str) -> None:
    await nadia.types("aide")
    await town.delivers()
    number, _ = await nadia.newest("/file")
    await nadia.replies(number, "merci")
    await nadia.reads("staff-unasked")
    await nadia.replies("999999", "merci")
    await nadia.reads("staff-unasked")
    await nadia.types(f"/voir {reference}")
    await town.delivers()
    number, _ = await nadia.newest(f"{reference} — ")
    await nadia.replies(number, "aide")
    assert MEETING not in nadia.heard[-1].text
    await nadia.replies(number, f"/note {reference} vu")
    await nadia.reads("staff-noted", reference=reference)
