"""`porte-voix run` as its operator starts it: a process of its own before a Telegram of ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.fake_telegram import FakeBot, FakeTelegram
from tests.program import Restarted
from tests.telegram_app import Furnished


@dataclass(kw_only=True)
class RealProgram(Restarted):
    """The program with both its bots."""

    server: FakeTelegram
    residents: FakeBot
    staff: FakeBot
    more: dict[str, str] = field(default_factory=dict)

    @property
    def settings(self) -> dict[str, str]:
        given = {
            "PORTE_VOIX_TELEGRAM_API": self.server.url,
            "PORTE_VOIX_RESIDENTS_TOKEN": self.residents.token,
            "PORTE_VOIX_STAFF_TOKEN": self.staff.token,
        }
        return super().settings | given | self.more


@asynccontextmanager
async def real(furnished: Furnished, folder: Path, **more: str) -> AsyncIterator[RealProgram]:
    """The real program, not yet started, before a fake Telegram in this process."""
    async with FakeTelegram() as server:
        program = RealProgram(
            folder=furnished.folder,
            log=folder / "log.txt",
            server=server,
            residents=server.bot("residents"),
            staff=server.bot("staff"),
            more=dict(more),
        )
        try:
            yield program
        finally:
            await program.kill()
