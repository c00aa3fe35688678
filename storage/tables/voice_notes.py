"""The table of what voice notes say, beside those of `storage.tables`."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.sealing import Sealed
from storage.tables.messages import MediaFile

wanted = text("state = 'wanted'")
"""Voice notes nobody has written down yet, as the index of them says it."""


class Transcript(SQLModel, table=True):
    """What a voice note says, once somebody wrote it down: wanted → proposed → approved or refused by who spoke, or left to a relay."""

    __table_args__ = (Index("ix_transcript_wanted", "at", sqlite_where=wanted),)
    media_id: str = Field(primary_key=True, foreign_key=f"{MediaFile.__tablename__}.id", ondelete="CASCADE", max_length=32)
    words: str = Field(default="", sa_type=Sealed)
    by: str = Field(default="", max_length=8)
    """Who wrote them: machine or relay."""
    state: str = Field(default="wanted", max_length=8)
    tries: int = 0
    """How often the machine was given the note, counted before each try."""
    hearable: bool = False
    """Whoever spoke lets the association listen to the note."""
    at: datetime
