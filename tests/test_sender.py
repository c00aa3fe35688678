"""One bot's outbox is emptied whatever befalls the database: nothing is sent twice, nothing is forgotten, nobody gives up for ever."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot import sender as sending
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot, Outgoing, Pace, Unreachable
from bot.render import pack
from bot.sender import Sender
from storage import outbox
from storage.database import Database, Tx, table_of
from storage.outbox import Waiting
from storage.tables import Address, OutboxMessage
from tests.people_of_town import newcomer


class Ailing:
    """A database that fails to write as many times as it is told to: a disk that is full, a server that restarts."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.fails = 0
        self.failed = 0

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Tx]:
        async with self._database.write() as tx:
            yield tx
            if self.fails > 0:
                self.fails, self.failed = self.fails - 1, self.failed + 1
                raise OSError("no space left")

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        async with self._database.read() as tx:
            yield tx


class Office:
    """A sender at work for Awa, the channel it sends on, and what the outbox says of it."""

    def __init__(self, database: Database) -> None:
        self.database, self.ailing = database, Ailing(database)
        self.channel = MemoryChannel(Bot.RESIDENTS, "telegram")
        self.sender = Sender(self.channel, self.ailing, lambda: datetime.now(UTC))  # type: ignore[arg-type]

    async def posts(self, *texts: str) -> None:
        async with self.database.write() as tx:
            for text in texts:
                outbox.post(
                    tx, address_id="at-awa", channel="telegram", bot="residents", message=pack(Outgoing(text=text)), now=datetime.now(UTC)
                )  # fmt: skip
        self.sender.wake()

    async def states(self) -> list[str]:
        async with self.database.read() as tx:
            return [row.state for row in await tx.rows(select(table_of(OutboxMessage).c.state).order_by(table_of(OutboxMessage).c.id))]

    async def become(self, *states: str) -> None:
        async with asyncio.timeout(5):
            while await self.states() != list(states):
                await asyncio.sleep(0.01)

    @property
    def delivered(self) -> list[str]:
        return [message.text for message in self.channel.delivered["awa"]]


@pytest.fixture
async def office(sqlite: Database, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr(sending, "IDLE_SECONDS", 0.05)
    async with sqlite.write() as tx:
        newcomer(tx, "awa")
    return Office(sqlite)


@asynccontextmanager
async def at_work(office: Office) -> AsyncIterator[asyncio.Task[None]]:
    work = asyncio.create_task(office.sender.work())
    yield work
    office.sender.close()
    await asyncio.wait_for(work, 5)


async def test_a_database_that_fails_keeps_nobody_from_being_written_to_later(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    office.ailing.fails = 2
    async with at_work(office) as work:
        await office.posts("a1", "a2")
        await office.become("sent", "sent")
        assert not work.done() and office.ailing.failed == 2
    assert office.delivered == ["a1", "a2"] and "OSError" in caplog.text and "no space" not in caplog.text


async def test_what_was_sent_while_the_database_failed_is_recorded_and_not_sent_again(office: Office) -> None:
    async with at_work(office):
        office.channel.fails = lambda chat, message: setattr(office.ailing, "fails", 3)  # it fails once the message is under way
        await office.posts("a1")
        await office.become("sent")
    assert office.delivered == ["a1"] and office.ailing.failed == 3 and office.sender.sent == 1


async def test_who_blocked_the_bot_while_the_database_failed_is_known_as_gone(office: Office) -> None:
    def blocked(chat: str, message: Outgoing) -> Unreachable:
        office.ailing.fails = 1
        return Unreachable("blocked")

    async with at_work(office):
        office.channel.fails = blocked
        await office.posts("a1", "a2")
        await office.become("failed", "failed")
    async with office.database.read() as tx:
        assert await tx.value(select(table_of(Address).c.gone)) is True


async def post_to_many(office: Office, people: int) -> None:
    async with office.database.write() as tx:
        for n in range(people):
            newcomer(tx, f"n{n}")
            outbox.post(
                tx, address_id=f"at-n{n}", channel="telegram", bot="residents", message=pack(Outgoing(text="a")), now=datetime.now(UTC)
            )  # fmt: skip


class Watched(Sender):
    """Counts its turns, and stops one that turns without ever letting others have theirs."""

    turns = 0

    async def _turn(self) -> int:
        self.turns += 1
        if self.turns > 1_000:
            await asyncio.sleep(0.01)
        return await super()._turn()


@pytest.mark.parametrize("waiting", [3, 4, 5, 40])
async def test_whoever_has_no_call_free_lets_the_others_work(office: Office, waiting: int) -> None:
    office.channel.pace = Pace(at_once=4)  # no pace of its own, as the page has none
    await post_to_many(office, waiting)
    office.sender = watched = Watched(office.channel, office.database, lambda: datetime.now(UTC))
    async with at_work(office):
        await office.become(*["sent"] * waiting)
    assert watched.turns <= 10 + 3 * waiting, f"{watched.turns} turns for {waiting} messages"


async def test_while_many_wait_they_are_claimed_many_at_a_time(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    claims: list[int] = []
    claim = outbox.claim

    async def counted(tx: Tx, **given: Any) -> list[Waiting]:
        found = await claim(tx, **given)
        claims.append(len(found))
        return found

    monkeypatch.setattr(outbox, "claim", counted)
    office.channel.pace = Pace(at_once=16, per_second=400)  # they end one after the other
    await post_to_many(office, 160)
    office.sender = Sender(office.channel, office.database, lambda: datetime.now(UTC))
    async with at_work(office):
        await office.become(*["sent"] * 160)
    assert sum(claims) == 160 and sum(found > 0 for found in claims) <= 20, claims


class Silent:
    """A database that neither answers nor fails."""

    @asynccontextmanager
    async def write(self) -> AsyncIterator[None]:
        await asyncio.Event().wait()
        yield


async def test_whoever_stops_waits_for_no_database_that_answers_nothing(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    silent: Any = Silent()
    async with asyncio.timeout(5):
        await Sender(office.channel, silent, lambda: datetime.now(UTC)).stop()
    assert "may be sent again: TimeoutError" in caplog.text


async def test_closing_waits_for_no_database_that_is_away(office: Office) -> None:
    office.channel.fails = lambda chat, message: setattr(office.ailing, "fails", 1_000_000)
    work = asyncio.create_task(office.sender.work())
    await office.posts("a1")
    async with asyncio.timeout(5):
        while not office.ailing.failed:
            await asyncio.sleep(0.01)
    office.sender.close()
    await asyncio.wait_for(work, 5)
    await office.sender.stop()
    assert await office.states() == ["sending"], "it is sent again, flagged, after the next start"
