"""Whoever uses an invitation is confirmed; since when somebody has their role"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_admissions"
down_revision = "v0_3_0_canned"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "admission",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("address_id", sa.String(length=32), nullable=False),
        sa.Column("role", sa.String(length=12), nullable=False),
        sa.Column("association_id", sa.Integer(), nullable=True),
        sa.Column("first_name", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_admission_address_id_address"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["association_id"], ["association.id"], name=op.f("fk_admission_association_id_association")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admission")),
        sa.UniqueConstraint("address_id", name=op.f("uq_admission_address_id")),
    )
    op.add_column("member", sa.Column("role_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("member", "role_at")
    op.drop_table("admission")
