"""A rehearsal: real texts spoken by invented residents of real communes, through the very same reception, answered by invented relays.

For demonstrations, training and load. Everybody decides from what they were last told, as people do; so a rehearsal that was
killed can be begun again on the same database and goes on where each conversation stood.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import perf_counter
from zlib import crc32

from bot.app import App
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot
from bot.clock import Clock
from bot.rehearsal.counts import Counts, recount
from bot.rehearsal.people import Line, Relay
from bot.rehearsal.residents import Resident
from dialogue.buttons import Do, written
from routing.access import Role
from routing.cases import IN_HAND, TO_TAKE
from routing.teams.invitations import invite
from storage import directory, members, outbox, people, rehearsed

AT_ONCE = 200
"""How many people speak at the same time."""
RELAYS = 4
"""How many relays share a queue."""
TALKS = 6
"""After a restart a talk may only be the end of one that was already sent, or stop where something else than a question was said last, such
as an answer to an earlier concern: the next one takes it up."""
SILENCE = timedelta(minutes=1)
"""How long whoever falls silent says nothing: longer than the house waits."""
QUIET_AT_ONCE = 50
"""Silences the house surely notices at one look."""
Progress = Callable[[int, int, str], None]
Said = dict[str, list[tuple[int, Line]]]
"""What every chat says: (how many concerns that chat filed before, the line)."""
Dealt = list[Said]


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
        async with self.app.house.database.read() as tx:
            await recount(tx, self.counts, texts_of(shares), self.residents.name)
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
        """A few relays for each association and for the coordination, who join by real invitations; its first confirms the others."""
        numbers = [None, *(body.id for body in self.app.house.desk.directory.bodies)]
        found = {number: [Relay(self.staff, f"relay-{number or 0}-{rank}", self.app) for rank in range(RELAYS)] for number in numbers}
        first = found[None][0]
        await self._join(first, None)
        async with asyncio.TaskGroup() as group:
            for number, team in found.items():
                for relay in team:
                    group.create_task(self._join(relay, number))
        async with self.app.house.database.read() as tx:
            waiting = [row.id for number in numbers for row in await members.waiting_for(tx, number)]
        for one in waiting:
            await first.do(pressed=written(Do("admit", one)))
        return found

    async def _join(self, relay: Relay, number: int | None) -> None:
        async with self.app.house.database.write() as tx:
            known = await people.address_of(tx, self.staff.name, Bot.STAFF, relay.chat)
            if known and await people.member_at(tx, known):
                return
            token = invite(tx, self.app.house.now(), Role.COORDINATION if number is None else Role.RELAY, number)
        await relay.do(text=f"/start {token}")
        await relay.do(text="Sami")

    async def _speak(self, said: Said, week: int, weeks: int) -> None:
        """Whoever leaves a story in silence goes on once the house has noticed."""
        total, what = sum(map(len, said.values())), f"week {week + 1}/{weeks}: residents speak"
        known = {chat: Resident(self.residents, chat, self.app) for chat in said}
        while said:
            said = await self._round(said, known, lambda left: self.progress(total - left, total, what))
            if said:
                self.clock.move_to(self.app.house.now() + SILENCE)
                for _ in range(0, len(said), QUIET_AT_ONCE):
                    await self.app.reception.fall_quiet()
        self.counts.messages += sum(resident.messages for resident in known.values())

    async def _round(self, said: Said, known: Mapping[str, Resident], progress: Callable[[int], None]) -> Said:
        """Everybody speaks until they have told all they have to tell, or fall silent. Returns what is left to be told."""
        left, turn = dict(said), asyncio.Semaphore(AT_ONCE)

        async def speak(chat: str) -> None:
            while lines := left[chat]:
                rank, line = lines[0]
                async with turn:
                    if not await self._tell(known[chat], rank, line):
                        return
                left[chat] = lines[1:]
                progress(sum(map(len, left.values())))

        async with asyncio.TaskGroup() as group:
            for chat in said:
                group.create_task(speak(chat))
        return {chat: lines for chat, lines in left.items() if lines}

    async def _tell(self, resident: Resident, rank: int, line: Line) -> bool:
        """Whether it is sent; if not, it was left in silence."""
        for _ in range(TALKS):
            if await self._filed_by(resident.chat) > rank:
                break
            if not await resident.speak(rank, line):
                return False
        await resident.correct(rank, line)
        return True

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


def dealt(lines: Sequence[Line], people_count: int, weeks: int) -> Dealt:
    """Weeks, each with what every chat says in it."""
    shares: Dealt = [{} for _ in range(weeks)]
    said: dict[str, int] = {}
    for number, line in enumerate(lines):
        chat = f"resident-{number % people_count}"
        week = shares[number * weeks // len(lines)]
        week.setdefault(chat, []).append((said.get(chat, 0), line))
        said[chat] = said.get(chat, 0) + 1
    return shares


def texts_of(shares: Dealt) -> dict[str, list[str]]:
    """What each chat tells in the end."""
    texts: dict[str, list[str]] = {}
    for week in shares:
        for chat, lines in week.items():
            texts.setdefault(chat, []).extend(line.text for _, line in lines)
    return texts
