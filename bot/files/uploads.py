"""Large files are written before their message is heard, a part at a time: whoever writes meanwhile is answered between two parts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.channels.port import Media
from storage import uploads
from storage.database import Database
from storage.people import new_id

ABANDONED = timedelta(hours=1)
log = logging.getLogger(__name__)


def large(media: Media) -> bool:
    """Whether it is written a part at a time."""
    return len(media.data) > uploads.PART_BYTES


class Uploads:
    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database, self._now = database, now

    async def kept(self, media: Media) -> Media:
        """The same file, its bytes written already if they are many."""
        if not large(media):
            return media
        written = replace(media, data=b"", upload=new_id())
        try:
            for place, at in enumerate(range(0, len(media.data), uploads.PART_BYTES)):
                async with self._database.write() as tx:
                    if not place:
                        uploads.begin(tx, written.upload, self._now())
                    uploads.add(tx, written.upload, place, media.data[at : at + uploads.PART_BYTES])
        except Exception:
            await self.let_go(written)
            raise
        return written

    async def let_go(self, media: Media) -> None:
        """What of it became no file is dropped. Where that fails it is swept up one day: what was heard is heard."""
        if not media.upload:
            return
        try:
            await self._drop(media.upload)
        except Exception as error:
            log.warning("what became no file could not be dropped for now: %s", type(error).__name__)

    async def sweep(self) -> None:
        """Drop what was given up, and what was being written when the program was killed."""
        async with self._database.read() as tx:
            loose = await uploads.loose(tx, self._now() - ABANDONED)
        for upload in loose:
            await self._drop(upload)

    async def _drop(self, upload: str) -> None:
        more = True
        while more:
            async with self._database.write() as tx:
                more = await uploads.shed(tx, upload)
