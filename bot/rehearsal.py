"""A rehearsal: real texts spoken by invented residents of real communes, through the very same reception, answered by invented relays.

For demonstrations, training and load. Everybody decides from what they were last told, as people do; so a rehearsal that was
killed can be begun again on the same database and goes on where each conversation stood.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from time import perf_counter
from zlib import crc32

from bot.app import App
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot, Button, Incoming, Outgoing
from bot.clock import Clock
from bot.render import POSITION, unpack
from dialogue import buttons
from dialogue.session import Tapped
from routing.access import Role
from routing.cases import IN_HAND, OVER, TO_TAKE
from routing.invitations import invite
from storage import directory, outbox, people, rehearsed, summaries

AT_ONCE = 200
"""How many people speak at the same time."""
MOST_TURNS = 40
LONGEST_MESSAGE = 4096
TWICE = 25
"""One message in so many is delivered twice, as platforms do."""
Progress = Callable[[int, int, str], None]


@dataclass(kw_only=True)
class Counts:
    """What happened. `lost` and `duplicated` must be 0."""

    messages: int = 0
    sent: int = 0
    queued: int = 0
    answered: int = 0
    delivered: int = 0
    summaries: int = 0
    lost: int = 0
    duplicated: int = 0
    seconds: float = 0.0
    messages_per_second: float = 0.0

    def to_json(self) -> dict[str, int | float]:
        return {name: round(value, 3) if isinstance(value, float) else value for name, value in asdict(self).items()}


@dataclass(frozen=True, slots=True)
class Line:
    """Something a resident will say, and where they say they live."""

    text: str
    place: str


@dataclass
class Person:
    """Somebody at one of the bots, who reads what they were last told and does the next thing."""

    channel: MemoryChannel
    chat: str
    app: App
    last: Outgoing | None = None
    messages: int = 0

    async def recall(self) -> None:
        """What this chat was last told, from the outbox: after a restart that is where the conversation stands."""
        async with self.app.house.database.read() as tx:
            address = await people.address_of(tx, self.channel.name, self.channel.bot, self.chat)
            mails = await outbox.mailbox(tx, address, 0, most=1) if address else []
        self.last = unpack(mails[-1].message) if mails else None

    async def do(self, *, text: str = "", pressed: str = "") -> None:
        """One message, and the reply to it."""
        before = len(self.channel.delivered[self.chat])
        await self.say(text, pressed)
        self.last = (await self.channel.wait(self.chat, before, 60))[-1]

    async def say(self, text: str, pressed: str) -> None:
        """One message; now and then the platform delivers it a second time. Returns when it is committed."""
        said = Incoming(
            channel=self.channel.name, bot=self.channel.bot, chat=self.chat, message=uuid.uuid4().hex, text=text, pressed=pressed, language="fr"
        )  # fmt: skip
        await self.channel.receive(said)
        self.messages += 1
        if crc32(said.message.encode()) % TWICE == 0:
            await self.channel.receive(said)

    def offered(self) -> list[Button]:
        return [button for row in self.last.buttons for button in row] if self.last else []

    def taps(self) -> dict[str, list[str]]:
        """Choices of the open question, by step."""
        found: dict[str, list[str]] = {}
        for button in self.offered():
            if isinstance(tap := buttons.read(button.data), Tapped):
                found.setdefault(tap.step, []).append(button.data)
        return found


class Resident(Person):
    async def speak(self, line: Line) -> None:
        """From the first word to the recap sent. Takes up a conversation that was under way."""
        await self.recall()
        if not self._asked():
            await self.do(text="/signaler")
        for _turn in range(MOST_TURNS):
            if not self._asked():
                return
            await self._next(line)
        raise RuntimeError("a rehearsed conversation never ended")

    def _asked(self) -> bool:
        """A question is open: it has a way back, or is the first of the conversation."""
        return any(isinstance(buttons.read(button.data), buttons.Of | Tapped) for button in self.offered())

    async def _next(self, line: Line) -> None:
        taps = self.taps()
        if any(button.data == POSITION for button in self.offered()):
            await self.do(text=line.place)
        elif not taps:
            await self._tell(line.text)
        else:
            step, choices = next(iter(taps.items()))
            await self.do(pressed=_preferred(step, choices, line.text))

    async def _tell(self, text: str) -> None:
        """One story in six comes in two messages, and a long one in as many as the messaging app needs."""
        half = len(text) // 2 if len(text) > 40 and crc32(text.encode()) % 6 == 0 else len(text)
        for part in (text[:half], text[half:]):
            for start in range(0, len(part), LONGEST_MESSAGE):
                await self.do(text=part[start : start + LONGEST_MESSAGE])


def _preferred(step: str, choices: Sequence[str], text: str) -> str:
    """The first choice, but for consents, which one in four refuses."""
    refuses = step.startswith("may_we") and crc32((step + text).encode()) % 4 == 0
    return choices[-1] if refuses else choices[0]


class Relay(Person):
    async def do(self, *, text: str = "", pressed: str = "") -> None:
        """A relay is told of other things meanwhile: what the act itself led to was written last."""
        await self.say(text, pressed)
        await self.recall()

    async def work(self, reference: str, state: str) -> bool:
        """Take, answer and close a case; some are left waiting or only answered. Says whether anything was done."""
        share = crc32(reference.encode()) % 10
        if share == 0:
            return False
        if state in TO_TAKE:
            await self.do(text=f"/prendre {reference}")
        if state not in OVER and state != "answered":
            await self.do(text=f"/repondre {reference} Bonjour, nous avons écrit au bailleur et à la mairie. On vous tient au courant.")
            await self._tap("review", "send")
        if share > 2:
            await self.do(text=f"/clore {reference}")
            await self._tap("outcome", "partly" if share % 2 else "sent_on")
            await self.do(text="Une réunion a lieu jeudi à la salle Jaurès.")
            await self._tap("review", "send")
        return True

    async def _tap(self, step: str, choice: str) -> None:
        data = next((data for data in self.taps().get(step, ()) if data.endswith(f"|{choice}")), None)
        if data is None:
            raise RuntimeError(f"a rehearsed relay was not asked {step}")
        await self.do(pressed=data)


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

    async def _relays(self) -> dict[int | None, Relay]:
        """A relay for each association and one for the coordination, who join by a real invitation."""
        found: dict[int | None, Relay] = {}
        for number in [None, *(body.id for body in self.app.house.desk.directory.bodies)]:
            relay = found[number] = Relay(self.staff, f"relay-{number or 0}", self.app)
            async with self.app.house.database.write() as tx:
                known = await people.address_of(tx, self.staff.name, Bot.STAFF, relay.chat)
                if known and await people.member_at(tx, known):
                    continue
                token = invite(tx, self.app.house.now(), Role.COORDINATION if number is None else Role.RELAY, number)
            await relay.do(text=f"/start {token}")
            await relay.do(text="Sami")
        return found

    async def _speak(self, said: dict[str, list[tuple[int, Line]]], week: int, weeks: int) -> None:
        total, done = sum(map(len, said.values())), 0
        turn = asyncio.Semaphore(AT_ONCE)

        async def speak(chat: str, lines: list[tuple[int, Line]]) -> None:
            nonlocal done
            resident = Resident(self.residents, chat, self.app)
            for rank, line in lines:
                async with turn:
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

    async def _answer(self, relays: dict[int | None, Relay], week: int, weeks: int) -> None:
        """Each relay goes through their queue, all relays side by side."""
        async with self.app.house.database.read() as tx:
            waiting = {number: await rehearsed.unanswered(tx, number, sorted(TO_TAKE | IN_HAND)) for number in relays}
        total, done = sum(map(len, waiting.values())), 0

        async def work(number: int | None, relay: Relay) -> None:
            nonlocal done
            for reference, state in waiting[number]:
                await relay.work(reference, state)
                done += 1
                self.progress(done, total, f"week {week + 1}/{weeks}: relays answer")
            self.counts.messages += relay.messages
            relay.messages = 0

        async with asyncio.TaskGroup() as group:
            for number, relay in relays.items():
                group.create_task(work(number, relay))

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
            counts.delivered = await rehearsed.answers_delivered(tx, self.residents.name)
            counts.summaries = len(await summaries.weeks(tx, "national"))
            unsent = await rehearsed.answers_given(tx) - counts.delivered
        found = {chat: filed.get(address or "", 0) for chat, address in addresses.items()}
        counts.lost = sum(max(0, expected[chat] - found[chat]) for chat in expected) + max(0, unsent)
        counts.duplicated = sum(max(0, found[chat] - expected[chat]) for chat in expected) + max(0, -unsent)


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
