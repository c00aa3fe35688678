"""The Monday summary against a real database: made once, whoever ticks and whenever, and read again as it was."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, event

from bot.texts import shipped
from flows.themes import Theme
from routing.clocks.weeks import week_of
from storage import cases, directory, people, summaries
from storage.database import Database, Tx
from storage.sealing import Vault
from summaries.due import bounds
from summaries.figures import Count, Delay, Week
from summaries.shown.wording import Text
from summaries.weekly import latest, stored, week_figures
from tests.weeks_made import make_due, message

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)  # of week 47
EIGHT = datetime(2026, 11, 23, 7, tzinfo=UTC)  # the Monday after, 08:00 in Paris
OWN_QUEUE = None  # the coordination's


class Town:
    """Residents and relays at work, written straight into the tables: what the desk would have left there."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._opened = 0
        self._known: set[str] = set()

    async def found(self, *names: str) -> None:
        async with self.database.write() as tx:
            for name in names:
                await directory.save_association(
                    tx,
                    slug=name.lower().replace(" ", "-"),
                    name=name,
                    zone="Europe/Paris",
                    themes=(),
                    languages=(),
                    territories=(),
                    aliases=(),
                )

    async def install(self, moment: datetime) -> None:
        async with self.database.write() as tx:
            await directory.set_fact(tx, "installed_at", moment.isoformat())

    def knows(self, tx: Tx, person: str, at: datetime = MONDAY) -> None:
        """Somebody with an address."""
        if person not in self._known:
            self._known.add(person)
            address = {"id": person, "lookup": person, "chat": person, "person_id": person}
            people.add_address(tx, channel="web", bot="residents", language="fr", now=at, **address)

    def opens(self, tx: Tx, person: str, theme: str = "LOG", *, at: datetime = MONDAY, association: int | None = 1, state: str = "new",
              qpv: str | None = "QN05901M", nature: str = "problem", **more: Any) -> str:  # fmt: skip
        self.knows(tx, person, at)
        self._opened += 1
        reference = f"PV-{self._opened:05}"
        row: dict[str, Any] = {
            "insee": "59512",
            "first_answer_at": None,
            "closed_at": None,
            "outcome": None,
            "subtheme": None,
            "follow_up_at": None,
            "solved": None,
            "reopened": 0,
        }
        cases.open_case(
            tx, reference=reference, person_id=person, address_id=person, association_id=association, state=state, taken_by=None, version=1,
            theme=theme, nature=nature, qpv=qpv, departement="59", place="Roubaix", language="fr",
            quotable=False, contactable=True, urgent=False, week=week_of(at, PARIS), opened_at=at, **{**row, **more},
        )  # fmt: skip
        cases.add_event(tx, reference, at=at, kind="concern", side="resident", words="Ça fuit.")
        return reference

    async def answered(self, tx: Tx, person: str, after: timedelta, *, closed: str = "", at: datetime = MONDAY, theme: str = "LOG",
                       **more: Any) -> str:  # fmt: skip
        """A case with its first answer, and closed with an outcome two days later."""
        await tx.flush()  # events added so far go out before the case added here
        end = at + after + timedelta(days=2)
        over: dict[str, Any] = {"closed_at": end, "outcome": closed} if closed else {}
        state = "closed" if closed else "answered"
        reference = self.opens(tx, person, theme, at=at, state=state, first_answer_at=at + after, **over, **more)
        cases.add_event(tx, reference, at=at + after, kind="answer", side="staff", words="On arrive.")
        if closed:
            cases.add_event(tx, reference, at=end, kind="closed", side="staff", detail={"outcome": closed})
        return reference


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "house.db"


@asynccontextmanager
async def opened(file: Path) -> AsyncIterator[Database]:
    database = await Database.open(f"sqlite+aiosqlite:///{file}", Vault(bytes(32)))
    try:
        yield database
    finally:
        await database.close()


@pytest.fixture
async def town(file: Path) -> AsyncIterator[Town]:
    async with opened(file) as database:
        town = Town(database)
        await town.found("Les Voisins", "Amitié")
        await town.install(MONDAY)
        yield town


async def tick(database: Database, now: datetime = EIGHT) -> list[str]:
    async with database.write() as tx:
        return [week.week for week in await make_due(tx, now, PARIS)]


async def kept(town: Town, week: str = "2026-W47") -> Week:
    async with town.database.read() as tx:
        found = await stored(tx, week)
    assert found is not None
    return found


def reading(language: str) -> Text:
    def text(key: str, facts: Mapping[str, str | int] | None) -> str:
        assert shipped().has(key, language), f"{key} is missing in {language}"
        return shipped()(language, key, facts)

    return text


# --- once ------------------------------------------------------------------------------------------------------------


async def test_nothing_is_made_before_monday_eight_and_one_summary_after(town: Town) -> None:
    assert await tick(town.database, EIGHT - timedelta(seconds=1)) == []
    assert await tick(town.database) == ["2026-W47"]
    assert await tick(town.database) == []


async def test_a_week_in_which_nothing_was_said_has_its_summary_too(town: Town) -> None:
    await tick(town.database)
    assert (await kept(town)).new == Count(concerns=0, people=0)


async def test_two_programs_that_tick_at_once_make_one(town: Town, file: Path) -> None:
    async with opened(file) as other:
        made = await asyncio.gather(*(tick(database) for database in (town.database, other, town.database, other)))
    assert sorted(made) == [[], [], [], ["2026-W47"]]


async def test_who_comes_second_with_a_week_changes_nothing_and_knows_it(town: Town) -> None:
    async with town.database.write() as tx:
        assert await summaries.freeze(tx, "national", "2026-W47", {"first": True}, EIGHT)
        assert not await summaries.freeze(tx, "national", "2026-W47", {"first": False}, EIGHT)
        assert await summaries.frozen(tx, "national", "2026-W47") == {"first": True}


async def test_a_tick_that_fails_before_its_end_leaves_nothing_and_the_next_one_makes_it(town: Town) -> None:
    class PowerCut(Exception):
        """Not in the program: pulled by the test."""

    async def cut_short() -> None:
        async with town.database.write() as tx:
            assert len(await make_due(tx, EIGHT, PARIS)) == 1
            raise PowerCut

    with pytest.raises(PowerCut):
        await cut_short()
    assert await tick(town.database) == ["2026-W47"]


async def test_after_a_fortnight_off_each_week_has_its_own_figures(town: Town) -> None:
    async with town.database.write() as tx:
        town.opens(tx, "ana")
        town.opens(tx, "bob", at=MONDAY + timedelta(days=8))
        town.opens(tx, "cem", at=MONDAY + timedelta(days=9))
    assert await tick(town.database, EIGHT + timedelta(days=16)) == ["2026-W47", "2026-W48", "2026-W49"]
    assert [(await kept(town, f"2026-W{number}")).new.people for number in (47, 48, 49)] == [1, 2, 0]
    before = (await kept(town, "2026-W49")).before
    assert before is not None
    assert before.week == "2026-W48"


async def test_without_a_date_of_installation_the_first_case_begins_it(file: Path) -> None:
    async with opened(file) as database:
        town = Town(database)
        assert await tick(database) == []
        async with database.write() as tx:
            town.opens(tx, "ana", association=OWN_QUEUE)
        assert await tick(database) == ["2026-W47"]


async def test_the_figures_stay_as_they_were_when_the_cases_move_on_or_go(town: Town, file: Path) -> None:
    async with town.database.write() as tx:
        town.opens(tx, "ana")
    await tick(town.database)
    first = await kept(town)
    with closing(sqlite3.connect(file)) as door:
        door.execute("DELETE FROM case_event")
        door.execute('DELETE FROM "case"')
        door.commit()
    await tick(town.database)
    assert await kept(town) == first


async def test_the_latest_is_the_last_week_made(town: Town) -> None:
    async with town.database.read() as tx:
        assert await latest(tx) is None
    await tick(town.database, EIGHT + timedelta(days=7))
    async with town.database.read() as tx:
        found = await latest(tx)
        assert found is not None
        assert found.week == "2026-W48"
        assert await stored(tx, "2026-W40") is None


async def test_what_is_kept_names_nobody(town: Town) -> None:
    async with town.database.write() as tx:
        reference = town.opens(tx, "ana-the-pseudonym")
    await tick(town.database)
    async with town.database.read() as tx:
        written = json.dumps(await summaries.frozen(tx, "national", "2026-W47"))
    assert "ana-the-pseudonym" not in written
    assert reference not in written


# --- what it counts --------------------------------------------------------------------------------------------------


async def figures(town: Town, week: str = "2026-W47") -> Week:
    async with town.database.read() as tx:
        return await week_figures(tx, week, PARIS)


async def test_answers_and_closings_count_in_the_week_they_happen(town: Town) -> None:
    async with town.database.write() as tx:
        await town.answered(tx, "ana", timedelta(hours=4), closed="solved")
        await town.answered(tx, "bob", timedelta(hours=10))
        await town.answered(tx, "cem", timedelta(days=30), at=MONDAY - timedelta(days=28), closed="partly")  # answered on Wednesday
    made, later = await figures(town), await figures(town, "2026-W48")
    assert made.answered == Delay(concerns=3, people=3, median_hours=10, p90_hours=48 * 15)
    assert {row.code for row in made.outcomes} == {"solved", "partly"}
    assert made.new.concerns == 2
    assert later.answered.concerns == later.closed.concerns == 0


async def test_a_case_closed_without_an_answer_is_answered_by_its_closing(town: Town) -> None:
    async with town.database.write() as tx:
        end = MONDAY + timedelta(hours=6)
        reference = town.opens(tx, "ana", state="closed", first_answer_at=end, closed_at=end, outcome="solved")
        cases.add_event(tx, reference, at=end, kind="closed", side="staff", detail={"outcome": "solved"})
    made = await figures(town)
    assert made.answered.median_hours == made.closed.median_hours == 6


async def test_a_second_answer_is_not_a_first_one(town: Town) -> None:
    async with town.database.write() as tx:
        reference = await town.answered(tx, "ana", timedelta(hours=4), at=MONDAY - timedelta(days=7))
        cases.add_event(tx, reference, at=MONDAY, kind="answer", side="staff")
    assert (await figures(town)).answered.concerns == 0


async def test_an_addition_reopens_only_what_was_closed(town: Town) -> None:
    async with town.database.write() as tx:
        closed = await town.answered(tx, "ana", timedelta(hours=4), closed="solved", at=MONDAY - timedelta(days=7))
        await cases.move(tx, closed, 1, state="reopened", reopened=1, closed_at=None)
        cases.add_event(tx, closed, at=MONDAY, kind="addition", side="resident")
        cases.add_event(tx, closed, at=MONDAY + timedelta(hours=1), kind="addition", side="resident")
        still_open = await town.answered(tx, "bob", timedelta(hours=4))
        cases.add_event(tx, still_open, at=MONDAY + timedelta(hours=9), kind="addition", side="resident")
        refused = await town.answered(tx, "cem", timedelta(hours=4), closed="solved", at=MONDAY - timedelta(days=35))
        await cases.move(tx, refused, 1, state="reopened", reopened=1, closed_at=None, solved=False)
        cases.add_event(tx, refused, at=MONDAY, kind="not_solved", side="resident")
        cases.add_event(tx, refused, at=MONDAY + timedelta(hours=1), kind="addition", side="resident")
    made = await figures(town)
    assert made.reopened == Count(concerns=1, people=1)
    assert made.not_solved == Count(concerns=1, people=1)


async def test_what_waits_is_by_queue_and_a_reopened_case_waits_since_it_reopened(town: Town) -> None:
    sunday = bounds("2026-W47", PARIS)[1]
    async with town.database.write() as tx:
        town.opens(tx, "ana", "SAN", at=sunday - timedelta(days=12, hours=1), association=2)
        town.opens(tx, "bob", at=sunday - timedelta(days=3, hours=1), association=2)
        town.opens(tx, "cem", at=sunday - timedelta(days=5, hours=1), association=OWN_QUEUE, qpv=None)
        town.opens(tx, "dia", at=sunday - timedelta(days=40), state="taken")
        town.opens(tx, "eli", at=sunday + timedelta(hours=1))
        back = await town.answered(tx, "fay", timedelta(hours=4), closed="solved", at=sunday - timedelta(days=90))
        await cases.move(tx, back, 1, state="reopened", reopened=1, closed_at=None)
        cases.add_event(tx, back, at=sunday - timedelta(days=2, hours=1), kind="addition", side="resident")
    waiting = (await figures(town)).waiting
    assert [(queue.name, queue.days, queue.theme, queue.concerns) for queue in waiting] == [
        ("Amitié", 12, "SAN", 2),
        ("", 5, "LOG", 1),
        ("Les Voisins", 2, "LOG", 1),
    ]


async def test_what_was_withdrawn_is_not_counted(town: Town) -> None:
    async with town.database.write() as tx:
        town.opens(tx, "ana", state="withdrawn")
    assert (await figures(town)).new.concerns == 0


# --- what it costs ---------------------------------------------------------------------------------------------------


@contextmanager
def questions() -> Iterator[list[tuple[str, Any]]]:
    """Every statement asked of a database, with its parameters."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        asked.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def test_years_of_cases_are_never_read_through(town: Town, file: Path) -> None:
    await town.found(*(f"Association {number}" for number in range(40)))
    async with town.database.write() as tx:
        for number in range(1500):
            at = MONDAY - timedelta(hours=7 * number + 400)
            await town.answered(tx, f"p{number % 90}", timedelta(hours=9), closed="solved", at=at, association=1 + number % 42)
        for number in range(20):
            town.opens(tx, f"p{number}", association=OWN_QUEUE if number % 3 == 0 else 1 + number % 2)
    with questions() as asked:
        await figures(town)
    reads = [(statement, parameters) for statement, parameters in asked if statement.startswith("SELECT")]
    assert len(reads) == 14
    with closing(sqlite3.connect(file)) as door:
        door.execute("ANALYZE")
        steps = [row[3] for statement, parameters in reads for row in door.execute("EXPLAIN QUERY PLAN " + statement, parameters)]
    directory = {"SCAN " + table for table in ("association", "territory", "qpv", "qpv_commune", "outline", "city_contract")}
    assert {step.partition(" USING")[0] for step in steps if step.startswith("SCAN")} <= directory | {"SCAN anon_1"}, steps
    assert any("ix_case_week" in step for step in steps)
    assert any("ix_supporter_at" in step for step in steps)
    assert sum("ix_case_queue (association_id=? AND state=?" in step for step in steps) == 14


# --- what it says ----------------------------------------------------------------------------------------------------


async def a_full_week(town: Town) -> None:
    async with town.database.write() as tx:
        for number in range(9):
            town.opens(tx, f"l{number}", "LOG", qpv=f"QN0590{number % 3}M", nature="proposal" if number > 3 else "problem")
        for number in range(7):
            await town.answered(tx, f"a{number}", timedelta(hours=20 + number), closed="solved", theme="SAN")
        for number in range(6):
            town.opens(tx, f"c{number}", "PRO", association=OWN_QUEUE, at=MONDAY + timedelta(days=2))
        town.opens(tx, "alone", "DIS", at=MONDAY + timedelta(days=1))


async def test_the_message_reads_well_in_french(town: Town) -> None:
    await a_full_week(town)
    await tick(town.database)
    words = message(reading("fr"), await kept(town))
    for line in (
        "Ce que disent les quartiers. Semaine 47, du 16 au 22 novembre 2026.",
        "23 nouvelles demandes, de 23 personnes.",
        "Elles viennent d'au moins 1 quartier ou commune.",
        "6 demandes n'ont pas d'association : elles sont chez vous, à la coordination.",
        "Cadre de vie : 15",
        "– Logement : 9",
        "– Propreté : 6",
        "Cohésion sociale : 8",
        "– Un problème : 18",
        "7 demandes ont reçu leur première réponse. Pour la moitié, elle est venue en 23 heures ou moins.",
        "7 demandes sont closes. Pour la moitié, cela a pris 3 jours ou moins.",
        "– Réglé : 7",
        "– Les Voisins : 6 jours. 10 demandes attendent. La plus ancienne : Logement.",
        "– La coordination nationale : 4 jours. 6 demandes attendent. La plus ancienne : Propreté.",
        "23 personnes ont écrit cette semaine. Ce n'est pas représentatif de tous les habitants.",
        "Ce qui compte moins de 5 personnes est caché, ou mis ensemble.",
    ):
        assert line in words.splitlines(), words
    assert "Discriminations" not in words
    assert "– Santé : 7" not in words.splitlines()  # with the total of its pillar, it would give the one other theme away
    assert "La semaine d'avant" not in words


async def test_the_next_week_is_set_beside_it(town: Town) -> None:
    await a_full_week(town)
    async with town.database.write() as tx:
        for number in range(5):
            town.opens(tx, f"l{number}", "LOG", at=MONDAY + timedelta(days=7))
    await tick(town.database, EIGHT + timedelta(days=7))
    words = message(reading("fr"), await kept(town, "2026-W48")).splitlines()
    assert "La semaine d'avant : 23 demandes, de 23 personnes." in words
    assert "Cadre de vie : 5 (la semaine d'avant : 15)" in words
    assert "Personne n'a reçu de première réponse." in words


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_quiet_weeks_and_full_ones_are_short_and_have_every_text(town: Town, language: str) -> None:
    async with town.database.read() as tx:
        quiet = message(reading(language), await week_figures(tx, "2026-W53", PARIS))
    await a_full_week(town)
    themes = [str(theme) for theme in Theme]
    await town.found(*(f"Association des habitants et amis du quartier numéro {number}, {'très ' * 12}longue" for number in range(8)))
    async with town.database.write() as tx:
        for number in range(13 * 6 * 2):
            at = MONDAY + timedelta(days=7 * (number % 2))
            theme = themes[number % 13]
            person = f"x{number}"
            town.opens(tx, person, theme, at=at, association=3 + number % 8, nature=("problem", "need", "proposal")[number % 3])
            end = ("solved", "partly", "sent_on", "not_possible", "no_reply")[number % 5]
            reference = await town.answered(tx, person, timedelta(hours=9), closed=end, at=at, theme=theme)
            for kind in ("solved", "not_solved")[: 1 + number % 2]:
                cases.add_event(tx, reference, at=at + timedelta(days=4), kind=kind, side="resident")
            await tx.flush()
    await tick(town.database, EIGHT + timedelta(days=7))
    full = message(reading(language), await kept(town, "2026-W48"))
    assert len(quiet) < len(full) < 3500, full
    assert quiet.count("\n\n") == 3
