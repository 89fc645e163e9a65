"""Personal data, sealed."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0006"
down_revision = "engine_0005"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "subject",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("parent", sa.BigInteger()),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary()),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="subject_pk"),
        sa.UniqueConstraint("parent", "role", name="subject_role"),
        sa.UniqueConstraint("uid", name="subject_uid_once"),
    )
    op.create_table(
        "sealed",
        sa.Column("stream", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("nonce", sa.LargeBinary(), nullable=False),
        sa.Column("ciphertext", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "seq", "n", name="sealed_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("sealed_subject", "sealed", ["subject_id"])
    op.create_table(
        "draft",
        sa.Column("instance_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("task_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("actor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("saved", sa.BigInteger(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("nonce", sa.LargeBinary(), nullable=False),
        sa.Column("ciphertext", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("instance_id", "task_no", "actor", name="draft_pk"),
        sqlite_with_rowid=False,
    )
