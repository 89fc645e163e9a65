"""Whom a provider of OpenID Connect signs in as whom."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0014"
down_revision = "engine_0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "identity",
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("issuer", "subject", name="identity_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("identity_actor", "identity", ["actor", "issuer"], unique=True)
