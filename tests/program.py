"""The real program as its user starts it: a process, its port, its end."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

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


class Process(Protocol):
    """What a test does with the program's process."""

    @property
    def returncode(self) -> int | None: ...

    def send_signal(self, sign: signal.Signals) -> None: ...

    async def wait(self) -> int: ...


@dataclass(kw_only=True)
class Restarted:
    """`porte-voix run` as a process of its own, started and ended as often as a test wants; what it printed stays in `log`."""

    folder: Path
    """Its data."""
    log: Path
    port: int = 0
    process: Process | None = None

    @property
    def settings(self) -> dict[str, str]:
        """Beside those of a test's own environment."""
        return {"PORTE_VOIX_DATA": str(self.folder)}

    async def spawn(self) -> Process:
        with self.log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *command("run", "--port", str(self.port)), cwd=self.folder.parent, env=environment(**self.settings), stdout=log, stderr=log
            )  # fmt: skip

    async def start(self, *, within: float = 60.0) -> None:
        """Returns once it says that it runs."""
        begun = self.log.stat().st_size if self.log.exists() else 0
        self.process = await self.spawn()
        until = asyncio.get_running_loop().time() + within
        while b"Porte-voix is running" not in (said := self.log.read_bytes()[begun:]):
            if self.process.returncode is not None or asyncio.get_running_loop().time() > until:
                raise AssertionError(f"The program did not start:\n{said.decode()}")
            await asyncio.sleep(0.02)

    async def ends(self, sign: signal.Signals, *, within: float = 15.0) -> int:
        """Send a signal and wait for the end; its exit code."""
        assert self.process is not None
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(sign)
        return await asyncio.wait_for(self.process.wait(), within)

    async def kill(self) -> None:
        """Nothing of it survives but the disk."""
        if self.process is not None and self.process.returncode is None:
            await self.ends(signal.SIGKILL)
