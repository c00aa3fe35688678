"""What the house does of its own accord as time passes: summaries, follow-ups, forgetting, and reading the directory again."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import timedelta

from bot.clock import Task
from bot.files.uploads import Uploads
from bot.house import House
from bot.mailing import post
from bot.reception import Reception
from bot.settings import Settings
from bot.summary_delivery import deliver_summary, recipients_in
from routing.cases import OVER
from routing.casework import unread
from routing.clocks.pausing import paused_since
from routing.directory import associations
from routing.directory.known import Directory
from routing.residents import forgetting
from routing.teams import admissions
from storage import announcements, clocks, conversations, directory, intake, outbox, recovery, set_aside
from summaries.weekly import any_due, count_due, freeze

WORTH_A_WORD = ("report_concern", "add_to_case")
"""Conversations whose loss, after two days, is told to whoever comes back: they had begun to tell something."""
HEARD_KEPT = timedelta(days=8)
"""Platforms deliver a message again for a day at most; a week more costs little."""
DAY_LISTS_KEPT = timedelta(days=7)
log = logging.getLogger(__name__)


@dataclass
class Housekeeping:
    house: House
    reception: Reception
    settings: Settings
    uploads: Uploads = field(init=False)
    _to_scrub: bool = True
    """Also once after a start: we may have died in between."""

    def __post_init__(self) -> None:
        self.uploads = Uploads(self.house.database, self.house.now)

    def ticks(self) -> dict[Task, float]:
        """What to do every so many seconds."""
        return {
            self.summaries: 60.0,
            self.follow_ups: 300.0,
            self.read_directory: 30.0,
            self.let_go: 15.0,
            self.uploads.sweep: 5.0,
            self.forget: 3600.0,
            self.forget_withheld: 60.0,
        }

    async def summaries(self) -> None:
        """Count the weeks that are due, then freeze them and put them in the outbox, in one transaction: once each, and never none.

        Nobody waits while a long week is counted: neither a resident nor a relay.
        """
        now = self.house.now()
        async with self.house.database.read() as tx:
            if not await any_due(tx, now, self.house.desk.zone):
                return
        async with self.house.database.count() as tx:
            due = await count_due(tx, now, self.house.desk.zone)
        async with self.house.database.write() as tx:
            weeks = await freeze(tx, due, now)
            for week in weeks:
                await deliver_summary(tx, self.house, week.week, recipients_in(self.settings))
        if weeks:
            log.info("%d weekly summaries made", len(weeks))
            self.reception.committed()

    async def follow_ups(self) -> None:
        """Ask whether problems are solved, unless the campaign is paused: what is due then is asked when it goes on."""
        async with self.house.database.write() as tx:
            if await paused_since(tx) is not None:
                return
            notices = await self.house.desk.follow_up(tx, self.house.now())
            await post(tx, self.house.texts, self.house.now(), notices)
        if notices:
            self.reception.committed()

    async def read_directory(self) -> None:
        """Know at once what an import changed while we run."""
        async with self.house.database.read() as tx:
            version = await directory.version(tx)
        if version != self.house.desk.directory.version:
            fresh = await Directory.read(self.house.database)
            await asyncio.to_thread(fresh.warm)  # nobody waits for a second while its places are got ready
            self.house.desk.directory = fresh
            log.info("the directory was read again")
        await self._empty_closed()

    async def _empty_closed(self) -> None:
        """What is in the queue of an association that was closed, by a file or before another process knew, goes to the coordination."""
        async with self.house.database.read() as tx:
            closed = await associations.any_left(tx)
        if closed:
            async with self.house.database.write() as tx:
                await post(tx, self.house.texts, self.house.now(), await associations.sweep(tx, self.house.now()))
            self.reception.committed()

    async def let_go(self) -> None:
        """Let the addresses go that stayed only to be told that all is erased, then empty the log where it all still stood."""
        now = self.house.now()
        async with self.house.database.read() as tx:
            waiting = await forgetting.any_to_let_go(tx, now)
        if waiting:
            async with self.house.database.write() as tx:
                await forgetting.let_go(tx, now)
            self._to_scrub = True
        if self._to_scrub:
            self._to_scrub = not await self.house.database.scrub()

    async def forget_withheld(self) -> None:
        """Let go of what was said an hour ago by people who never said their age."""
        self.reception.sessions.sweep()

    async def forget(self) -> None:
        """Drop what need not be kept any longer."""
        now = self.house.now()
        async with self.house.database.write() as tx:
            drafts = now - timedelta(hours=self.settings.draft_hours)
            await conversations.forget(tx, heard_before=now - HEARD_KEPT, drafts_before=drafts, worth_a_word=WORTH_A_WORD)
            await intake.drop_slips(tx, drafts)
            await recovery.forget_tries(tx, now.date() - timedelta(days=1))
            await outbox.forget_sent(tx, now - timedelta(days=self.settings.sent_days))
            await unread.give_up(tx, now)
            await clocks.forget(tx, sorted(OVER), before=now.date() - DAY_LISTS_KEPT)
            await announcements.forget(tx, now - timedelta(days=self.settings.sent_days))
            await set_aside.forget(tx, now - timedelta(days=self.settings.aside_days))
            told = await admissions.expire(tx, now)
            await post(tx, self.house.texts, now, told, self.house.timetable)
        if told:
            self.reception.committed()
