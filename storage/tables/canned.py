"""Answers that relays have at hand."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from storage.sealing import Sealed


class CannedAnswer(SQLModel, table=True):
    """An answer ready to be used, of one association, or of the coordination and then shared by all."""

    __tablename__ = "canned_answer"
    id: int | None = Field(default=None, primary_key=True)
    association_id: int | None = Field(default=None, foreign_key="association.id", index=True)
    title: str = Field(sa_type=Sealed)
    words: str = Field(sa_type=Sealed)
    theme: str = Field(default="", max_length=3)
    """Empty: whatever the theme."""
    moment: str = Field(default="", max_length=10)
    """The state of the cases it fits; empty: whatever the state."""
