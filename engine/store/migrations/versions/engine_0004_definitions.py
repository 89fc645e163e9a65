"""What is published."""

import sqlalchemy as sa
from alembic import op

from engine.store.append_only import protect

revision = "engine_0004"
down_revision = "engine_0003"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "definition",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("source", sa.LargeBinary(), nullable=False),
        sa.Column("published", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="definition_pk"),
        sa.UniqueConstraint("kind", "key", "version", name="definition_version"),
        sa.UniqueConstraint("uid", name="definition_uid_once"),
    )
    op.create_table(
        "release",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("definitions", sa.Text(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="release_pk"),
        sa.UniqueConstraint("hash", name="release_hash_once"),
    )
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("release_id", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="publication_pk"),
    )
    protect(op.get_bind(), "definition", unique=("uid",), key=("id",))
    protect(op.get_bind(), "release", unique=("hash",), key=("id",))
    op.execute("INSERT INTO publication (id, release_id) VALUES (1, NULL)")
