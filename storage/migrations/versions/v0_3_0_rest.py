"""Messages held while their reader rests"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_rest"
down_revision = "v0_3_0_groups"
branch_labels = None
depends_on = None


def upgrade() -> None:
    held = sa.text("state = 'held'")
    op.create_index('ix_outbox_message_held', 'outbox_message', ['due_at'], sqlite_where=held, postgresql_where=held)


def downgrade() -> None:
    op.execute("UPDATE outbox_message SET state = 'ready' WHERE state = 'held'")
    op.drop_index('ix_outbox_message_held', 'outbox_message')
