"""What each contrat de ville makes of the themes."""

from __future__ import annotations

from typing import Any

from sqlmodel import Field, SQLModel

from storage.tables.base import JSON_COLUMN


class CityContract(SQLModel, table=True):
    """A contrat de ville: where it holds, and under which pillar and axis each theme counts there."""

    __tablename__ = "city_contract"
    code: str = Field(primary_key=True, max_length=60)
    name: str = Field(max_length=120)
    territories: Any = Field(sa_type=JSON_COLUMN)
    """Pairs (kind, code), as for associations."""
    axes: Any = Field(sa_type=JSON_COLUMN)
    """Rows (theme, sub-theme or "", pillar, axis)."""
