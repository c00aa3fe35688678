"""Conversations held in memory, each under the very bytes it is stored as.

Those bytes are never twice the same. So one that another process changed, or whose commit failed, is simply not found here and is
opened from what is stored: what is remembered is never taken for what is. Nor is a directory read again missed: flows ask the
house, which has the directory of the moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot import first_words
from bot.fronts.visit import Visit, session_of
from bot.house import House
from bot.withheld import LONGEST
from dialogue.session import Session
from storage import conversations
from storage.conversations import Chat
from storage.database import Tx

MOST_REMEMBERED = 5000
"""A few kilobytes each."""


class Sessions:
    def __init__(self, house: House, most: int = MOST_REMEMBERED) -> None:
        self._house, self._most = house, most
        self._remembered: dict[bytes, Session] = {}
        self._withheld: dict[bytes, tuple[str, ...]] = {}
        """Of those of which something may not be written down yet, the names under which it is held."""
        self.opened = 0
        """How many had to be opened from what is stored."""

    def visit(self, tx: Tx, chat: Chat, now: datetime) -> Visit:
        """A chat with its conversation, if any. Who has lost what they said before the age was known is told so."""
        session, withheld, lost = self._restored(tx, chat.sealed) if chat.sealed else (None, (), False)
        visit = Visit(self._house, chat, now, session, lost or (session is None and chat.sealed is not None), withheld=withheld)
        if lost:
            visit.say("first-words-lost")
        return visit

    def _restored(self, tx: Tx, sealed: bytes) -> tuple[Session | None, tuple[str, ...], bool]:
        """The conversation stored as these bytes; the names of what is held of it; and whether something of it is lost."""
        names = self._withheld.get(sealed, ())
        if (found := self._remembered.get(sealed)) and self._house.withheld.holds(names):
            return found, names, False
        self.opened += 1
        state, names, lost = first_words.opened(tx, self._house.withheld, sealed)
        return session_of(state, self._house), names, lost

    async def save(self, tx: Tx, visits: Sequence[Visit]) -> None:
        """Write what these visits changed, and remember it as what it will be once it is committed."""
        if any(visit.forgotten for visit in visits):
            self._remembered.clear()  # all of them: those of a commit that failed are under no bytes that lead to anybody
            self._withheld.clear()
        changed = [visit for visit in visits if visit.changed]
        open_now = [visit for visit in changed if visit.session is not None]
        rows, held = [visit.row() for visit in open_now], []
        for visit, row in zip(open_now, rows, strict=True):
            row["state"], names = first_words.withhold(tx, visit, row["state"])
            held.append(names)
        for visit, names, sealed in zip(open_now, held, await conversations.save(tx, rows), strict=True):
            assert visit.session is not None
            self._remembered[sealed] = visit.session
            if names:
                self._withheld[sealed] = names
        await conversations.end(tx, [visit.chat.address_id for visit in changed if visit.session is None and visit.chat.sealed])
        for visit in changed:
            if visit.session is None:
                visit.spent += visit.withheld
            if visit.chat.sealed is not None:
                self._drop(visit.chat.sealed)
        while len(self._remembered) > self._most:
            self._drop(next(iter(self._remembered)))

    def let_go(self, visits: Iterable[Visit]) -> None:
        """What was held until now, once what replaces it is committed."""
        for visit in visits:
            if visit.spent:
                self._house.withheld.let_go(visit.spent)

    def sweep(self, seconds: float = LONGEST) -> None:
        """Let go of what people said longer ago than this, and never told us how old they are."""
        held = self._house.withheld
        held.sweep(seconds)
        for sealed in [sealed for sealed, names in self._withheld.items() if not held.holds(names)]:
            self._drop(sealed)

    def _drop(self, sealed: bytes) -> None:
        self._remembered.pop(sealed, None)
        self._withheld.pop(sealed, None)
