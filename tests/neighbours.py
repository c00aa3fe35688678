"""The whole house without a network, on either engine, and the phones of those who write to it: talks that read as transcripts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.app import App, open_house
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot, Incoming, Media, Outgoing
from bot.settings import Settings
from bot.texts import shipped
from routing.access import Role
from routing.directory.known import Directory
from storage import directory, outbox, people
from tests import databases
from tests.conftest import FakeClock

STORY = "Il y a de l'eau sur les murs de la chambre."


@dataclass
class Phone:
    """Somebody's chat at one of the bots. `shown` is everything it received, oldest first."""

    house: Neighbourhood
    channel: MemoryChannel
    chat: str
    language: str = "fr"

    @property
    def shown(self) -> list[Outgoing]:
        return self.channel.delivered[self.chat]

    @property
    def last(self) -> str:
        return self.shown[-1].text

    def text(self, key: str, **facts: str | int) -> str:
        return shipped()(self.language, key, facts)

    def reads(self, key: str, **facts: str | int) -> bool:
        """Whether the newest message begins so."""
        return self.last.startswith(self.text(key, **facts))

    async def types(self, *lines: str) -> Phone:
        for line in lines:
            await self._does(text=line)
        return self

    async def sends(self, media: Media) -> Phone:
        return await self._does(media=(media,))

    async def presses(self, *keys: str, **facts: str) -> Phone:
        """The newest button with this label; several one after the other."""
        for key in keys:
            await self._does(pressed=self.button(key, **facts))
        return self

    def button(self, key: str, **facts: str) -> str:
        """The data of the newest button with this label."""
        label = self.text(key, **facts)
        found = [b.data for message in reversed(self.shown) for row in message.buttons for b in row if b.label == label]
        assert found, f"no button {label!r} in {[b.label for row in self.shown[-1].buttons for b in row]}"
        return found[0]

    async def reports(self, story: str = STORY, place: str = "59100") -> str:
        """A concern from the first word to the last; returns its reference."""
        await self.types("/signaler" if self.language == "fr" else "/report")
        await self.types(story)
        await self.presses("choice-old-enough")
        await self.types(place)
        await self.presses("theme-log")
        if self.reads("neighbours-said-it"):
            await self.presses("neighbours-different")
        await self.presses("choice-send", "choice-yes", "choice-yes")
        if self.reads("give-detail-who-was-told"):
            await self.presses("detail-skip")
        sent = next(message.text for message in reversed(self.shown) if "PV-" in message.text)
        return next(word.strip(".,") for word in sent.split() if word.startswith("PV-"))

    async def _does(self, **what: object) -> Phone:
        await self.channel.receive(self.house.incoming(self, **what))
        await self.house.settles()
        return self


@dataclass
class Neighbourhood:
    """The program at work; nothing ticks by itself."""

    app: App
    clock: FakeClock
    folder: Path
    channels: dict[tuple[Bot, str], MemoryChannel] = field(default_factory=dict)
    number: int = 0

    def phone(self, chat: str, bot: Bot = Bot.RESIDENTS, channel: str = "telegram", language: str = "fr") -> Phone:
        return Phone(self, self.channels[bot, channel], chat, language)

    def incoming(self, phone: Phone, **what: object) -> Incoming:
        self.number += 1
        told = {"channel": phone.channel.name, "bot": phone.channel.bot, "chat": phone.chat, "language": phone.language}
        return Incoming(message=f"m{self.number}", **told, **what)  # type: ignore[arg-type]

    async def relay(self, name: str, association: str | None = "les-voisins") -> Phone:
        """A member of an association at the staff bot."""
        chat = f"staff-{name}"
        async with self.app.house.database.write() as tx:
            address = people.new_id()
            people.add_address(
                tx, id=address, lookup=people.lookup(tx, "telegram", Bot.STAFF, chat), channel="telegram", bot=Bot.STAFF, chat=chat,
                language="fr", now=self.clock.now(), person_id=None,
            )  # fmt: skip
            number = await directory.association_id(tx, association) if association else None
            role = Role.RELAY if association else Role.COORDINATION
            await people.save_member(
                tx, id=people.new_id(), role=role, association_id=number, first_name=name, address_id=address, now=self.clock.now()
            )
        return self.phone(chat, Bot.STAFF)

    async def settles(self) -> None:
        """Wait until everything that can leave has left."""
        await self.app.reception.neighbours.settled()
        async with asyncio.timeout(10):
            while True:
                async with self.app.house.database.read() as tx:
                    waiting, _ = await outbox.backlog(tx, self.clock.now())
                if not waiting:
                    return
                await asyncio.sleep(0.01)


@asynccontextmanager
async def living(folder: Path, clock: FakeClock, url: str = "") -> AsyncIterator[Neighbourhood]:
    """An association of Roubaix, the residents' bot on two channels, and the staff bot."""
    settings = Settings(data=folder, database=url, messages_a_minute=0, take_back_seconds=0)
    async with open_house(settings, clock) as house:  # type: ignore[arg-type]
        async with house.database.write() as tx:
            await directory.save_association(
                tx, slug="les-voisins", name="Les Voisins", zone="Europe/Paris", themes=(), languages=(),
                territories=[("commune", "59512")], aliases=(),
            )  # fmt: skip
            await directory.touch(tx)
        async with house.database.read() as tx:
            house.desk.directory = await Directory.load(tx)
        doors = {(bot, name): MemoryChannel(bot, name) for bot, name in
                 ((Bot.RESIDENTS, "telegram"), (Bot.RESIDENTS, "web"), (Bot.STAFF, "telegram"))}  # fmt: skip
        app = App(house, list(doors.values()), settings)
        await app.start(ticking=False)
        try:
            yield Neighbourhood(app, clock, folder, doors)
        finally:
            await app.stop()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def town(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> AsyncIterator[Neighbourhood]:
    """The house on each engine in turn."""
    server: databases.Server | None = request.getfixturevalue("postgres") if request.param == "postgres" else None
    async with living(tmp_path, clock, server.fresh() if server else "") as opened:
        yield opened
