"""What WhatsApp tells of messages it had taken: those that did not arrive are sent again, wait for the person, or are known as lost.

It says so seconds or hours after the call that sent them. Only their numbers are known by then, which the outbox keeps as receipts.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.channels.port import NotNow, Throttled, TryLater, Undelivered, Unreachable, WindowClosed
from bot.channels.whatsapp.graph import undelivered
from bot.channels.whatsapp.intake import News
from bot.channels.whatsapp.parsing import NAME, Status
from bot.house import House
from bot.platforms import window
from storage import pieces
from storage import window as outbox_window
from storage.database import Tx
from storage.window import Shut

FRESH = timedelta(minutes=5)
"""News of a message so young may come before its number is written down: it is to be brought again."""
PAUSE = timedelta(minutes=1)
MOST_TRIES = 10
"""Calls for one message that was taken and did not arrive, for no reason that is its own."""
_BAD_CALL = 400
_ON_ITS_WAY = ("sent", "waits", "ready")
"""States of a message of which a piece that did not arrive is yet to be sent again. One that is just being sent is asked about later."""
log = logging.getLogger(__name__)


def noting(house: House, bot: str, *, invites: bool = True) -> News:
    """Notes, for this house, how messages of one of its bots fared; `invites` says whether people may be asked to write."""

    async def note(told: Sequence[Status]) -> None:
        failed = {status.receipt: status for status in told if status.state == "failed"}
        if not failed:
            return
        async with house.database.write() as tx:
            rows = await outbox_window.named(tx, list(failed))
            for receipt, row in rows.items():
                if row.place is not None and row.state in _ON_ITS_WAY:
                    await pieces.lose(tx, receipt)
                if row.state == "sent":
                    await _fared(tx, house.now(), bot, row, undelivered(_BAD_CALL, failed[receipt].code), invites)
        known = {receipt for receipt, row in rows.items() if row.place is None or row.state != "sending"}
        if any(receipt not in known and house.now() - status.at < FRESH for receipt, status in failed.items()):
            raise NotNow

    return note


async def _fared(tx: Tx, now: datetime, bot: str, row: Any, failure: Undelivered, invites: bool) -> None:
    """One message that WhatsApp had taken, and that did not arrive."""
    case = row.case_reference or ""
    tx.touched.update({case} - {""})
    match failure:
        case WindowClosed():
            shut = Shut(id=row.id, address_id=row.address_id, since=row.sent_at, case=case)
            await window.put_off(tx, NAME, bot, [shut], now, invites=invites)
        case Unreachable():
            await outbox_window.fail(tx, row.id, "gone")
            await window.lost(row.address_id, tx)
        case TryLater() if row.tries < MOST_TRIES:
            pause = timedelta(seconds=failure.seconds) if isinstance(failure, Throttled) else PAUSE
            await outbox_window.try_again(tx, row.id, now + pause, failure.reason)
        case _:
            if row.message.get("invites"):
                await outbox_window.ask_anew(row.address_id, tx)
            log.error("message %d was taken by WhatsApp and did not arrive: %s", row.id, failure.reason)
            await outbox_window.fail(tx, row.id, failure.reason[:40])
