"""What time decides of a case, from what happened to it: pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from routing.clocks.delays import Delays
from routing.clocks.rules import Step, Wait, next_due, standing, steps
from routing.clocks.working_time import Calendar

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)  # ten in Paris
CALENDAR = Calendar(zone=ZoneInfo("Europe/Paris"))
HERE = 1


@dataclass(frozen=True)
class Event:
    kind: str
    at: datetime
    side: str = "resident"
    member_id: str | None = None


def told(*kinds: str) -> list[Event]:
    """Events a day apart; "karim takes" is an act of Karim's, "house released" one of the house."""
    found = []
    for day, said in enumerate(kinds):
        who, _, kind = said.rpartition(" ")
        side = {"": "resident", "house": "house"}.get(who, "staff")
        found.append(Event(kind, MONDAY + timedelta(days=day), side, who if side == "staff" else None))
    return found


@pytest.mark.parametrize(
    ("state", "kinds", "wait", "since"),
    [
        ("new", ["concern"], Wait.UNTAKEN, 0),
        ("new", ["concern", "addition"], Wait.UNTAKEN, 0),  # the resident insists: that makes it no younger
        ("handed_over", ["concern", "karim taken", "karim handed_over"], Wait.UNTAKEN, 2),
        ("reopened", ["concern", "karim taken", "karim closed", "addition", "addition"], Wait.UNTAKEN, 3),
        ("reopened", ["concern", "karim closed", "house follow_up", "not_solved"], Wait.UNTAKEN, 3),
        ("new", ["concern", "karim merged", "karim split"], Wait.UNTAKEN, 2),  # meanwhile it was followed with the other
        ("reopened", ["concern", "karim closed", "reopened"], Wait.UNTAKEN, 2),  # by the resident of a joined case
        ("taken", ["concern", "karim taken", "karim answer", "stirred"], Wait.LEASE, 3),
        ("new", ["concern", "karim taken", "house released"], Wait.UNTAKEN, 0),  # taken in silence: the resident heard nothing
        ("new", ["concern", "karim taken", "karim answer", "house released"], Wait.UNTAKEN, 2),
        ("taken", ["concern", "karim taken"], Wait.LEASE, 1),
        ("taken", ["concern", "karim taken", "addition", "addition"], Wait.LEASE, 1),
        ("taken", ["concern", "karim taken", "karim kept"], Wait.LEASE, 2),
        ("taken", ["concern", "karim taken", "karim question", "reply", "addition"], Wait.LEASE, 3),  # their turn since the reply
        ("taken", ["concern", "karim taken", "karim answer", "karim kept", "addition"], Wait.LEASE, 4),  # kept meanwhile: their turn since
        ("taken", ["concern", "karim taken", "karim question", "karim note", "reply"], Wait.LEASE, 4),
        ("taken", ["concern", "karim answer", "house released", "karim taken", "addition"], Wait.LEASE, 3),
        ("taken", ["concern", "lila taken", "house released", "karim taken"], Wait.LEASE, 3),
        ("waiting", ["concern", "karim taken", "karim question"], Wait.NOTHING, 2),
        ("answered", ["concern", "karim taken", "karim answer"], Wait.NOTHING, 2),
    ],
)
def test_what_a_case_waits_for_and_since_when(state: str, kinds: list[str], wait: Wait, since: int) -> None:
    stands = standing(state, "karim", told(*kinds))
    assert (stands.wait, (stands.since - MONDAY).days) == (wait, since)


def test_a_queue_told_that_a_case_is_to_be_taken_again_is_not_reminded_as_well() -> None:
    stands = standing("new", None, told("concern", "karim taken", "house released"))
    assert (stands.done, stands.done_at) == (1, MONDAY + timedelta(days=2))
    coming = next_due(steps(Wait.UNTAKEN, HERE, Delays()), stands.done, stands.since, stands.done_at, CALENDAR)
    assert coming == (Step.LEAD, MONDAY + timedelta(days=7))


def test_a_case_dropped_twice_in_silence_waits_for_the_coordination_alone() -> None:
    stands = standing("new", None, told("concern", "karim taken", "house released", "karim taken", "house released"))
    coming = next_due(steps(Wait.UNTAKEN, HERE, Delays()), stands.done, stands.since, stands.done_at, CALENDAR)
    assert coming == (Step.ESCALATE, MONDAY + timedelta(days=9))


def test_three_five_and_seven_working_days() -> None:
    planned = steps(Wait.UNTAKEN, HERE, Delays())
    due = [next_due(planned, done, MONDAY, None, CALENDAR) for done in range(4)]
    assert due == [
        (Step.REMIND, MONDAY + timedelta(days=3)),
        (Step.LEAD, MONDAY + timedelta(days=7)),
        (Step.ESCALATE, MONDAY + timedelta(days=9)),
        None,
    ]


def test_the_coordination_is_reminded_and_has_nobody_above() -> None:
    assert [step for step, _ in steps(Wait.UNTAKEN, None, Delays())] == [Step.REMIND]


@pytest.mark.parametrize(("hours", "warned"), [(72, 48), (48, 24), (24, 12), (8, 4)])
def test_whoever_has_a_case_is_told_a_working_day_before_or_halfway(hours: int, warned: float) -> None:
    assert steps(Wait.LEASE, HERE, Delays(lease_hours=hours)) == ((Step.WARN, warned), (Step.RELEASE, hours))


def test_after_a_failure_of_the_machine_nobody_is_skipped_or_taken_by_surprise() -> None:
    """A month late, each step is done a working day after the one before."""
    planned, back = steps(Wait.UNTAKEN, HERE, Delays()), MONDAY + timedelta(days=28)
    assert next_due(planned, 0, MONDAY, None, CALENDAR) == (Step.REMIND, MONDAY + timedelta(days=3))
    assert next_due(planned, 1, MONDAY, back, CALENDAR) == (Step.LEAD, back + timedelta(days=1))
    lease = steps(Wait.LEASE, HERE, Delays())
    assert next_due(lease, 1, MONDAY, back, CALENDAR) == (Step.RELEASE, back + timedelta(days=1))


def test_delays_in_the_wrong_order_still_come_one_after_the_other() -> None:
    planned = steps(Wait.UNTAKEN, HERE, Delays(remind_days=6, lead_days=2, escalate_days=7))
    reminded = MONDAY + timedelta(days=8)
    assert next_due(planned, 1, MONDAY, reminded, CALENDAR) == (Step.LEAD, reminded)
