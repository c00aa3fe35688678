"""Automatic translations of what is written in cases"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_6_0_translations"
down_revision = "v0_6_0_retained"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "translation",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("written_in", sa.String(length=8), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["case_event.id"], name=op.f("fk_translation_event_id_case_event"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "language", name=op.f("pk_translation")),
    )


def downgrade() -> None:
    op.drop_table("translation")
