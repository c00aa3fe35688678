"""What came in, what goes out, and the conversations between."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, Integer, text
from sqlmodel import Field, SQLModel

from storage.sealing import Sealed, SealedBytes
from storage.tables.base import where_set

under_way = text("state IN ('ready','sending')")
"""Messages not ended yet, as the index of them says it: a query that says it otherwise would read every message ever sent."""
to_staff = text("bot = 'staff'")
"""Messages to members, who reply to them and press their buttons: which one, is looked up by its number."""
in_mailbox = text("channel <> 'telegram'")
"""Messages people read from us, and those of WhatsApp, as the index of them says it; Telegram's are read from Telegram."""
SPOKEN = "spoken"
"""The `media_id` of a message that is to be heard: see `storage.spoken`."""
waits = text("state = 'waits'")
"""Messages that wait for people to write, as the index of them says it: few, and counted each time somebody looks at the health."""
told_of = text("channel = 'whatsapp' AND receipt <> ''")
"""Messages of which the platform says afterwards how they fared, by their number there."""


class Conversation(SQLModel, table=True):
    """The conversation under way at an address. `state` is the stored session, sealed by `storage.conversations`: its bytes, never
    twice the same, also tell whether a session held in memory is still the one that is stored."""

    __table_args__ = (where_set("ix_conversation_quiet_at", "quiet_at"),)
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
    retained: bool = False
    """Nothing is wrong with it: it is being heard, which takes long, and the platform was told that we have it."""
    at: datetime


class OutboxMessage(SQLModel, table=True):
    """Something to send: ready → sending → sent, or failed with a reason. What may not be sent before the person writes "waits"."""

    __tablename__ = "outbox_message"
    __table_args__ = (
        Index("ix_outbox_message_waiting", "bot", "channel", "due_at", sqlite_where=under_way),
        Index("ix_outbox_message_mailbox", "address_id", sqlite_where=in_mailbox),
        where_set("ix_outbox_message_case_reference", "case_reference"),
        where_set("ix_outbox_message_screen", "screen"),
        where_set("ix_outbox_message_letter", "letter"),
        Index("ix_outbox_message_to_staff", "address_id", sqlite_where=to_staff),
        Index("ix_outbox_message_waits", "id", sqlite_where=waits),
        Index("ix_outbox_message_receipt", "receipt", sqlite_where=told_of),
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
    screen: str | None = Field(default=None, max_length=40)
    """The name of the screen it shows: in each chat, the newest takes the place of the one before."""
    letter: str | None = Field(default=None, max_length=32)
    """What a member wrote, of which this carries the words or a file."""
    talk: str | None = Field(default=None, max_length=8)
    """The conversation whose open question it shows, and nothing else: unsent, it ends when a newer one is written to the same chat."""
    state: str = Field(default="ready", max_length=8)
    urgency: int = 1
    """0 goes before 1: a reply to somebody waiting goes before a notice. Below 0 it also goes before all that waits in its own chat."""
    tries: int = 0
    repeated: bool = False
    """It was on its way when the process stopped, so it may have arrived twice."""
    reason: str = Field(default="", max_length=40)
    receipt: str = Field(default="", max_length=64)
    created_at: datetime
    due_at: datetime
    sent_at: datetime | None = None


class OutboxPiece(SQLModel, table=True):
    """One of several messages that a platform made of one of ours, and of which it says afterwards how it fared."""

    __tablename__ = "outbox_piece"
    receipt: str = Field(primary_key=True, max_length=64)
    message_id: int = Field(foreign_key="outbox_message.id", ondelete="CASCADE", index=True)
    place: int
    """Its place among them, from 0."""
    lost: bool = False
    """It did not arrive, and is to be sent again."""


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
