"""Killed at any moment, asked to stop, given everything twice, refused and kept waiting: nothing is lost, nothing is doubled unsaid."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.channels.port import Bot
from tests.fake_telegram import FakeTelegram
from tests.telegram_app import Furnished, Phone, reports, running
from tests.telegram_crowd import Neighbour, concerns, opened, set_aside, unflagged_doubles, unsent
from tests.telegram_forks import Child, Forks
from tests.telegram_process import RealProgram

KILLS = int(os.environ.get("CRASH_KILLS", "3"))
STOPS = 2
NEIGHBOURS = 24
PLACES = ("Roubaix", "Toulouse", "Rennes", "La Courneuve", "Vaulx-en-Velin", "Quimper")
DAMP = "Il y a de l'eau sur les murs de la chambre."


def crowd(program: RealProgram) -> list[Neighbour]:
    found = []
    for number in range(NEIGHBOURS):
        account = program.server.account(7001 + number, f"Voisin{number}", language_code="fr")
        phone = Phone(world=program.server, account=account, bot=program.residents)
        found.append(Neighbour(phone, PLACES[number % len(PLACES)]))
    return found


class Street:
    """The neighbours, one story after the other until it is `late`; each story is said once in all."""

    def __init__(self, neighbours: list[Neighbour]) -> None:
        self.neighbours = neighbours
        self.told: list[str] = []
        self.late = False

    async def talks(self, neighbour: Neighbour) -> None:
        while not self.late:
            story = f"Mur mouillé, histoire numéro {len(self.told)} du quartier."
            self.told.append(story)
            await neighbour.tells(story)

    async def begin_one_more(self) -> None:
        await asyncio.gather(*(neighbour.begins("Encore un mur mouillé, à moitié raconté.") for neighbour in self.neighbours))

    @property
    def references(self) -> dict[str, list[str]]:
        return {story: [number] for neighbour in self.neighbours for story, number in neighbour.references.items()}


class OftenStarted(RealProgram):
    """The real program, which starts in a moment because its imports are already made."""

    forks: Forks

    @property
    def settings(self) -> dict[str, str]:
        """Nobody is asked about neighbours: every one of these stories is like the others."""
        return super().settings | {"PORTE_VOIX_ALIKE": "off"}

    async def spawn(self) -> Child:
        return await self.forks.start()


@asynccontextmanager
async def often_started(furnished: Furnished, folder: Path) -> AsyncIterator[OftenStarted]:
    async with FakeTelegram() as server:
        program = OftenStarted(
            folder=furnished.folder, log=folder / "log.txt", server=server, residents=server.bot("residents"), staff=server.bot("staff")
        )
        async with Forks(program.log, program.folder.parent, program.settings) as program.forks:
            try:
                yield program
            finally:
                await program.kill()


async def ended(program: RealProgram, sign: signal.Signals) -> None:
    """End the program. Asked politely, it ends well within ten seconds."""
    begun = time.monotonic()
    code = await program.ends(sign)
    if sign is signal.SIGTERM:
        assert code == 0
        assert time.monotonic() - begun < 10


async def everything_leaves(program: RealProgram) -> None:
    """Asked to stop, the program sends for five seconds; what one chat's pace then holds back leaves after the next start."""
    for _ in range(3):
        await ended(program, signal.SIGTERM)
        async with opened(program.folder) as database:
            if not await unsent(database):
                return
        await program.start()
    await ended(program, signal.SIGTERM)


async def test_killed_at_any_moment_nothing_is_lost_and_doubles_are_flagged(furnished: Furnished, tmp_path: Path) -> None:
    seed = int(os.environ.get("CRASH_SEED", time.time_ns() % 100_000))
    print(f"CRASH_SEED={seed}")  # noqa: T201 - shown when the test fails
    chance = random.Random(seed)
    ends = [signal.SIGKILL] * KILLS + [signal.SIGTERM] * STOPS
    chance.shuffle(ends)
    async with often_started(furnished.copied(tmp_path / "data"), tmp_path) as program:
        await program.start()
        street = Street(crowd(program))
        talks = [asyncio.create_task(street.talks(neighbour)) for neighbour in street.neighbours]
        for sign in ends:
            await asyncio.sleep(chance.uniform(0.1, 2.5))
            await ended(program, sign)
            await program.start()
        street.late = True
        await asyncio.wait_for(asyncio.gather(*talks), 300)
        await street.begin_one_more()
        await program.kill()
        await program.start()
        await asyncio.gather(*(neighbour.finds_the_question_again() for neighbour in street.neighbours))
        await everything_leaves(program)
        async with opened(program.folder) as database:
            assert await concerns(database) == street.references
            assert sorted(street.references) == sorted(street.told)
            assert await unflagged_doubles(database, program.residents, Bot.RESIDENTS) == []
            assert (await set_aside(database), await unsent(database)) == (0, 0)
    assert len(street.told) >= NEIGHBOURS


class TestTelegramMisbehaves:
    """In this process, at Telegram's own pace."""

    async def test_updates_given_twice_and_numbers_that_restart_lower(self, furnished: Furnished, tmp_path: Path) -> None:
        async with running(furnished.copied(tmp_path / "data")) as scene:
            nadia, awa, bilal = await scene.member("Nadia"), scene.resident(), scene.resident("Bilal")
            for bot in (scene.residents, scene.staff):
                bot.mailbox.everything_twice = True
            first = await reports(awa, DAMP)
            scene.residents.mailbox.closed = True  # a quiet week: polls end empty
            polls = scene.residents.faults.calls["getUpdates"]
            while scene.residents.faults.calls["getUpdates"] < polls + 3:
                await asyncio.sleep(0.05)
            scene.residents.mailbox.restart_ids(at=17)
            scene.residents.mailbox.closed = False
            second = await reports(bilal, "La lumière de l'escalier ne marche plus.")
            await nadia.types("/file")
            queue = await nadia.hears(first)
            assert second in queue.text
            for phone, number in ((awa, first), (bilal, second)):
                assert phone.transcript.count(phone.text("case-opened", association="Les Fenêtres du Nord", reference=number)) == 1
                assert phone.transcript.count(phone.text("welcome-heard")) == 1

    async def test_a_storm_of_429_is_waited_out_and_each_chat_keeps_its_order(self, furnished: Furnished, tmp_path: Path) -> None:
        async with running(furnished.copied(tmp_path / "data"), hurried=False) as scene:
            limits = scene.server.limits(scene.residents)
            people = [scene.resident(f"Voisin{number}") for number in range(20)]
            for _ in range(3):
                scene.residents.faults.fails("sendMessage", 429, retry_after=1)
            for phone in people:
                await phone.types("/start")
                await phone.types("/signaler")
            for phone in people:
                question = await phone.hears(phone.text("report-concern-story"), within=30)
                assert (await phone.reads("welcome")).id < question.id
            assert scene.residents.faults.refusals[429] >= 3
            assert scene.residents.faults.too_early <= 2  # calls that were under way when the pause was asked for
            assert limits.breaches <= 3  # a machine short of breath wakes late; what is refused then is sent again
            assert all(phone.transcript.count(phone.text("welcome")) == 1 for phone in people)

    async def test_500_and_403_that_pass_are_tried_again(self, furnished: Furnished, tmp_path: Path) -> None:
        async with running(furnished.copied(tmp_path / "data")) as scene:
            awa, bilal = scene.resident(), scene.resident("Bilal")
            scene.residents.faults.fails("sendMessage", 500, times=2, chat=awa.id)
            scene.residents.faults.fails("sendMessage", 403, "Forbidden: bot can't send messages to the user", chat=bilal.id)
            scene.residents.faults.cuts("sendMessage", chat=bilal.id)
            for phone in (awa, bilal):
                await phone.types("/start")
            for phone in (awa, bilal):
                await phone.hears(phone.text("welcome"), within=20)
                assert phone.transcript.count(phone.text("welcome")) == 1

    async def test_the_deaf_bot_hears_again_when_telegram_is_back(self, furnished: Furnished, tmp_path: Path) -> None:
        async with running(furnished.copied(tmp_path / "data")) as scene:
            awa = scene.resident()
            scene.residents.faults.fails("getUpdates", 502, times=2)
            scene.residents.faults.fails("getUpdates", 429, retry_after=1)
            scene.residents.faults.cuts("getUpdates")
            scene.residents.mailbox.interrupt_pollers()
            await awa.types("/start")
            await awa.hears(awa.text("welcome"), within=20)
