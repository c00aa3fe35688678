"""What voice notes say"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_2_0_transcripts"
down_revision = "v0_2_0_first_things_said"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "transcript",
        sa.Column("media_id", sa.String(length=32), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("by", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("hearable", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["media_id"], ["media_file.id"], name=op.f("fk_transcript_media_id_media_file"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("media_id", name=op.f("pk_transcript")),
    )
    wanted = sa.text("state = 'wanted'")
    op.create_index("ix_transcript_wanted", "transcript", ["at"], unique=False, sqlite_where=wanted, postgresql_where=wanted)


def downgrade() -> None:
    op.drop_index("ix_transcript_wanted", table_name="transcript")
    op.drop_table("transcript")
