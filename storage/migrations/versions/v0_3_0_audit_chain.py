"""The audit log becomes a chain, and only grows"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_audit_chain"
down_revision = "v0_2_0_my_data"
branch_labels = None
depends_on = None

ENTRY = sa.table(
    "audit_entry", sa.column("id", sa.Integer), sa.column("at", sa.DateTime(timezone=True)), sa.column("member_id", sa.String),
    sa.column("act", sa.String), sa.column("case_reference", sa.String), sa.column("previous", sa.String), sa.column("hash", sa.String),
)  # fmt: skip
SQLITE = """
CREATE TRIGGER audit_entry_{act} BEFORE {act} ON audit_entry {when}
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END
"""
REPLACED = "WHEN NEW.id <= (SELECT max(id) FROM audit_entry)"
"""SQLite lets INSERT OR REPLACE take a row out without a DELETE."""
FUNCTION = """
CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit log only grows'; END $$
"""
POSTGRESQL = """
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays()
"""


def upgrade() -> None:
    op.add_column("audit_entry", sa.Column("about", sa.String(length=32), nullable=True))
    op.add_column("audit_entry", sa.Column("previous", sa.String(length=64), nullable=False, server_default=""))
    op.add_column("audit_entry", sa.Column("hash", sa.String(length=64), nullable=False, server_default=""))
    _chain()
    if op.get_bind().dialect.name == "sqlite":
        for act, when in (("UPDATE", ""), ("DELETE", ""), ("INSERT", REPLACED)):
            op.execute(SQLITE.format(act=act, when=when))
    else:
        op.execute(FUNCTION)
        op.execute(POSTGRESQL)


def _chain() -> None:
    """Entries of before are chained in the order in which they were written."""
    previous, chained = "", []
    for row in op.get_bind().execute(sa.select(ENTRY).order_by(ENTRY.c.id)).all():
        told = [previous, row.id, _moment(row.at), row.member_id, row.act, row.case_reference, None]
        hash = hashlib.sha256(json.dumps(told).encode()).hexdigest()
        chained.append({"entry": row.id, "before": previous, "now": hash})
        previous = hash
    if chained:
        change = sa.update(ENTRY).where(ENTRY.c.id == sa.bindparam("entry"))
        op.get_bind().execute(change.values(previous=sa.bindparam("before"), hash=sa.bindparam("now")), chained)


def _moment(at: datetime) -> str:
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="microseconds")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE", "INSERT"):
            op.execute(f"DROP TRIGGER audit_entry_{act}")
    else:
        op.execute("DROP TRIGGER audit_entry_stays ON audit_entry")
        op.execute("DROP FUNCTION audit_entry_stays")
    for column in ("hash", "previous", "about"):
        op.drop_column("audit_entry", column)
