"""The Monday digest of an association: counted once, frozen, read again; neighbours' small figures hidden."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from bot.texts import shipped
from flows.themes import Theme
from routing.access import Member
from routing.clocks.delays import Delays
from routing.clocks.timetable import Timetable
from routing.directory.contracts_file import HEADER, import_contracts
from storage import directory
from storage.database import Database
from summaries.digest import Digest, latest_digest, look, make_digests, welcome
from summaries.forms.digest_text import digest_message
from tests.conftest import FakeClock
from tests.office import Office
from tests.people_of_town import DENAIN, PARIS, ROUBAIX, Town, concern

NEXT_MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)  # nine in Paris


class Week:
    """Two associations of the Nord: Les Voisins in Roubaix, Le Trait d'Union in Denain."""

    def __init__(self, office: Office) -> None:
        self.office, self.town = office, office.town

    async def settle(self) -> Week:
        async with self.town.database.write() as tx:
            await self.town.found(tx, "trait", "Le Trait d'Union", [("commune", "59172")])
        async with self.town.database.read() as tx:
            self.town.desk.directory = await type(self.town.desk.directory).load(tx)
        return self

    @property
    def here(self) -> int:
        return self.town.numbers["les-voisins"]

    async def sends(self, name: str, place: Any = ROUBAIX, theme: Theme = Theme.HOUSING) -> str:
        reference, _ = await self.office.opens(await self.town.resident(name), concern(place, theme=theme))
        return reference

    async def timetable(self) -> Timetable:
        async with self.town.database.read() as tx:
            return await Timetable.load(tx, self.office.clock.now(), self.town.desk.directory, PARIS, {"": frozenset()}, Delays())

    async def begins(self) -> None:
        async with self.town.database.write() as tx:
            known = [body.id for body in self.town.desk.directory.bodies]
            await welcome(tx, self.office.clock.now(), known)

    async def tick(self) -> dict[str, Digest]:
        """Digests made by a tick, by the name of their association."""
        timetable, now, known = await self.timetable(), self.office.clock.now(), self.town.desk.directory
        async with self.town.database.write() as tx:
            due = (await look(tx, now, timetable)).due
            made = await make_digests(tx, now, timetable, known, due)
        return {f"{body.name} {digest.week}": digest for number, digest in made if (body := known.body(number))}


@pytest.fixture
async def week(sqlite: Database, clock: FakeClock) -> Week:
    return await Week(Office(await Town(sqlite).settle(), clock)).settle()


@pytest.fixture
async def karim(week: Week) -> Member:
    return await week.town.member("karim")


def words(digest: Digest, language: str = "fr") -> str:
    def text(key: str, facts: Mapping[str, str | int] | None) -> str:
        assert shipped().has(key, language), key
        return shipped()(language, key, facts)

    return digest_message(text, digest, "Les Voisins")


async def test_what_came_what_waits_what_was_solved(week: Week, karim: Member) -> None:
    await week.begins()
    first, second, third, _ = [await week.sends(name) for name in ("awa", "bilal", "chloé", "dinh")]
    await week.sends("awa2", theme=Theme.TRANSPORT)
    await week.office.closes(karim, first)
    await week.office.asks(karim, second)
    await week.office.takes(karim, third)
    week.office.clock.passes(days=6, hours=23)
    digest = (await week.tick())["Les Voisins 2026-W47"]
    assert (digest.came.concerns, digest.came.people) == (5, 5)
    assert (digest.to_take, digest.oldest_days, digest.in_hand, digest.for_resident) == (2, 5, 2, 1)
    assert (digest.closed, [(row.code, row.concerns) for row in digest.outcomes]) == (1, [("solved", 1)])
    told = words(digest)
    for line in (
        "Les Voisins, du 16 au 22 novembre.",
        "5 demandes sont arrivées, de 5 personnes.",
        "– Logement : 4",
        "2 demandes attendent d'être prises. La plus ancienne date de 5 jours ouvrés.",
        "2 dossiers sont en cours.\nPour l'un d'eux, l'habitant doit répondre.",
        "Un dossier a été clos :",
        "Autour de vous, les autres n'ont rien reçu.",
    ):
        assert line in told, told
    assert "5 requests came, from 5 people." in words(digest, "en")


async def test_what_came_is_told_by_the_axes_of_its_own_contract(week: Week) -> None:
    rows = ("lille;Métropole de Lille;200093201;LOG;;Cadre de vie;Habiter mieux", "lille;;;MOB;;;Se déplacer")
    await import_contracts(week.town.database, "\n".join((";".join(HEADER), *rows)).encode())
    await week.begins()
    for name, theme in (("awa", Theme.HOUSING), ("bilal", Theme.HOUSING), ("chloé", Theme.TRANSPORT), ("dinh", Theme.SCHOOL)):
        await week.sends(name, theme=theme)
    week.office.clock.passes(days=6, hours=23)
    digest = (await week.tick())["Les Voisins 2026-W47"]
    told = "Dans le contrat de ville Métropole de Lille :\n– Cadre de vie · Habiter mieux : 2\n– Se déplacer : 1\n"
    assert told in words(digest) and "In the city contract Métropole de Lille:" in words(digest, "en")
    old = {name: value for name, value in digest.to_json().items() if name not in ("contract", "axes")}
    assert "contrat de ville" not in words(Digest.from_json(old)), "digests that were frozen before are read as they were"


async def test_what_others_near_saw_is_hidden_under_five_people(week: Week) -> None:
    await week.begins()
    for n in range(4):
        await week.sends(f"far{n}", DENAIN)
    week.office.clock.passes(days=7)
    made = await week.tick()
    assert made["Les Voisins 2026-W47"].near.people == 4
    assert "Autour de vous, les autres ont entendu moins de 5 personnes." in words(made["Les Voisins 2026-W47"])
    assert made["La Passerelle 2026-W47"].near.people == 0, "Lens is in another département"
    for n in range(6):
        await week.sends(f"farther{n}", DENAIN)
    await week.sends("one", DENAIN, Theme.WORK)
    week.office.clock.passes(days=7)
    told = words((await week.tick())["Les Voisins 2026-W48"])
    assert "Autour de vous, les autres ont reçu 7 demandes, de 7 personnes :" in told
    assert "Emploi" not in told, "one person's subject is not to be worked out"


async def test_each_week_once_even_after_a_fortnight_off(week: Week) -> None:
    await week.begins()
    week.office.clock.passes(days=6, hours=22, minutes=59)
    assert await week.tick() == {}, "a minute to nine: the doors are closed"
    week.office.clock.passes(minutes=1)
    names = ("La Passerelle", "Le Trait d'Union", "Les Voisins")
    assert sorted(await week.tick()) == [f"{name} 2026-W47" for name in names]
    assert await week.tick() == {}
    week.office.clock.passes(weeks=2, days=2)
    assert sorted(await week.tick()) == [f"{name} 2026-W{number}" for name in names for number in (48, 49)]
    assert await week.tick() == {}
    async with week.town.database.read() as tx:
        kept = await latest_digest(tx, week.here)
    assert kept is not None
    assert kept.week == "2026-W49"
    assert Digest.from_json(kept.to_json()) == kept


async def test_an_association_that_comes_later_gets_nothing_of_the_weeks_before_it(week: Week) -> None:
    week.office.clock.passes(weeks=30)
    timetable = await week.timetable()
    async with week.town.database.read() as tx:
        seen = await look(tx, week.office.clock.now(), timetable)
    assert (len(seen.newcomers), seen.due) == (3, ())
    await week.begins()
    async with week.town.database.write() as tx:
        await welcome(tx, week.office.clock.now() + timedelta(weeks=5), seen.newcomers)  # another process, later
        since = await directory.fact(tx, "digests_since")
    assert set(since.values()) == {week.office.clock.now().isoformat()}, "the first holds"
    assert await week.tick() == {}
    week.office.clock.passes(weeks=1)
    assert len(await week.tick()) == 3


async def test_a_monday_that_is_a_holiday_leaves_it_for_tuesday(week: Week) -> None:
    await week.begins()
    week.office.clock.passes(days=7)
    closed = partial(Timetable.load, known=week.town.desk.directory, zone=PARIS, defaults=Delays())
    async with week.town.database.read() as tx:
        now = week.office.clock.now()
        timetable = await closed(tx, now, days_off={"": frozenset({now.date()})})
        assert (await look(tx, now, timetable)).due == ()
        assert len((await look(tx, now + timedelta(days=1), timetable)).due) == 3
