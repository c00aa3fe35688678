"""What the tables share. Moments are UTC; words, names, addresses and files are sealed (`storage.sealing`)."""

from __future__ import annotations

from sqlalchemy import JSON, Index, text
from sqlmodel import SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

SQLModel.model_config["defer_build"] = True
"""Rows are read and written by statements, never as objects: the validators of forty tables would be three megabytes that nobody uses."""

JSON_COLUMN = JSON()


def where_set(name: str, column: str) -> Index:
    """An index of the few rows where this column has a value: the many others do not pay for it."""
    condition = text(f"{column} IS NOT NULL")
    return Index(name, column, sqlite_where=condition)


def of_kind(name: str, kind: str) -> Index:
    """An index of the rows of one kind, in their order: what is read of them since one does not grow with the many others."""
    return Index(name, "id", sqlite_where=text(f"kind = '{kind}'"))


def unclosed(name: str, area: str) -> Index:
    """An index of the cases of an area that are not closed, by when they were opened: those that are over weigh nothing in it."""
    return Index(name, area, "opened_at", sqlite_where=text(f"closed_at IS NULL AND {area} IS NOT NULL"))
