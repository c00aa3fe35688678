"""Those who used an invitation and wait until somebody says that it was for them."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

import storage.tables.base  # noqa: F401 - how its keys are named
from storage.sealing import Sealed


class Admission(SQLModel, table=True):
    """One an address: whoever uses another invitation meanwhile waits for that one."""

    id: str = Field(primary_key=True, max_length=32)
    address_id: str = Field(foreign_key="address.id", ondelete="CASCADE", unique=True, max_length=32)
    role: str = Field(max_length=12)
    association_id: int | None = Field(default=None, foreign_key="association.id")
    first_name: str = Field(sa_type=Sealed)
    asked_at: datetime
