"""Answers that relays have at hand"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_canned"
down_revision = "v0_3_0_intake"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "canned_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("association_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.LargeBinary(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("theme", sa.String(length=3), nullable=False),
        sa.Column("moment", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["association_id"], ["association.id"], name=op.f("fk_canned_answer_association_id_association")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_canned_answer")),
    )
    op.create_index(op.f("ix_canned_answer_association_id"), "canned_answer", ["association_id"])


def downgrade() -> None:
    op.drop_table("canned_answer")
