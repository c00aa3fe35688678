"""What members said of residents' words that may be read in a summary."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.sealing import Sealed


class Quote(SQLModel, table=True):
    """A resident's words as a member approved or refused them, once a case. What nobody answered is no row, and is published nowhere."""

    id: str = Field(primary_key=True, max_length=32)
    """By it, and not by their words, frozen figures name those they chose."""
    case_reference: str = Field(foreign_key="case.reference", ondelete="CASCADE", unique=True, max_length=8)
    event_id: int
    """The author's last event that was read: what they say or correct later has to be read again."""
    words: str = Field(default="", sa_type=Sealed)
    """Masked, as they would be read; empty when refused."""
    language: str = Field(default="fr", max_length=8)
    state: str = Field(max_length=8)
    """approved or refused."""
    member_id: str = Field(max_length=32)
    at: datetime
    week: str = Field(index=True, max_length=8)
    """ISO week of the approval, in the coordination's zone: the summary of that week may choose it."""
