"""What the scientific commission reads in concerns"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_4_0_commission"
down_revision = "v0_4_0_voices"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "coding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draw", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=13), nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("case_reference", sa.String(length=8), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("coder", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=True),
        sa.Column("memo", sa.LargeBinary(), nullable=False),
        sa.Column("codebook", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_reference"], ["case.reference"], name=op.f("fk_coding_case_reference_case"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coding")),
        sa.UniqueConstraint("draw", "item", "seat", name=op.f("uq_coding_draw_item_seat")),
    )
    op.create_index(op.f("ix_coding_case_reference"), "coding", ["case_reference"])


def downgrade() -> None:
    op.drop_table("coding")
