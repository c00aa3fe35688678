"""What may not be sent yet, on a platform where people are written to only for some hours after they wrote: see `storage.window`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot import render
from bot.channels.port import Outgoing, Pace, WindowClosed
from storage import outbox, people, silenced, window
from storage.database import Tx
from storage.outbox import Waiting
from storage.window import Shut

NO_CASE = "Porte-voix"
"""What an invitation is about when no case is: the words that the platform approved want something there."""


def check(pace: Pace, waiting: Waiting, now: datetime) -> None:
    """Raises `WindowClosed` when the platform would refuse this, as far as we know. The invitation to write may always be sent."""
    if pace.window is None or waiting.message.get("invites") or waiting.heard_at is None:
        return
    if now - waiting.heard_at >= pace.window:
        raise WindowClosed


def shut(waiting: Waiting) -> Shut:
    assert waiting.heard_at is not None
    return Shut(id=waiting.id, address_id=waiting.address_id, since=waiting.heard_at, case=waiting.case)


async def lost(address_id: str, tx: Tx) -> None:
    """Nothing more can reach this person until they write again."""
    await people.change_address(tx, address_id, gone=True)
    await silenced.fall(tx, address_id, "gone")


async def put_off(tx: Tx, channel: str, bot: str, those: Sequence[Shut], now: datetime, *, invites: bool) -> None:
    """These wait until the person writes, who is asked to where `invites`: about their case, and without a word of what waits."""
    for one in await window.put_off(tx, those, now, invites=invites):
        asks = render.pack(Outgoing(text="", invites=one.case or NO_CASE))
        outbox.post(tx, address_id=one.address_id, channel=channel, bot=bot, message=asks, now=now)
