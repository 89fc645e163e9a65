"""The state of the main instance in the entry itself, so that lists read one table."""

import sqlalchemy as sa
from alembic import op

revision = "complaints_0002"
down_revision = "complaints_0001"
branch_labels = None
depends_on = ("engine_0002",)

_FILL = """
UPDATE complaint SET (main, status, "end") = (
    SELECT i.id, i.status, i."end" FROM instance i
    WHERE i.key = complaint.number AND i.process = 'complaint-main' AND i.drill = complaint.drill
    ORDER BY i.id DESC LIMIT 1
)
"""


def upgrade() -> None:
    """Add what is new, and fill it for the complaints that are there."""
    op.add_column("complaint", sa.Column("main", sa.BigInteger()))
    op.add_column("complaint", sa.Column("status", sa.SmallInteger()))
    op.add_column("complaint", sa.Column("end", sa.Text()))
    op.execute(_FILL)
