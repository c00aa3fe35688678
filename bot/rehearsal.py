"""A rehearsal: real texts spoken by invented residents of real communes, through the very same reception, answered by invented relays.

For demonstrations, training and load. Everybody decides from what they were last told, as people do; so a rehearsal that was
killed can be begun again on the same database and goes on where each conversation stood.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from time import perf_counter
from zlib import crc32

from bot.app import App
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot
from bot.clock import Clock
from bot.rehearsal_people import Line, Relay, Resident
from routing.access import Role
from routing.cases import IN_HAND, TO_TAKE
from routing.invitations import invite
from storage import directory, outbox, people, rehearsed, summaries
from summaries.weekly import NATIONAL

AT_ONCE = 200
"""How many people speak at the same time."""
RELAYS = 4
"""How many relays share a queue."""
TALKS = 2
"""After a restart the first talk may only be the end of one that was already sent."""
Progress = Callable[[int, int, str], None]


@dataclass(kw_only=True)
class Counts:
    """What happened. `lost`, `duplicated` and `to_others` must be 0, and what was sent must be queued; `skipped` are texts too short to be
    told."""

    skipped: int = 0
    messages: int = 0
    sent: int = 0
    queued: int = 0
    answered: int = 0
    delivered: int = 0
    summaries: int = 0
    lost: int = 0
    duplicated: int = 0
    to_others: int = 0
    """Messages about a case that reached somebody else than its resident."""
    seconds: float = 0.0
    messages_per_second: float = 0.0

    @property
    def faultless(self) -> bool:
        return not (self.lost or self.duplicated or self.to_others) and self.queued == self.sent

    def to_json(self) -> dict[str, int | float]:
        return {name: round(value, 3) if isinstance(value, float) else value for name, value in asdict(self).items()}


@dataclass
class Rehearsal:
    app: App
    clock: Clock
    residents: MemoryChannel
    staff: MemoryChannel
    progress: Progress = lambda done, total, what: None
    counts: Counts = field(default_factory=Counts)

    async def run(self, lines: Sequence[Line], people_count: int, weeks: int) -> Counts:
        """Each line is said once, dealt out among the residents and the weeks."""
        began = perf_counter()
        start = await self._beginning()
        relays = await self._relays()
        shares = dealt(lines, people_count, weeks)
        for week, said in enumerate(shares):
            self.clock.move_to(start + timedelta(weeks=week, days=1))
            await self._speak(said, week, weeks)
            self.clock.move_to(start + timedelta(weeks=week, days=3))
            await self._answer(relays, week, weeks)
            self.clock.move_to(start + timedelta(weeks=week + 1, hours=8))
            await self.app.housekeeping.summaries()
        await self._drain()
        self.counts.seconds = perf_counter() - began
        self.counts.messages_per_second = self.counts.messages / self.counts.seconds
        await self._recount(expected_of(shares))
        return self.counts

    async def _beginning(self) -> datetime:
        """A Monday, midnight in the coordination's zone, the same when the rehearsal is begun again."""
        async with self.app.house.database.write() as tx:
            kept = await directory.fact(tx, "rehearsal_from")
            if kept is None:
                today = self.clock.now().astimezone(self.app.house.desk.zone)
                monday = (today - timedelta(days=today.weekday())).replace(hour=0, minute=0, second=0, microsecond=0)
                kept = monday.isoformat()
                await directory.set_fact(tx, "rehearsal_from", kept)
                await directory.set_fact(tx, "installed_at", kept)
        return datetime.fromisoformat(kept)

    async def _relays(self) -> dict[int | None, list[Relay]]:
        """A few relays for each association and for the coordination, who join by real invitations."""
        numbers = [None, *(body.id for body in self.app.house.desk.directory.bodies)]
        found = {number: [Relay(self.staff, f"relay-{number or 0}-{rank}", self.app) for rank in range(RELAYS)] for number in numbers}
        async with asyncio.TaskGroup() as group:
            for number, team in found.items():
                for relay in team:
                    group.create_task(self._join(relay, number))
        return found

    async def _join(self, relay: Relay, number: int | None) -> None:
        async with self.app.house.database.write() as tx:
            known = await people.address_of(tx, self.staff.name, Bot.STAFF, relay.chat)
            if known and await people.member_at(tx, known):
                return
            token = invite(tx, self.app.house.now(), Role.COORDINATION if number is None else Role.RELAY, number)
        await relay.do(text=f"/start {token}")
        await relay.do(text="Sami")

    async def _speak(self, said: dict[str, list[tuple[int, Line]]], week: int, weeks: int) -> None:
        total, done = sum(map(len, said.values())), 0
        turn = asyncio.Semaphore(AT_ONCE)

        async def speak(chat: str, lines: list[tuple[int, Line]]) -> None:
            nonlocal done
            resident = Resident(self.residents, chat, self.app)
            for rank, line in lines:
                async with turn:
                    for _ in range(TALKS):
                        if await self._filed_by(chat) <= rank:
                            await resident.speak(line)
                done += 1
                self.progress(done, total, f"week {week + 1}/{weeks}: residents speak")
            self.counts.messages += resident.messages

        async with asyncio.TaskGroup() as group:
            for chat, lines in said.items():
                group.create_task(speak(chat, lines))

    async def _filed_by(self, chat: str) -> int:
        """How many concerns this chat has filed: a rehearsal begun again does not say them twice."""
        async with self.app.house.database.read() as tx:
            address = await people.address_of(tx, self.residents.name, Bot.RESIDENTS, chat)
            return await rehearsed.filed_at(tx, address) if address else 0

    async def _answer(self, relays: dict[int | None, list[Relay]], week: int, weeks: int) -> None:
        """The relays of a queue share its cases out, all side by side."""
        async with self.app.house.database.read() as tx:
            waiting = {number: await rehearsed.unanswered(tx, number, sorted(TO_TAKE | IN_HAND)) for number in relays}
        total, done = sum(map(len, waiting.values())), 0

        async def work(relay: Relay, share: list[tuple[str, str]]) -> None:
            nonlocal done
            await relay.leave_unfinished()
            for reference, state in share:
                await relay.work(reference, state)
                done += 1
                self.progress(done, total, f"week {week + 1}/{weeks}: relays answer")
            self.counts.messages += relay.messages
            relay.messages = 0

        async with asyncio.TaskGroup() as group:
            for number, team in relays.items():
                for rank, relay in enumerate(team):
                    mine = [case for case in waiting[number] if crc32(case[0].encode()) % len(team) == rank]
                    group.create_task(work(relay, mine))

    async def _drain(self) -> None:
        """Wait until nothing is left to send."""
        async with asyncio.timeout(120):
            while True:
                async with self.app.house.database.read() as tx:
                    if (await outbox.backlog(tx, self.app.house.now()))[0] == 0:
                        return
                await asyncio.sleep(0.05)

    async def _recount(self, expected: dict[str, int]) -> None:
        """Count again from the database, and hold it against what was said and delivered."""
        counts = self.counts
        async with self.app.house.database.read() as tx:
            filed = await rehearsed.filed_per_address(tx)
            addresses = {chat: await people.address_of(tx, self.residents.name, Bot.RESIDENTS, chat) for chat in expected}
            counts.sent = sum(filed.values())
            counts.queued = await rehearsed.in_one_queue(tx)
            counts.answered = await rehearsed.answered(tx)
            given, got = await rehearsed.answers_given(tx), await rehearsed.answers_delivered(tx, self.residents.name)
            counts.to_others = await rehearsed.told_to_others(tx)
            counts.summaries = len(await summaries.weeks(tx, NATIONAL))
        found = {chat: filed.get(address or "", 0) for chat, address in addresses.items()}
        counts.delivered = sum(got.values())
        counts.lost = missing(expected, found) + missing(given, got)
        counts.duplicated = missing(found, expected) + missing(got, given)


def missing(wanted: Mapping[str, int], found: Mapping[str, int]) -> int:
    """How much of what is wanted was not found, name by name: what one has too many makes up for no other."""
    return sum(max(0, count - found.get(name, 0)) for name, count in wanted.items())


Dealt = list[dict[str, list[tuple[int, Line]]]]


def dealt(lines: Sequence[Line], people_count: int, weeks: int) -> Dealt:
    """Weeks, each with what every chat says in it: (how many concerns that chat filed before, the line)."""
    shares: Dealt = [{} for _ in range(weeks)]
    said: dict[str, int] = {}
    for number, line in enumerate(lines):
        chat = f"resident-{number % people_count}"
        week = shares[number * weeks // len(lines)]
        week.setdefault(chat, []).append((said.get(chat, 0), line))
        said[chat] = said.get(chat, 0) + 1
    return shares


def expected_of(shares: Dealt) -> dict[str, int]:
    """How many concerns each chat is to have filed in the end."""
    expected: dict[str, int] = {}
    for week in shares:
        for chat, lines in week.items():
            expected[chat] = expected.get(chat, 0) + len(lines)
    return expected
