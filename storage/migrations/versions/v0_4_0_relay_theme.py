"""What the resident chose, kept where a relay corrected what a case is about"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_4_0_relay_theme"
down_revision = "v0_4_0_posted_letters"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case", sa.Column("told_theme", sa.String(length=3), nullable=True))
    op.add_column("case", sa.Column("told_subtheme", sa.String(length=12), nullable=True))
    corrections = sa.text("kind = 'retheme'")
    op.create_index("ix_case_event_retheme", "case_event", ["id"], sqlite_where=corrections, postgresql_where=corrections)


def downgrade() -> None:
    op.drop_index("ix_case_event_retheme", "case_event")
    op.drop_column("case", "told_subtheme")
    op.drop_column("case", "told_theme")
