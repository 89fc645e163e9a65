"""An index that tells how many instances of a process are open."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0012"
down_revision = "engine_0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what is new."""
    op.create_index(
        "instance_running",
        "instance",
        ["process", "release_id"],
        sqlite_where=sa.text("status <= 1"),
        postgresql_where=sa.text("status <= 1"),
    )
