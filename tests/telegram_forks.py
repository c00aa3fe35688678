"""The real program started many times over: a parent imports everything once, and each start is a fresh child of it.

A child has a process, a memory and files of its own, and dies as any process does; only its imports are already made.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.program import environment


@dataclass
class Child:
    """What a test does with a process."""

    parent: Forks
    pid: int
    returncode: int | None = None

    def send_signal(self, sign: signal.Signals) -> None:
        os.kill(self.pid, sign)

    async def wait(self) -> int:
        if self.returncode is None:
            self.returncode = int(await self.parent.ask("wait"))
        return self.returncode


class Forks:
    """`async with Forks(log, folder, settings) as forks`, then `await forks.start()` as often as wanted, one after the other."""

    def __init__(self, log: Path, folder: Path, settings: dict[str, str]) -> None:
        self._log, self._folder, self._settings = log, folder, settings
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Self:
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.telegram_forks", cwd=Path(__file__).parent.parent, stderr=log,
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, env=environment(**self._settings),
            )  # fmt: skip
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._process is not None and self._process.stdin is not None
        self._process.stdin.close()
        await asyncio.wait_for(self._process.wait(), 20)

    async def start(self) -> Child:
        return Child(self, int(await self.ask(f"start {self._folder} {self._log}")))

    async def ask(self, what: str) -> str:
        assert self._process is not None and self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{what}\n".encode())
        return (await asyncio.wait_for(self._process.stdout.readline(), 60)).decode().strip()


def child(folder: str, log: str) -> None:
    """`porte-voix run`, printing to the log; never returns."""
    from bot.cli import main

    printed = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    for stream in (1, 2):
        os.dup2(printed, stream)
    os.chdir(folder)
    main(["run", "--port", "0"])


def parent() -> None:
    """Do what each line of standard input says, until it ends."""
    from routing.places import gazetteer

    gazetteer.load()
    pid = 0
    for line in sys.stdin:
        match line.split():
            case ["start", folder, log]:
                pid = os.fork()
                if pid == 0:
                    child(folder, log)
                print(pid, flush=True)  # noqa: T201 - the answer
            case ["wait"]:
                print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    parent()
