"""A house whose residents come by WhatsApp, without a network: what people do is heard, what they are sent is kept by a channel of ours."""

from __future__ import annotations

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.app import open_house
from bot.channels.memory import MemoryChannel
from bot.channels.pieces import Deliveries
from bot.channels.port import Bot, Incoming, Names, Outgoing, Pace
from bot.channels.whatsapp.parsing import Status
from bot.clock import Clock
from bot.fronts.front import Front
from bot.fronts.residents.front import Residents
from bot.house import House
from bot.platforms.whatsapp_news import noting
from bot.reception import Reception
from bot.render import pack
from bot.sender import Sender
from bot.settings import Settings
from storage import cases, outbox
from storage.database import table_of
from storage.tables import Address, OutboxMessage, Person

PHONE, BSUID = "33755501234", "FR.1349"
WINDOW = timedelta(hours=24)


class Line(MemoryChannel):
    """Gives each piece a number of its own, as WhatsApp does, whoever it is for; " | " in a text is where it is cut in pieces."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.numbers: dict[str, str] = {}
        self._taken = itertools.count(1)
        self._deliveries = Deliveries(self._one, lambda message: [message._replace(text=text) for text in message.text.split(" | ")])

    async def send(self, chat: str, message: Outgoing) -> str:
        return " ".join(await self._deliveries.send(chat, message))

    async def _one(self, chat: str, piece: Outgoing) -> str:
        await super().send(chat, piece)
        self.numbers[piece.text] = f"wamid.out.{next(self._taken)}"
        return self.numbers[piece.text]


@dataclass
class WhatsAppHouse:
    """The house at work, and the clock it goes by."""

    house: House
    clock: Clock
    invites: bool = True
    reception: Reception = field(init=False)
    channel: Line = field(init=False)
    sender: Sender = field(init=False)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        self.channel = Line(Bot.RESIDENTS, "whatsapp", pace=Pace(at_once=4, window=WINDOW, invites=self.invites))
        self.sender = Sender(self.channel, self.house.database, self.house.now)
        fronts = {Bot.RESIDENTS: Residents(self.house), Bot.STAFF: Front(self.house)}
        self.reception = Reception(self.house, fronts, self.sender.wake)

    def passes(self, **span: float) -> None:
        self.clock.move_to(self.house.now() + timedelta(**span))

    def said(
        self, text: str, *, phone: str = PHONE, bsuid: str = BSUID, former: tuple[str, ...] = (), number: str = "", **more: Any
    ) -> Incoming:
        """What somebody does, under the names that WhatsApp tells of them."""
        names = Names(phone if bsuid else "", former, lent=not bsuid)
        number = number or f"wamid.{next(self.numbers)}"
        return Incoming(channel="whatsapp", bot=Bot.RESIDENTS, chat=bsuid or phone, message=number, text=text, names=names,
                        at=self.house.now(), **more)  # fmt: skip

    async def hears(self, *said: Incoming) -> None:
        await asyncio.gather(*map(self.reception.hear, said))

    async def posts(self, *texts: str, case: str = "", to: str = "") -> None:
        """The house has this to say to this address, or to whoever came first."""
        async with self.house.database.write() as tx:
            to = to or await tx.value(select(table_of(Address).c.id).order_by(table_of(Address).c.created_at))
            for text in texts:
                outbox.post(
                    tx, address_id=to, channel="whatsapp", bot="residents", message=pack(Outgoing(text=text)), now=self.house.now(),
                    case_reference=case or None,
                )  # fmt: skip
        self.sender.wake()

    async def addresses(self) -> Sequence[Any]:
        async with self.house.database.read() as tx:
            return await tx.rows(select(table_of(Address)).order_by(table_of(Address).c.created_at))

    async def people(self) -> int:
        async with self.house.database.read() as tx:
            return len(await tx.rows(select(table_of(Person).c.id)))

    async def delivery(self, case: str) -> tuple[str, str, bool]:
        """What members are shown of the last message about this case: its state, why, and whether the person was asked to write."""
        address = (await self.addresses())[0]
        async with self.house.database.read() as tx:
            row = await cases.delivery(tx, case, address.id)
        assert row is not None
        return row.state, row.reason, bool(row.asked)

    async def outbox(self) -> list[tuple[str, str]]:
        """The text of each message, or "?" and what it invites to, with its state."""
        columns = (table_of(OutboxMessage).c.message, table_of(OutboxMessage).c.state)
        async with self.house.database.read() as tx:
            rows = await tx.rows(select(*columns).order_by(table_of(OutboxMessage).c.id))
        return [(row.message["text"] or f"? {row.message['invites']}", row.state) for row in rows]

    async def becomes(self, *wanted: tuple[str, str]) -> None:
        """The newest messages of the outbox stand like this, soon."""
        found: list[tuple[str, str]] = []
        try:
            async with asyncio.timeout(5):
                while (found := (await self.outbox())[-len(wanted) :]) != list(wanted):
                    await asyncio.sleep(0.01)
        except TimeoutError:
            raise AssertionError(f"{found} is not {list(wanted)}") from None

    async def told(self, text: str, code: int, *, state: str = "failed", ago: timedelta = timedelta()) -> None:
        """WhatsApp says how the message or piece with these words fared, or one of which nothing is known."""
        columns = (table_of(OutboxMessage).c.message, table_of(OutboxMessage).c.receipt)
        async with self.house.database.read() as tx:
            known = {row.message["text"]: row.receipt for row in await tx.rows(select(*columns))}
        receipt = known.get(text) or self.channel.numbers.get(text, text)
        status = Status(receipt=receipt, state=state, at=self.house.now() - ago, code=code)
        await noting(self.house, Bot.RESIDENTS, invites=self.invites)([status])
        self.sender.wake()

    def delivered(self, chat: str = BSUID) -> list[str]:
        return [message.text or f"? {message.invites}" for message in self.channel.delivered[chat]]


async def _opened_once(folder: Path) -> None:
    async with open_house(Settings(data=folder), Clock()):
        pass


@pytest.fixture(scope="session")
def empty_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a house nobody wrote to: its tables are made once, and copied for each test."""
    folder = tmp_path_factory.mktemp("empty-house")
    asyncio.run(_opened_once(folder))
    return folder


@asynccontextmanager
async def whatsapp_house(empty_house: Path | None, folder: Path, url: str = "", *, invites: bool = True) -> AsyncIterator[WhatsAppHouse]:
    """In this folder, with a copy of an empty house; or with a database of its own on a server."""
    if empty_house is not None:
        shutil.copytree(empty_house, folder, dirs_exist_ok=True)
    clock = Clock()
    async with open_house(Settings(data=folder, database=url), clock) as house:
        opened = WhatsAppHouse(house, clock, invites)
        work = [asyncio.create_task(opened.reception.work()), asyncio.create_task(opened.sender.work())]
        try:
            yield opened
        finally:
            opened.reception.close()
            opened.sender.close()
            await asyncio.wait_for(asyncio.gather(*work), 5)
