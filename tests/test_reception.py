"""What came in is heard once, in order, all of it or nothing, and what is remembered is never taken for what is stored."""

from __future__ import annotations

import asyncio
import gc
import logging
import sqlite3
import weakref
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from bot.app import open_house
from bot.channels.port import Bot, Incoming, NotNow, Outgoing
from bot.clock import Clock
from bot.fronts.front import Front
from bot.fronts.residents.front import Residents
from bot.fronts.visit import Visit
from bot.house import House
from bot.reception import Reception
from bot.render import unpack
from bot.settings import Settings
from routing.directory.known import Directory
from routing.places.finding import Qpv
from storage import conversations, outbox
from storage.database import Tx, table_of
from storage.tables import Address, Case, Conversation, HeardMessage, OutboxMessage
from tests import databases

STORY = "L'ascenseur est en panne depuis trois semaines."
SCRIPT = ("/signaler", "L'ascenseur est en panne depuis trois semaines.", "c'est tout", "oui", "59100", "logement")
RECAP = "report-concern-review"


class Chokes(Exception):
    """This message can't be handled."""


@dataclass
class Choking(Residents):
    """The residents' front, which chokes on some words: always, or as many times as it is told."""

    on: set[str] = field(default_factory=set)
    times: int = 1_000_000
    chokes_with: Exception | None = None
    on_silence: bool = False
    silences: int = 0

    async def fall_quiet(self, tx: Tx, visit: Visit) -> None:
        self.silences += 1
        await super().fall_quiet(tx, visit)
        if self.on_silence:
            raise self.chokes_with or Chokes("silence")

    async def hear(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        await super().hear(tx, visit, incoming)  # what it did must leave no trace
        if incoming.text in self.on and self.times > 0:
            self.times -= 1
            raise self.chokes_with or Chokes(incoming.text)


def _of_sqlite(code: int) -> OperationalError:
    """What SQLAlchemy raises when SQLite answers with this code."""
    said = sqlite3.OperationalError("it can't")
    said.sqlite_errorcode = code
    return OperationalError("INSERT", {}, said)


class Desk:
    """The reception at work, and people who write to it. `commits` grows with each commit it tells of."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.front = Choking(house)
        self.commits = 0
        self.reception = Reception(house, {Bot.RESIDENTS: self.front, Bot.STAFF: Front(house)}, self._committed)
        self.number = 0

    def _committed(self) -> None:
        self.commits += 1

    def says(self, who: str, text: str, **more: object) -> Incoming:
        self.number += 1
        said = Incoming(channel="web", bot=Bot.RESIDENTS, chat=who, message=f"m{self.number}", text=text)
        return said._replace(**more)  # type: ignore[arg-type]

    async def hears(self, *said: Incoming) -> list[BaseException | None]:
        """All of them at once; returns how each was answered."""
        return await asyncio.gather(*(self.reception.hear(one) for one in said), return_exceptions=True)

    async def talks(self, who: str, *lines: str) -> None:
        for line in lines:
            assert await self.hears(self.says(who, line)) == [None], line

    async def told(self, who: str) -> list[Outgoing]:
        """Everything in this person's mailbox, oldest first."""
        async with self.house.database.read() as tx:
            address = await _address_of(tx, who)
            return [unpack(mail.message) for mail in await outbox.mailbox(tx, address, 0)] if address else []

    async def counts(self) -> dict[str, int]:
        tables = (Address, Conversation, HeardMessage, OutboxMessage, Case)
        async with self.house.database.read() as tx:
            return {str(t.__tablename__): int(await tx.value(select(func.count()).select_from(table_of(t)))) for t in tables}


async def _address_of(tx: Tx, who: str) -> str:
    lookup = tx.vault.fingerprint("address", "web", "residents", who)
    return str(await tx.value(select(table_of(Address).c.id).where(table_of(Address).c.lookup == lookup)) or "")


@asynccontextmanager
async def working(folder: Path, clock: Clock, url: str = "") -> AsyncIterator[Desk]:
    """The reception of a house in this folder; leaving stops it as a restart would."""
    async with open_house(Settings(data=folder, database=url), clock) as house:
        desk = Desk(house)
        work = asyncio.create_task(desk.reception.work())
        try:
            yield desk
        finally:
            desk.reception.close()
            await asyncio.wait_for(work, 5)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return ""
    server: databases.Server = request.getfixturevalue("postgres")
    return server.fresh()


@pytest.fixture
async def desk(tmp_path: Path, url: str) -> AsyncIterator[Desk]:
    async with working(tmp_path, Clock(), url) as opened:
        yield opened


# --- together, and in order ------------------------------------------------------------------------------------------


async def test_what_comes_while_we_commit_goes_into_one_commit(desk: Desk) -> None:
    assert await desk.hears(*(desk.says(f"chat-{n}", "/signaler") for n in range(40))) == [None] * 40
    assert desk.commits == 1
    assert await desk.counts() == {"address": 40, "conversation": 40, "heard_message": 40, "outbox_message": 40, "case": 0}


async def test_nothing_is_acknowledged_before_it_is_committed(desk: Desk) -> None:
    hearing = asyncio.create_task(desk.hears(desk.says("awa", "/signaler")))
    while not hearing.done():
        before = desk.commits
        await asyncio.sleep(0)
        assert not hearing.done() or before == 1
    assert (await desk.counts())["conversation"] == 1


async def test_messages_of_one_chat_are_heard_in_the_order_they_came(desk: Desk) -> None:
    await desk.hears(*(desk.says(who, line) for line in SCRIPT for who in ("awa", "bilal")))
    assert desk.commits == 1
    for who in ("awa", "bilal"):
        told = [message.text for message in await desk.told(who)]
        assert len(told) == len(SCRIPT) and told[-1].startswith(desk.house.texts("fr", RECAP))


async def test_a_word_said_right_after_stop_ends_the_silence(desk: Desk) -> None:
    await desk.hears(desk.says("awa", "/signaler"), desk.says("awa", "stop"), desk.says("awa", "d'accord, je continue"))
    assert desk.commits == 1
    async with desk.house.database.read() as tx:
        assert await tx.value(select(table_of(Address).c.stopped)) is False
    await desk.hears(desk.says("awa", "stop"))
    async with desk.house.database.read() as tx:
        assert await tx.value(select(table_of(Address).c.stopped)) is True


async def test_the_first_words_of_a_chat_make_it_known_once(desk: Desk) -> None:
    await desk.hears(desk.says("awa", "/signaler"), desk.says("awa", SCRIPT[1]))
    await desk.talks("awa", "oui")
    assert (await desk.counts())["address"] == 1


# --- once ------------------------------------------------------------------------------------------------------------


async def test_a_duplicate_changes_nothing_and_repeats_no_reply(desk: Desk) -> None:
    started = desk.says("awa", "/signaler")
    await desk.hears(started)
    agreed = desk.says("awa", SCRIPT[1])
    assert await desk.hears(agreed, agreed, started) == [None, None, None]
    before, told = await desk.counts(), await desk.told("awa")
    assert await desk.hears(agreed) == [None]
    assert (await desk.counts(), await desk.told("awa")) == (before, told)
    assert len(told) == 2 and desk.reception.heard == 2


async def test_a_duplicate_is_known_after_a_restart(tmp_path: Path, url: str) -> None:
    async with working(tmp_path, Clock(), url) as desk:
        started = desk.says("awa", "/signaler")
        await desk.hears(started)
    async with working(tmp_path, Clock(), url) as desk:
        assert await desk.hears(started) == [None]
        assert len(await desk.told("awa")) == 1


async def test_the_same_number_in_another_chat_is_another_message(desk: Desk) -> None:
    said = desk.says("awa", "/signaler")
    await desk.hears(said, said._replace(chat="bilal"), said._replace(channel="telegram"))
    assert desk.reception.heard == 3


# --- one bad message -------------------------------------------------------------------------------------------------


async def test_one_bad_message_takes_no_other_with_it(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.front.on = {"poison"}
    said = [desk.says(f"chat-{n}", "poison" if n == 13 else "/signaler") for n in range(20)]
    with caplog.at_level(logging.ERROR):
        answers = await desk.hears(*said)
    assert [n for n, answer in enumerate(answers) if answer is not None] == [13]
    assert isinstance(answers[13], Chokes) and "Chokes" in caplog.text
    assert await desk.counts() == {"address": 19, "conversation": 19, "heard_message": 19, "outbox_message": 19, "case": 0}
    desk.front.on = set()
    assert await desk.hears(said[13]) == [None], "it was not noted as heard, so it is heard when it comes again"
    assert (await desk.counts())["heard_message"] == 20


async def test_when_the_database_fails_no_message_is_at_fault(desk: Desk) -> None:
    for trouble in (OSError("no route to the server"), TimeoutError(), _of_sqlite(13), _of_sqlite(5)):
        desk.front.chokes_with, desk.front.on, desk.front.times = trouble, {"bonjour"}, 1
        said = [desk.says(f"chat-{n}", "bonjour") for n in range(9)]
        answers = await desk.hears(*said)
        assert [type(answer) for answer in answers] == [NotNow] * 9, trouble
        assert await desk.hears(*said) == [None] * 9, "brought again, they are heard"
    desk.front.chokes_with, desk.front.times = _of_sqlite(1), 1
    assert isinstance((await desk.hears(desk.says("awa", "bonjour")))[0], OperationalError), "such an error is a fault of ours"


async def test_what_follows_a_bad_message_in_its_chat_is_heard(desk: Desk) -> None:
    desk.front.on = {"poison"}
    lines = (*SCRIPT[:3], "poison", *SCRIPT[3:])
    answers = await desk.hears(*(desk.says("awa", line) for line in lines))
    assert [line for line, answer in zip(lines, answers, strict=True) if answer] == ["poison"]
    assert (await desk.told("awa"))[-1].text.startswith(desk.house.texts("fr", RECAP))


# --- remembered, never mistaken --------------------------------------------------------------------------------------


async def test_a_conversation_under_way_is_not_opened_again_for_each_message(desk: Desk) -> None:
    await desk.talks("awa", *SCRIPT)
    assert desk.reception.sessions.opened == 0


async def test_a_restart_resumes_where_the_last_committed_answer_put_it(tmp_path: Path, url: str) -> None:
    for line in SCRIPT:
        async with working(tmp_path, Clock(), url) as desk:
            desk.number = 1 + len(await desk.told("awa"))
            await desk.talks("awa", line)
            assert desk.reception.sessions.opened == (line != "/signaler")
            told = await desk.told("awa")
    assert len(told) == len(SCRIPT) and told[-1].text.startswith(desk.house.texts("fr", RECAP))


async def test_what_another_process_wrote_is_what_goes_on(tmp_path: Path, postgres: databases.Server) -> None:
    url = postgres.fresh()
    async with working(tmp_path / "one", Clock(), url) as one:
        await one.talks("awa", *SCRIPT[:3])
        (tmp_path / "two").mkdir()
        (tmp_path / "two" / "key").write_bytes((tmp_path / "one" / "key").read_bytes())
        async with working(tmp_path / "two", Clock(), url) as two:
            two.number = one.number
            await two.talks("awa", *SCRIPT[3:5])
            one.number = two.number
        await one.talks("awa", SCRIPT[5])
        assert one.reception.sessions.opened == 1
        assert (await one.told("awa"))[-1].text.startswith(one.house.texts("fr", RECAP))


async def test_what_a_failed_commit_would_have_changed_is_not_remembered(desk: Desk) -> None:
    await desk.talks("awa", *SCRIPT[:3])
    desk.front.on, desk.front.times = {"oui"}, 1
    heard = desk.says("awa", "oui")
    assert isinstance((await desk.hears(heard))[0], Chokes)
    await desk.talks("awa", "retour", *SCRIPT[1:3])
    assert await desk.hears(heard) == [None]
    assert (await desk.told("awa"))[-1].text.startswith(desk.house.texts("fr", "report-concern-place"))


async def test_a_conversation_under_way_knows_of_a_directory_read_meanwhile(desk: Desk) -> None:
    await desk.talks("awa", *SCRIPT[:5], "quartier des Perdrix")
    assert not (await desk.told("awa"))[-1].text.startswith(desk.house.texts("fr", "report-concern-theme")), "nobody has heard of it"
    await desk.talks("awa", "retour")
    quarter = Qpv(code="QN05981M", name="Les Perdrix", communes=("59512",))
    desk.house.desk.directory = Directory(bodies=(), qpvs=(quarter,))
    await desk.talks("awa", "quartier des Perdrix")
    assert desk.reception.sessions.opened == 0
    assert (await desk.told("awa"))[-1].text.startswith(desk.house.texts("fr", "report-concern-theme"))


async def test_a_conversation_that_is_over_is_forgotten(desk: Desk) -> None:
    await desk.talks("awa", *SCRIPT, "annuler")
    counts = await desk.counts()
    assert (counts["conversation"], counts["case"]) == (0, 0)
    await desk.talks("awa", "/signaler")
    assert (await desk.counts())["conversation"] == 1


async def test_a_conversation_whose_flow_is_gone_is_let_go(desk: Desk) -> None:
    await desk.talks("awa", "/signaler")
    async with desk.house.database.write() as tx:
        address = await _address_of(tx, "awa")
        state: dict[str, object] = {"flow": "no_such_flow", "facts": {}, "answers": {}, "talk": "t1", "under": None}
        row = {"flow": "no_such_flow", "state": tx.vault.seal_json(state), "quiet_at": None, "updated_at": desk.house.now()}
        tx.put(Conversation, ("address_id",), {"address_id": address, **row})
    await desk.talks("awa", "aide")
    assert (await desk.counts())["conversation"] == 0


async def test_what_nobody_holds_is_not_kept_for_good(desk: Desk) -> None:
    class Ring:
        """Holds itself: only the garbage collector finds it."""

        def __init__(self) -> None:
            self.itself = self

    gc.disable()
    try:
        ring = weakref.ref(Ring())
        assert ring() is not None
        await desk.talks("awa", "/signaler", "d'accord, je continue")
        assert ring() is None
    finally:
        gc.enable()


# --- silence, and closing --------------------------------------------------------------------------------------------


async def test_a_story_left_in_silence_is_taken_as_told_once(tmp_path: Path) -> None:
    clock = Clock()
    async with working(tmp_path, clock) as desk:
        await desk.talks("awa", *SCRIPT[:2])
        await desk.reception.fall_quiet()
        assert len(await desk.told("awa")) == 2, "she may still be typing"
        clock.move_to(clock.now() + timedelta(minutes=1))
        await desk.reception.fall_quiet()
        await desk.reception.fall_quiet()
        told = await desk.told("awa")
        assert len(told) == 3 and told[-1].text.startswith(desk.house.texts("fr", "report-concern-fifteen-or-older"))
        await desk.talks("awa", "oui", "59100")


async def test_a_story_gone_on_with_meanwhile_is_not_taken_as_told(tmp_path: Path) -> None:
    clock = Clock()
    async with working(tmp_path, clock) as desk:
        await desk.talks("awa", *SCRIPT[:2])
        clock.move_to(clock.now() + timedelta(minutes=1))
        async with desk.house.database.read() as tx:
            (lookup,) = await conversations.quiet(tx, clock.now())
        await desk.talks("awa", "Et la porte du hall ne ferme plus.")
        await desk.reception._fall_quiet(lookup, clock.now())
        assert desk.front.silences == 0 and len(await desk.told("awa")) == 3
        clock.move_to(clock.now() + timedelta(minutes=1))
        await desk.reception.fall_quiet()
        assert (await desk.told("awa"))[-1].text.startswith(desk.house.texts("fr", "report-concern-fifteen-or-older"))


async def test_a_silence_that_can_t_be_handled_is_not_tried_for_ever(tmp_path: Path) -> None:
    clock = Clock()
    async with working(tmp_path, clock) as desk:
        await desk.talks("awa", *SCRIPT[:2])
        clock.move_to(clock.now() + timedelta(minutes=1))
        desk.front.on_silence, desk.front.chokes_with = True, _of_sqlite(13)
        await desk.reception.fall_quiet()
        desk.front.chokes_with = None
        for _ in range(3):
            await desk.reception.fall_quiet()
        assert desk.front.silences == 2, "once more when it was the database's trouble, and no more when it was not"
        desk.front.on_silence = False
        await desk.talks("awa", "c'est tout")
        assert (await desk.told("awa"))[-1].text.startswith(desk.house.texts("fr", "report-concern-fifteen-or-older"))


async def test_what_has_come_in_is_finished_and_nothing_more_is_taken(tmp_path: Path) -> None:
    async with working(tmp_path, Clock()) as desk:
        hearing = [asyncio.create_task(desk.reception.hear(desk.says(f"chat-{n}", "/signaler"))) for n in range(30)]
        await asyncio.sleep(0)
        desk.reception.close()
        await asyncio.gather(*hearing)
        assert (await desk.counts())["conversation"] == 30
        with pytest.raises(NotNow):
            await desk.reception.hear(desk.says("awa", "/signaler"))


async def test_whoever_went_away_meanwhile_stops_nobody(desk: Desk) -> None:
    gone = asyncio.create_task(desk.reception.hear(desk.says("awa", "/signaler")))
    await asyncio.sleep(0)
    gone.cancel()
    await desk.talks("bilal", "/signaler")
    assert (await desk.counts())["conversation"] == 2
