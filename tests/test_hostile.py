"""While hostile files pour in, whoever writes is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import hostile_http
from benchmarks.hostile import arsenal, measured


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


@pytest.mark.parametrize("door", ["web", "telegram"])
async def test_over_real_http_words_are_answered_and_files_are_heard_of(tmp_path: Path, door: str) -> None:
    """That what `make bench` measures is what it says; how fast is for a machine that does nothing else."""
    figures = await hostile_http.measured(tmp_path, door, senders=1, seconds=5.0)
    assert figures["files"] >= 1
    assert figures["replies"] >= 20
