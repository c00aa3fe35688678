"""Webhooks: each update is posted until the bot answers 200, in order within a chat, side by side across chats."""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import aiohttp

from tests.fake_telegram.errors import Json
from tests.fake_telegram.mailbox import Mailbox, Waiting

OK = range(200, 300)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name


@dataclass(kw_only=True)
class Webhook:
    """Where and how one bot wants its updates; empty `url` means it polls."""

    url: str = ""
    secret: str = ""
    most_connections: int = 40
    last_error: str | None = None
    last_error_at: float | None = None


@dataclass(kw_only=True)
class Pusher:
    """Empties a mailbox into its webhook. `retry_after` and `patience` are seconds."""

    mailbox: Mailbox
    hook: Webhook
    clock: Callable[[], float]
    retry_after: float = 0.1
    patience: float = 10.0
    posts: int = 0
    _lanes: dict[int, deque[tuple[int, Waiting]]] = field(default_factory=dict)
    _seen: int = 0  # the last arrival already in a lane
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _session: aiohttp.ClientSession | None = None
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(40))

    async def restart(self) -> None:
        """Begin again with everything that waits, after the webhook was set, changed or removed."""
        await self.stop()
        if self.hook.url:
            self._room = asyncio.Semaphore(self.hook.most_connections)
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self.patience))
            self.mailbox.on_push = self.wake
            self.wake()

    async def stop(self) -> None:
        self.mailbox.on_push = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._lanes.clear()
        self._seen = 0
        if self._session is not None:
            await self._session.close()
            self._session = None

    def wake(self) -> None:
        """Put whatever is new in its chat's lane, and start the lanes that sleep."""
        self.mailbox.drop_expired()
        while self.mailbox.again:
            self._enlist(0, self.mailbox.again.popleft())
        fresh = list(itertools.takewhile(lambda arrival: arrival > self._seen, reversed(self.mailbox.waiting)))
        for arrival in reversed(fresh):
            self._seen = arrival
            self._enlist(arrival, self.mailbox.waiting[arrival])

    def _enlist(self, arrival: int, one: Waiting) -> None:
        if one.lane in self._lanes:
            self._lanes[one.lane].append((arrival, one))
            return
        self._lanes[one.lane] = deque([(arrival, one)])
        task = asyncio.get_running_loop().create_task(self._run(one.lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, lane: int) -> None:
        queue = self._lanes[lane]
        while queue:
            arrival, one = queue[0]
            async with self._room:
                delivered = await self._post(one.update)
                if not delivered:
                    await asyncio.sleep(self.retry_after)  # holding the connection: errors slow every chat down
                    continue
            queue.popleft()
            self.mailbox.acknowledge(arrival, one)
            self.wake()
        del self._lanes[lane]

    async def _post(self, update: Json) -> bool:
        assert self._session is not None
        self.posts += 1
        headers = {SECRET_HEADER: self.hook.secret} if self.hook.secret else {}
        try:
            async with self._session.post(self.hook.url, json=update, headers=headers) as answer:
                if answer.status in OK:
                    return True
                problem = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except TimeoutError:
            problem = "Read timeout expired"
        except aiohttp.ClientError as error:
            problem = "Connection refused" if isinstance(error, aiohttp.ClientConnectorError) else type(error).__name__
        self.hook.last_error, self.hook.last_error_at = problem, self.clock()
        return False
