"""The menu that each member of a team is shown on the platform: their role's."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.channels.port import Bot, Channel, Undelivered
from bot.fronts.front import Front
from bot.house import House
from routing.access import Role
from storage import people


class Menus:
    """Of the channels of the staff bot."""

    def __init__(self, house: House, channels: Sequence[Channel], front: Front) -> None:
        self._house, self._front = house, front
        self._channels = [channel for channel in channels if channel.bot is Bot.STAFF]
        self._until = datetime.min.replace(tzinfo=UTC)
        """Whoever joined before is shown theirs."""

    async def offer(self) -> None:
        """To those who joined lately and, after a start, to everybody."""
        moment, self._until = self._until, self._house.now()
        for channel in self._channels:
            async with self._house.database.read() as tx:
                joined = await people.members_since(tx, channel.name, moment)
            for member in joined:
                with contextlib.suppress(Undelivered):  # a menu is a comfort: whoever blocked the bot has none
                    await channel.offer(self._front.offered(Role(member.role)), member.chat)
