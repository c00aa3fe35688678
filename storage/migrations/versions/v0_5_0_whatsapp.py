"""Chats with several names, and people who may only be written to for a day after they wrote"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_5_0_whatsapp"
down_revision = "v0_5_0_doors"
branch_labels = None
depends_on = None


def upgrade() -> None:
    named, taken = sa.text("also IS NOT NULL"), sa.text("channel = 'whatsapp' AND receipt <> ''")
    op.add_column("address", sa.Column("also", sa.String(length=32), nullable=True))
    op.add_column("address", sa.Column("invited_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_address_also", "address", ["also"], sqlite_where=named, postgresql_where=named)
    op.create_index("ix_outbox_message_receipt", "outbox_message", ["receipt"], sqlite_where=taken, postgresql_where=taken)


def downgrade() -> None:
    op.drop_index("ix_outbox_message_receipt", "outbox_message")
    op.drop_index("ix_address_also", "address")
    op.drop_column("address", "invited_at")
    op.drop_column("address", "also")
