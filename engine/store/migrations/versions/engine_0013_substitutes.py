"""Who stands in for whom, and how long."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0013"
down_revision = "engine_0012"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "substitution",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("substitute", sa.Integer(), nullable=False),
        sa.Column("begins", sa.BigInteger(), nullable=False),
        sa.Column("ends", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="substitution_pk"),
    )
    op.create_index("substitution_substitute", "substitution", ["substitute", "ends"])
    op.create_index("substitution_person", "substitution", ["person", "ends"])
