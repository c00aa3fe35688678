"""Who is read to: each address with the way it listens"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_5_0_aloud"
down_revision = "v0_5_0_whatsapp"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("address", sa.Column("aloud", sa.String(length=8), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("address", "aloud")
