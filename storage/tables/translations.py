"""The table of automatic translations, beside those of `storage.tables`."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.sealing import Sealed
from storage.tables.cases import CaseEvent


class Translation(SQLModel, table=True):
    """What an event of a case says, in another language, by a machine: it goes with the event, and takes its place nowhere."""

    event_id: int = Field(primary_key=True, foreign_key=f"{CaseEvent.__tablename__}.id", ondelete="CASCADE")
    language: str = Field(primary_key=True, max_length=8)
    """The one it is put into."""
    written_in: str = Field(max_length=8)
    """The one the words are in, as it was guessed."""
    words: str = Field(sa_type=Sealed)
    at: datetime
