"""What members write: taken back before it leaves, corrected afterwards"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_letters"
down_revision = "v0_3_0_groups"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "letter",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case_reference", sa.String(length=8), nullable=False),
        sa.Column("member_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("corrects", sa.String(length=32), nullable=True),
        sa.Column("parts", sa.LargeBinary(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_reference"], ["case.reference"], name=op.f("fk_letter_case_reference_case"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
    )
    op.create_index(op.f("ix_letter_case_reference"), "letter", ["case_reference"])
    op.create_index(op.f("ix_letter_member_id"), "letter", ["member_id"])
    op.create_table(
        "letter_message",
        sa.Column("key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("letter_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=op.f("fk_letter_message_letter_id_letter"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_letter_message")),
    )
    op.create_index(op.f("ix_letter_message_letter_id"), "letter_message", ["letter_id"])
    op.add_column("outbox_message", sa.Column("letter", sa.String(length=32), nullable=True))
    named = sa.text("letter IS NOT NULL")
    op.create_index("ix_outbox_message_letter", "outbox_message", ["letter"], sqlite_where=named, postgresql_where=named)


def downgrade() -> None:
    op.drop_index("ix_outbox_message_letter", "outbox_message")
    op.drop_column("outbox_message", "letter")
    op.drop_table("letter_message")
    op.drop_table("letter")
