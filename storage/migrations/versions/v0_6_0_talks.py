"""Which conversation a question that was not sent yet belongs to"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_6_0_talks"
down_revision = "v0_6_0_translations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox_message", sa.Column("talk", sa.String(length=8), nullable=True))


def downgrade() -> None:
    op.drop_column("outbox_message", "talk")
