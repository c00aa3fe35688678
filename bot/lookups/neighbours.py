"""What neighbours said, looked up for somebody who speaks: after their message is committed, off the event loop, then asked in a
transaction of its own.

Where nobody of their area waits for anything, one query says so within the transaction of the message, and the conversation goes on
at once. Whatever else happens, it goes on: an offer that could not be made is passed over after a short silence, and the case is filed
by itself.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from bot.fronts.residents.voices import offer
from bot.fronts.visit import Visit
from bot.house import House
from routing.alike import neighbours
from routing.alike.areas import Areas
from routing.alike.neighbours import Concern
from storage import conversations
from storage import neighbours as stored
from storage.database import Tx

log = logging.getLogger(__name__)


@dataclass(slots=True)
class NeighboursSought:
    """The look-ups of this process. `attend` does something in a chat, in one transaction (`Reception.attend`)."""

    house: House
    attend: Callable[[str, Callable[[Tx, Visit], Awaitable[None]]], Awaitable[None]]
    _closed: bool = False
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)
    areas: Areas = field(init=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self.areas = Areas(meaning=self.house.meaning)

    async def passed_over(self, tx: Tx, visit: Visit) -> None:
        """In the transaction of a message: ask at once what stands after a question that is about nobody."""
        while visit.owed and (concern := self._sought(visit)) is not None:
            if await neighbours.anybody(tx, concern):
                visit.say_before()
                return
            visit.found(())
            visit.ask()

    def begin(self, visits: Mapping[str, Visit]) -> None:
        """Look up what these visits left open; `visits` by the look-up of their chat, once they are committed."""
        if any(visit.forgotten for visit in visits.values()):
            self.areas.clear()
        for lookup, visit in visits.items():
            if visit.owed and not self._closed and (concern := self._sought(visit)) is not None:
                assert visit.session is not None and visit.session.sought is not None
                task = asyncio.create_task(self._look(lookup, concern, visit.session.sought.mark))
                self._under_way.add(task)
                task.add_done_callback(self._under_way.discard)

    async def resume(self) -> None:
        """At a start: what a killed process had begun to look up for somebody is looked up again: nobody waits for a silence."""
        async with self.house.database.read() as tx:
            lookups = await conversations.awaiting_quiet(tx)
        for lookup in lookups:
            try:
                await self.attend(lookup, _owe)
            except Exception as error:
                log.error("a look-up could not be resumed: %s", type(error).__name__, exc_info=error)

    async def settled(self) -> None:
        """Wait until what is under way is done."""
        while self._under_way:
            await asyncio.gather(*self._under_way)

    def close(self) -> None:
        """Look for nothing more: whoever waits is asked what comes next after a silence, by the next house."""
        self._closed = True
        for task in self._under_way:
            task.cancel()

    def _sought(self, visit: Visit) -> Concern | None:
        """What is to be looked up for this chat; None when nothing is."""
        kind = visit.session.sought if visit.session else None
        if kind is None or visit.chat.person_id is None:
            return None
        words, place, theme, subtheme = kind.about
        return Concern(words, theme, subtheme or None, self.house.directory.spot(place), visit.chat.person_id)

    async def _look(self, lookup: str, concern: Concern, mark: str) -> None:
        """Whatever goes wrong with the look-up is ours alone: the person then goes on as if nothing had been found."""
        found: list[str] = []
        try:
            found = await self._likest(concern)
        except Exception as error:
            log.error("nothing could be offered to somebody who speaks: %s", type(error).__name__, exc_info=error)
        try:
            await self.attend(lookup, partial(self._ask, concern, mark, found))
        except Exception as error:
            log.error("somebody who speaks waits for their next question: %s", type(error).__name__, exc_info=error)

    async def _likest(self, concern: Concern) -> list[str]:
        async with self._turn:
            async with self.house.database.read() as tx:
                said = await neighbours.around(tx, concern)
                words = await stored.words(tx, self.areas.missing(concern.area, said))
            return await asyncio.to_thread(self.areas.likest, concern, said, words, self.house.danger)

    async def _ask(self, concern: Concern, mark: str, found: list[str], tx: Tx, visit: Visit) -> None:
        """What was found is shown, unless the person went on meanwhile: then it is looked up anew if it still matters."""
        kind = visit.session.sought if visit.session else None
        if kind is None or kind.mark != mark:
            return
        visit.found(tuple(offer(visit, one) for one in await neighbours.shown(tx, found, concern.person_id)))
        visit.ask()


async def _owe(tx: Tx, visit: Visit) -> None:
    """The next question is asked once what it waits for is found."""
    visit.owed = visit.session is not None and visit.session.sought is not None
