"""Updates that are being heard, which takes long, kept until they are, and uploads: large files, a megabyte at a time"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_6_0_retained"
down_revision = "v0_5_0_pieces"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("set_aside", sa.Column("retained", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "upload",
        sa.Column("id", sa.String(length=32), primary_key=True),
        sa.Column("media_id", sa.String(length=32), sa.ForeignKey("media_file.id", ondelete="CASCADE"), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_upload_media_id", "upload", ["media_id"])
    op.create_table(
        "upload_part",
        sa.Column("upload_id", sa.String(length=32), sa.ForeignKey("upload.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("place", sa.Integer(), primary_key=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("upload_part")
    op.drop_table("upload")
    op.execute("DELETE FROM set_aside WHERE retained")
    op.drop_column("set_aside", "retained")
