"""Letters that associations posted about a case, whose silence means something after some time."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, SQLModel

import storage.tables.base  # noqa: F401 - how its keys are named
from storage.sealing import Sealed


class PostedLetter(SQLModel, table=True):
    """One a day and case: the date of posting is what counts before an administration."""

    __tablename__ = "posted_letter"
    case_reference: str = Field(primary_key=True, foreign_key="case.reference", ondelete="CASCADE", max_length=8)
    day: date = Field(primary_key=True)
    addressee: str = Field(sa_type=Sealed)
    reminders: int = 0
    """How many were said."""
    remind_on: date | None = Field(default=None, index=True)
    """When the next one is; None: none any more."""
