"""What the coordination announced to relays."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel


class Announcement(SQLModel, table=True):
    """An announcement; its words are in the outbox alone, and go when what was sent is dropped."""

    id: str = Field(primary_key=True, max_length=32)
    at: datetime
    member_id: str = Field(max_length=32)
    sent_to: int
    """How many relays it was for."""


class AnnouncementCopy(SQLModel, table=True):
    """Which message of the outbox carries an announcement to one relay. The outbox drops its messages without asking here."""

    __tablename__ = "announcement_copy"
    announcement_id: str = Field(primary_key=True, foreign_key="announcement.id", ondelete="CASCADE", max_length=32)
    outbox_id: int = Field(primary_key=True)
