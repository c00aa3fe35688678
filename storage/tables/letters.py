"""What members write about a case, for as long as it may be taken back or corrected."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Integer
from sqlmodel import Field, SQLModel

from storage.sealing import Sealed
from storage.tables.base import JSON_COLUMN


class Letter(SQLModel, table=True):
    """An answer, a question, a correction or a note. Until `due_at` it has not left and can be taken back."""

    id: str = Field(primary_key=True, max_length=32)
    case_reference: str = Field(foreign_key="case.reference", ondelete="CASCADE", index=True, max_length=8)
    member_id: str = Field(index=True, max_length=32)
    kind: str = Field(max_length=12)
    """That of its event in the thread."""
    corrects: str | None = Field(default=None, max_length=32)
    """The letter that had left, of which this one is the new wording."""
    parts: Any = Field(sa_type=Sealed)
    """As a story keeps them: {"words": …}, {"media": …, "kind": …, "words": …}, each with its "message" where it has one."""
    before: Any = Field(default_factory=dict, sa_type=JSON_COLUMN)
    """What the case was, by column."""
    version: int
    """Of the case, once this was written: taken back later than that, the case stays as others made it."""
    due_at: datetime


class LetterMessage(SQLModel, table=True):
    """Which letter a member's message went into, so that the message, edited later, corrects it there."""

    __tablename__ = "letter_message"
    key: int = Field(primary_key=True, sa_type=BigInteger().with_variant(Integer, "sqlite"), sa_column_kwargs={"autoincrement": False})
    """The same keyed hash as in `HeardMessage`."""
    letter_id: str = Field(foreign_key="letter.id", ondelete="CASCADE", index=True, max_length=32)
