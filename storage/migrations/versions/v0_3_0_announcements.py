"""Announcements to relays, and which messages carry them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_announcements"
down_revision = "v0_3_0_screens"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "announcement",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("member_id", sa.String(length=32), nullable=False),
        sa.Column("sent_to", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
    )
    op.create_table(
        "announcement_copy",
        sa.Column("announcement_id", sa.String(length=32), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["announcement.id"], name=op.f("fk_announcement_copy_announcement_id_announcement"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("announcement_id", "outbox_id", name=op.f("pk_announcement_copy")),
    )


def downgrade() -> None:
    op.drop_table("announcement_copy")
    op.drop_table("announcement")
