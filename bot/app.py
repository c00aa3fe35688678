"""The one place where things meet: the running program, put together, started, and stopped without losing anything."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Set
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.background import in_the_background
from bot.channels.port import Bot, Channel
from bot.clock import Clock, Task, Ticker
from bot.documents.press import Press
from bot.documents.summary import finder
from bot.files.cleaner import Cleaner
from bot.files.gate import Gate
from bot.files.uploads import Uploads
from bot.flood import Buckets
from bot.fronts.front import Front
from bot.fronts.residents.front import Residents
from bot.fronts.staff.case_screen import bring_up_to_date
from bot.fronts.staff.front import Staff
from bot.fronts.staff.topics import Topics
from bot.groups.rooms import Rooms
from bot.house import House, asides_in
from bot.housekeeping import Housekeeping
from bot.lookups.learning import Learning
from bot.lookups.world import shipped_danger_words
from bot.menus import Menus
from bot.opening import alone, make_folder, open_database
from bot.reception import Reception
from bot.sender import Sender
from bot.set_aside import hear_again
from bot.settings import Settings
from bot.texts import shipped
from bot.timekeeping import Timekeeping
from bot.voice.aloud import reading_in, speaker_in
from bot.voice.recogniser import Recogniser
from bot.wanted import Wanted
from bot.withheld import Withheld, in_memory
from flows import every_flow
from routing.clocks.delays import Delays
from routing.clocks.nights import night_of
from routing.desk import Desk
from routing.directory.known import Directory
from routing.residents.links import Addresses
from storage import directory, outbox, spoken
from storage.database import Outlet

DRAIN_SECONDS = 5.0
log = logging.getLogger(__name__)


@asynccontextmanager
async def open_house(settings: Settings, clock: Clock, *, sparing: bool = False) -> AsyncIterator[House]:
    """The house without its doors: its database brought up to date, its directory read. One at a time on a data folder.

    `sparing` as in `Database.open`.
    """
    make_folder(settings)
    with alone(settings.data / "lock"):
        async with open_database(settings, sparing=sparing) as database:
            async with database.write() as tx:
                await outbox.recover(tx)
                await spoken.end_late(tx, clock.now())
                if await directory.fact(tx, "installed_at") is None:
                    await directory.set_fact(tx, "installed_at", clock.now().isoformat())
            known = await Directory.read(database)
            texts = shipped()
            desk = Desk(
                directory=known, zone=ZoneInfo(settings.zone), follow_up_after=timedelta(weeks=settings.follow_up_weeks),
                night=night_of(settings.night), hold=timedelta(seconds=settings.take_back_seconds),
            )  # fmt: skip
            house = House(
                database=database, texts=texts, desk=desk, now=clock.now, asides=asides_in(texts), danger_words=shipped_danger_words(),
                addresses=addresses_in(settings), draft_hours=settings.draft_hours, sent_days=settings.sent_days,
                knows_neighbours=settings.alike != "off", withheld=Withheld(in_memory()),
                delays=Delays(office_hours=settings.office_hours, rest_hours=settings.relay_rest),
            )  # fmt: skip
            speaker = speaker_in(settings)
            house.press = Press(finder(database, texts, lambda: house.directory.outlines), texts, speaker, house.addresses)
            house.reading = reading_in(settings, texts, speaker)
            database.follow = partial(bring_up_to_date, house)
            yield house


def addresses_in(settings: Settings) -> Addresses:
    """Where links lead: the bot by its name, the page where there is one, the number on WhatsApp."""
    return Addresses(settings.residents_name, settings.public_url if settings.web_chat else "", settings.whatsapp_number)


@dataclass
class App:
    """The house with its doors. `start` opens them, `stop` closes them within ten seconds."""

    house: House
    channels: list[Channel]
    settings: Settings
    recogniser: Recogniser | None = None
    """Writes voice notes down; without one, relays do."""
    seconds: Callable[[], float] = time.monotonic
    """What counts the seconds that a chat which sends too much is to wait: the house's own time may be moved."""
    fronts: dict[Bot, Front] = field(init=False)
    reception: Reception = field(init=False)
    gate: Gate = field(init=False)
    """What channels hand over to: reception, behind the making anew of files."""
    senders: list[Sender] = field(init=False)

    def __post_init__(self) -> None:
        self.fronts = {Bot.RESIDENTS: Residents(self.house), Bot.STAFF: Staff(self.house)}
        self.senders = [self._sender(channel) for channel in self.channels]
        self.house.database.posted = self._posted
        self.topics = Topics(self.house)
        buckets = Buckets(self.settings.messages_a_minute, self.seconds) if self.settings.messages_a_minute else None
        self.reception = Reception(self.house, self.fronts, self.topics.wake, buckets)
        self.cleaner = Cleaner()
        wanted = Wanted(self.house, self.reception.sessions, buckets)
        self.gate = Gate(self.cleaner, self.reception.hear, Uploads(self.house.database, self.house.now), wanted)
        self.house.transcribes = self.recogniser is not None
        self.timekeeping = Timekeeping(self.house, self.reception)
        self.housekeeping = Housekeeping(self.house, self.reception, self.settings)
        self._menus = Menus(self.house, self.channels, self.fronts[Bot.STAFF])
        self._ticker = Ticker(self._ticks())
        self._ticking = False
        self._working: list[asyncio.Task[None]] = []
        self._listening: list[asyncio.Task[None]] = []
        self._following: list[asyncio.Task[None]] = []

    def _sender(self, channel: Channel) -> Sender:
        """Pages on the web fetch their files themselves: none is made before."""
        press = self.house.press if channel.name != "web" else None
        return Sender(channel, self.house.database, self.house.now, Rooms(channel, self.house), press, self.house.reading)

    def _posted(self, outlets: Set[Outlet]) -> None:
        for sender in self.senders:
            if sender.outlet in outlets:
                sender.wake()

    def _written(self) -> None:
        for sender in self.senders:
            sender.wake()

    def _ticks(self) -> dict[Task, float]:
        return {
            self.reception.fall_quiet: 2.0,
            Learning(self.house).learn: 60.0,
            self._menus.offer: 60.0,
            self._hear_again: 30.0,
            **self.housekeeping.ticks(),
            **self.timekeeping.ticks(),
        }

    async def _hear_again(self) -> None:
        await hear_again(self.house, self.channels, self.gate.hear)

    async def start(self, *, ticking: bool = True) -> None:
        """Open every channel, then listen. Raises what a channel could not do, such as `BadToken`.

        A rehearsal moves time itself and lets nothing tick.
        """
        every_flow()  # now: once the crowd is here, there may be no file left to open
        self._following = [asyncio.create_task(self.topics.work()), asyncio.create_task(self.reception.neighbours.resume())]
        self._working = [asyncio.create_task(self.reception.work()), *(asyncio.create_task(sender.work()) for sender in self.senders)]
        for channel in self.channels:
            await channel.open()
            await channel.offer(self.fronts[channel.bot].offered())
        self._listening = [asyncio.create_task(channel.listen(self.gate.hear)) for channel in self.channels]
        beside = in_the_background(self.house, self.reception, self.recogniser, self._written)
        self._listening += [asyncio.create_task(work) for work in beside]
        self._ticking = ticking
        if ticking:
            self._ticker.start()

    @property
    def working(self) -> bool:
        """Everything that was started still runs. A channel that is called listens only for a moment: it must not have failed."""
        deaf = any(task.done() and not task.cancelled() and task.exception() for task in self._listening)
        return bool(self._working) and not deaf and not any(task.done() for task in self._working)

    async def stop(self) -> None:
        """Stop intake, finish what has come in, send what can be sent, let go. A database that is away or held makes nobody wait longer:
        what could not be written is given to us again, or sent again, after the next start."""
        self.house.database.hurry()
        await asyncio.gather(self._ticker.stop() if self._ticking else asyncio.sleep(0), self._drained())
        await asyncio.gather(*(sender.stop() for sender in self.senders))
        for channel in self.channels:
            await channel.close()
        await self.cleaner.close()
        if self._listening:
            log.info("stopped: %d messages heard, %d sent", self.reception.heard, sum(sender.sent for sender in self.senders))

    async def _drained(self) -> None:
        await _cancelled([*self._listening, *self._following])
        self.reception.close()
        for sender in self.senders:
            sender.close()
        if self._working:
            await asyncio.wait(self._working, timeout=DRAIN_SECONDS)
        await _cancelled(self._working)


async def _cancelled(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
