"""Cases joined to another about the same thing"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_merging"
down_revision = "v0_3_0_clocks"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("case", schema=None) as batch_op:
        batch_op.add_column(sa.Column("merged_into", sa.String(length=8), nullable=True))
    set_only = sa.text("merged_into IS NOT NULL")
    op.create_index("ix_case_merged_into", "case", ["merged_into"], sqlite_where=set_only, postgresql_where=set_only)


def downgrade() -> None:
    op.drop_index("ix_case_merged_into", table_name="case")
    with op.batch_alter_table("case", schema=None) as batch_op:
        batch_op.drop_column("merged_into")
