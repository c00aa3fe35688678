"""For whom people speak, what they had begun, and which case each message went into"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
revision = 'v0_2_0_first_things_said'
down_revision = 'v0_1_0'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('saying',
    sa.Column('key', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('case_reference', sa.String(length=8), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_saying_case_reference_case'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_saying'))
    )
    with op.batch_alter_table('saying', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_saying_case_reference'), ['case_reference'], unique=False)
    with op.batch_alter_table('address', schema=None) as batch_op:
        batch_op.add_column(sa.Column('lapsed', sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table('case', schema=None) as batch_op:
        batch_op.add_column(sa.Column('speaker', sa.String(length=10), server_default='myself', nullable=False))


def downgrade() -> None:
    with op.batch_alter_table('case', schema=None) as batch_op:
        batch_op.drop_column('speaker')
    with op.batch_alter_table('address', schema=None) as batch_op:
        batch_op.drop_column('lapsed')
    op.drop_table('saying')
