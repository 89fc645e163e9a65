"""A start event may be begun by several messages and signals."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0015"
down_revision = "engine_0014"
branch_labels = None
depends_on = None

COLUMNS = ("process", "element", "release_id", "kind", "name")


def upgrade() -> None:
    """Give the table its wider key; what is in it stays."""
    old = sa.table("start_subscription", *(sa.column(name) for name in COLUMNS))
    rows = [dict(row) for row in op.get_bind().execute(sa.select(old)).mappings()]
    op.drop_table("start_subscription")
    new = op.create_table(
        "start_subscription",
        sa.Column("process", sa.Text(), nullable=False),
        sa.Column("element", sa.Text(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("process", "element", "kind", "name", name="start_subscription_pk"),
    )
    op.create_index("start_subscription_name", "start_subscription", ["name"])
    op.bulk_insert(new, rows)
