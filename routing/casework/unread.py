"""Messages that wait for people to write, on a platform where nobody may be written to sooner, do not wait for ever."""

from __future__ import annotations

from datetime import datetime

from storage import cases, window
from storage.database import Tx
from storage.names import LAPSE


async def give_up(tx: Tx, now: datetime) -> None:
    """After as long as a number may take to become somebody else's, an answer is old news: it will not arrive, and its case says so."""
    for reference in await window.expire(tx, now - LAPSE):
        cases.add_event(tx, reference, at=now, kind="unread", side="house")
        tx.touched.add(reference)
