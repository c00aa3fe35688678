"""A large file is written in parts, so that nobody waits for it; it is whole when it is read, and goes when it goes."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.channels.port import Bot, Incoming, Media, MediaKind
from bot.files.cleaner import Cleaner
from bot.files.gate import Gate
from bot.files.parts import ABANDONED, Parts
from storage import my_data, parts
from storage.database import table_of
from storage.tables import MediaFile, Person, Upload, UploadPart
from tests.street import Somebody, Street, street
from tests.telegram_app import Furnished, furnished

__all__ = ["furnished"]
_media, _upload, _part = table_of(MediaFile), table_of(Upload), table_of(UploadPart)
SCAN = os.urandom(5 * parts.PART_BYTES + 7)


class AsItIs(Cleaner):
    """Trusts every file."""

    async def clean(self, media: Media) -> Media:
        return media


class Door:
    """Where files come in."""

    def __init__(self, town: Street) -> None:
        self.town = town
        self.gate = Gate(AsItIs(), town.reception.hear, Parts(town.house.database, town.house.now))

    async def brings(self, who: Somebody, data: bytes = SCAN, message: str = "") -> None:
        scan = Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=data)
        number = message or str(next(self.town.numbers))
        await self.gate.hear(Incoming(channel=who.channel, bot=Bot.RESIDENTS, chat=who.chat, message=number, media=(scan,)))

    async def rows(self) -> tuple[int, int]:
        """How many uploads there are, and how many parts of one."""
        async with self.town.house.database.read() as tx:
            counts = [await tx.value(select(func.count()).select_from(table)) for table in (_upload, _part)]
        return counts[0], counts[1]


@pytest.fixture
async def door(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Door]:
    async with street(furnished.copied(tmp_path / "data")) as town:
        yield Door(town)


@pytest.fixture
async def awa(door: Door) -> Somebody:
    """Asked to tell her story."""
    awa = door.town.resident("awa")
    await awa.types("/signaler")
    return awa


async def test_it_is_written_a_part_at_a_time_and_read_whole(door: Door, awa: Somebody) -> None:
    await door.brings(awa)
    await awa.reads("story-goes-on")
    async with door.town.house.database.read() as tx:
        longest = [await tx.value(select(func.max(func.length(table.c.data)))) for table in (_media, _part)]
        media_id = await tx.value(select(_media.c.id))
        assert (await parts.file(tx, media_id)) == parts.File("document", "application/pdf", 0, SCAN)
        [listed] = await my_data.files(tx, await tx.value(select(table_of(Person).c.id)))
    assert max(longest) < 1.01 * parts.PART_BYTES and await door.rows() == (1, 6)
    assert listed.size > len(SCAN)


async def test_whoever_writes_is_answered_between_two_parts(door: Door, awa: Somebody) -> None:
    bilal = door.town.resident("bilal")
    ended: list[str] = []

    async def done(what: str, doing: Awaitable[object]) -> None:
        await doing
        ended.append(what)

    await asyncio.gather(done("file", door.brings(awa)), done("words", bilal.types("bonjour")))
    assert ended == ["words", "file"]


async def test_what_becomes_no_file_is_dropped(door: Door, awa: Somebody) -> None:
    await door.brings(awa, message="again")
    kept = await door.rows()
    await door.brings(awa, message="again")
    assert await door.rows() == kept, "heard once"
    await awa.types("annuler")
    assert await door.rows() == (0, 0)


async def test_it_goes_with_whoever_is_forgotten(door: Door, awa: Somebody) -> None:
    await door.brings(awa)
    await awa.types("/mesdonnees")
    await awa.presses("act-erase", "act-erase-all")
    assert await door.rows() == (0, 0)


async def test_what_a_killed_house_was_writing_is_swept(door: Door) -> None:
    house = door.town.house
    keeps = Parts(house.database, house.now)
    await keeps.kept(Media(kind=MediaKind.DOCUMENT, mime="", data=SCAN))
    await keeps.sweep()
    assert await door.rows() == (1, 6), "it may be about to be heard"
    door.town.passes(int((ABANDONED + timedelta(minutes=1)).total_seconds()))
    await keeps.sweep()
    assert await door.rows() == (0, 0)
