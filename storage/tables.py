"""Every table. Moments are UTC; words, names, addresses and files are sealed (`storage.sealing`).

The `sqlite_where` of an index is its condition on PostgreSQL too: `storage/migrations/env.py` tells it there, since naming
PostgreSQL here would load two megabytes of it everywhere.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, Integer, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.sealing import Sealed, SealedBytes

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

under_way = text("state IN ('ready','sending')")
"""Messages not ended yet, as the index of them says it: a query that says it otherwise would read every message ever sent."""
in_mailbox = text("channel <> 'telegram'")
"""Messages people read from us, as the index of them says it; Telegram's are read from Telegram."""


def _where_set(name: str, column: str) -> Index:
    """An index of the few rows where this column has a value: the many others do not pay for it."""
    condition = text(f"{column} IS NOT NULL")
    return Index(name, column, sqlite_where=condition)


_json = JSON()


class Person(SQLModel, table=True):
    """A resident: a random pseudonym and nothing else."""

    id: str = Field(primary_key=True, max_length=32)
    created_at: datetime


class Address(SQLModel, table=True):
    """A chat at one of the bots. `lookup` finds it by a keyed hash; `sealed` is what the channel needs to reach it."""

    id: str = Field(primary_key=True, max_length=32)
    lookup: str = Field(unique=True, max_length=32)
    channel: str = Field(max_length=16)
    bot: str = Field(max_length=16)
    sealed: str = Field(sa_type=Sealed)
    person_id: str | None = Field(default=None, foreign_key="person.id", index=True)
    language: str = Field(max_length=8)
    stopped: bool = False
    """The person asked for silence: nothing is sent until they write again."""
    gone: bool = False
    """The person blocked the bot or left: nothing can reach them until they write again."""
    lapsed: bool = False
    """What they had begun was dropped after two days: they are told so when they come back."""
    created_at: datetime
    heard_at: datetime


class Conversation(SQLModel, table=True):
    """The conversation under way at an address. `state` is the stored session, sealed by `storage.conversations`: its bytes, never
    twice the same, also tell whether a session held in memory is still the one that is stored."""

    __table_args__ = (_where_set("ix_conversation_quiet_at", "quiet_at"),)
    address_id: str = Field(primary_key=True, foreign_key="address.id", ondelete="CASCADE", max_length=32)
    flow: str = Field(max_length=40)
    state: bytes
    quiet_at: datetime | None = None
    """When a story being told is taken as told, if nothing more is said."""
    updated_at: datetime


class HeardMessage(SQLModel, table=True):
    """What makes a message the same message, written with what it changed, so that a second delivery changes nothing."""

    __tablename__ = "heard_message"
    key: int = Field(primary_key=True, sa_type=BigInteger().with_variant(Integer, "sqlite"), sa_column_kwargs={"autoincrement": False})
    """A keyed hash of 63 bits: small, since every message adds one and they are in no order."""
    day: date
    """When it was heard; no index, as they are dropped a day at a time."""


class SetAside(SQLModel, table=True):
    """A message that could not be read or handled after three tries: kept, sealed, until it is heard again or dropped."""

    __tablename__ = "set_aside"
    id: int | None = Field(default=None, primary_key=True)
    channel: str = Field(max_length=16)
    bot: str = Field(max_length=16)
    raw: bytes = Field(sa_type=SealedBytes)
    error: str = Field(max_length=200)
    again: bool = False
    """Somebody asked that it be heard once more."""
    at: datetime


class OutboxMessage(SQLModel, table=True):
    """Something to send: ready → sending → sent, or failed with a reason."""

    __tablename__ = "outbox_message"
    __table_args__ = (
        Index("ix_outbox_message_waiting", "bot", "channel", "due_at", sqlite_where=under_way),
        Index("ix_outbox_message_mailbox", "address_id", sqlite_where=in_mailbox),
        _where_set("ix_outbox_message_case_reference", "case_reference"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    """Never used twice, even once the newest are dropped: a page on the web asks for what came after the last one it has."""
    address_id: str = Field(foreign_key="address.id", ondelete="CASCADE", max_length=32)
    """Without an index of all: it would cost every message more than the rare search through them costs."""
    channel: str = Field(max_length=16)
    bot: str = Field(max_length=16)
    message: Any = Field(sa_type=Sealed)
    media_id: str | None = Field(default=None, max_length=32)
    case_reference: str | None = Field(default=None, max_length=8)
    state: str = Field(default="ready", max_length=8)
    urgency: int = 1
    """0 goes before 1: a reply to somebody waiting goes before a notice."""
    tries: int = 0
    repeated: bool = False
    """It was on its way when the process stopped, so it may have arrived twice."""
    reason: str = Field(default="", max_length=40)
    receipt: str = Field(default="", max_length=64)
    created_at: datetime
    due_at: datetime
    sent_at: datetime | None = None


class MediaFile(SQLModel, table=True):
    """A voice note, photo or document, sealed."""

    __tablename__ = "media_file"
    id: str = Field(primary_key=True, max_length=32)
    kind: str = Field(max_length=10)
    mime: str = Field(max_length=80)
    seconds: int = 0
    data: bytes = Field(sa_type=SealedBytes)
    address_id: str = Field(foreign_key="address.id", ondelete="CASCADE", index=True, max_length=32)
    case_reference: str | None = Field(default=None, index=True, max_length=8)
    created_at: datetime


class Qpv(SQLModel, table=True):
    """A priority neighbourhood (quartier prioritaire de la politique de la ville), from the official list."""

    code: str = Field(primary_key=True, max_length=9)
    name: str = Field(max_length=200)


class QpvCommune(SQLModel, table=True):
    __tablename__ = "qpv_commune"
    qpv: str = Field(primary_key=True, foreign_key="qpv.code", ondelete="CASCADE", max_length=9)
    insee: str = Field(primary_key=True, max_length=5)


class Outline(SQLModel, table=True):
    """The outline of a neighbourhood, as GeoJSON geometry in degrees (WGS 84)."""

    qpv: str = Field(primary_key=True, max_length=9)
    name: str = Field(max_length=200)
    geometry: Any = Field(sa_type=_json)
    communes: Any = Field(sa_type=_json)


class Association(SQLModel, table=True):
    """A local association, with its own queue."""

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True, max_length=60)
    name: str = Field(max_length=120)
    zone: str = Field(max_length=40)
    themes: Any = Field(sa_type=_json)
    """Theme codes it takes; empty for all."""
    languages: Any = Field(sa_type=_json)
    active: bool = True


class Territory(SQLModel, table=True):
    """Where an association works: kind is qpv, commune, epci or departement."""

    association_id: int = Field(primary_key=True, foreign_key="association.id", ondelete="CASCADE")
    kind: str = Field(primary_key=True, max_length=12)
    code: str = Field(primary_key=True, max_length=9)


class Alias(SQLModel, table=True):
    """The name people use for a place, told by the association that works there."""

    association_id: int = Field(primary_key=True, foreign_key="association.id", ondelete="CASCADE")
    name: str = Field(primary_key=True, max_length=80)
    code: str = Field(max_length=9)
    """A QPV code or an INSEE code."""


class Member(SQLModel, table=True):
    """Somebody of an association or of the coordination (no association), at the staff bot."""

    id: str = Field(primary_key=True, max_length=32)
    association_id: int | None = Field(default=None, foreign_key="association.id", index=True)
    role: str = Field(max_length=12)
    first_name: str = Field(sa_type=Sealed)
    address_id: str = Field(foreign_key="address.id", unique=True, max_length=32)
    active: bool = True
    created_at: datetime


class Invitation(SQLModel, table=True):
    """A single-use way in; only the hash of its token is kept."""

    token_hash: str = Field(primary_key=True, max_length=64)
    role: str = Field(max_length=12)
    association_id: int | None = Field(default=None, foreign_key="association.id")
    expires_at: datetime
    used_at: datetime | None = None


class Case(SQLModel, table=True):
    """A concern sent, in exactly one queue: that of `association_id`, or the coordination's when it is empty."""

    __table_args__ = (
        Index("ix_case_queue", "association_id", "state", "opened_at"),
        Index("ix_case_week", "week", "theme", "departement"),
        Index("ix_case_follow_up", "follow_up_at"),
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
    subtheme: str | None = Field(default=None, max_length=12)
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
    week: str = Field(max_length=8)
    """ISO week it was opened in, in the coordination's zone: "2026-W47"."""
    opened_at: datetime
    first_answer_at: datetime | None = None
    closed_at: datetime | None = Field(default=None, index=True)
    outcome: str | None = Field(default=None, max_length=12)
    follow_up_at: datetime | None = None
    """When to ask whether the problem is solved."""
    solved: bool | None = None
    reopened: int = 0


class CaseEvent(SQLModel, table=True):
    """What happened to a case, never changed afterwards: its words, its moves, who did it (resident, staff or house)."""

    __tablename__ = "case_event"
    __table_args__ = (_where_set("ix_case_event_person_id", "person_id"),)
    id: int | None = Field(default=None, primary_key=True)
    case_reference: str = Field(foreign_key="case.reference", ondelete="CASCADE", index=True, max_length=8)
    person_id: str | None = Field(default=None, foreign_key="person.id", max_length=32)
    """Whose words these are when they are not the author's: somebody who joined."""
    at: datetime = Field(index=True)
    kind: str = Field(max_length=12)
    side: str = Field(max_length=8)
    member_id: str | None = Field(default=None, max_length=32)
    words: str = Field(default="", sa_type=Sealed)
    files: Any = Field(default_factory=list, sa_type=_json)
    detail: Any = Field(default_factory=dict, sa_type=_json)


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
    figures: Any = Field(sa_type=_json)
    made_at: datetime


class AuditEntry(SQLModel, table=True):
    """A staff act, with pseudonyms and verbs only."""

    __tablename__ = "audit_entry"
    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    member_id: str = Field(max_length=32)
    act: str = Field(max_length=20)
    case_reference: str | None = Field(default=None, max_length=8)


class Fact(SQLModel, table=True):
    """A few facts about this installation, such as when it began."""

    name: str = Field(primary_key=True, max_length=40)
    value: Any = Field(sa_type=_json)
