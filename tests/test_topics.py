"""The task that keeps topics right ends when it is told to, whatever comes at that moment."""

from __future__ import annotations

import asyncio
from typing import cast

import pytest

from bot.fronts.staff import topics
from bot.house import House


class Idle(topics.Topics):
    """Nothing is ever behind."""

    async def follow(self) -> int:
        return 0


@pytest.mark.parametrize("turns", range(5))
async def test_it_ends_though_it_is_woken_at_that_very_moment(turns: int) -> None:
    idle = Idle(cast("House", None))
    work = asyncio.create_task(idle.work())
    await asyncio.sleep(topics.PAUSE_SECONDS + 0.1)
    idle.wake()
    for _ in range(turns):
        await asyncio.sleep(0)
    work.cancel()
    done, _ = await asyncio.wait([work], timeout=3)
    assert done and work.cancelled()
