"""Groups in which teams work, and topics of cases"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_groups"
down_revision = "v0_3_0_merging"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "team_group",
        sa.Column("address_id", sa.String(length=32), nullable=False),
        sa.Column("association_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.String(length=32), nullable=False),
        sa.Column("standing", sa.String(length=8), nullable=False),
        sa.Column("forum", sa.Boolean(), nullable=False),
        sa.Column("manages", sa.Boolean(), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_team_group_address_id_address")),
        sa.ForeignKeyConstraint(["association_id"], ["association.id"], name=op.f("fk_team_group_association_id_association")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_team_group_member_id_member")),
        sa.PrimaryKeyConstraint("address_id", name=op.f("pk_team_group")),
    )
    op.create_index(op.f("ix_team_group_association_id"), "team_group", ["association_id"])
    op.create_table(
        "case_topic",
        sa.Column("address_id", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("case_reference", sa.String(length=8), nullable=False),
        sa.Column("title", sa.LargeBinary(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_case_topic_address_id_address")),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name=op.f("fk_case_topic_case_reference_case"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["team_group.address_id"], name=op.f("fk_case_topic_group_id_team_group"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("address_id", name=op.f("pk_case_topic")),
    )
    op.create_index(op.f("ix_case_topic_group_id"), "case_topic", ["group_id"])
    op.create_index(op.f("ix_case_topic_case_reference"), "case_topic", ["case_reference"])


def downgrade() -> None:
    op.drop_table("case_topic")
    op.drop_table("team_group")
