"""The real program as its user starts it: a process, its port, its end."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

URL = re.compile(r"http://\S+?/")


@dataclass
class Program:
    process: asyncio.subprocess.Process
    url: str
    said: list[str]


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "bot", *words]


def environment(**given: str) -> Mapping[str, str]:
    """Ours, without settings that happen to be set here; relays never rest, so that it can be run at night."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PORTE_VOIX_")}
    return kept | {"PYTHONUNBUFFERED": "1", "PORTE_VOIX_RELAY_REST": "00:00-00:00"} | given


@asynccontextmanager
async def running(*words: str, folder: Path, seconds: float = 60, **given: str) -> AsyncIterator[Program]:
    """Start a command that serves, wait until it says where, and stop it at the end. Its working folder is `folder`."""
    process = await asyncio.create_subprocess_exec(
        *command(*words), cwd=folder, env=environment(**given), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said: list[str] = []
    try:
        url = await asyncio.wait_for(_url(process, said), seconds)
        yield Program(process, url, said)
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), 15)
            except TimeoutError:
                process.kill()
                await process.wait()


async def _url(process: asyncio.subprocess.Process, said: list[str]) -> str:
    assert process.stdout is not None
    while line := (await process.stdout.readline()).decode():
        said.append(line)
        if found := URL.search(line):
            return found[0]
    raise AssertionError("the program ended before it served:\n" + "".join(said))
