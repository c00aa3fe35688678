"""Posters: whose they are"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_5_0_posters"
down_revision = "v0_4_0_relay_theme"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("link") as link:
        link.add_column(sa.Column("association_id", sa.Integer(), nullable=True))
        link.create_foreign_key("fk_link_association_id_association", "association", ["association_id"], ["id"], ondelete="SET NULL")


def downgrade() -> None:
    with op.batch_alter_table("link") as link:
        link.drop_constraint("fk_link_association_id_association", type_="foreignkey")
        link.drop_column("association_id")
