"""Delays, days closed, the clocks of cases, the lists of a day, and signs of life"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0_3_0_clocks"
down_revision = "v0_3_0_admissions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('delay',
    sa.Column('association_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('theme', sa.String(length=3), nullable=False),
    sa.Column('remind_days', sa.Integer(), nullable=True),
    sa.Column('lead_days', sa.Integer(), nullable=True),
    sa.Column('escalate_days', sa.Integer(), nullable=True),
    sa.Column('lease_hours', sa.Integer(), nullable=True),
    sa.Column('silence_days', sa.Integer(), nullable=True),
    sa.Column('office_hours', sa.String(length=11), nullable=True),
    sa.Column('rest_hours', sa.String(length=11), nullable=True),
    sa.PrimaryKeyConstraint('association_id', 'theme', name=op.f('pk_delay'))
    )
    op.create_table('closure',
    sa.Column('association_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.PrimaryKeyConstraint('association_id', 'first', name=op.f('pk_closure'))
    )
    op.create_table('case_clock',
    sa.Column('case_reference', sa.String(length=8), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('wait', sa.String(length=8), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('done', sa.Integer(), nullable=False),
    sa.Column('done_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_case_clock_case_reference_case'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('case_reference', name=op.f('pk_case_clock'))
    )
    op.create_index(op.f('ix_case_clock_due_at'), 'case_clock', ['due_at'])
    op.create_table('queue_day',
    sa.Column('association_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.PrimaryKeyConstraint('association_id', 'day', name=op.f('pk_queue_day'))
    )
    op.create_table('member_seen',
    sa.Column('member_id', sa.String(length=32), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_member_seen_member_id_member'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('member_id', name=op.f('pk_member_seen'))
    )


def downgrade() -> None:
    op.drop_table('member_seen')
    op.drop_table('queue_day')
    op.drop_index(op.f('ix_case_clock_due_at'), 'case_clock')
    op.drop_table('case_clock')
    op.drop_table('closure')
    op.drop_table('delay')
