"""A hundred people at once on the page of the real program: each is answered, then nothing turns, and their pages are let go."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from bot.app import open_house
from bot.channels.web.channel import COOKIE
from bot.clock import Clock
from bot.settings import Settings
from bot.texts import shipped
from tests.program import running

PEOPLE = 100
PATIENCE = 40.0
"""Seconds for all of them, on a busy machine; they take three on an idle one."""
QUIET_SECONDS = 1.0


@dataclass
class Visitor:
    """A page that stays open, in a browser of its own."""

    http: aiohttp.ClientSession
    url: str
    chat: dict[str, str] = field(default_factory=lambda: {"Cookie": f"{COOKIE}={secrets.token_urlsafe(32)}"})

    async def speaks(self, number: int, answered: asyncio.Barrier) -> None:
        """A story, an age, and the next question; the page then stays open until the program lets it go."""
        async with self.http.get(f"{self.url}chat/events", headers=self.chat) as stream:
            await self._says(text=f"La lumière du hall {number} ne marche plus.")
            asked = await self._hears(stream, "welcome-heard")
            old_enough = shipped()("fr", "choice-old-enough")
            await self._says(pressed=next(button["data"] for [button] in asked["buttons"] if button["label"] == old_enough))
            await self._hears(stream, "report-concern-place")
            await answered.wait()
            await stream.read()

    async def _says(self, **said: str) -> None:
        async with self.http.post(f"{self.url}chat/messages", headers=self.chat, json={"id": secrets.token_hex(8), **said}) as answer:
            assert answer.status == 204, await answer.text()

    async def _hears(self, stream: aiohttp.ClientResponse, key: str) -> dict[str, Any]:
        async for line in stream.content:
            if line.startswith(b"data: {") and shipped()("fr", key) in (message := json.loads(line[6:])).get("text", ""):
                told: dict[str, Any] = message
                return told
        raise AssertionError("the stream ended")


def seconds_worked(process: int) -> float:
    user, system = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


async def test_a_hundred_people_at_once_are_answered_then_nothing_turns_and_it_ends(tmp_path: Path) -> None:
    async with open_house(Settings(data=tmp_path), Clock()):
        pass  # its tables are made here, where that takes a moment
    given = {"PORTE_VOIX_DATA": str(tmp_path), "PORTE_VOIX_WEB_CHAT": "true", "PORTE_VOIX_WITHOUT_STAFF": "true"}
    async with (
        running("run", "--port", "0", folder=tmp_path, seconds=60, **given) as program,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=PATIENCE)) as http,
    ):
        answered = asyncio.Barrier(PEOPLE + 1)
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as crowd:
            for number in range(PEOPLE):
                crowd.create_task(Visitor(http, program.url).speaks(number, answered))
            await answered.wait()
            await asyncio.sleep(0.5)
            before = seconds_worked(program.process.pid)
            await asyncio.sleep(QUIET_SECONDS)
            assert seconds_worked(program.process.pid) - before < QUIET_SECONDS / 3
            program.process.terminate()
            assert await program.process.wait() == 0
