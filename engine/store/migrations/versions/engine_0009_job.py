"""Indexes for jobs that were sent to a worker, and for those that outside workers take."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0009"
down_revision = "engine_0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what is new."""
    op.create_index(
        "job_sent",
        "job",
        ["lease_until"],
        sqlite_where=sa.text("state = 1"),
        postgresql_where=sa.text("state = 1"),
    )
    op.create_index(
        "job_external",
        "job",
        ["topic", "run_at", "id"],
        sqlite_where=sa.text("kind = 'external'"),
        postgresql_where=sa.text("kind = 'external'"),
    )
