"""While hostile files pour in, whoever writes is answered."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select

from benchmarks import hostile_http
from benchmarks.hostile import Crowd, arsenal, measured, scan
from bot.app import App, open_house
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot
from bot.clock import Clock
from bot.settings import apart
from storage.database import table_of
from storage.tables import UploadPart


async def test_words_are_answered_while_hostile_files_pour_in(tmp_path: Path) -> None:
    """How fast is for `make bench`, on a machine that does nothing else. Here the event loop is never long at one thing, by the processor's
    clock; that nobody waits for somebody else's file to be heard or written is told by `test_telegram_adapters` and `test_uploads`."""
    figures = await measured(tmp_path, senders=4, seconds=6.0)
    assert figures["files"] >= 5
    assert figures["replies"] >= 100
    assert figures["step_ms"] < 150, "a photo takes longer to be opened, a scan to be written"


def test_the_arsenal_is_what_it_says() -> None:
    files = arsenal()
    assert len(files) == 60
    assert sum(len(data) > 19 * 1024 * 1024 for data in files) == 2


async def test_the_honest_scan_is_kept_where_files_are_poured(tmp_path: Path) -> None:
    """Else what writing 19 MB costs whoever writes is not measured: before the age is known, for one, large files are refused."""
    settings, channel = apart(tmp_path), MemoryChannel(Bot.RESIDENTS)
    async with open_house(settings, Clock()) as house:
        app, crowd = App(house, [channel], settings), Crowd(channel)
        await app.start(ticking=False)
        await asyncio.sleep(0)
        await crowd.opens("sender")
        await crowd.sends("sender", scan())
        async with house.database.read() as tx:
            parts = await tx.value(select(func.count()).select_from(table_of(UploadPart)))
        await app.stop()
    assert parts == 20, "a megabyte each"


@pytest.mark.parametrize("door", ["web", "telegram"])
async def test_over_real_http_words_are_answered_and_files_are_heard_of(tmp_path: Path, door: str) -> None:
    """That what `make bench` measures is what it says; how fast is for a machine that does nothing else."""
    figures = await hostile_http.measured(tmp_path, door, senders=1, seconds=5.0)
    assert figures["files"] >= 1
    assert figures["replies"] >= 20
