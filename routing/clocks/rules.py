"""What time decides of a case. Pure: from what happened to it, and the moment, to the step that is due.

A case that nobody took waits since its resident last heard of it, or since it came into its queue: that somebody took it meanwhile and
said nothing does not count. A case taken waits for whoever took it, since it is their turn. Steps are done in order, once each, and
each a day after the one before, so that after a failure of the machine nobody is skipped or taken by surprise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from routing.cases import TO_TAKE, State
from routing.clocks.delays import Delays
from routing.clocks.working_time import DAY_HOURS, Calendar


class Wait(StrEnum):
    UNTAKEN = "untaken"
    LEASE = "lease"
    NOTHING = "nothing"
    """The resident was answered or asked: it is their turn, and nobody is pressed."""


class Step(StrEnum):
    REMIND = "remind"
    """Its queue is reminded,"""
    LEAD = "lead"
    """its leads are told,"""
    ESCALATE = "escalate"
    """it goes to the coordination."""
    WARN = "warn"
    """Whoever has it is told that it will be taken back,"""
    RELEASE = "release"
    """and it is."""


class Happened(Protocol):
    """An event of a case."""

    @property
    def at(self) -> datetime: ...
    @property
    def kind(self) -> str: ...
    @property
    def side(self) -> str: ...
    @property
    def member_id(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Standing:
    wait: Wait
    since: datetime
    done: int = 0
    """Steps that need not be done: a queue told that a case is to be taken again has been reminded; told twice, its leads know."""
    done_at: datetime | None = None


ARRIVALS = frozenset({"concern", "handed_over", "declined", "recalled", "escalated", "not_solved", "reopened", "split"})
"""A case comes into a queue, or back into it: parted from the one it was joined to, or opened again by somebody joined to it."""
HEARD = frozenset({"answer", "question"})
"""The resident hears of it, and it is their turn."""
BEGINS = frozenset({"taken", "accepted", "recalled"})
"""Somebody has it from now on; whatever else they do that the resident does not hear leaves the turn where it was."""


def standing(state: str, taken_by: str | None, happened: Sequence[Happened]) -> Standing:
    """What a case waits for, and since when. `happened` is in order, and never empty."""
    if state in TO_TAKE:
        since = _came(happened)
        released = [event.at for event in happened if event.kind == "released" and event.at > since]
        if len(released) > 1:
            return Standing(Wait.UNTAKEN, since, 2)
        return Standing(Wait.UNTAKEN, since, 1, released[0]) if released else Standing(Wait.UNTAKEN, since)
    if state == State.TAKEN:
        return Standing(Wait.LEASE, _their_turn(taken_by, happened))
    return Standing(Wait.NOTHING, happened[-1].at)


def _came(happened: Sequence[Happened]) -> datetime:
    since, closed = happened[0].at, False
    for event in happened:
        if event.kind in ARRIVALS or event.kind in HEARD or (closed and event.kind == "addition"):
            since = event.at
        closed = event.kind == "closed" or (closed and event.kind not in ARRIVALS | {"addition"})
    return since


def _their_turn(taken_by: str | None, happened: Sequence[Happened]) -> datetime:
    """The last act of whoever has it; when that gave the turn to the resident, the resident's first word after it."""
    since, waiting = happened[0].at, False
    for event in happened:
        if event.member_id is not None and event.member_id == taken_by:
            since, waiting = event.at, event.kind in HEARD or (waiting and event.kind not in BEGINS)
        elif waiting and event.side == "resident":
            since, waiting = event.at, False
    return since


def steps(wait: Wait, queue: int | None, delays: Delays) -> tuple[tuple[Step, float], ...]:
    """What is done, in order, and after how many working hours. In the coordination's queue there is nobody further to tell."""
    if wait is Wait.LEASE:
        notice = DAY_HOURS if delays.lease_hours >= 2 * DAY_HOURS else delays.lease_hours / 2
        return ((Step.WARN, delays.lease_hours - notice), (Step.RELEASE, delays.lease_hours))
    if wait is Wait.NOTHING:
        return ()
    reminder = (Step.REMIND, delays.remind_days * DAY_HOURS)
    if queue is None:
        return (reminder,)
    return (reminder, (Step.LEAD, delays.lead_days * DAY_HOURS), (Step.ESCALATE, delays.escalate_days * DAY_HOURS))


def next_due(
    planned: Sequence[tuple[Step, float]], done: int, since: datetime, done_at: datetime | None, calendar: Calendar
) -> tuple[Step, datetime] | None:
    """The step after those that were done, and the first moment with open doors at which it may be."""
    if done >= len(planned):
        return None
    step, hours = planned[done]
    due = calendar.due(since, hours)
    if done and done_at is not None:
        apart = min(DAY_HOURS, max(0.0, hours - planned[done - 1][1]))
        due = max(due, calendar.due(done_at, apart))
    return step, due
