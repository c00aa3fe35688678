"""Erased cases, secret words, tries at finding a case again"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_2_0_my_data"
down_revision = 'v0_2_0_links'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "erased_case",
        sa.Column("reference", sa.String(length=8), nullable=False),
        sa.Column("association_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["association_id"], ["association.id"], name=op.f("fk_erased_case_association_id_association")),
        sa.PrimaryKeyConstraint("reference", name=op.f("pk_erased_case")),
    )
    op.create_table(
        "secret_word",
        sa.Column("case_reference", sa.String(length=8), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name=op.f("fk_secret_word_case_reference_case"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_reference", name=op.f("pk_secret_word")),
    )
    op.create_table(
        "recovery_try",
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "day", name=op.f("pk_recovery_try")),
    )


def downgrade() -> None:
    op.drop_table("recovery_try")
    op.drop_table("secret_word")
    op.drop_table("erased_case")
