"""Updates waiting for one bot, and the two ways out: long polling and (in `hooks`) a webhook."""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.fake_telegram.errors import ApiError, Json
from tests.waiting import Bell

KEPT_FOR = 24 * 3600  # seconds; older updates are lost, as on the real server
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
MOST = 100
LONGEST_POLL = 50.0  # seconds


@dataclass(kw_only=True, slots=True, eq=False)
class Waiting:
    """An update not yet acknowledged; `lane` keeps a chat's updates in order on a webhook."""

    update: Json
    lane: int
    at: float
    handed: bool = False


@dataclass(kw_only=True)
class Mailbox:
    """One bot's queue. Reading is not acknowledging: only a higher offset, or a webhook's 200, removes an update."""

    clock: Callable[[], float]
    next_id: int
    waiting: dict[int, Waiting] = field(default_factory=dict)  # by arrival number
    again: deque[Waiting] = field(default_factory=deque)  # handed out once more, whatever the offset
    handed: deque[Waiting] = field(default_factory=lambda: deque(maxlen=1000))
    allowed: frozenset[str] | None = None
    everything_twice: bool = False
    lost: int = 0
    arrivals: int = 0
    poll: int = 0
    closed: bool = False
    bell: Bell = field(default_factory=Bell)
    on_push: Callable[[], None] | None = None

    def push(self, kind: str, body: Json, *, lane: int) -> None:
        """Queue one update, unless the bot asked not to hear of this kind."""
        if kind in NOT_BY_DEFAULT if self.allowed is None else kind not in self.allowed:
            return
        self.arrivals += 1
        update = {"update_id": self.next_id, kind: body}
        self.next_id += 1
        self.waiting[self.arrivals] = Waiting(update=update, lane=lane, at=self.clock())
        self._stir()

    def restart_ids(self, at: int) -> None:
        """From now on updates are numbered from `at`, possibly lower: what happens after a week of silence."""
        self.next_id = at

    def redeliver(self, count: int = 1) -> list[Json]:
        """Hand the last updates out once more, as when an acknowledgement is lost."""
        repeated = list(self.handed)[-count:]
        self.again.extend(repeated)
        self._stir()
        return [one.update for one in repeated]

    def listens_to(self, kinds: Iterable[str] | None) -> None:
        """`allowed_updates`: `None` leaves the former choice, an empty list goes back to the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def acknowledge(self, arrival: int, one: Waiting) -> None:
        """A webhook answered 200 to this one."""
        self.waiting.pop(arrival, None)
        self.note(one)

    def note(self, one: Waiting) -> None:
        """Remember what was handed out, so that it can be handed out again."""
        if not one.handed:
            one.handed = True
            self.handed.append(one)
            if self.everything_twice:
                self.again.append(one)

    def forget_all(self) -> None:
        self.waiting.clear()
        self.again.clear()

    def close(self) -> None:
        self.closed = True
        self.bell.ring()

    def interrupt_pollers(self) -> None:
        """Whoever is polling gets a 409."""
        self.poll += 1
        self.bell.ring()

    async def read(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """`getUpdates`: acknowledge what is under the offset, then wait up to `timeout` seconds for something."""
        self.interrupt_pollers()
        mine = self.poll
        self._confirm(offset)
        limit = limit if 1 <= limit <= MOST else MOST
        loop = asyncio.get_running_loop()
        until = loop.time() + min(max(timeout, 0.0), LONGEST_POLL)
        while True:
            self.drop_expired()
            batch = self._batch(limit)
            if batch or self.closed or loop.time() >= until:
                return batch
            await self.bell.wait(until - loop.time())
            if self.poll != mine:
                raise ApiError(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )

    def drop_expired(self) -> None:
        oldest = self.clock() - KEPT_FOR
        for arrival in self._while(lambda one: one.at < oldest):
            del self.waiting[arrival]
            self.lost += 1

    def _confirm(self, offset: int) -> None:
        if offset > 0:
            for arrival in self._while(lambda one: one.update["update_id"] < offset):
                del self.waiting[arrival]
        elif offset < 0:
            for arrival in list(self.waiting)[:offset]:
                del self.waiting[arrival]

    def _while(self, gone: Callable[[Waiting], bool]) -> list[int]:
        """Arrival numbers from the oldest on, as long as they match."""
        found = []
        for arrival, one in self.waiting.items():
            if not gone(one):
                break
            found.append(arrival)
        return found

    def _batch(self, limit: int) -> list[Json]:
        batch = [self.again.popleft() for _ in range(min(limit, len(self.again)))]
        for one in itertools.islice(self.waiting.values(), limit - len(batch)):
            batch.append(one)
            self.note(one)
        return [one.update for one in batch]

    def _stir(self) -> None:
        self.bell.ring()
        if self.on_push is not None:
            self.on_push()
