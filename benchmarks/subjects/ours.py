"""Our engine: aiogram's types at the edge, then reception, the engine, the desk, the outbox, SQLite; the calls to Telegram apart.

The conversation has the peer's seven steps; it files a real case, with its reference, its queue and its notices.
"""

from __future__ import annotations

import sqlite3
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.harness import STORY, Reply, Script
from bot.app import App, open_house
from bot.channels.port import Bot, Incoming
from bot.channels.telegram.calls import decoded
from bot.channels.telegram.residents import ResidentsTelegram
from bot.clock import Clock
from bot.fronts.residents.front import Residents
from bot.fronts.visit import Visit
from bot.settings import Settings
from dialogue.kinds import OneOf, Text, Told, YesNo
from dialogue.play import Ask
from flows import every_flow
from flows.place import where
from flows.residents.report_concern import ConcernDraft, Speaker
from flows.themes import Nature, Theme
from flows.world import World
from storage.database import Tx

NAME = "report_concern"
"""The flow the seven steps stand in for: it has their texts."""


async def seven_steps(ask: Ask, world: World) -> ConcernDraft:
    await ask("fifteen_or_older", YesNo())
    speaker = await ask("speaking_for", OneOf(Speaker))
    place = await where(ask, world)
    story = await ask("story", Text(at_least=10))
    theme = await ask("theme", OneOf(Theme))
    nature = await ask("nature", OneOf(Nature))
    await ask.review()
    return ConcernDraft(Told(story, ()), place, theme, None, nature, quotable=True, speaker=speaker)  # or two more questions follow


@dataclass
class Watched(Residents):
    """Remembers what each chat is asked, for the harness to press its buttons; the last word, a notice, has none that it presses."""

    replies: dict[str, Reply] = field(default_factory=dict)

    async def hear(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        await super().hear(tx, visit, incoming)
        shown = visit.said[-1].message
        buttons = tuple([button.data for row in shown.buttons for button in row]) if shown else ()
        self.replies[incoming.chat] = Reply(text=shown.text if shown else "", buttons=buttons)


class Ours:
    script: Script = ("/signaler", 0, 0, "59100", STORY, 1, 0, 0)
    a_minute = 6000
    """These residents type faster than any hand: each message is counted, and none of them is asked to wait."""

    async def start(self, directory: Path) -> None:
        seven_steps.__module__ = every_flow()[NAME].__module__  # it is one of the residents' bot
        every_flow()[NAME] = seven_steps  # type: ignore[index]
        async with AsyncExitStack() as opening:
            settings = Settings(data=directory, database="", messages_a_minute=self.a_minute)
            house = await opening.enter_async_context(open_house(settings, Clock()))
            self._app = App(house, [], settings)
            self._front = self._app.fronts[Bot.RESIDENTS] = Watched(house)
            await self._app.start(ticking=False)
            self._channel = ResidentsTelegram("42:" + "a" * 35)
            self._open = opening.pop_all()

    async def feed(self, raw: bytes, chat: int) -> Reply:
        await self.hear(raw)
        return self._front.replies[str(chat)]

    async def hear(self, raw: bytes) -> None:
        incoming = self._channel.parse(decoded(raw))
        assert incoming is not None
        await self._app.reception.hear(incoming)

    async def stop(self) -> None:
        await self._app.stop()
        await self._open.aclose()

    def stored(self, directory: Path) -> int:
        with sqlite3.connect(directory / "porte-voix.db") as database:
            return int(database.execute('SELECT count(*) FROM "case"').fetchone()[0])


def subject() -> Ours:
    return Ours()
