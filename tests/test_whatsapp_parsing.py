"""WhatsApp's calls, understood without a network: who wrote, what they did, in which order, and what becomes of what can't be read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.channels.port import Incoming, MediaKind, Names
from bot.channels.whatsapp.parsing import Reading, is_bsuid, messages, read, receipt_of, statuses
from tests.whatsapp_calls import ACCOUNT, BSUID, PHONE, Raw, call, failed, said, text

LONG = "wamid." + "A" * 90


def understood(*written: Any) -> list[Reading | None]:
    return [read(raw) for raw in messages(call(*written), ACCOUNT.phone_id)]


def heard(written: Raw) -> Incoming:
    (reading,) = understood(written)
    assert reading is not None
    return reading.incoming


def test_words_are_heard_under_the_surest_name_and_known_by_the_other() -> None:
    incoming = heard(text("Bonjour"))
    assert (incoming.channel, incoming.chat, incoming.names) == ("whatsapp", BSUID, Names(PHONE))
    assert (incoming.message, incoming.text, incoming.within) == ("wamid.1", "Bonjour", "")
    assert incoming.at is not None and incoming.at.timestamp() == 1_795_000_000


def test_a_person_may_have_either_name_alone() -> None:
    hidden, old = heard(text("a", phone="")), heard(text("a", bsuid=""))
    assert (hidden.chat, hidden.names) == (BSUID, Names())
    assert (old.chat, old.names) == (PHONE, Names(lent=True))


def test_the_name_may_be_told_with_the_contact_only() -> None:
    written = call(text("a", phone="", bsuid=""))
    written["entry"][0]["changes"][0]["value"]["contacts"] = [{"profile": {"name": "Awa D."}, "wa_id": PHONE, "user_id": BSUID}]
    (raw,) = messages(written, ACCOUNT.phone_id)
    reading = read(raw)
    assert reading and reading.incoming.chat == BSUID and "Awa" not in json.dumps(raw)


def test_two_people_in_one_call_are_not_taken_for_each_other() -> None:
    one, other = understood(text("a", phone="33600000001", bsuid=""), text("b", id="wamid.2", phone="", bsuid="FR.2"))
    assert one and other and (one.incoming.chat, other.incoming.chat) == ("33600000001", "FR.2")


def test_messages_come_in_the_order_they_were_written() -> None:
    late, early = text("deux", id="wamid.2", at=1_795_000_060), text("un", id="wamid.1")
    assert [reading.incoming.text for reading in understood(late, early) if reading] == ["un", "deux"]


def test_choices_come_back_as_they_were_sent() -> None:
    for kind in ("button_reply", "list_reply"):
        assert heard(said("interactive", {"type": kind, kind: {"id": "t/1a/place/3", "title": "Roubaix"}})).pressed == "t/1a/place/3"


def test_the_button_of_our_template_opens_the_window_and_says_nothing() -> None:
    incoming = heard(said("button", {"text": "Lire", "payload": "Lire"}))
    assert (incoming.text, incoming.pressed, incoming.unfetched) == ("", "", "") and incoming.at


def test_a_place_is_longitude_then_latitude() -> None:
    assert heard(said("location", {"latitude": 50.7, "longitude": 3.17, "name": "Chez moi"})).position == (3.17, 50.7)


@pytest.mark.parametrize(
    ("kind", "content", "expected"),
    [
        ("audio", {"id": "9", "mime_type": "audio/ogg; codecs=opus", "voice": True}, (MediaKind.VOICE, "")),
        ("image", {"id": "9", "mime_type": "image/jpeg", "caption": "L'ascenseur"}, (MediaKind.PHOTO, "L'ascenseur")),
        ("document", {"id": "9", "mime_type": "application/pdf", "filename": "Awa D.pdf"}, (MediaKind.DOCUMENT, "")),
    ],
)
def test_files_are_to_fetch_and_their_names_are_not_kept(kind: str, content: Raw, expected: tuple[MediaKind, str]) -> None:
    (reading,) = understood(said(kind, content))
    assert reading and reading.file and (reading.file.kind, reading.incoming.text) == expected
    assert reading.file.id == "9" and "Awa" not in str(reading)


@pytest.mark.parametrize("kind", ["sticker", "video", "contacts", "order", "unsupported", "something_of_next_year"])
def test_what_we_cannot_read_is_said_to_be_so(kind: str) -> None:
    assert heard(said(kind, {})).unfetched == "unsupported"
    assert heard(said("interactive", {"type": "nfm_reply"})).unfetched == "unsupported"


def test_a_reaction_is_seen_and_one_taken_away_is_nothing() -> None:
    assert heard(said("reaction", {"message_id": "wamid.0", "emoji": "👍"})).unfetched == "reaction"
    assert understood(said("reaction", {"message_id": "wamid.0", "emoji": ""})) == [None]


def test_new_words_replace_old_ones_and_deleted_ones_are_spoken_of() -> None:
    edit = {"original_message_id": "wamid.0", "message": {"type": "text", "text": {"body": "59100"}}}
    assert (heard(said("edit", edit)).edits, heard(said("edit", edit)).text) == ("wamid.0", "59100")
    under = {"original_message_id": "wamid.0", "message": {"type": "image", "image": {"id": "9", "caption": "Le hall"}}}
    assert heard(said("edit", under)).text == "Le hall"
    assert understood(said("edit", {"original_message_id": "wamid.0", "message": {"type": "image", "image": {"id": "9"}}})) == [None]
    assert heard(said("revoke", {"original_message_id": "wamid.0"})).unfetched == "deleted"


def test_a_new_number_is_a_new_name_and_nothing_to_hear() -> None:
    system = {"type": "user_changed_number", "wa_id": "33755509999", "user_id": "FR.2", "previous_user_id": BSUID, "body": "Awa D. changed"}
    incoming = heard(said("system", system))
    assert (incoming.chat, incoming.names) == ("FR.2", Names("33755509999", (BSUID, PHONE)))
    told_by_name_alone = heard(said("system", {"type": "user_changed_user_id", "user_id": "FR.2"}, phone=""))
    assert (told_by_name_alone.chat, told_by_name_alone.names) == ("FR.2", Names("", (BSUID,)))
    assert understood(said("system", {"type": "customer_identity_changed"})) == [None]


@pytest.mark.parametrize(
    "broken",
    [
        "no object",
        {"id": "wamid.1"},
        text("nobody", phone="", bsuid=""),
        said("text", {}),
        text("a", at=1) | {"timestamp": "soon"},
        text("a") | {"from_user_id": "DROP TABLE"},
        said("location", {"latitude": "north"}),
    ],
)
def test_what_is_broken_is_kept_by_itself_and_takes_nothing_with_it(broken: Any) -> None:
    raws = messages(call(broken, text("Bonjour", id="wamid.2")), ACCOUNT.phone_id)
    spoiled = next(raw for raw in raws if raw["message"] == broken)
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        read(spoiled)
    assert [reading.incoming.text for raw in raws if raw is not spoiled and (reading := read(raw))] == ["Bonjour"]


def test_other_numbers_groups_and_fields_are_not_ours() -> None:
    assert messages(call(text("a"), phone_id="7"), ACCOUNT.phone_id) == []
    assert messages(call(text("a"), field="smb_message_echoes"), ACCOUNT.phone_id) == []
    assert understood(text("a", group_id="G1"), said("request_welcome", {}, id="wamid.2")) == [None, None]
    assert messages({"entry": [None, {"changes": [7, {"field": "messages", "value": []}]}]}, ACCOUNT.phone_id) == []


def test_how_a_message_fared_is_known_by_its_receipt() -> None:
    told = statuses(
        call(statuses=(failed(LONG, 131047), {"id": "wamid.2", "status": "read", "timestamp": "1"}, {"status": "sent"})), ACCOUNT.phone_id
    )
    assert [(status.receipt, status.state, status.code) for status in told] == [
        (receipt_of(LONG), "failed", 131047),
        ("wamid.2", "read", 0),
    ]
    assert len(receipt_of(LONG)) == 64 and receipt_of("wamid.2") == "wamid.2"


def test_user_ids_are_told_from_numbers() -> None:
    assert is_bsuid("FR.13491208655302741918") and is_bsuid("US.ENT.11815799212886844830")
    assert not (is_bsuid("33755501234") or is_bsuid("fr.1") or is_bsuid("FR.") or is_bsuid("FR.1 2"))
