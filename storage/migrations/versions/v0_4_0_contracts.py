"""What each contrat de ville makes of the themes"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_4_0_contracts"
down_revision = "v0_3_0_letters"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "city_contract",
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("territories", sa.JSON(), nullable=False),
        sa.Column("axes", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_city_contract")),
    )


def downgrade() -> None:
    op.drop_table("city_contract")
