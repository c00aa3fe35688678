"""Cases and what happened to them, summaries, and a few facts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, Integer, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.sealing import Sealed
from storage.tables.base import JSON_COLUMN, of_kind, unclosed, where_set


class Case(SQLModel, table=True):
    """A concern sent, in exactly one queue: that of `association_id`, or the coordination's when it is empty."""

    __table_args__ = (
        Index("ix_case_queue", "association_id", "state", "opened_at"),
        Index("ix_case_week", "week", "theme", "departement"),
        Index("ix_case_follow_up", "follow_up_at"),
        where_set("ix_case_merged_into", "merged_into"),
        unclosed("ix_case_unclosed_town", "insee"),
        unclosed("ix_case_unclosed_quarter", "qpv"),
    )
    reference: str = Field(primary_key=True, max_length=8)
    person_id: str = Field(foreign_key="person.id", index=True, max_length=32)
    address_id: str = Field(foreign_key="address.id", max_length=32)
    """Where the answers go: where the resident last wrote about it."""
    association_id: int | None = Field(default=None, foreign_key="association.id")
    state: str = Field(max_length=12)
    taken_by: str | None = Field(default=None, foreign_key="member.id", index=True, max_length=32)
    version: int = 1
    """Grows with every move, so that of two moves made at once the second is refused."""
    theme: str = Field(max_length=3)
    """What figures, queues and delays go by: what the resident chose, or what a relay said it is about."""
    subtheme: str | None = Field(default=None, max_length=12)
    told_theme: str | None = Field(default=None, max_length=3)
    """What the resident chose, kept beside what a relay said of it; empty while no relay corrected it."""
    told_subtheme: str | None = Field(default=None, max_length=12)
    nature: str = Field(max_length=10)
    insee: str | None = Field(default=None, max_length=5)
    qpv: str | None = Field(default=None, max_length=9)
    departement: str | None = Field(default=None, max_length=3)
    place: str = Field(sa_type=Sealed)
    """The place as it is shown, or as it was said when it could not be placed."""
    language: str = Field(max_length=8)
    quotable: bool
    contactable: bool
    urgent: bool = False
    speaker: str = Field(default="myself", max_length=10)
    """For whom the person spoke: themselves, somebody close, a neighbour, several residents."""
    intake: str = Field(default="", max_length=8)
    """How a relay met the resident it was filed for: face or phone; empty for who wrote themselves."""
    week: str = Field(max_length=8)
    """ISO week it was opened in, in the coordination's zone: "2026-W47"."""
    opened_at: datetime
    first_answer_at: datetime | None = None
    closed_at: datetime | None = Field(default=None, index=True)
    outcome: str | None = Field(default=None, max_length=12)
    follow_up_at: datetime | None = None
    """When to ask whether the problem is solved."""
    merged_into: str | None = Field(default=None, max_length=8)
    """The case about the same thing that it is joined to, in state `merged`."""
    voice_name: str | None = Field(default=None, sa_type=Sealed)
    """How a relay named what the people of this case say, in words that anybody may read; empty until one does."""
    solved: bool | None = None
    reopened: int = 0


class CaseEvent(SQLModel, table=True):
    """What happened to a case, never changed afterwards: its words, its moves, who did it (resident, staff or house)."""

    __tablename__ = "case_event"
    __table_args__ = (where_set("ix_case_event_person_id", "person_id"), of_kind("ix_case_event_retheme", "retheme"))
    id: int | None = Field(default=None, primary_key=True)
    case_reference: str = Field(foreign_key="case.reference", ondelete="CASCADE", index=True, max_length=8)
    person_id: str | None = Field(default=None, foreign_key="person.id", max_length=32)
    """Whose words these are when they are not the author's: somebody who joined."""
    at: datetime = Field(index=True)
    kind: str = Field(max_length=12)
    side: str = Field(max_length=8)
    member_id: str | None = Field(default=None, max_length=32)
    words: str = Field(default="", sa_type=Sealed)
    files: Any = Field(default_factory=list, sa_type=JSON_COLUMN)
    detail: Any = Field(default_factory=dict, sa_type=JSON_COLUMN)


class Saying(SQLModel, table=True):
    """Which case a message went into, so that the message, edited later, corrects it there."""

    key: int = Field(primary_key=True, sa_type=BigInteger().with_variant(Integer, "sqlite"), sa_column_kwargs={"autoincrement": False})
    """The same keyed hash as in `HeardMessage`."""
    case_reference: str = Field(foreign_key="case.reference", ondelete="CASCADE", index=True, max_length=8)


class Summary(SQLModel, table=True):
    """A weekly summary with its figures frozen; the pair (scope, week) is its identity, so it is made once."""

    __table_args__ = (UniqueConstraint("scope", "week"),)
    id: int | None = Field(default=None, primary_key=True)
    scope: str = Field(max_length=40)
    week: str = Field(max_length=8)
    figures: Any = Field(sa_type=JSON_COLUMN)
    made_at: datetime


class Fact(SQLModel, table=True):
    """A few facts about this installation, such as when it began."""

    name: str = Field(primary_key=True, max_length=40)
    value: Any = Field(sa_type=JSON_COLUMN)
