"""Links that open the bot, and residents who join a case"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
revision = 'v0_2_0_links'
down_revision = "v0_2_0_transcripts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('link',
    sa.Column('payload', sa.String(length=16), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('place', sa.String(length=20), nullable=True),
    sa.Column('label', sa.String(length=200), nullable=False),
    sa.Column('theme', sa.String(length=3), nullable=True),
    sa.Column('case_reference', sa.String(length=8), nullable=True),
    sa.Column('shows_words', sa.Boolean(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('opened', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_link_case_reference_case'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('payload', name=op.f('pk_link')),
    sa.UniqueConstraint('case_reference', name=op.f('uq_link_case_reference'))
    )
    op.create_table('supporter',
    sa.Column('case_reference', sa.String(length=8), nullable=False),
    sa.Column('person_id', sa.String(length=32), nullable=False),
    sa.Column('address_id', sa.String(length=32), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('follows', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['address_id'], ['address.id'], name=op.f('fk_supporter_address_id_address')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_supporter_case_reference_case'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_supporter_person_id_person')),
    sa.PrimaryKeyConstraint('case_reference', 'person_id', name=op.f('pk_supporter'))
    )
    op.create_index(op.f('ix_supporter_address_id'), 'supporter', ['address_id'])
    op.create_index(op.f('ix_supporter_person_id'), 'supporter', ['person_id'])
    with op.batch_alter_table('case_event') as events:
        events.add_column(sa.Column('person_id', sa.String(length=32), nullable=True))
        events.create_foreign_key(op.f('fk_case_event_person_id_person'), 'person', ['person_id'], ['id'])
    set_only = sa.text('person_id IS NOT NULL')
    op.create_index('ix_case_event_person_id', 'case_event', ['person_id'], sqlite_where=set_only, postgresql_where=set_only)


def downgrade() -> None:
    op.drop_index('ix_case_event_person_id', 'case_event')
    with op.batch_alter_table('case_event') as events:
        events.drop_constraint(op.f('fk_case_event_person_id_person'), type_='foreignkey')
        events.drop_column('person_id')
    op.drop_table('supporter')
    op.drop_table('link')
