"""Cases filed for somebody met in person: their papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update

from storage.database import Tx, table_of
from storage.tables import MediaFile, OutboxMessage, PaperSlip

PAPER = "paper"
"""The channel of an address nobody can be written to at: a resident who has, for the moment, a paper and nothing else."""
_slip, _outbox, _media = table_of(PaperSlip), table_of(OutboxMessage), table_of(MediaFile)
_LATEST = 200
"""Messages looked through: a talk is a dozen."""
_BEGINNING = 60
"""Letters by which words are known again: a screen cuts what is long."""


async def tie(tx: Tx, address_id: str, reference: str, words: str) -> None:
    """What a relay was shown of somebody's words before their case had a number is the case's from now on, and is erased with it."""
    theirs = (_outbox.c.address_id == address_id, _outbox.c.case_reference.is_(None))
    rows = await tx.rows(select(_outbox.c.id, _outbox.c.message).where(*theirs).order_by(_outbox.c.id.desc()).limit(_LATEST))
    shown = [row.id for row in rows if words[:_BEGINNING] in row.message.get("text", "")]
    await tx.run(update(_outbox).where(_outbox.c.id.in_(shown)).values(case_reference=reference))


async def give_files(tx: Tx, files: Sequence[str], address_id: str) -> None:
    """What a relay recorded or photographed for somebody is that person's from now on: kept, heard and erased as theirs."""
    if files:
        await tx.run(update(_media).where(_media.c.id.in_(files)).values(address_id=address_id))


def keep_slip(tx: Tx, reference: str, data: bytes, now: datetime) -> None:
    tx.add(PaperSlip, case_reference=reference, data=data, at=now)


async def slip(tx: Tx, reference: str) -> bytes | None:
    found = await tx.value(select(_slip.c.data).where(_slip.c.case_reference == reference))
    return bytes(found) if found else None


async def drop_slip(tx: Tx, reference: str) -> None:
    await tx.run(delete(_slip).where(_slip.c.case_reference == reference))


async def drop_slips(tx: Tx, before: datetime) -> None:
    await tx.run(delete(_slip).where(_slip.c.at < before))
