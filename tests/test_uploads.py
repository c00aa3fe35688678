"""A large file is written in parts, so that nobody waits for it; it is whole when it is read, and goes when it goes."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select

from bot.channels.port import Bot, Incoming, Media, MediaKind, NotNow
from bot.files.cleaner import Cleaner
from bot.files.gate import Gate
from bot.files.uploads import ABANDONED, Uploads
from bot.flood import Buckets
from bot.wanted import Wanted
from storage import conversations, my_data, people, uploads
from storage.database import Database, Tx, table_of
from storage.tables import MediaFile, Person, Upload, UploadPart
from tests.street import Somebody, Street, street
from tests.telegram_app import Furnished

_media, _upload, _part = table_of(MediaFile), table_of(Upload), table_of(UploadPart)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SCAN = os.urandom(5 * uploads.PART_BYTES + 7)


class AsItIs(Cleaner):
    """Trusts every file."""

    async def clean(self, media: Media) -> Media:
        return media


class Counting(Uploads):
    """Knows how many files were written ahead of their message."""

    written = 0

    async def kept(self, media: Media) -> Media:
        self.written += 1
        return await super().kept(media)


class Door:
    """Where files come in."""

    def __init__(self, town: Street) -> None:
        self.town = town
        self.uploads = Counting(town.house.database, town.house.now)
        self.buckets = Buckets(clock=lambda: 0.0)
        self.gate = Gate(AsItIs(), town.reception.hear, self.uploads, Wanted(town.house, town.reception.sessions, self.buckets))

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
    """She has told her story and her age, and is asked where it is: nothing is stored before."""
    awa = door.town.resident("awa")
    await awa.types("L'ascenseur est en panne depuis lundi")
    await awa.presses("choice-old-enough")
    return awa


async def test_it_is_written_a_part_at_a_time_and_read_whole(door: Door, awa: Somebody) -> None:
    await door.brings(awa)
    await awa.reads("error-added-to-story")
    async with door.town.house.database.read() as tx:
        longest = [await tx.value(select(func.max(func.length(table.c.data)))) for table in (_media, _part)]
        media_id = await tx.value(select(_media.c.id))
        assert (await uploads.file(tx, media_id)) == uploads.File("document", "application/pdf", 0, SCAN)
        [listed] = await my_data.files(tx, await tx.value(select(table_of(Person).c.id)))
    assert max(longest) < 1.01 * uploads.PART_BYTES and await door.rows() == (1, 6)
    assert listed.size > len(SCAN)


async def test_parts_are_read_whole_and_shed_one_by_one_on_each_engine(database: Database) -> None:
    parts = [SCAN[at : at + uploads.PART_BYTES] for at in range(0, len(SCAN), uploads.PART_BYTES)]
    async with database.write() as tx:
        people.add_address(
            tx, id="here", lookup="here", channel="web", bot="residents", chat="here", language="fr", now=NOW, person_id=None
        )  # fmt: skip
        for name in ("kept", "lost"):
            uploads.begin(tx, name, NOW)
            for place, part in enumerate(parts):
                uploads.add(tx, name, place, part)
    async with database.write() as tx:
        conversations.keep_media(tx, id="scan", kind="document", mime="", seconds=0, data=b"", address_id="here", now=NOW)
        await tx.flush()
        await uploads.take(tx, "kept", "scan")
    async with database.read() as tx:
        assert await uploads.file(tx, "scan") == uploads.File("document", "", 0, SCAN)
        assert await uploads.loose(tx, NOW) == [] and await uploads.loose(tx, NOW + ABANDONED) == ["lost"]
    async with database.write() as tx:
        shed = [await uploads.shed(tx, "lost") for _ in range(len(parts) + 1)]
        assert shed == [*[True] * len(parts), False] and not await uploads.shed(tx, "kept")
        await tx.run(delete(_media).where(_media.c.id == "scan"))
        left = [await tx.value(select(func.count()).select_from(table)) for table in (_upload, _part)]
    assert left == [0, 0], "they go when the file goes"


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
    assert await door.rows() == kept and door.uploads.written == 1, "heard once"
    await awa.types("annuler")
    async with door.town.house.database.read() as tx:
        assert await tx.value(select(func.count()).select_from(_media)) == 0
    assert await door.rows() == kept, "nobody waits for 20 MB to be dropped"
    await door.uploads.sweep()
    assert await door.rows() == (0, 0)


async def test_it_goes_with_whoever_is_forgotten(door: Door, awa: Somebody) -> None:
    await door.brings(awa)
    await awa.types("/mesdonnees")
    await awa.presses("act-erase", "act-erase-all")
    assert await door.rows() == (0, 0)


async def test_what_a_killed_house_was_writing_is_swept(door: Door) -> None:
    house = door.town.house
    keeps = Uploads(house.database, house.now)
    await keeps.kept(Media(kind=MediaKind.DOCUMENT, mime="", data=SCAN))
    await keeps.sweep()
    assert await door.rows() == (1, 6), "it may be about to be heard"
    door.town.passes(int((ABANDONED + timedelta(minutes=1)).total_seconds()))
    await keeps.sweep()
    assert await door.rows() == (0, 0)


async def test_before_the_age_is_known_it_is_dropped_and_asked_for_again(door: Door) -> None:
    awa = door.town.resident("awa")
    await awa.types("/signaler")
    await door.brings(awa)
    await awa.reads("error-age-before-files")
    assert await door.rows() == (0, 0) and door.uploads.written == 0, "it never reached the disk"
    await awa.types("L'ascenseur est en panne depuis lundi")
    await door.brings(awa)
    await awa.presses("choice-old-enough")
    assert await door.rows() == (0, 0) and door.uploads.written == 0
    await door.brings(awa)
    assert await door.rows() == (1, 6)


async def test_what_nobody_asked_for_and_what_comes_in_a_flood_is_not_written(door: Door, awa: Somebody) -> None:
    await door.brings(door.town.resident("bilal"))
    assert door.uploads.written == 0
    bucket = door.buckets.of((awa.channel, Bot.RESIDENTS, awa.chat))
    bucket.left = 0.5
    await door.brings(awa)
    assert door.uploads.written == 0 and bucket.left == 0.5, "a look takes no token"
    bucket.left = 1.0
    await door.brings(awa)
    assert door.uploads.written == 1 and bucket.left == 1.0


class Full(Database):
    """Its disk is full, or has room, after so many transactions."""

    def __init__(self, real: Database, room: int) -> None:
        self.real, self.room = real, room

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Tx]:
        self.room -= 1
        if self.room < 0:
            raise OSError("no space left")
        async with self.real.write() as tx:
            yield tx

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        async with self.real.read() as tx:
            yield tx


async def test_a_full_disk_is_no_file_s_fault_and_what_was_written_of_it_goes(
    door: Door, awa: Somebody, caplog: pytest.LogCaptureFixture
) -> None:
    full = Full(door.town.house.database, room=2)
    door.gate = Gate(AsItIs(), door.town.reception.hear, Uploads(full, door.town.house.now))
    with pytest.raises(NotNow):
        await door.brings(awa, message="scan")
    assert await door.rows() == (1, 2) and "could not be dropped" in caplog.text, "there is no room to drop it in either"
    full.room = 6
    await door.brings(awa, message="scan")
    await awa.reads("error-added-to-story")
    door.town.passes(int((ABANDONED + timedelta(minutes=1)).total_seconds()))
    await Uploads(door.town.house.database, door.town.house.now).sweep()
    assert await door.rows() == (1, 6)
