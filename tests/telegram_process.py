"""`porte-voix run` as its operator starts it: a process of its own before a Telegram of ours."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from tests.fake_telegram import FakeBot, FakeTelegram
from tests.program import command, environment
from tests.telegram_app import Furnished


class Process(Protocol):
    """What a test does with the program's process."""

    @property
    def returncode(self) -> int | None: ...

    def send_signal(self, sign: signal.Signals) -> None: ...

    async def wait(self) -> int: ...


@dataclass
class RealProgram:
    """`porte-voix run` as a process of its own, started and ended as often as a test wants; what it printed stays in `log`."""

    server: FakeTelegram
    residents: FakeBot
    staff: FakeBot
    folder: Path
    log: Path
    more: dict[str, str] = field(default_factory=dict)
    port: int = 0
    process: Process | None = None

    @property
    def settings(self) -> dict[str, str]:
        given = {
            "PORTE_VOIX_DATA": str(self.folder),
            "PORTE_VOIX_TELEGRAM_API": self.server.url,
            "PORTE_VOIX_RESIDENTS_TOKEN": self.residents.token,
            "PORTE_VOIX_STAFF_TOKEN": self.staff.token,
        }
        return given | self.more

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


@asynccontextmanager
async def real(furnished: Furnished, folder: Path, **more: str) -> AsyncIterator[RealProgram]:
    """The real program, not yet started, before a fake Telegram in this process."""
    async with FakeTelegram() as server:
        program = RealProgram(server, server.bot("residents"), server.bot("staff"), furnished.folder, folder / "log.txt", dict(more))
        try:
            yield program
        finally:
            await program.kill()
