"""What a platform made several messages of: the number of each, so that one that did not arrive is sent again"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_5_0_pieces"
down_revision = "v0_5_0_aloud"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "outbox_piece",
        sa.Column("receipt", sa.String(length=64), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("lost", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["outbox_message.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("receipt"),
    )
    op.create_index("ix_outbox_piece_message_id", "outbox_piece", ["message_id"])
    waits = sa.text("state = 'waits'")
    op.create_index("ix_outbox_message_waits", "outbox_message", ["id"], sqlite_where=waits, postgresql_where=waits)


def downgrade() -> None:
    op.drop_index("ix_outbox_message_waits", "outbox_message")
    op.drop_table("outbox_piece")
