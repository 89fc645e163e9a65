"""The search index, and an index for lists of tasks by age."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0011"
down_revision = "engine_0010"
branch_labels = None
depends_on = None

_FILL = """
UPDATE candidate SET opened = (
    SELECT t.opened FROM task t
    WHERE t.instance_id = candidate.instance_id AND t.no = candidate.no
)
"""


def upgrade() -> None:
    """Add what is new; workers fill the index."""
    op.create_table(
        "search_word",
        sa.Column("word", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("instance_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("subject_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("word", "instance_id", "subject_id", name="search_word_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("search_word_subject", "search_word", ["subject_id"])
    op.create_table(
        "search_mark",
        sa.Column("instance_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("instance_id", name="search_mark_pk"),
    )
    op.create_index("search_mark_at", "search_mark", ["at"])
    op.add_column(
        "candidate", sa.Column("opened", sa.BigInteger(), nullable=False, server_default="0")
    )
    op.execute(_FILL)
    op.create_index(
        "candidate_age", "candidate", ["grp", "actor", "opened", "instance_id", "no", "due"]
    )
    op.create_index(
        "task_age",
        "task",
        ["grp", "opened", "instance_id", "no", "due"],
        sqlite_where=sa.text("state = 0"),
        postgresql_where=sa.text("state = 0"),
    )
