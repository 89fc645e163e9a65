"""The log: streams and their events, which nobody changes."""

import sqlalchemy as sa
from alembic import op

from engine.store.append_only import protect

revision = "engine_0001"
down_revision = None
branch_labels = ("engine",)
depends_on = None


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "stream",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="stream_pk"),
        sa.UniqueConstraint("name", name="stream_name_once"),
    )
    op.create_table(
        "event",
        sa.Column("stream", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.Column("on_behalf", sa.Integer()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("release_id", sa.Integer()),
        sa.Column("engine", sa.SmallInteger(), nullable=False),
        sa.Column("idem", sa.LargeBinary()),
        sa.Column("request", sa.LargeBinary()),
        sa.Column("state", sa.LargeBinary()),
        sa.Column("prev", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "seq", name="event_pk"),
    )
    op.create_index("event_actor_at", "event", ["actor", "at"])
    op.create_index(
        "event_idem",
        "event",
        ["idem"],
        unique=True,
        sqlite_where=sa.text("idem IS NOT NULL"),
        postgresql_where=sa.text("idem IS NOT NULL"),
    )
    protect(op.get_bind(), "event", unique=("idem",))
