"""Voices: their names, the cases of an area that are not closed, and who joined when"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_4_0_voices"
down_revision = "v0_4_0_contracts"
branch_labels = None
depends_on = None

AREAS = {"ix_case_unclosed_town": "insee", "ix_case_unclosed_quarter": "qpv"}


def upgrade() -> None:
    op.add_column("case", sa.Column("voice_name", sa.LargeBinary(), nullable=True))
    for name, area in AREAS.items():
        unclosed = sa.text(f"closed_at IS NULL AND {area} IS NOT NULL")
        op.create_index(name, "case", [area, "opened_at"], sqlite_where=unclosed, postgresql_where=unclosed)
    op.create_index("ix_supporter_at", "supporter", ["at"])


def downgrade() -> None:
    op.drop_index("ix_supporter_at", "supporter")
    for name in reversed(AREAS):
        op.drop_index(name, "case")
    op.drop_column("case", "voice_name")
