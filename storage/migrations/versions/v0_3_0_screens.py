"""Screens: messages that are replaced in place, found by their name, and messages to members found by their number"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_screens"
down_revision = "v0_3_0_audit_chain"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox_message", sa.Column("screen", sa.String(length=40), nullable=True))
    named, to_staff = sa.text("screen IS NOT NULL"), sa.text("bot = 'staff'")
    op.create_index("ix_outbox_message_screen", "outbox_message", ["screen"], sqlite_where=named, postgresql_where=named)
    op.create_index("ix_outbox_message_to_staff", "outbox_message", ["address_id"], sqlite_where=to_staff, postgresql_where=to_staff)


def downgrade() -> None:
    op.drop_index("ix_outbox_message_to_staff", "outbox_message")
    op.drop_index("ix_outbox_message_screen", "outbox_message")
    op.drop_column("outbox_message", "screen")
