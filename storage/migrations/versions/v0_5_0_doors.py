"""Where a resident with several doors last wrote, and what is known of the language they write in"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_5_0_doors"
down_revision = "v0_5_0_posters"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("address") as table:
        table.add_column(sa.Column("elsewhere", sa.Boolean(), server_default=sa.false(), nullable=False))
        table.add_column(sa.Column("heard_language", sa.String(8), server_default="", nullable=False))
        table.add_column(sa.Column("asked_languages", sa.String(40), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("address") as table:
        table.drop_column("asked_languages")
        table.drop_column("heard_language")
        table.drop_column("elsewhere")
