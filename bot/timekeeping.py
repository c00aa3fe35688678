"""What time does to cases and teams: clocks, leases, silent relays, the list of a morning and the digest of a week.

One tick looks at everything in one reading, and opens a transaction for what is due. What is due is decided by pure functions and rows of
ours; what is done and what is said about it are in one transaction.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.clock import Task
from bot.fronts.teams import time
from bot.house import House
from bot.mailing import post
from bot.reception import Reception
from routing.casework import posted
from routing.clocks import daily
from routing.clocks import ticking as clocks
from routing.clocks.holidays_apart import Almanac
from routing.clocks.pausing import paused_since
from routing.clocks.timetable import Timetable
from routing.clocks.together import together
from routing.notices import Notice
from routing.teams import silence
from storage.database import Tx
from summaries.digest import Look, look, make_digests, welcome

_ROUNDS = 20
"""Transactions of clocks in one tick: after a long failure much is due at once, and residents want to write too."""
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Due:
    """What a tick found to do."""

    digests: Look
    mornings: list[int | None]
    clocks: bool
    silent: bool
    posted: bool
    """Two months went by on a letter."""
    paused: bool
    """The coordination paused the campaign: only the digests go on."""


@dataclass
class Timekeeping:
    house: House
    reception: Reception
    almanac: Almanac = field(default_factory=Almanac)

    def ticks(self) -> dict[Task, float]:
        return {self.tick: 60.0}

    async def tick(self) -> None:
        """Everything that is due now: first what is told of the day, then what changes it."""
        if await self._nobody_here():
            return
        self.house.timetable = timetable = await self.timetable()
        due = await self._due(timetable)
        if due.digests.newcomers:
            async with self.house.database.write() as tx:
                await welcome(tx, self.house.now(), due.digests.newcomers)
        if due.digests.due:
            await self._digests(timetable, due.digests.due)
        if due.paused:
            return
        if due.mornings:
            await self._mornings(timetable, due.mornings)
        if due.clocks:
            await self._clocks(timetable)
        if due.silent:
            await self._silent(timetable)
        if due.posted:
            await self._posted(timetable)

    async def timetable(self) -> Timetable:
        """As it now is: delays and days closed may have been changed a moment ago."""
        now = self.house.now()
        self.house.days_off = await self.almanac.around(now.year)
        async with self.house.database.read() as tx:
            return await self.house.read_timetable(tx, now)

    async def _nobody_here(self) -> bool:
        """Neither an association nor a case: no calendar is made for nothing."""
        if self.house.directory.bodies:
            return False
        async with self.house.database.read() as tx:
            return not await clocks.any_due(tx, self.house.now()) and not await daily.any_untaken(tx)

    async def _due(self, timetable: Timetable) -> _Due:
        now = self.house.now()
        async with self.house.database.read() as tx:
            return _Due(
                digests=await look(tx, now, timetable),
                mornings=await daily.queues_due(tx, now, timetable),
                clocks=await clocks.any_due(tx, now),
                silent=bool(await silence.silent(tx, now, timetable)),
                posted=bool(await posted.due(tx, now, timetable)),
                paused=await paused_since(tx) is not None,
            )

    async def _clocks(self, timetable: Timetable) -> None:
        """Reminders, leads, escalations and leases."""
        for _ in range(_ROUNDS):
            async with self.house.database.write() as tx:
                await self._say(tx, await clocks.turn(tx, self.house.now(), timetable))
            self.reception.committed()
            async with self.house.database.read() as tx:
                if not await clocks.any_due(tx, self.house.now()):
                    return

    async def _silent(self, timetable: Timetable) -> None:
        """Give back what relays have in hand of whom nothing is heard any more."""
        async with self.house.database.write() as tx:
            await self._say(tx, await silence.give_back(tx, self.house.now(), timetable))
        self.reception.committed()

    async def _posted(self, timetable: Timetable) -> None:
        """Say which letters nobody answered."""
        async with self.house.database.write() as tx:
            await self._say(tx, await posted.remind(tx, self.house.now(), timetable))
        self.reception.committed()

    async def _mornings(self, timetable: Timetable, queues: Sequence[int | None]) -> None:
        """Name the cases nobody took."""
        async with self.house.database.write() as tx:
            for listed in await daily.make_lists(tx, self.house.now(), timetable, queues):
                await self._say(tx, await time.day_list(tx, self.house.texts, listed))
        self.reception.committed()

    async def _digests(self, timetable: Timetable, due: Sequence[tuple[int, str]]) -> None:
        """The week of each association, once."""
        now, known = self.house.now(), self.house.directory
        async with self.house.database.write() as tx:
            made = await make_digests(tx, now, timetable, known, due)
            for association, week in made:
                await self._say(tx, await time.digest(tx, self.house.texts, known, association, week))
        log.info("%d digests made", len(made))
        self.reception.committed()

    async def _say(self, tx: Tx, notices: Sequence[Notice]) -> None:
        await post(tx, self.house.texts, self.house.now(), together(notices), self.house.timetable)
