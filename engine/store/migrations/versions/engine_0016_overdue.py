"""Tasks remember whether others were told that they are overdue, and that this is over."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0016"
down_revision = "engine_0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what is new."""
    op.add_column(
        "task", sa.Column("chase", sa.SmallInteger(), nullable=False, server_default=sa.text("0"))
    )
    late, over = sa.text("state = 0 AND chase = 0"), sa.text("state > 0 AND chase = 1")
    op.create_index(
        "task_late", "task", ["due", "instance_id", "no"], sqlite_where=late, postgresql_where=late
    )
    op.create_index(
        "task_over",
        "task",
        ["closed", "instance_id", "no"],
        sqlite_where=over,
        postgresql_where=over,
    )
