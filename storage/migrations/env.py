"""What Alembic runs: the connection is given by `storage.migrating`, already inside a transaction."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 — fills the metadata
from storage.sealing import Sealed, SealedBytes


def render(kind: str, item: Any, generated: AutogenContext) -> str | Literal[False]:
    """Types as plain SQLAlchemy, so that a migration does not change meaning when our code does."""
    if kind != "type":
        return False
    if isinstance(item, Sealed | SealedBytes):
        return "sa.LargeBinary()"
    if isinstance(item, JSON):
        return "sa.JSON()"
    if type(item).__module__.startswith("sqlmodel"):
        length = getattr(item, "length", None)
        return "sa.DateTime(timezone=True)" if "Date" in type(item).__name__ else f"sa.String(length={length})" if length else "sa.String()"
    return False


for table in SQLModel.metadata.tables.values():
    for index in table.indexes:
        index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    compare_type=True,
    render_item=render,
    render_as_batch=context.config.attributes["connection"].dialect.name == "sqlite",
)
context.run_migrations()
