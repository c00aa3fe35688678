"""Large files, written and dropped a part at a time."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, LargeBinary, delete, func, select, type_coerce, update

from storage.database import Tx, table_of
from storage.tables import MediaFile, Upload, UploadPart

_upload, _part, _media = table_of(Upload), table_of(UploadPart), table_of(MediaFile)
_GIVEN_UP = datetime(1970, 1, 1, tzinfo=UTC)
"""When what was given up began: long enough ago to be dropped at once."""
PART_BYTES = 1024 * 1024
"""What is written in one transaction: 10 ms or so, of which most is the commit."""


def begin(tx: Tx, upload_id: str, now: datetime) -> None:
    tx.add(Upload, id=upload_id, media_id=None, at=now)


def add(tx: Tx, upload_id: str, place: int, data: bytes) -> None:
    tx.add(UploadPart, upload_id=upload_id, place=place, data=data)


async def take(tx: Tx, upload_id: str, media_id: str) -> None:
    """What was written is this file, and goes when it goes."""
    await tx.run(update(_upload).where(_upload.c.id == upload_id).values(media_id=media_id))


@dataclass(frozen=True, slots=True)
class File:
    """A stored file, whole."""

    kind: str
    mime: str
    seconds: int
    data: bytes


async def file(tx: Tx, media_id: str) -> File | None:
    """A stored file, however it was written; None when it was erased meanwhile."""
    row = await tx.first(select(_media.c.kind, _media.c.mime, _media.c.seconds, _media.c.data).where(_media.c.id == media_id))
    return row and File(row.kind, row.mime, row.seconds, row.data or await _whole(tx, media_id))


async def _whole(tx: Tx, media_id: str) -> bytes:
    """Its parts, opened in a thread: for 20 MB that takes long enough to be noticed."""
    sealed = select(type_coerce(_part.c.data, LargeBinary)).where(_upload.c.media_id == media_id, _part.c.upload_id == _upload.c.id)
    rows = await tx.rows(sealed.order_by(_part.c.place))
    return await asyncio.to_thread(lambda: b"".join([tx.vault.open(row[0]) for row in rows]))


size = select(func.coalesce(func.sum(func.length(_part.c.data)), 0)).where(
    _upload.c.media_id == _media.c.id, _part.c.upload_id == _upload.c.id
).scalar_subquery()  # fmt: skip
"""How much of a row of `media_file` was written in parts, as it is stored."""


async def give_up(tx: Tx, *which: ColumnElement[bool]) -> None:
    """These files are about to be dropped: the large ones are no files from now on, and `shed` drops their parts."""
    files = select(_media.c.id).where(*which)
    await tx.run(update(_upload).where(_upload.c.media_id.in_(files)).values(media_id=None, at=_GIVEN_UP))


async def loose(tx: Tx, before: datetime) -> list[str]:
    """Those that are no file: given up, or begun long ago by a program that was killed."""
    return [row.id for row in await tx.rows(select(_upload.c.id).where(_upload.c.media_id.is_(None), _upload.c.at < before))]


async def shed(tx: Tx, upload_id: str) -> bool:
    """Drop one part of what became no file, or, after the last, what was begun; says whether there may be more."""
    if await tx.first(select(_upload.c.id).where(_upload.c.id == upload_id, _upload.c.media_id.is_(None))) is None:
        return False
    last = await tx.value(select(func.max(_part.c.place)).where(_part.c.upload_id == upload_id))
    if last is None:
        await tx.run(delete(_upload).where(_upload.c.id == upload_id))
        return False
    await tx.run(delete(_part).where(_part.c.upload_id == upload_id, _part.c.place == last))
    return True
