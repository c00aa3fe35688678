"""Residents' words that members approved for the summary"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_4_0_quotes"
down_revision = "v0_4_0_commission"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quote",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case_reference", sa.String(length=8), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("member_id", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["case_reference"], ["case.reference"], name=op.f("fk_quote_case_reference_case"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
        sa.UniqueConstraint("case_reference", name=op.f("uq_quote_case_reference")),
    )
    op.create_index(op.f("ix_quote_week"), "quote", ["week"])


def downgrade() -> None:
    op.drop_table("quote")
