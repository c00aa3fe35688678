"""What came in: gathered, heard, committed, acknowledged.

One task takes whatever waits, handles it all in one transaction, and only then lets each channel know. While it commits, the next
messages gather by themselves, so the more people speak the fewer commits each of them costs.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.channels.port import Bot, Incoming
from bot.front import Front
from bot.house import House
from bot.mailing import write
from bot.visit import Visit
from storage import conversations, outbox, people
from storage.conversations import Chat
from storage.database import Tx

MOST_TOGETHER = 100
TRIES = 3
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Waiting:
    incoming: Incoming
    done: asyncio.Future[None]


class Reception:
    """`hear` returns once a message and all it changed are committed; run `work` as a task."""

    def __init__(self, house: House, fronts: Mapping[Bot, Front], committed: Callable[[], None]) -> None:
        """`committed` is called after each commit that may have left something to send."""
        self._house, self._fronts, self.committed = house, fronts, committed
        self._queue: asyncio.Queue[Waiting | None] = asyncio.Queue()
        self._closing = False
        self.heard = 0

    async def hear(self, incoming: Incoming) -> None:
        """Raises what went wrong if the message could not be handled; nothing of it is then kept."""
        if self._closing:
            raise ConnectionAbortedError("the house is closing")
        done = asyncio.get_running_loop().create_future()
        self._queue.put_nowait(Waiting(incoming, done))
        await done

    async def work(self) -> None:
        """Handle what comes, for ever: cancel it, or `close` to finish what has come in first."""
        while not (self._closing and self._queue.empty()):
            batch = [await self._queue.get()]
            while len(batch) < MOST_TOGETHER and not self._queue.empty():
                batch.append(self._queue.get_nowait())
            if messages := [waiting for waiting in batch if waiting is not None]:
                await self._handle(messages)

    def close(self) -> None:
        """Take nothing more in; `work` ends when what has come in is handled."""
        self._closing = True
        self._queue.put_nowait(None)  # wakes `work` if it waits

    async def _handle(self, batch: Sequence[Waiting]) -> None:
        """A batch that fails is replayed one message at a time, so that one bad message takes no other with it."""
        try:
            await self._commit([waiting.incoming for waiting in batch])
        except Exception:
            for waiting in batch:
                await self._handle_alone(waiting)
        else:
            for waiting in batch:
                _settle(waiting)
        self.committed()

    async def _handle_alone(self, waiting: Waiting) -> None:
        try:
            await self._commit([waiting.incoming])
        except Exception as error:
            log.error("a message could not be handled: %s", type(error).__name__, exc_info=error)
            _settle(waiting, error)
        else:
            _settle(waiting)

    async def _commit(self, batch: Sequence[Incoming]) -> None:
        now = self._house.now()
        async with self._house.database.write() as tx:
            fresh = await self._fresh(tx, batch)
            conversations.mark_heard(tx, fresh, now)
            lookups = {key: people.lookup(tx, i.channel, i.bot, i.chat) for key, i in fresh.items()}
            visits = await self._visits(tx, fresh, lookups)
            for key, incoming in fresh.items():
                await self._hear(tx, visits[lookups[key]], incoming)
            await write(tx, list(visits.values()))
        self.heard += len(fresh)

    async def _fresh(self, tx: Tx, batch: Sequence[Incoming]) -> dict[str, Incoming]:
        """Messages never heard before, each once, in the order they came."""
        keyed = {tx.vault.fingerprint("message", i.channel, i.bot, i.chat, i.message): i for i in reversed(batch)}
        known = await conversations.already_heard(tx, list(keyed))
        return {key: incoming for key, incoming in reversed(keyed.items()) if key not in known}

    async def _visits(self, tx: Tx, fresh: Mapping[str, Incoming], lookups: Mapping[str, str]) -> dict[str, Visit]:
        chats = await conversations.chats(tx, list(set(lookups.values())))
        for key, incoming in fresh.items():
            if lookups[key] not in chats:
                chats[lookups[key]] = self._newcomer(tx, lookups[key], incoming)
        now = self._house.now()
        return {lookup: Visit(self._house, chat, now) for lookup, chat in chats.items()}

    def _newcomer(self, tx: Tx, lookup: str, incoming: Incoming) -> Chat:
        language = self._house.texts.language_for(incoming.language)
        person = people.new_id() if incoming.bot is Bot.RESIDENTS else None
        chat = Chat(
            address_id=people.new_id(), channel=incoming.channel, bot=incoming.bot, person_id=person, language=language, stopped=False, gone=False
        )  # fmt: skip
        people.add_address(
            tx, id=chat.address_id, lookup=lookup, channel=incoming.channel, bot=incoming.bot, chat=incoming.chat, language=language,
            now=self._house.now(), person_id=person,
        )  # fmt: skip
        return chat

    async def _hear(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        if incoming.left:
            visit.chat.gone = True
            await people.change_address(tx, visit.chat.address_id, gone=True)
            await outbox.silence(tx, visit.chat.address_id, "gone")
            return
        if visit.chat.stopped or visit.chat.gone:
            visit.chat.stopped = visit.chat.gone = False
            await people.change_address(tx, visit.chat.address_id, stopped=False, gone=False)
        await self._fronts[incoming.bot].hear(tx, visit, incoming)

    async def fall_quiet(self) -> None:
        """Stories left in silence are taken as told, and the next question is asked."""
        now = self._house.now()
        async with self._house.database.read() as tx:
            lookups = await conversations.quiet(tx, now)
        if not lookups:
            return
        async with self._house.database.write() as tx:
            visits = [Visit(self._house, chat, now) for chat in (await conversations.chats(tx, lookups)).values()]
            for visit in visits:
                visit.changed = visit.session is not None
                await self._fronts[Bot(visit.chat.bot)].fall_quiet(tx, visit)
            await write(tx, visits)
        self.committed()


def _settle(waiting: Waiting, error: Exception | None = None) -> None:
    """Tell whoever waits, unless they went away meanwhile."""
    if waiting.done.done():
        return
    if error is None:
        waiting.done.set_result(None)
    else:
        waiting.done.set_exception(error)
