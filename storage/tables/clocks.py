"""Tables of time: what each association allows itself, the clock of each case, and what was said for the day."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

import storage.tables.base  # noqa: F401 - how their keys are named


class DelayRow(SQLModel, table=True):
    """What an association set for a theme; an empty cell says nothing, and what is less precise holds. Association 0 is everybody, theme
    "" every theme."""

    __tablename__ = "delay"
    association_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    theme: str = Field(primary_key=True, max_length=3)
    remind_days: int | None = None
    lead_days: int | None = None
    escalate_days: int | None = None
    lease_hours: int | None = None
    silence_days: int | None = None
    office_hours: str | None = Field(default=None, max_length=11)
    rest_hours: str | None = Field(default=None, max_length=11)


class Closure(SQLModel, table=True):
    """Days on which an association (0: everybody) is closed, beside weekends and public holidays: both ends included."""

    association_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    first: date = Field(primary_key=True)
    last: date


class CaseClock(SQLModel, table=True):
    """What time has done to an open case, and when to look at it again. A case that moved since `version` is looked at at once."""

    __tablename__ = "case_clock"
    case_reference: str = Field(primary_key=True, foreign_key="case.reference", ondelete="CASCADE", max_length=8)
    version: int
    wait: str = Field(max_length=8)
    """What it waits for: untaken, lease, or nothing that time decides."""
    since: datetime
    done: int = 0
    """How many steps of this wait were done, in their order."""
    done_at: datetime | None = None
    due_at: datetime | None = Field(default=None, index=True)


class QueueDay(SQLModel, table=True):
    """The list of a day was made for a queue (0: the coordination's), so that it is made once."""

    __tablename__ = "queue_day"
    association_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    day: date = Field(primary_key=True)


class MemberSeen(SQLModel, table=True):
    """The last sign of life of a member at the staff bot."""

    __tablename__ = "member_seen"
    member_id: str = Field(primary_key=True, foreign_key="member.id", ondelete="CASCADE", max_length=32)
    at: datetime
