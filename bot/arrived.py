"""A message that came in and waits to be heard."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.channels.port import Incoming
from bot.flood import Chat
from bot.groups.seats import Seat


@dataclass(slots=True)
class Arrived:
    incoming: Incoming
    done: asyncio.Future[None]
    minutes: int = 0
    """How long its chat is to wait: this is its first message too many. 0 for a message like any other."""
    key: int = 0
    """What it is known by from now on, once it is heard."""
    seat: Seat | None = None
    """Where whoever did it sits, in a group."""
    lookup: str = ""
    """By what its chat is found, where that may be called otherwise than here."""
    person: str | None = None
    """The pseudonym of whoever said it, once it was heard."""
    also: str = ""
    """The keyed hash of another name of a chat that is new."""

    def settle(self, error: Exception | None = None) -> None:
        """Tell whoever waits, unless they went away meanwhile."""
        if self.done.done():
            return
        if error is None:
            self.done.set_result(None)
        else:
            self.done.set_exception(error)


def counted_as(incoming: Incoming) -> Chat:
    """Whose patience counts: in a group each person's."""
    who = f"{incoming.chat}/{incoming.group.person}" if incoming.group else incoming.chat
    return incoming.channel, incoming.bot, who
