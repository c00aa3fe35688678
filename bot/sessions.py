"""Conversations held in memory, each under the very bytes it is stored as.

Those bytes are never twice the same. So one that another process changed, or whose commit failed, is simply not found here and is
opened from what is stored: what is remembered is never taken for what is. Nor is a directory read again missed: flows ask the
house, which has the directory of the moment.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.fronts.visit import Visit, session_of
from bot.house import House
from dialogue.session import Session
from storage import conversations
from storage.database import Tx

MOST_REMEMBERED = 5000
"""A few kilobytes each."""


class Sessions:
    def __init__(self, house: House, most: int = MOST_REMEMBERED) -> None:
        self._house, self._most = house, most
        self._remembered: dict[bytes, Session] = {}
        self.opened = 0
        """How many had to be opened from what is stored."""

    def restored(self, tx: Tx, sealed: bytes | None) -> Session | None:
        """The conversation stored as these bytes, if any."""
        if sealed is None:
            return None
        if found := self._remembered.get(sealed):
            return found
        self.opened += 1
        return session_of(conversations.opened(tx, sealed), self._house)

    async def save(self, tx: Tx, visits: Sequence[Visit]) -> None:
        """Write what these visits changed, and remember it as what it will be once it is committed."""
        if any(visit.forgotten for visit in visits):
            self._remembered.clear()  # all of them: those of a commit that failed are under no bytes that lead to anybody
        changed = [visit for visit in visits if visit.changed]
        open_now = [visit for visit in changed if visit.session is not None]
        for visit, sealed in zip(open_now, await conversations.save(tx, [visit.row() for visit in open_now]), strict=True):
            assert visit.session is not None
            self._remembered[sealed] = visit.session
        await conversations.end(tx, [visit.chat.address_id for visit in changed if visit.session is None and visit.chat.sealed])
        for visit in changed:
            if visit.chat.sealed is not None:
                self._remembered.pop(visit.chat.sealed, None)
        while len(self._remembered) > self._most:
            del self._remembered[next(iter(self._remembered))]
