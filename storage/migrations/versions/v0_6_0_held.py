"""Updates that are being heard, which takes long, kept until they are"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_6_0_held"
down_revision = "v0_5_0_pieces"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("set_aside", sa.Column("held", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    op.execute("DELETE FROM set_aside WHERE held")
    op.drop_column("set_aside", "held")
