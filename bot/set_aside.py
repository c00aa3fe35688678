"""What was set aside, heard once more when somebody asks for it: after a mend, or when it was no fault of the message's."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.channels.port import Bot, Channel, Hear, NotNow, Poison
from bot.house import House
from storage import set_aside

log = logging.getLogger(__name__)


def keeper(house: House, channel: str, bot: Bot) -> Poison:
    """Keeps, sealed, a message that could not be read or handled."""

    async def keep(raw: bytes, why: str) -> None:
        async with house.database.write() as tx:
            set_aside.keep(tx, channel=channel, bot=bot, raw=raw, error=why, now=house.now())

    return keep


@dataclass(frozen=True, slots=True)
class Retained:
    """Keeps, sealed, what one bot was given and is slow to hear, until it is heard: whoever starts next hears the rest."""

    house: House
    channel: str
    bot: Bot

    async def retain(self, raws: Sequence[bytes]) -> list[int]:
        async with self.house.database.write() as tx:
            return await set_aside.retain(tx, channel=self.channel, bot=self.bot, raws=raws, now=self.house.now())

    async def let_go(self, number: int) -> None:
        async with self.house.database.write() as tx:
            await set_aside.drop(tx, number)

    async def retained(self) -> list[tuple[int, bytes]]:
        async with self.house.database.read() as tx:
            return await set_aside.retained(tx, self.channel, self.bot)


async def hear_again(house: House, channels: Sequence[Channel], hear: Hear) -> None:
    """Those that were asked for with `porte-voix aside again`: each is dropped once it is heard, or stays with its new error."""
    async with house.database.read() as tx:
        asked = await set_aside.asked_for(tx)
    for row in asked:
        channel = next((channel for channel in channels if (channel.name, channel.bot) == (row.channel, row.bot)), None)
        if channel is not None and not await _heard(house, channel, row, hear):
            return


async def _heard(house: House, channel: Channel, row: Any, hear: Hear) -> bool:
    """Hear one; false when nothing can be heard for now."""
    try:
        await channel.again(row.raw, hear)
    except NotNow:
        return False
    except Exception as error:
        log.error("message %d, set aside, could not be heard again: %s", row.id, type(error).__name__)
        async with house.database.write() as tx:
            await set_aside.failed_again(tx, row.id, type(error).__name__)
    else:
        async with house.database.write() as tx:
            await set_aside.drop(tx, row.id)
    return True
