"""Empties the outbox of one bot on one platform: paced, in order within each chat, retried, and aloud when it gives up."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.channels.port import (
    Bot,
    Channel,
    GroupTrouble,
    Media,
    NotThere,
    Outgoing,
    Refused,
    Throttled,
    TryLater,
    Undelivered,
    Unreachable,
    WindowClosed,
)
from bot.documents.exporting import file_of
from bot.documents.press import Press
from bot.groups.rooms import Rooms, group_in
from bot.pace import Pacer
from bot.platforms import window
from bot.render import unpack
from storage import outbox, silenced
from storage.database import Database, Outlet, Tx
from storage.outbox import Sent, Waiting
from storage.tables import SPOKEN
from storage.window import WAITS, ask_anew, show

if TYPE_CHECKING:
    from bot.voice.reading import Reading

LONGEST_WAIT = timedelta(minutes=15)
MOST_TRIES = 100
"""With waits of up to 15 minutes, about a day: by then the platform has forgotten more than we have."""
AT_ONCE = 4
"""How often what a group could not take is tried again at once: it moved, its topic is made anew, and then another trouble shows."""
IDLE_SECONDS = 1.0
RECORD_SECONDS = 1.0
"""How long a database that does not answer is waited for once we stop."""
log = logging.getLogger(__name__)


class Sender:
    """Run `work` as a task; `wake` says that something may have been written."""

    def __init__(self, channel: Channel, database: Database, now: Callable[[], datetime], rooms: Rooms | None = None,
                 press: Press | None = None, reading: Reading | None = None) -> None:  # fmt: skip
        """`rooms` sees to groups and topics, where the channel has any; `press` makes the files of summaries, `reading` what is heard."""
        self._rooms, self._reading = rooms, reading
        self._channel, self._database, self._now, self._press = channel, database, now, press
        self.outlet: Outlet = (channel.name, channel.bot)
        self._pacer = Pacer(channel.pace)
        self._woken = asyncio.Event()
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._results: list[Sent] = []
        self._after: list[Callable[[Tx], Awaitable[None]]] = []
        """What else comes of how messages fared, in the transaction that records it."""
        self._closing = False
        self._quiet_until = 0.0
        self._gathers_until = 0.0
        """While many wait, half of the calls are let end before more is claimed: each claim looks through all that waits."""
        self.sent = 0

    def wake(self) -> None:
        self._woken.set()

    async def work(self) -> None:
        """Send what is ready, for ever; after `close`, until nothing is ready or under way."""
        while True:
            try:
                claimed = await self._turn()
            except Exception as error:  # the database is busy, full or away: what is to be recorded is kept, and it may come back
                log.error("the outbox of the %s bot can't be read or written for now: %s", self._channel.bot, type(error).__name__)
                if self._closing:
                    return
                await asyncio.sleep(IDLE_SECONDS)
                continue
            if self._closing and not claimed and not self._under_way and not self._results:
                return
            with contextlib.suppress(TimeoutError):  # each call that ends wakes it, so that all room is used again
                async with asyncio.timeout(IDLE_SECONDS):
                    await self._woken.wait()
            self._woken.clear()

    def close(self) -> None:
        """Finish what is ready; whoever waits for `work` decides how long."""
        self._closing = True
        self.wake()

    async def stop(self) -> None:
        """Let go now: what is under way is recorded if it has ended, and resent, flagged, after the next start if not."""
        for task in self._under_way.values():
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)
        self._under_way.clear()
        try:
            async with asyncio.timeout(RECORD_SECONDS), self._recorded():
                pass
        except Exception as error:
            log.error("%d messages of the %s bot may be sent again: %s", len(self._results), self._channel.bot, type(error).__name__)

    def _room(self) -> int:
        return self._channel.pace.at_once - len(self._under_way)

    async def _turn(self) -> int:
        """Record what has ended, claim what can leave next, in one transaction; returns how many were claimed."""
        room = self._room()
        most = 0 if room < self._channel.pace.at_once // 2 and time.monotonic() < self._gathers_until else room
        if not self._results and not most:
            return 0
        async with self._recorded() as tx:
            claimed = await self._claimed(tx, most) if most else []
        if claimed and len(claimed) == most:
            self._gathers_until = time.monotonic() + IDLE_SECONDS
        for waiting in claimed:
            self._under_way[waiting.address_id] = asyncio.create_task(self._send(waiting))
        return len(claimed)

    async def _claimed(self, tx: Tx, most: int) -> list[Waiting]:
        return await outbox.claim(
            tx, channel=self._channel.name, bot=self._channel.bot, now=self._now(), most=most, busy=list(self._under_way)
        )  # fmt: skip

    @asynccontextmanager
    async def _recorded(self) -> AsyncIterator[Tx]:
        """A transaction that begins by recording what has ended; when it can't be committed, the next one does."""
        results, self._results = self._results, []
        after, self._after = self._after, []
        try:
            async with self._database.write() as tx:
                await outbox.record(tx, results)
                if again := [result.id for result in results if result.state == "ready"]:
                    await silenced.hush(tx, again)
                for follow in after:
                    await follow(tx)
                yield tx
        except BaseException:
            self._results, self._after = [*results, *self._results], [*after, *self._after]
            raise
        self.sent += sum(result.state == "sent" for result in results)
        for result in results:
            log.debug("message %d on the %s bot: %s", result.id, self._channel.bot, " ".join((result.state, result.reason)).strip())

    async def _put_off(self, waiting: Waiting, tx: Tx) -> None:
        await window.put_off(tx, self._channel.name, self._channel.bot, [window.shut(waiting)], self._now(),
                             invites=self._channel.pace.invites)  # fmt: skip

    async def _repair(self, waiting: Waiting, trouble: GroupTrouble, tx: Tx) -> None:
        if self._rooms is not None:
            await self._rooms.repair(tx, waiting, trouble)

    async def _send(self, waiting: Waiting) -> None:
        """Wait for this chat's turn, send, and note how it went."""
        try:
            window.check(self._channel.pace, waiting, self._now())
            await self._slot(waiting)
            numbers = (await self._deliver(waiting, await self._message(waiting))).split() or [str(waiting.id)]
            if waiting.message.get("invites"):
                self._after.append(partial(show, waiting.address_id))
            self._results.append(self._arrived(waiting, numbers))
        except Undelivered as failure:
            self._results.append(self._failed(waiting, failure))
        except Exception as error:
            log.error("sending failed: %s", type(error).__name__, exc_info=error)
            self._results.append(self._failed(waiting, TryLater(type(error).__name__)))
        finally:
            self._under_way.pop(waiting.address_id, None)
            self.wake()

    def _arrived(self, waiting: Waiting, numbers: Sequence[str]) -> Sent:
        """Noted by its last piece; by each, where one of them may turn out not to have arrived."""
        several = tuple(numbers) if len(numbers) > 1 or waiting.only else ()
        fared = Sent(id=waiting.id, state="sent", at=self._now(), receipt=numbers[-1][:64], case=self._case(waiting))
        return replace(fared, pieces=several, only=waiting.only) if several else fared

    def _case(self, waiting: Waiting) -> str:
        """What a resident was told about a case is on the screens of members, with how it fared."""
        return waiting.case if self._channel.bot is Bot.RESIDENTS and waiting.media_id != SPOKEN else ""

    async def _deliver(self, waiting: Waiting, message: Outgoing) -> str:
        """The number of the message; "" where the platform gives none, and the number in the outbox is it."""
        if message.topic is not None and self._rooms is not None:
            return await self._rooms.deliver(waiting, message, self._send_or_show)
        return await self._send_or_show(waiting, message)

    async def _send_or_show(self, waiting: Waiting, message: Outgoing) -> str:
        """A screen takes the place of the message that showed it before, or is sent anew when that one is no more."""
        if not waiting.earlier:
            return await self._channel.send(waiting.chat, message)
        if not message.below:
            with contextlib.suppress(NotThere):
                return await self._channel.edit(waiting.chat, waiting.earlier, message)
        number = await self._channel.send(waiting.chat, message)
        with contextlib.suppress(Undelivered):  # a copy that stays is not worth sending the screen twice
            await self._channel.remove(waiting.chat, waiting.earlier)
        return number

    async def _slot(self, waiting: Waiting) -> None:
        """Wait for a slot; when the platform asks for a pause meanwhile, for another one after it."""
        group = group_in(waiting.chat)
        while True:
            now = time.monotonic()
            slot = self._pacer.next_slot(group or waiting.address_id, now, group=bool(group))
            if slot > self._pacer.next_turn(now):  # this chat itself is to wait: a turn booked for then would make everybody wait
                await asyncio.sleep(slot - now)
                continue
            self._pacer.sent(group or waiting.address_id, slot, group=bool(group))
            await asyncio.sleep(slot - time.monotonic())
            if slot >= self._quiet_until:
                return

    async def _message(self, waiting: Waiting) -> Outgoing:
        message = unpack(waiting.message)._replace(only=waiting.only)
        message = message if message.language else message._replace(language=waiting.language)
        if waiting.media_id is None:
            return message
        if waiting.media_id == SPOKEN:
            return message._replace(media=await self._heard(waiting))
        return message._replace(media=await file_of(self._database, waiting.address_id, waiting.media_id, self._press))

    async def _heard(self, waiting: Waiting) -> Media:
        """The message that was read aloud. Without a voice for it, it is nothing to send."""
        if self._reading is None:
            raise Refused("unspoken")
        from bot.voice.speaker import Unspoken

        try:
            note = await self._reading.note(waiting.message["say"])
        except Unspoken:
            raise Refused("unspoken") from None
        self._reading.let_go(waiting.message["say"])
        return note

    def _failed(self, waiting: Waiting, failure: Undelivered) -> Sent:
        now = self._now()
        match failure:
            case Unreachable():
                self._after.append(partial(window.lost, waiting.address_id))
                return Sent(id=waiting.id, state="failed", at=now, reason="gone", case=self._case(waiting))
            case GroupTrouble() if waiting.tries < MOST_TRIES:
                self._after.append(partial(self._repair, waiting, failure))
                pause = _wait(waiting.tries) if waiting.tries > AT_ONCE else timedelta()
                return Sent(id=waiting.id, state="ready", at=now, reason=failure.reason[:40], due_at=now + pause)
            case WindowClosed():
                self._after.append(partial(self._put_off, waiting))
                return Sent(id=waiting.id, state=WAITS, at=now, reason=failure.reason)
            case Throttled():
                if failure.everybody:
                    moment = time.monotonic()
                    self._pacer.throttled(failure.seconds, moment)
                    self._quiet_until = max(self._quiet_until, moment + failure.seconds)
                return Sent(id=waiting.id, state="ready", at=now, reason="throttled", due_at=now + timedelta(seconds=failure.seconds))
            case TryLater() if waiting.tries < MOST_TRIES:
                return Sent(id=waiting.id, state="ready", at=now, reason=failure.reason[:40], due_at=now + _wait(waiting.tries))
            case Refused() | _:
                if waiting.message.get("invites"):
                    self._after.append(partial(ask_anew, waiting.address_id))
                log.error("message %d was given up: %s", waiting.id, failure.reason)
                return Sent(id=waiting.id, state="failed", at=now, reason=failure.reason[:40], case=self._case(waiting))


def _wait(tries: int) -> timedelta:
    """Longer after each try, with a random share so that many do not come back together."""
    return min(LONGEST_WAIT, timedelta(seconds=2 ** min(tries, 10))) * random.uniform(0.5, 1.0)
