"""Letters posted about a case, and when their silence is to be said"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_4_0_posted_letters"
down_revision = "v0_4_0_quotes"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "posted_letter",
        sa.Column("case_reference", sa.String(length=8), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("addressee", sa.LargeBinary(), nullable=False),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("remind_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name=op.f("fk_posted_letter_case_reference_case"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_reference", "day", name=op.f("pk_posted_letter")),
    )
    op.create_index(op.f("ix_posted_letter_remind_on"), "posted_letter", ["remind_on"])


def downgrade() -> None:
    op.drop_table("posted_letter")
