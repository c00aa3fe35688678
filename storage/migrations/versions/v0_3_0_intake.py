"""Cases filed for somebody met in person, and their papers"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_intake"
down_revision = "v0_3_0_announcements"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "paper_slip",
        sa.Column("case_reference", sa.String(length=8), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name=op.f("fk_paper_slip_case_reference_case"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_reference", name=op.f("pk_paper_slip")),
    )
    with op.batch_alter_table("case", schema=None) as batch_op:
        batch_op.add_column(sa.Column("intake", sa.String(length=8), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("case", schema=None) as batch_op:
        batch_op.drop_column("intake")
    op.drop_table("paper_slip")
