"""The log of staff acts."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

import storage.tables.base  # noqa: F401 - how its key is named


class AuditEntry(SQLModel, table=True):
    """A staff act, with pseudonyms and verbs only. The database refuses that an entry change or go: a migration made triggers for it."""

    __tablename__ = "audit_entry"
    id: int | None = Field(default=None, primary_key=True)
    """Its place in the chain."""
    at: datetime
    member_id: str = Field(max_length=32)
    act: str = Field(max_length=20)
    case_reference: str | None = Field(default=None, max_length=8)
    about: str | None = Field(default=None, max_length=32)
    """The member it was done to."""
    previous: str = Field(max_length=64)
    """The hash of the entry before, "" for the first."""
    hash: str = Field(max_length=64)
    """Of `previous` and everything above, as `storage.audit` makes it."""
