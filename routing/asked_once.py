"""A process that is asked one thing: all of its input at once, all of its output, and it ends."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence


async def asked_once(command: Sequence[str], told: bytes, seconds: float) -> tuple[int | None, bytes]:
    """Its exit code and what it wrote. Raises `TimeoutError` after so many seconds by the clock; however this ends, so has the process.

    What it says of its input may quote people, and goes nowhere.
    """
    child = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    try:
        async with asyncio.timeout(seconds):
            made, _ = await child.communicate(told)
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return child.returncode, made
