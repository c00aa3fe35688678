"""The time, and what must be looked at as it passes. APScheduler only ticks: what is due is decided by pure functions and the
database, so that a late, early, repeated or parallel tick changes nothing."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

Task = Callable[[], Awaitable[None]]
FINISH_SECONDS = 3.0
log = logging.getLogger(__name__)


class Clock:
    """The time in UTC. The trial and the rehearsal may move it forward, never back."""

    def __init__(self, ahead: timedelta = timedelta()) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def move_to(self, moment: datetime) -> None:
        self._ahead = max(self._ahead, moment - datetime.now(UTC))


class Ticker:
    """Calls each task at once and then every so often; a task that fails is called again at its next tick."""

    def __init__(self, tasks: dict[Task, float]) -> None:
        """`tasks` with their intervals in seconds."""
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._busy: list[asyncio.Lock] = []
        for task, seconds in tasks.items():
            self._scheduler.add_job(
                self._guarded(task), "interval", seconds=seconds, next_run_time=datetime.now(UTC), coalesce=True, max_instances=1,
                misfire_grace_time=None,
            )  # fmt: skip

    def start(self) -> None:
        self._scheduler.start()

    async def stop(self) -> None:
        """Tick no more, and let the tasks under way finish: shutting the scheduler down would cut their transactions short."""
        self._scheduler.pause()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FINISH_SECONDS):
                for busy in self._busy:
                    await busy.acquire()
        self._scheduler.shutdown(wait=False)

    def _guarded(self, task: Task) -> Task:
        busy = asyncio.Lock()
        self._busy.append(busy)

        async def run() -> None:
            async with busy:
                try:
                    await task()
                except Exception as error:
                    log.error("a tick failed: %s", type(error).__name__, exc_info=error)

        return run
