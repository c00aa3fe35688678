"""A year in virtual time, in five places of which three are overseas, over both changes of the clocks: everything once, at its hour.

What is expected is worked out apart, by counting days on a calendar written by hand. Ticks come late, early, twice at once, and not at all
for a fortnight in February.
"""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.app import App, open_house
from bot.settings import Settings
from bot.timekeeping import Timekeeping
from dialogue.kinds import Told
from flows.staff.answer_case import AnswerDraft
from routing.access import Member, Role
from routing.notices import Notice
from storage import cases, clocks, directory, people
from storage.database import Tx, table_of
from storage.tables import Member as People
from storage.tables import OutboxMessage
from tests.conftest import FakeClock
from tests.people_of_town import newcomer

FIRST, LAST = datetime(2026, 9, 1, tzinfo=UTC), datetime(2027, 9, 1, tzinfo=UTC)
DOWN, UP = datetime(2027, 2, 6, tzinfo=UTC), datetime(2027, 2, 20, tzinfo=UTC)
"""The machine is off."""
NO_MORE = datetime(2027, 7, 20, tzinfo=UTC)
"""From then on nothing is sent: what was sent before runs its course."""
FRANCE = (
    "2026-11-01", "2026-11-11", "2026-12-25", "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17",
    "2027-07-14", "2027-08-15",
)  # fmt: skip
PLACES = {
    "59": ("Europe/Paris", []),
    "67": ("Europe/Paris", ["2026-12-26", "2027-03-26"]),
    "972": ("America/Martinique", ["2027-05-22", "2027-07-21"]),
    "974": ("Indian/Reunion", ["2026-12-20"]),
    "988": ("Pacific/Noumea", ["2026-09-24"]),
}
"""Département → its time zone and the holidays it keeps beside those of France."""
SILENT_FROM, SILENT = datetime(2027, 6, 7, tzinfo=UTC), "974"
"""From then on, in that place, nothing is heard of whoever answered."""
ESCALATED = {"case-escalated": 1, "staff-escalated": 1, "staff-escalated-away": 1}
COURSE = {
    "untouched": {"staff-reminder": 2, "staff-reminder-lead": 1, **ESCALATED},  # its queue, and then the coordination
    "dropped": {
        "staff-lease-ends": 1, "staff-lease-ended": 1, "staff-released": 2, "staff-reminder": 1, "staff-reminder-lead": 1, **ESCALATED
    },
    "answered": {},
    "left alone": {"staff-reminder": 1, "staff-reminder-lead": 1, **ESCALATED},
}  # fmt: skip
"""What is said of a case, and how often; `staff-released` goes to the two others of the team."""


@dataclass(frozen=True)
class Said:
    at: datetime
    notice: Notice


class Listened(Timekeeping):
    """Timekeeping whose every word is written down beside the outbox."""

    said: list[Said]

    async def _say(self, tx: Tx, notices: Sequence[Notice]) -> None:
        self.said += [Said(self.house.now(), notice) for notice in notices]
        await super()._say(tx, notices)


@dataclass
class Place:
    """An association, and its calendar as the test counts it."""

    number: int
    zone: ZoneInfo
    holidays: frozenset[date]
    relay: str
    other: str
    lead: str

    def works(self, day: date) -> bool:
        return day.isoweekday() <= 5 and day not in self.holidays

    def open(self, moment: datetime) -> bool:
        local = moment.astimezone(self.zone)
        return self.works(local.date()) and 9 <= local.hour < 18

    def after(self, moment: datetime, days: int) -> datetime:
        """The first moment with open doors after so many working days."""
        wall = moment.astimezone(self.zone).replace(tzinfo=None)
        while not self.works(wall.date()):
            wall = datetime.combine(wall.date() + timedelta(days=1), time())
        for _ in range(days):
            wall += timedelta(days=1)
            while not self.works(wall.date()):
                wall += timedelta(days=1)
        if wall.hour >= 18:
            wall = datetime.combine(wall.date() + timedelta(days=1), time(9))
        while not self.works(wall.date()):
            wall = datetime.combine(wall.date() + timedelta(days=1), time(9))
        wall = max(wall, datetime.combine(wall.date(), time(9)))
        return wall.replace(tzinfo=self.zone).astimezone(UTC)


@dataclass
class Year:
    """The house, its people, what they do in a year, and what is said to them."""

    app: App
    clock: FakeClock
    random: Random = field(default_factory=lambda: Random(7))
    places: list[Place] = field(default_factory=list)
    course: dict[str, str] = field(default_factory=dict)
    opened: dict[str, tuple[Place, datetime]] = field(default_factory=dict)
    ticked: list[datetime] = field(default_factory=list)
    mornings: set[tuple[int | None, date]] = field(default_factory=set)
    """Queues and days on which a list is due."""
    due: list[tuple[str, datetime]] = field(default_factory=list)
    """Who was sent something, and when it was to leave."""

    @property
    def keeping(self) -> Listened:
        assert isinstance(self.app.timekeeping, Listened)
        return self.app.timekeeping

    async def settle(self) -> None:
        async with self.app.house.database.write() as tx:
            newcomer(tx, "awa", at=FIRST)
            await self._team(tx, None, "nadia")
            for code, (zone, own) in PLACES.items():
                await directory.save_association(
                    tx, slug=f"a{code}", name=f"Association {code}", zone=zone, themes=(), languages=(),
                    territories=[("departement", code)], aliases=(),
                )  # fmt: skip
                number = await directory.association_id(tx, f"a{code}")
                names = [await self._team(tx, number, f"{who}-{code}") for who in ("relay", "other", "lead")]
                days = frozenset(map(date.fromisoformat, [*FRANCE, *own]))
                self.places.append(Place(number or 0, ZoneInfo(zone), days, *names))
            await directory.touch(tx)
        await self.app.housekeeping.read_directory()

    async def _team(self, tx: Tx, association: int | None, name: str) -> str:
        role = Role.LEAD if name.startswith("lead") else Role.RELAY if association else Role.COORDINATION
        address = newcomer(tx, name, bot="staff", at=FIRST)
        await people.save_member(tx, id=name, role=role, association_id=association, first_name=name, address_id=address, now=FIRST)
        return name

    async def sends(self, place: Place, course: str) -> None:
        """A case is sent, and perhaps taken or answered."""
        reference, now, house = f"PV-{len(self.opened):05}", self.clock.now(), self.app.house
        async with house.database.write() as tx:
            cases.open_case(
                tx, reference=reference, person_id="person-awa", address_id="at-awa", association_id=place.number, state="new",
                taken_by=None, version=1, theme="LOG", subtheme=None, nature="problem", insee=None, qpv=None, departement=None, place="Ici",
                language="fr", quotable=False, contactable=False, urgent=False, speaker="myself", week="2026-W40", opened_at=now,
                first_answer_at=None,
                closed_at=None, outcome=None, follow_up_at=None, solved=None, reopened=0,
            )  # fmt: skip
            cases.add_event(tx, reference, at=now, kind="concern", side="resident", words="Ça fuit.")
            if course == "dropped":
                await house.desk.take(tx, now, _member(place.relay, place), reference)
            elif course == "answered":
                await house.desk.answer(tx, now, _member(place.other, place), AnswerDraft(reference, Told("Jeudi.", ())))
        self.course[reference], self.opened[reference] = course, (place, now)

    async def tick(self) -> None:
        """Every task, sometimes twice at once, as two processes would."""
        await self._note_mornings()
        at_once = 2 if self.random.random() < 0.15 else 1
        await asyncio.gather(*(self.keeping.tick() for _ in range(at_once)))
        self.ticked.append(self.clock.now())

    async def _note_mornings(self) -> None:
        now = self.clock.now()
        async with self.app.house.database.read() as tx:
            waiting = dict(await clocks.oldest_untaken(tx, ["new", "handed_over", "escalated", "reopened"]))
        national = Place(0, ZoneInfo("Europe/Paris"), frozenset(map(date.fromisoformat, FRANCE)), "", "", "")
        for place in (*self.places, national):
            oldest, local = waiting.get(place.number or None), now.astimezone(place.zone)
            if oldest and place.open(now) and oldest < datetime.combine(local.date(), time(9), place.zone):
                self.mornings.add((place.number or None, local.date()))

    async def the_coordination_closes_what_it_has(self) -> None:
        now = self.clock.now()
        async with self.app.house.database.write() as tx:
            there = {said.notice.case: said.at for said in self.keeping.said if said.notice.key == "staff-escalated"}
            for reference, moment in there.items():
                row = await cases.case(tx, reference or "")
                if row and row.state == "escalated" and now - moment > timedelta(days=21):
                    await cases.move(tx, row.reference, row.version, state="closed", closed_at=now)

    async def passes(self) -> None:
        monday = FIRST
        while (now := self.clock.now()) < LAST:
            if now >= monday:
                monday += timedelta(days=7)
                await self._a_week(now)
            if not DOWN <= now < UP:
                await self.tick()
            self.clock.passes(minutes=self.random.randint(10, 560))

    async def _a_week(self, now: datetime) -> None:
        await self.the_coordination_closes_what_it_has()
        if now < NO_MORE:
            for place in self.places:
                await self.sends(place, self.random.choice(["untouched", "dropped"]))
                self.clock.passes(minutes=self.random.randint(1, 200))
        for place in self.places:
            if place.other != f"other-{SILENT}" or now < SILENT_FROM:
                async with self.app.house.database.write() as tx:
                    clocks.seen(tx, place.other, now)
                if now.day < 8:
                    await self.sends(place, "answered")
            elif now < SILENT_FROM + timedelta(days=7):
                self.course |= {
                    case: "left alone" for case, (at, _) in self.opened.items() if at is place and self.course[case] == "answered"
                }

    def first_tick(self, place: Place, due: datetime) -> datetime:
        return next(moment for moment in self.ticked if moment >= due and place.open(moment))


def _member(name: str, place: Place) -> Member:
    return Member(id=name, role=Role.RELAY, association_id=place.number, first_name=name, address_id=f"at-{name}", language="fr")


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    """Lived once; the tests below read what was said."""
    return asyncio.run(_lived(tmp_path_factory.mktemp("year")))


async def _lived(folder: Path) -> Year:
    clock, settings = FakeClock(FIRST), Settings(data=folder, relay_rest="20:00-08:00")
    async with open_house(settings, clock) as house:  # type: ignore[arg-type]
        app = App(house, [], settings)
        app.timekeeping = Listened(house, app.reception)
        app.timekeeping.said = []
        year = Year(app, clock)
        await year.settle()
        await year.passes()
        async with house.database.read() as tx:
            table, member = table_of(OutboxMessage), table_of(People)
            sent = select(member.c.id, table.c.due_at).join(member, member.c.address_id == table.c.address_id)
            year.due = [(row.id, row.due_at) for row in await tx.rows(sent)]
        return year


def said_of(year: Year) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = defaultdict(list)
    for said in year.keeping.said:
        if said.notice.case:
            found[said.notice.case].append(said)
    return found


def test_each_step_of_each_case_is_said_once(year: Year) -> None:
    said = said_of(year)
    assert len(year.opened) > 200
    wrong = {
        reference: counts
        for reference, course in year.course.items()
        if (counts := dict(Counter(one.notice.key for one in said[reference]))) != COURSE[course]
    }
    assert wrong == {}


def test_each_step_comes_at_the_first_tick_of_its_hour(year: Year) -> None:
    """On time to the tick, wherever it is and whatever the clocks do; not while the machine is off."""
    said, checked = said_of(year), 0
    for reference, (place, opened) in year.opened.items():
        if year.course[reference] == "untouched" and not DOWN - timedelta(days=20) < opened < UP:
            own = [one for one in said[reference] if one.notice.queue is not None or one.notice.key == "staff-reminder-lead"]
            expected = [year.first_tick(place, place.after(opened, 3))]
            for days in (5, 7):  # and a working day after the step before, which may have waited for a tick
                expected.append(year.first_tick(place, max(place.after(opened, days), place.after(expected[-1], 1))))
            assert [one.at for one in own] == expected, reference
            checked += 1
    assert checked > 60


def test_who_has_a_case_is_told_a_working_day_before_and_when_it_goes_back(year: Year) -> None:
    said, checked = said_of(year), 0
    for reference, (place, opened) in year.opened.items():
        if year.course[reference] == "dropped" and not DOWN - timedelta(days=20) < opened < UP:
            own = [one.at for one in said[reference] if one.notice.key in ("staff-lease-ends", "staff-lease-ended")]
            warned = year.first_tick(place, place.after(opened, 2))
            assert own == [warned, year.first_tick(place, max(place.after(opened, 3), place.after(warned, 1)))], reference
            checked += 1
    assert checked > 60


def test_what_the_machine_missed_is_made_up_for_one_day_after_the_other(year: Year) -> None:
    said = said_of(year)
    missed = [reference for reference, (_, opened) in year.opened.items() if DOWN - timedelta(days=3) < opened < UP]
    assert missed
    for reference in missed:
        place, _ = year.opened[reference]
        days = [
            one.at.astimezone(place.zone).date() for one in said[reference] if one.notice.key in ("staff-reminder", "staff-reminder-lead")
        ]
        assert len(set(days)) == len(days)


def test_teams_hear_only_on_working_days_within_their_hours(year: Year) -> None:
    places = {place.number: place for place in year.places}
    owners = {f"at-{name}": place for place in year.places for name in (place.relay, place.other, place.lead)}
    heard = 0
    for said in year.keeping.said:
        place = owners.get(said.notice.to) or places.get(said.notice.queue or 0)
        if place:
            assert place.open(said.at), (said.notice.key, said.at.astimezone(place.zone))
            heard += 1
    assert heard > 1000


def test_everything_of_a_silent_relay_came_back_at_once(year: Year) -> None:
    (silent,) = [said for said in year.keeping.said if said.notice.key == "staff-silent"]
    (back,) = [said for said in year.keeping.said if said.notice.key == "staff-released-many"]
    assert silent.at == back.at
    assert silent.notice.facts["count"] == back.notice.facts["count"] == list(year.course.values()).count("left alone") > 5


def test_nothing_leaves_for_anybody_at_rest_or_on_a_holiday(year: Year) -> None:
    """The coordination's too: a case goes up in Nouméa when it is night in Paris."""
    national = Place(0, ZoneInfo("Europe/Paris"), frozenset(map(date.fromisoformat, FRANCE)), "", "", "")
    homes = {name: place for place in year.places for name in (place.relay, place.other, place.lead)} | {"nadia": national}
    assert len(year.due) > 2000
    for name, due in year.due:
        local = due.astimezone(homes[name].zone)
        assert 8 <= local.hour < 20 and local.date() not in homes[name].holidays, (name, local)


def test_the_list_of_a_morning_comes_once_a_day_and_only_when_something_waits(year: Year) -> None:
    queues = {f"at-{place.relay}": place for place in year.places}
    made: Counter[tuple[int | None, date]] = Counter()
    for said in year.keeping.said:
        if said.notice.key == "staff-untaken" and said.notice.to in queues:
            place = queues[said.notice.to]
            made[place.number, said.at.astimezone(place.zone).date()] += 1
        elif said.notice.key == "staff-untaken" and said.notice.to == "at-nadia":
            made[None, said.at.astimezone(ZoneInfo("Europe/Paris")).date()] += 1
    assert set(made.values()) == {1}
    assert made.keys() == year.mornings
    assert len(made) > 500


def test_every_association_gets_every_digest_once_when_its_doors_open_after_the_week(year: Year) -> None:
    for place in year.places:
        came = [said.at for said in year.keeping.said if said.notice.key == "digest-here" and said.notice.to == f"at-{place.relay}"]
        mondays = [date(2026, 9, 7) + timedelta(weeks=week) for week in range(52)]
        due = [datetime.combine(monday, time(8), place.zone) for monday in mondays]
        assert came == [year.first_tick(place, moment) for moment in due], place


def test_both_changes_of_the_clocks_and_the_holidays_fell_into_this_year(year: Year) -> None:
    """The year would prove little otherwise."""
    paris = next(place for place in year.places if place.zone.key == "Europe/Paris")
    openings = {place.after(datetime(2026, month, 23, 4, tzinfo=UTC), 1) for place in [paris] for month in (9, 11)}
    assert {moment.hour for moment in openings} == {7, 8}
    assert all(any(day in place.holidays and day.isoweekday() < 6 for day in place.holidays) for place in year.places)
