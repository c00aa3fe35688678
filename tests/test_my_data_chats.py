"""What a chat's own record holds about a person is in their copy: what we guess of them, what we asked, when they were heard."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from storage import people
from storage.database import table_of
from storage.my_data import NOT_TOLD
from storage.tables import Address
from tests.neighbours import Neighbourhood, Phone, town

__all__ = ["town"]
SAID_OTHERWISE = {"created_at": "since", "also": "second_name"}
"""Columns that the copy calls by a plainer name."""


async def chats_of(phone: Phone) -> list[dict[str, Any]]:
    await phone.types("/mesdonnees")
    await phone.presses("act-export")
    sent = [one.media.data for one in phone.shown if one.media and one.media.mime == "application/zip"][-1]
    told: list[dict[str, Any]] = json.loads(ZipFile(BytesIO(sent)).read("data.json"))["chats"]
    return told


async def test_every_column_of_a_chat_is_told_or_says_nothing_to_them(town: Neighbourhood) -> None:
    (chat,) = await chats_of(town.phone("awa"))
    columns = {SAID_OTHERWISE.get(column.name, column.name) for column in table_of(Address).c}
    assert columns - NOT_TOLD == chat.keys() and not NOT_TOLD & chat.keys()


async def test_what_we_guess_of_a_person_is_theirs_to_read(town: Neighbourhood) -> None:
    awa = town.phone("awa")
    (before,) = await chats_of(awa)
    plain: dict[str, Any] = {
        "language": "fr",
        "heard_language": "",
        "asked_languages": [],
        "aloud": "",
        "invited_at": None,
        "second_name": False,
    }
    assert before == before | plain and before["heard_at"] == before["since"] == town.clock.now().isoformat()
    await awa.types("/signaler", "There has been no heating in the whole building since last Monday and nobody answers us at all.")
    town.clock.passes(minutes=5)
    async with town.app.house.database.write() as tx:
        (address_id,) = await tx.rows(table_of(Address).select().where(table_of(Address).c.person_id.is_not(None)))
        await people.change_address(tx, address_id.id, heard_language="tr", invited_at=town.clock.now(), also="hash")
    (after,) = await chats_of(awa)
    assert after["asked_languages"] == ["en"], "they were asked whether to go on in English"
    assert after == after | {"heard_language": "tr", "second_name": True, "stopped": False, "gone": False}
    assert after["invited_at"] == town.clock.now().isoformat()
