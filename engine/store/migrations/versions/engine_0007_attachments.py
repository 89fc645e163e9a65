"""Files, sealed."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0007"
down_revision = "engine_0006"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "attachment",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("instance_id", sa.BigInteger(), nullable=False),
        sa.Column("task_no", sa.Integer()),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.Column("added", sa.BigInteger(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("salt", sa.LargeBinary()),
        sa.Column("removed", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="attachment_pk"),
        sa.UniqueConstraint("uid", name="attachment_uid_once"),
        sa.UniqueConstraint("sha256", name="attachment_sha256_once"),
    )
    op.create_index("attachment_instance", "attachment", ["instance_id"])
    op.create_index("attachment_subject", "attachment", ["subject_id"])
    op.create_table(
        "attachment_bytes",
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("ciphertext", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name="attachment_bytes_pk"),
    )
