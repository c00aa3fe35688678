"""The directory as a file somebody of the coordination is sent: made when it leaves, so that it is as things are then, and kept nowhere."""

from __future__ import annotations

import asyncio

from bot.channels.port import Media, MediaKind
from routing.access import may_coordinate, member_of
from routing.directory.cells import as_csv
from routing.directory.export import as_workbook, exported_rows
from storage import people
from storage.database import Database
from storage.outbox import CSV, MADE


async def directory_for(database: Database, address_id: str, name: str) -> Media | None:
    """None when whoever is at this address is not of the coordination, or is no longer."""
    async with database.read() as tx:
        row = await people.member_at(tx, address_id)
        if row is None or not may_coordinate(member_of(row)):
            return None
        rows = await exported_rows(tx)
    data = as_csv(rows) if name == CSV else await asyncio.to_thread(as_workbook, rows)
    return Media(kind=MediaKind.DOCUMENT, mime=MADE[name], data=data)
