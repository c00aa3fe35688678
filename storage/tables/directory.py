"""Neighbourhoods, associations, and where these work."""

from __future__ import annotations

from typing import Any

from sqlmodel import Field, SQLModel

from storage.tables.base import JSON_COLUMN


class Qpv(SQLModel, table=True):
    """A priority neighbourhood (quartier prioritaire de la politique de la ville), from the official list."""

    code: str = Field(primary_key=True, max_length=9)
    name: str = Field(max_length=200)


class QpvCommune(SQLModel, table=True):
    __tablename__ = "qpv_commune"
    qpv: str = Field(primary_key=True, foreign_key="qpv.code", ondelete="CASCADE", max_length=9)
    insee: str = Field(primary_key=True, max_length=5)


class Outline(SQLModel, table=True):
    """The outline of a neighbourhood, as GeoJSON geometry in degrees (WGS 84)."""

    qpv: str = Field(primary_key=True, max_length=9)
    name: str = Field(max_length=200)
    geometry: Any = Field(sa_type=JSON_COLUMN)
    communes: Any = Field(sa_type=JSON_COLUMN)


class Association(SQLModel, table=True):
    """A local association, with its own queue."""

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True, max_length=60)
    name: str = Field(max_length=120)
    zone: str = Field(max_length=40)
    themes: Any = Field(sa_type=JSON_COLUMN)
    """Theme codes it takes; empty for all."""
    languages: Any = Field(sa_type=JSON_COLUMN)
    active: bool = True


class Territory(SQLModel, table=True):
    """Where an association works: kind is qpv, commune, epci or departement."""

    association_id: int = Field(primary_key=True, foreign_key="association.id", ondelete="CASCADE")
    kind: str = Field(primary_key=True, max_length=12)
    code: str = Field(primary_key=True, max_length=9)


class Alias(SQLModel, table=True):
    """The name people use for a place, told by the association that works there."""

    association_id: int = Field(primary_key=True, foreign_key="association.id", ondelete="CASCADE")
    name: str = Field(primary_key=True, max_length=80)
    code: str = Field(max_length=9)
    """A QPV code or an INSEE code."""
