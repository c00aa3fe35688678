"""What could not be handled is kept, can be seen, is heard again on request, and is dropped in the end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import cli
from bot.app import App, open_house
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot, Hear, Incoming, NotNow
from bot.clock import Clock
from bot.set_aside import keeper
from bot.settings import Settings
from storage import set_aside
from tests.conftest import MONDAY


class Recalled(MemoryChannel):
    """A channel whose messages are their own bytes."""

    async def again(self, raw: bytes, hear: Hear) -> None:
        await hear(Incoming(channel=self.name, bot=self.bot, chat="awa", message=raw.decode(), text=raw.decode()))


class Reopened:
    """The house, and what it hears when it hears again: it may be away, and chokes on some words."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.heard: list[str] = []
        self.chokes_on, self.away = {"poison"}, False

    async def hear(self, said: Incoming) -> None:
        if self.away:
            raise NotNow
        if said.text in self.chokes_on:
            raise ValueError(said.text)
        self.heard.append(said.text)

    async def left(self) -> list[tuple[int, str, bool]]:
        async with self.app.house.database.read() as tx:
            return [(row.id, row.error, row.again) for row in await set_aside.listed(tx)]


@pytest.fixture
async def reopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Reopened]:
    """Three messages set aside."""
    monkeypatch.setenv("PORTE_VOIX_DATA", str(tmp_path))
    settings = Settings(data=tmp_path)
    async with open_house(settings, Clock()) as house:
        house_ = Reopened(App(house, [Recalled(Bot.RESIDENTS)], settings))
        monkeypatch.setattr(house_.app.gate, "hear", house_.hear)
        keep = keeper(house, "memory", Bot.RESIDENTS)
        for words in ("bonjour", "poison", "merci"):
            await keep(words.encode(), "KeyError")
        yield house_


async def test_what_is_asked_for_is_heard_and_what_chokes_again_stays(reopened: Reopened) -> None:
    await reopened.app._hear_again()
    assert reopened.heard == [], "nobody asked"
    async with reopened.app.house.database.write() as tx:
        assert await set_aside.ask_again(tx, None) == 3
    reopened.away = True
    await reopened.app._hear_again()
    assert [again for _, _, again in await reopened.left()] == [True] * 3, "not now is not never"
    reopened.away = False
    await reopened.app._hear_again()
    assert reopened.heard == ["bonjour", "merci"] and await reopened.left() == [(2, "ValueError", False)]


async def test_what_nobody_looked_at_is_dropped_in_the_end(reopened: Reopened) -> None:
    async with reopened.app.house.database.write() as tx:
        set_aside.keep(tx, channel="web", bot="residents", raw=b"old", error="KeyError", now=MONDAY - timedelta(days=3650))
    assert len(await reopened.left()) == 4
    await reopened.app.housekeeping.forget()
    assert len(await reopened.left()) == 3


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as end:
        cli.main(("aside", *words))
    said = capsys.readouterr()
    return int(end.value.code or 0), said.out + said.err


def test_the_command_shows_no_words_and_says_what_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:

    async def two() -> None:
        async with open_house(Settings(data=tmp_path), Clock()) as house:
            for words in ("perruche jaune", "poison"):
                await keeper(house, "telegram", Bot.STAFF)(words.encode(), "KeyError")

    asyncio.run(two())
    monkeypatch.setenv("PORTE_VOIX_DATA", str(tmp_path))
    code, shown = told(capsys, "list")
    assert code == 0 and [line.split("\t")[0::2] for line in shown.splitlines()] == [["1", "telegram (staff)"], ["2", "telegram (staff)"]]
    assert "perruche" not in shown and "KeyError" in shown
    assert told(capsys, "again", "2") == (0, "1 to be heard again\n")
    assert told(capsys, "list")[1].splitlines()[1].endswith("to be heard again")
    for wrong in ("7", "two"):
        code, shown = told(capsys, "drop", wrong)
        assert code == 2 and "porte-voix aside list" in shown
    assert told(capsys, "drop", "all") == (0, "2 dropped\n") and told(capsys, "list") == (0, "")
