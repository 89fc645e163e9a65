"""People, groups, sign-in, settings; the engine itself is actor 0."""

import sqlalchemy as sa
from alembic import op

revision = "engine_0005"
down_revision = "engine_0004"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "actor",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("password", sa.Text()),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("subject_id", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="actor_pk"),
        sa.UniqueConstraint("slug", name="actor_slug_once"),
    )
    op.create_table(
        "grp",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("grants", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="grp_pk"),
    )
    op.create_table(
        "membership",
        sa.Column("actor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("grp", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "grp", name="membership_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("membership_grp", "membership", ["grp"])
    op.create_table(
        "session",
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("expires", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("token", name="session_pk"),
        sqlite_with_rowid=False,
    )
    op.create_index("session_actor", "session", ["actor"])
    op.create_table(
        "api_token",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("expires", sa.BigInteger()),
        sa.Column("revoked", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="api_token_pk"),
        sa.UniqueConstraint("token", name="api_token_token_once"),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="setting_pk"),
    )
    op.execute(
        "INSERT INTO actor (id, slug, name_zh, name_en, active)"
        " VALUES (0, 'system', '系统', 'System', true)"
    )
