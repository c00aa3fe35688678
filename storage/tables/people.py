"""Who speaks and who works here: residents by pseudonym, staff by role."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.sealing import Sealed
from storage.tables.base import where_set


class Person(SQLModel, table=True):
    """A resident: a random pseudonym and nothing else."""

    id: str = Field(primary_key=True, max_length=32)
    created_at: datetime


class Address(SQLModel, table=True):
    """A chat at one of the bots. `lookup` finds it by a keyed hash; `sealed` is what the channel needs to reach it."""

    __table_args__ = (where_set("ix_address_also", "also"),)
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
    elsewhere: bool = False
    """The person has written at another door of theirs since: what concerns them goes there."""
    heard_language: str = Field(default="", max_length=8)
    """The language their last message seemed to be in, if it is none they are spoken to in."""
    asked_languages: str = Field(default="", max_length=40)
    """Languages they were asked about already, parted by spaces: each is offered once."""
    aloud: str = Field(default="", max_length=8)
    """How the person is read to: "" not at all, "yes" in their language, else the language of the recordings they hear."""
    created_at: datetime
    heard_at: datetime
    """When it was first heard; where the platform counts the hours, when it was heard last (`storage.window`)."""
    also: str | None = Field(default=None, max_length=32)
    """The keyed hash of another name of this chat, where chats have several (`storage.names`)."""
    invited_at: datetime | None = None
    """When the person was last asked to write, because something waits for them (`storage.window`)."""


class Member(SQLModel, table=True):
    """Somebody of an association or of the coordination (no association), at the staff bot."""

    id: str = Field(primary_key=True, max_length=32)
    association_id: int | None = Field(default=None, foreign_key="association.id", index=True)
    role: str = Field(max_length=12)
    first_name: str = Field(sa_type=Sealed)
    address_id: str = Field(foreign_key="address.id", unique=True, max_length=32)
    active: bool = True
    created_at: datetime
    role_at: datetime | None = None
    """When their role was changed last."""


class Invitation(SQLModel, table=True):
    """A single-use way in; only the hash of its token is kept."""

    token_hash: str = Field(primary_key=True, max_length=64)
    role: str = Field(max_length=12)
    association_id: int | None = Field(default=None, foreign_key="association.id")
    expires_at: datetime
    used_at: datetime | None = None
