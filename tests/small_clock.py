"""The clock of the small town, and what the model says of it: working days are counted by hand, and what each case is due told again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache

from routing.access import Role
from routing.clocks import ticking as clocks
from routing.clocks.timetable import Timetable
from routing.notices import Notice
from routing.teams import silence
from storage.database import Tx
from tests.conftest import MONDAY
from tests.instant import at_once
from tests.people_of_town import PARIS
from tests.small_joining import follow, voices
from tests.small_model import IN_HAND, TO_TAKE, Colleague, Dossier
from tests.small_town import COORDINATION

HOLIDAYS = frozenset(map(date.fromisoformat, (
    "2026-12-25", "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17", "2027-07-14", "2027-11-01",
    "2027-11-11",
)))  # fmt: skip
UNTAKEN = (("staff-reminder", 3), ("staff-reminder-lead", 5), ("escalates", 7))
LEASE = (("staff-lease-ends", 2), ("releases", 3))
"""What is done of a case nobody took, and of one that somebody took, after how many working days."""
SILENT = 10
_DAY = timedelta(days=1)
Told = tuple[str, str | None, str | int | None]
"""A text, the case it is about, and the person or queue that is told."""


def works(day: date) -> bool:
    return day.isoweekday() < 6 and day not in HOLIDAYS


def open_at(moment: datetime) -> bool:
    there = moment.astimezone(PARIS)
    return works(there.date()) and 9 <= there.hour < 18


@cache
def after(moment: datetime, days: int) -> datetime:
    """The first moment with open doors after so many working days."""
    wall = moment.astimezone(PARIS).replace(tzinfo=None)
    while not works(wall.date()):
        wall = datetime.combine(wall.date() + _DAY, time())
    while days:
        wall += _DAY
        days -= works(wall.date())
    if wall.hour >= 18:
        wall = datetime.combine(wall.date() + _DAY, time(9))
    while not works(wall.date()):
        wall = datetime.combine(wall.date() + _DAY, time(9))
    return max(wall, datetime.combine(wall.date(), time(9))).replace(tzinfo=PARIS).astimezone(MONDAY.tzinfo)


@dataclass
class Clock:
    """What the house said of its own accord, and when it last looked with open doors."""

    looked: datetime = MONDAY
    warned: dict[str, datetime] = field(default_factory=dict)
    """When whoever has a case was last told that it will be taken back."""
    said: Counter[tuple[Told, datetime, datetime, int]] = field(default_factory=Counter)
    """With when the wait began, when the lease did, and how many leases ended before."""
    timetable: Timetable = field(default_factory=lambda: Timetable(zone=PARIS, days_off={"": HOLIDAYS}))

    def __deepcopy__(self, memo: object) -> Clock:
        return Clock(self.looked, dict(self.warned), Counter(self.said), self.timetable)

    def house_looks(self, tx: Tx, now: datetime, model: Mapping[str, Dossier], team: Sequence[Colleague], at: Mapping[str, str]) -> int:
        """The house does what is due; the model says what that is, and who is told. Returns how much was said."""
        wanted = Counter(expected(model, team, at, now))
        told = [(notice.key, notice.case, notice.to or notice.queue) for notice in what_time_does(tx, now, self.timetable)]
        assert Counter(told) == wanted, now
        self.looked = now if open_at(now) else self.looked
        for one in told:
            if one[0] in ("staff-lease-ends", "staff-reminder", "staff-reminder-lead"):
                dossier = model[one[1] or ""]
                self.said[one, dossier.came, dossier.turn, len(dossier.releases)] += 1
            if one[0] == "staff-lease-ends":
                self.warned[one[1] or ""] = now
        return len(told)


def what_time_does(tx: Tx, now: datetime, timetable: Timetable) -> list[Notice]:
    """A tick of the house, in one transaction."""
    notices: list[Notice] = []
    for _ in range(6):
        if not at_once(clocks.any_due(tx, now)):
            break
        notices += at_once(clocks.turn(tx, now, timetable))
    assert not at_once(clocks.any_due(tx, now)), "it does not come to an end"
    return notices + at_once(silence.give_back(tx, now, timetable))


def expected(model: Mapping[str, Dossier], team: Sequence[Colleague], at: Mapping[str, str], now: datetime) -> Iterator[Told]:
    """What is to be said, case by case and then of members who are silent; the model moves on."""
    for dossier in model.values():
        for step in due(dossier, now):
            yield from _done(model, dossier, step, team, at, now)
    if open_at(now):
        for who in team:
            yield from _silent(who, model, now)


def due(dossier: Dossier, now: datetime) -> Iterator[str]:
    """One step after the other, each a working day after the one before."""
    while dossier.state in (*TO_TAKE, *IN_HAND):
        wait, since, done, done_at = dossier.clock = _clock(dossier)
        plan = {"lease": LEASE, "untaken": UNTAKEN if dossier.queue is not COORDINATION else UNTAKEN[:1]}.get(wait, ())
        if done >= len(plan):
            return
        step, days = plan[done]
        moment = max(after(since, days), after(done_at, 1)) if done_at else after(since, days)
        if moment > now or not open_at(now):
            return
        dossier.clock = (wait, since, done + 1, now)
        yield step


def _clock(dossier: Dossier) -> tuple[str, datetime, int, datetime | None]:
    """As it was, or a new one: a queue told that a case is back has been reminded, and told twice need not tell its leads."""
    new: tuple[str, datetime, int, datetime | None] = ("nothing", MONDAY, 0, None)
    if dossier.state == "taken":
        new = ("lease", dossier.turn, 0, None)
    elif dossier.state in TO_TAKE:
        back = [moment for moment in dossier.releases if moment > dossier.came]
        new = ("untaken", dossier.came, min(len(back), 2), back[0] if len(back) == 1 else None)
    same: bool = dossier.clock is not None and dossier.clock[:2] == new[:2]
    return dossier.clock if same else new


def _done(
    model: Mapping[str, Dossier], dossier: Dossier, step: str, team: Sequence[Colleague], at: Mapping[str, str], now: datetime
) -> Iterator[Told]:
    case, queue, taker = dossier.reference, dossier.queue, dossier.taker
    here = [one for one in team if one.active and one.works_on(queue)]
    if step == "staff-reminder":
        yield step, case, queue
    elif step == "staff-reminder-lead":
        yield from ((step, case, f"at-{one.name}") for one in here if one.role is Role.LEAD)
    elif step == "escalates":
        dossier.state, dossier.queue, dossier.came = "escalated", COORDINATION, now
        dossier.escalations += 1
        follow(model, dossier)
        yield from (("case-escalated", own, at[person]) for person, own in voices(model, dossier).items())
        yield from (
            ("case-escalated", case, at[dossier.person]),
            ("staff-escalated", case, COORDINATION),
            ("staff-escalated-away", case, queue),
        )
    elif taker is not None and step == "staff-lease-ends":
        yield step, case, f"at-{taker.name}"
    elif taker is not None:
        dossier.state, dossier.taker = "new", None
        dossier.releases.append(now)
        dossier.leases_ended += 1
        yield "staff-lease-ended", case, f"at-{taker.name}"
        yield from (("staff-released", case, f"at-{one.name}") for one in here if one is not taker)


def _silent(who: Colleague, model: Mapping[str, Dossier], now: datetime) -> Iterator[Told]:
    """Of whom nothing was heard for so long, everything goes back at once."""
    theirs = [one for one in model.values() if one.taker is who]
    held = [one for one in theirs if one.state in IN_HAND]
    if not held or after(max([MONDAY, *(one.signs.get(who.id, MONDAY) for one in theirs)]), SILENT) > now:
        return
    yield "staff-silent", None, f"at-{who.name}"
    for queue in {one.queue for one in held}:
        cases = [one.reference for one in held if one.queue == queue]
        yield ("staff-released", cases[0], queue) if len(cases) == 1 else ("staff-released-many", None, queue)
    for one in held:
        one.state, one.taker = "new", None
        one.releases.append(now)
