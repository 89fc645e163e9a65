"""Instances and what they wait for."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0002"
down_revision = "engine_0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "instance",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("process", sa.Text(), nullable=False),
        sa.Column("key", sa.Text()),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("end", sa.Text()),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.Column("tasks", sa.Integer(), nullable=False),
        sa.Column("next_due", sa.BigInteger()),
        sa.Column("snapshot", sa.LargeBinary(), nullable=False),
        sa.Column("started", sa.BigInteger(), nullable=False),
        sa.Column("ended", sa.BigInteger()),
        sa.Column("subject_id", sa.BigInteger()),
        sa.Column("drill", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="instance_pk"),
        sa.UniqueConstraint("uid", name="instance_uid_once"),
    )
    op.create_index(
        "instance_key_process",
        "instance",
        ["key", "process"],
        sqlite_where=sa.text("key IS NOT NULL"),
        postgresql_where=sa.text("key IS NOT NULL"),
    )
    op.create_table(
        "task",
        sa.Column("instance_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("element", sa.Text(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.Text()),
        sa.Column("grp", sa.Text()),
        sa.Column("others", sa.Text()),
        sa.Column("barred", sa.Text()),
        sa.Column("assignee", sa.Integer()),
        sa.Column("owner", sa.Integer()),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("follow", sa.BigInteger()),
        sa.Column("priority", sa.Integer()),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.Column("closed", sa.BigInteger()),
        sa.Column("closed_by", sa.Integer()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("instance_id", "no", name="task_pk"),
        sa.UniqueConstraint("uid", name="task_uid_once"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "task_inbox",
        "task",
        ["grp", "due", "instance_id", "no"],
        sqlite_where=sa.text("state = 0"),
        postgresql_where=sa.text("state = 0"),
    )
    op.create_index(
        "task_mine",
        "task",
        ["assignee", "due", "instance_id", "no"],
        sqlite_where=sa.text("state = 0 AND assignee IS NOT NULL"),
        postgresql_where=sa.text("state = 0 AND assignee IS NOT NULL"),
    )
    op.create_table(
        "candidate",
        sa.Column("instance_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("grp", sa.Text(), nullable=False),
        sa.Column("actor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("instance_id", "no", "grp", "actor", name="candidate_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("candidate_inbox", "candidate", ["grp", "actor", "due", "instance_id", "no"])
    op.create_table(
        "incident",
        sa.Column("instance_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("element", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.Column("resolved", sa.BigInteger()),
        sa.PrimaryKeyConstraint("instance_id", "no", name="incident_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "incident_open",
        "incident",
        ["opened", "instance_id"],
        sqlite_where=sa.text("state = 0"),
        postgresql_where=sa.text("state = 0"),
    )
