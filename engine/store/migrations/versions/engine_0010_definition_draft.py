"""Drafts of drawings, tables and forms."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0010"
down_revision = "engine_0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "definition_draft",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("source", sa.LargeBinary(), nullable=False),
        sa.Column("saved", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("file", name="definition_draft_pk"),
    )
