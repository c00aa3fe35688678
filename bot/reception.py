"""What came in: gathered, heard, committed, acknowledged.

One task takes whatever waits, handles it all in one transaction, and only then lets each channel know. While it commits, the next
messages gather by themselves, so the more people speak the fewer commits each of them costs.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from math import ceil

from bot.arrived import Arrived, counted_as
from bot.channels.port import Bot, Incoming, NotNow
from bot.flood import Bucket, Buckets, Pass
from bot.fronts.front import Front
from bot.fronts.residents.resuming import resume
from bot.fronts.visit import Visit
from bot.groups.seats import lookup_of, seat_of, seated_again
from bot.house import House
from bot.lookups.neighbours import NeighboursSought
from bot.mailing import deliver
from bot.platforms.callers import recognised
from bot.sessions import Sessions
from storage import conversations, doors, people, silenced
from storage.clashes import clashed
from storage.conversations import Chat
from storage.database import Tx, passing

MOST_TOGETHER = 256
"""Messages in one transaction: each costs a third less among 256 than among 100, and all wait 50 ms at most."""
YOUNG = 20_000
"""Objects made before the garbage collector looks among them: a batch makes thousands and lets go of them by itself."""
log = logging.getLogger(__name__)


class Reception:
    """`hear` returns once a message and all it changed are committed; run `work` as a task."""

    def __init__(self, house: House, fronts: Mapping[Bot, Front], committed: Callable[[], None], buckets: Buckets | None = None) -> None:
        """`committed` is called after each commit. Without buckets nobody is ever asked to wait."""
        self._house, self._fronts, self.committed, self.buckets = house, fronts, committed, buckets
        self._waiting: deque[Arrived] = deque()
        self._woken = asyncio.Event()
        self.sessions = Sessions(house)
        self.neighbours = NeighboursSought(house, self.attend)
        self._closing = False
        self._settled = 0
        self._together = MOST_TOGETHER
        """How many messages go into one transaction: fewer for a while after a clash with another process."""
        self.heard = 0
        self.dropped = 0
        """Messages of chats that were to wait."""

    async def hear(self, incoming: Incoming) -> None:
        """Raises what went wrong if the message could not be handled, or `NotNow`; nothing of it is then kept."""
        if self._closing:
            raise NotNow
        if self.buckets is None:
            await self._heard(incoming)
            return
        chat = counted_as(incoming)
        bucket = self.buckets.of(chat)
        if not bucket.takes(self.buckets.now()):
            await self._heard_too_often(incoming, bucket, self.buckets.now())
            return
        try:
            person = await self._heard(incoming)
        except Exception:
            bucket.give_back()
            raise
        if person and person != bucket.person:
            self.buckets.share(chat, person)

    async def _heard(self, incoming: Incoming, minutes: int = 0) -> str | None:
        """Returns the pseudonym of the resident who said it; None for staff, and for a message that was heard before."""
        arrived = Arrived(incoming, asyncio.get_running_loop().create_future(), minutes)
        self._waiting.append(arrived)
        self._woken.set()
        await arrived.done
        return arrived.person

    async def _heard_too_often(self, incoming: Incoming, bucket: Bucket, now: float) -> None:
        """A message of a chat that is to wait: dropped, unless it is urgent or nobody has told the chat yet."""
        kind = self._fronts[incoming.bot].urgent(incoming) or Pass.NOTICE
        chat = f"{incoming.channel}/{incoming.chat}"
        if not bucket.passes(kind, chat) and not bucket.passes(kind := Pass.NOTICE, chat):
            self.dropped += 1
            return
        try:
            await self._heard(incoming, ceil(bucket.seconds(now) / 60) if kind is Pass.NOTICE else 0)
        except Exception:
            bucket.passed.discard((kind, chat))
            raise

    async def work(self) -> None:
        """Handle what comes, for ever: cancel it, or `close` to finish what has come in first."""
        gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
        while not (self._closing and not self._waiting):
            await self._woken.wait()
            if batch := [self._waiting.popleft() for _ in range(min(self._together, len(self._waiting)))]:
                await self._handle(batch)
                self._together = min(MOST_TOGETHER, self._together + 1 + self._together // 4)
                self._settle_in()
            if not (self._waiting or self._closing):
                self._woken.clear()

    def close(self) -> None:
        """Take nothing more in; `work` ends when what has come in is handled."""
        self._closing = True
        self.neighbours.close()
        self._woken.set()

    def _settle_in(self) -> None:
        """At the 1st, 10th, 100th… message: what is loaded by then stays for good, and the garbage collector need not walk it again.

        Texts, places and libraries are 300,000 objects; each full collection would stop everyone for a quarter of a second. One is
        made first, so that nothing is kept for good that nobody holds; after the first freeze there is little left to walk. It is
        the whole process that is settled, from here because its warmth comes with what is heard.
        """
        if self.heard >= 10**self._settled:
            self._settled = len(str(self.heard))
            gc.collect()
            gc.freeze()

    async def _handle(self, batch: Sequence[Arrived]) -> None:
        """A batch that fails is replayed by halves, down to the one message at fault: it takes no other with it.

        When it is the database that fails, no message is at fault and all of them are to be brought again; when it is only another
        process that wanted the same cases in another order, fewer go together, and nobody notices.
        """
        try:
            await self._commit(batch)
        except Exception as error:
            if clashed(error) and len(batch) > 1:
                self._waiting.extendleft(reversed(batch))
                self._together = max(1, len(batch) // 16)
                return
            if passing(error):
                log.error("%d messages could not be taken for now: %s", len(batch), type(error).__name__)
                for waiting in batch:
                    waiting.settle(NotNow())
                return
            if len(batch) > 1:
                await self._handle(batch[: len(batch) // 2])
                await self._handle(batch[len(batch) // 2 :])
                return
            log.error("a message could not be handled: %s", type(error).__name__, exc_info=error)
            batch[0].settle(error)
        else:
            for waiting in batch:
                waiting.settle()
            log.debug("%d messages heard in one commit", len(batch))
            self.committed()

    async def _commit(self, batch: Sequence[Arrived]) -> None:
        now = self._house.now()
        async with self._house.database.write() as tx:
            fresh = await recognised(tx, await self._fresh(tx, batch, now), now)
            for waiting in fresh:
                if waiting.incoming.group is not None:
                    waiting.seat = await seat_of(tx, waiting.incoming, self._language(waiting.incoming), now)
            lookups = [waiting.lookup or lookup_of(tx, waiting.incoming, waiting.seat) for waiting in fresh]
            visits = await self._visits(tx, fresh, lookups, now)
            for lookup, waiting in zip(lookups, fresh, strict=True):
                visits[lookup].sit(waiting.seat)
                await self._hear(tx, visits[lookup], waiting)
                waiting.person = visits[lookup].chat.person_id
                await self.neighbours.passed_over(tx, visits[lookup])
            await self._write(tx, visits)
        self._follow(visits)
        self.heard += len(fresh)

    async def _fresh(self, tx: Tx, batch: Sequence[Arrived], now: datetime) -> list[Arrived]:
        """Messages never heard before, each once, in the order they came; from here on they are heard."""
        keyed: dict[int, Arrived] = {}
        for waiting in batch:
            i = waiting.incoming
            waiting.key = conversations.key_of(tx, i.channel, i.bot, i.within, i.message)
            keyed.setdefault(waiting.key, waiting)
        new = await conversations.mark_heard(tx, list(keyed), now)
        return [waiting for key, waiting in keyed.items() if key in new]

    async def _visits(self, tx: Tx, fresh: Sequence[Arrived], lookups: Sequence[str], now: datetime) -> dict[str, Visit]:
        chats = await conversations.chats(tx, list(set(lookups))) if fresh else {}
        for lookup, waiting in zip(lookups, fresh, strict=True):
            if lookup not in chats:
                chats[lookup] = self._newcomer(tx, lookup, waiting, now)
        return {lookup: self.sessions.visit(tx, chat, now) for lookup, chat in chats.items()}

    async def _write(self, tx: Tx, visits: Mapping[str, Visit]) -> None:
        """Everything a batch changed: conversations as they now stand, and what is to be said."""
        await self.sessions.save(tx, list(visits.values()))
        await deliver(tx, list(visits.values()))

    def _follow(self, visits: Mapping[str, Visit]) -> None:
        """What a commit leaves to do."""
        self.sessions.let_go(visits.values())
        self.neighbours.begin(visits)

    def _language(self, incoming: Incoming) -> str:
        return self._house.texts.language_for(incoming.language, self._fronts[incoming.bot].languages)

    def _newcomer(self, tx: Tx, lookup: str, waiting: Arrived, now: datetime) -> Chat:
        incoming, language = waiting.incoming, self._language(waiting.incoming)
        person = people.new_id() if incoming.bot is Bot.RESIDENTS else None
        chat = Chat(
            people.new_id(), incoming.channel, incoming.bot, person_id=person, language=language, stopped=False, gone=False, lapsed=False
        )  # fmt: skip
        people.add_address(
            tx, id=chat.address_id, lookup=lookup, channel=incoming.channel, bot=incoming.bot,
            chat=waiting.seat.chat if waiting.seat else incoming.chat, language=language, now=min(incoming.at or now, now),
            person_id=person, **({"also": waiting.also} if waiting.also else {}),
        )  # fmt: skip
        return chat

    async def _hear(self, tx: Tx, visit: Visit, waiting: Arrived) -> None:
        incoming = waiting.incoming
        if waiting.minutes:
            if not visit.chat.stopped:
                visit.say("flood-wait", minutes=waiting.minutes)
            return
        if incoming.left:
            visit.chat.gone = True
            await people.change_address(tx, visit.chat.address_id, gone=True)
            await silenced.fall(tx, visit.chat.address_id, "gone")
            return
        stopped, silent = visit.chat.stopped, visit.chat.stopped or visit.chat.gone
        if silent:
            visit.chat.stopped = visit.chat.gone = False
            await people.change_address(tx, visit.chat.address_id, stopped=False, gone=False)
        if visit.chat.person_id is None and incoming.bot is Bot.RESIDENTS:
            visit.chat.person_id = await people.begin_again(tx, visit.chat.address_id, visit.now)
        if visit.chat.elsewhere and visit.chat.person_id:
            visit.chat.elsewhere = False
            await doors.come_in(tx, visit.chat.person_id, visit.chat.address_id, visit.now)
        if visit.chat.lapsed:
            visit.chat.lapsed = False
            await people.change_address(tx, visit.chat.address_id, lapsed=False)
            visit.say("draft-lapsed")
        visit.resumed = silent and self._fronts[incoming.bot].urgent(incoming) is not Pass.SILENCE
        if visit.resumed:
            await resume(tx, visit, stopped=stopped)
        visit.message, visit.replies_to = 0 if incoming.pressed else waiting.key, incoming.replies_to
        await self._fronts[incoming.bot].hear(tx, visit, incoming)

    async def fall_quiet(self) -> None:
        """Stories left in silence are taken as told, and the next question is asked."""
        now = self._house.now()
        async with self._house.database.read() as tx:
            lookups = await conversations.quiet(tx, now)
        if not lookups:
            return
        for lookup in lookups:  # each in a transaction of its own: one that fails keeps no other story waiting
            try:
                await self._fall_quiet(lookup, now)
            except Exception as error:
                log.error("a story could not be ended: %s", type(error).__name__, exc_info=error)
                if not passing(error):
                    await self._leave_be(lookup)
        self.committed()

    async def _fall_quiet(self, lookup: str, now: datetime) -> None:
        visits = {}
        async with self._house.database.write() as tx:
            for chat in (await conversations.chats(tx, [lookup])).values():
                if not await conversations.still_quiet(tx, chat.address_id, now):
                    continue
                visit = visits[lookup] = self.sessions.visit(tx, chat, now)
                visit.sit(await seated_again(tx, chat.address_id) if chat.bot == Bot.STAFF else None)
                visit.changed = True
                await self._fronts[Bot(chat.bot)].fall_quiet(tx, visit)
                await self.neighbours.passed_over(tx, visit)
            await self._write(tx, visits)
        self._follow(visits)

    async def _leave_be(self, lookup: str) -> None:
        """A story whose end always fails is not tried every two seconds: it ends when the person says so."""
        async with self._house.database.write() as tx:
            await conversations.disturb(tx, lookup)

    async def attend(self, lookup: str, act: Callable[[Tx, Visit], Awaitable[None]]) -> None:
        """Do something in a chat of the house's own accord, in one transaction; whoever asked for silence is told nothing."""
        async with self._house.database.write() as tx:
            now, found = self._house.now(), await conversations.chats(tx, [lookup])
            visits = {of: self.sessions.visit(tx, chat, now) for of, chat in found.items()}
            for visit in visits.values():
                await act(tx, visit)
                await self.neighbours.passed_over(tx, visit)
                if visit.chat.stopped or visit.chat.gone:
                    visit.said.clear()
            await self._write(tx, visits)
        self._follow(visits)
        self.committed()
