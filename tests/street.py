"""Neighbours and a relay before the house itself, without a network: what they write is heard, what they are sent is read."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from bot import settings
from bot.app import open_house
from bot.channels.port import Bot, Button, Incoming, Media, Outgoing
from bot.clock import Clock
from bot.fronts.residents.front import Residents
from bot.fronts.residents.numbers import numbers_in
from bot.fronts.staff.front import Staff
from bot.fronts.visit import session_of
from bot.house import House, asides_in
from bot.reception import Reception
from bot.render import unpack
from bot.texts import Texts, shipped
from dialogue.session import Session
from flows.residents.report_concern import ConcernDraft
from routing.desk import Resident
from storage import conversations, outbox, people
from storage.database import table_of
from storage.outbox import Sent, Waiting
from storage.tables import OutboxMessage
from tests.people_of_town import concern
from tests.telegram_app import Furnished

_outbox = table_of(OutboxMessage)
BOT, PAGE = "voisins_bot", "https://voix.example.org"


@dataclass
class Somebody:
    """Whoever writes at one of the bots. `heard` is what was said to them since their last act."""

    street: Street
    chat: str
    bot: Bot
    channel: str
    language: str = "fr"
    heard: list[Outgoing] = field(default_factory=list)
    number: str = ""
    """Of the last message they wrote."""
    _read: int = 0

    async def types(self, *lines: str) -> Somebody:
        for line in lines:
            if numbers_in(shipped()).read(line):
                await self.sees()
            await self._does(text=line)
        return self

    async def hurries(self, *lines: str) -> Somebody:
        """Types all of these at once, before anything that is said to them arrives."""
        self.heard.clear()
        written = [
            Incoming(channel=self.channel, bot=self.bot, chat=self.chat, message=str(next(self.street.numbers)), text=line)
            for line in lines
        ]
        await asyncio.gather(*map(self.street.reception.hear, written))
        await self.looks()
        return self

    async def sees(self) -> Somebody:
        """What was said to them is before their eyes."""
        shown = [row.id for row in await self._mailbox(0)]
        theirs = (_outbox.c.id.in_(shown), _outbox.c.state == "ready", _outbox.c.due_at <= self.street.house.now())
        async with self.street.house.database.write() as tx:
            await tx.run(update(_outbox).where(*theirs).values(state="sent", sent_at=self.street.house.now()))
        return self

    async def edits(self, number: str, text: str) -> Somebody:
        """A message they wrote says something else now."""
        await self._does(edits=number, text=text)
        return self

    async def sends(self, *media: Media, text: str = "", under: str = "") -> Somebody:
        """Files, perhaps as the platform's reply to the message with this number."""
        await self._does(media=media, text=text, replies_to=under)
        return self

    async def stands(self, longitude: float, latitude: float) -> Somebody:
        """Shares where they are."""
        await self._does(position=(longitude, latitude))
        return self

    async def presses(self, *keys: str) -> Somebody:
        """The newest button with this label; several one after the other."""
        for key in keys:
            await self.presses_label(self.text(key))
        return self

    async def presses_label(self, label: str) -> Somebody:
        button, under = await self._button(label)
        return await self.presses_data(button.data, under)

    async def presses_data(self, data: str, under: str = "") -> Somebody:
        """A button as it was kept by the platform, under the message with this number."""
        await self._does(pressed=data, replies_to=under)
        return self

    async def replies(self, under: str, text: str) -> Somebody:
        """Words sent as the platform's reply to the message with this number."""
        await self._does(text=text, replies_to=under)
        return self

    async def newest(self, part: str) -> tuple[str, Outgoing]:
        """The newest message with these words: its number on the platform once it is delivered, and what it is."""
        for row in reversed(await self._mailbox(0)):
            if part in (message := unpack(row.message)).text:
                return row.receipt, message
        raise AssertionError(f"{part!r} was never said to {self.chat}")

    async def reads(self, key: str, **facts: str | int) -> str:
        """A message that begins with this text, said since their last act or come by itself."""
        await self.looks()
        wanted = self.text(key, **facts)
        found = next((message.text for message in self.heard if message.text.startswith(wanted)), None)
        assert found is not None, f"{wanted!r} is not among:\n" + "\n---\n".join(message.text for message in self.heard)
        return found

    async def looks(self) -> list[str]:
        """Everything said to them since their last act."""
        for row in await self._mailbox(self._read):
            self.heard.append(unpack(row.message))
            self._read = row.id
        return [message.text for message in self.heard]

    async def everything(self) -> str:
        """All they were ever sent."""
        return "\n".join(unpack(row.message).text for row in await self._mailbox(0))

    async def settles(self) -> Somebody:
        """What the house looks up for them has come."""
        await self.street.reception.neighbours.settled()
        await self.looks()
        return self

    async def conversation(self) -> Session | None:
        async with self.street.house.database.read() as tx:
            lookup = people.lookup(tx, self.channel, self.bot, self.chat)
            chat = (await conversations.chats(tx, [lookup])).get(lookup)
            return session_of(conversations.opened(tx, chat.sealed), self.street.house) if chat and chat.sealed else None

    def text(self, key: str, **facts: str | int) -> str:
        return shipped()(self.language, key, facts)

    async def _does(self, **act: Any) -> None:
        self.heard.clear()
        self.number = str(next(self.street.numbers))
        await self.street.reception.hear(Incoming(channel=self.channel, bot=self.bot, chat=self.chat, message=self.number, **act))
        await self.looks()

    async def _button(self, label: str) -> tuple[Button, str]:
        for row in reversed(await self._mailbox(0)):
            if found := [button for line in unpack(row.message).buttons for button in line if button.label == label]:
                return found[0], row.receipt
        raise AssertionError(f"no button {label!r} was shown to {self.chat}")

    async def _mailbox(self, after: int) -> list[Any]:
        """What the house has to send them, sent or not, on any platform."""
        async with self.street.house.database.read() as tx:
            address = await people.address_of(tx, self.channel, self.bot, self.chat)
            wanted = select(_outbox.c.id, _outbox.c.message, _outbox.c.receipt).where(_outbox.c.address_id == address, _outbox.c.id > after)
            return list(await tx.rows(wanted.order_by(_outbox.c.id)))


@dataclass
class Street:
    """The house as it is at work, but for its channels."""

    house: House
    furnished: Furnished
    clock: Clock
    reception: Reception = field(init=False)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        fronts = {Bot.RESIDENTS: Residents(self.house), Bot.STAFF: Staff(self.house)}
        self.reception = Reception(self.house, fronts, lambda: None)

    def passes(self, seconds: int) -> None:
        self.clock.move_to(self.house.now() + timedelta(seconds=seconds))

    async def delivers(self) -> None:
        """All that is due arrives, as the sender would have it: a screen in the place of the one before."""
        for channel, bot in itertools.product(("web", "telegram", "whatsapp"), Bot):
            while True:
                async with self.house.database.write() as tx:
                    waiting = await outbox.claim(tx, channel=channel, bot=bot, now=self.house.now(), most=50)
                    sent = [
                        Sent(id=one.id, state="sent", at=self.house.now(), receipt=_place(one) or str(one.id), case=one.case)
                        for one in waiting
                    ]
                    await outbox.record(tx, sent)
                if not waiting:
                    break

    def resident(self, name: str, channel: str = "web", language: str = "fr") -> Somebody:
        return Somebody(self, name, Bot.RESIDENTS, channel, language)

    async def relay(self, name: str = "Nadia") -> Somebody:
        somebody = Somebody(self, name, Bot.STAFF, "telegram")
        return await somebody.types(self.furnished.invitations[name], name)


def _place(waiting: Waiting) -> str:
    """Where a screen is shown: "" for a message of its own."""
    return "" if unpack(waiting.message).below else waiting.earlier


@asynccontextmanager
async def street(furnished: Furnished, texts: Texts | None = None, **given: object) -> AsyncIterator[Street]:
    """A house whose links lead to a bot and to a page, and where what relays write leaves at once; with other texts than ours, if any are
    given."""
    wanted: dict[str, object] = {"residents_name": BOT, "public_url": PAGE, "take_back_seconds": 0, **given}
    clock = Clock()
    async with open_house(settings.load(data=furnished.folder, **wanted), clock) as house:
        opened = Street(replace(house, texts=texts, asides=asides_in(texts)) if texts else house, furnished, clock)
        work = asyncio.create_task(opened.reception.work())
        try:
            yield opened
        finally:
            opened.reception.close()
            await asyncio.wait_for(work, 5)


@pytest.fixture
async def town(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
async def nadia(town: Street) -> Somebody:
    """A relay of that town."""
    return await town.relay()


async def speaks(author: Somebody, draft: ConcernDraft | None = None, *, days_ago: int = 0) -> str:
    """A concern of theirs, from Roubaix unless another is given, is filed; returns its reference."""
    await author.types("/start")
    house = author.street.house
    async with house.database.write() as tx:
        lookup = people.lookup(tx, author.channel, author.bot, author.chat)
        chat = (await conversations.chats(tx, [lookup]))[lookup]
        assert chat.person_id is not None
        moment = house.now() - timedelta(days=days_ago)
        who = Resident(chat.person_id, chat.address_id, chat.language)
        reference, _ = await house.desk.open_case(tx, moment, who, draft or concern())
    return reference


async def shares(author: Somebody, reference: str, *, words: bool = False) -> str:
    """The author shares a case of theirs; returns the payload of the link to forward."""
    await author.types(reference)
    await author.presses("act-share", "choice-yes" if words else "choice-no")
    await author.reads("share-how")
    return author.heard[-1].text.rpartition("?start=")[2]


async def joins(neighbour: Somebody, payload: str, *words: str) -> None:
    """A neighbour opens the link and says yes to all, with words of their own or none."""
    await neighbour.types(f"/start {payload}")
    await neighbour.reads("join-voice-same-for-you")
    await neighbour.presses("choice-yes", "choice-yes")
    await neighbour.reads("join-voice-own-words")
    await (neighbour.types(*words) if words else neighbour.presses("choice-skip"))
    if words:
        await neighbour.presses("choice-over")
    await neighbour.presses("choice-send")
