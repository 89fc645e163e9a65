"""The register of complaints, form numbers and notices."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "complaints_0001"
down_revision = None
branch_labels = ("complaints",)
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
COMPLAINT = "complaint_id"


def upgrade() -> None:
    """Add what is new."""
    _register()
    _parts()
    _counters()
    _notices()


def _big(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)


def _words(name: str, *, required: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=not required)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _register() -> None:
    optional = ("channel", "profile", "identity", "product", "problem", "category", "severity")
    op.create_table(
        "complaint",
        sa.Column("id", NUMBER, nullable=False),
        _words("number"),
        _words("sort"),
        sa.Column("subject_id", sa.BigInteger()),
        *(_words(name, required=False) for name in optional),
        _words("alert"),
        _words("cluster", required=False),
        _big("contact_at"),
        _big("accepted_at"),
        _number("contact_count"),
        _number("supplements"),
        sa.Column("customer_deadline", sa.BigInteger()),
        _words("merged_into", required=False),
        _flag("is_key_customer"),
        _flag("is_converted"),
        _flag("has_injury"),
        _words("sealed"),
        _flag("drill"),
        sa.PrimaryKeyConstraint("id", name="complaint_pk"),
        sa.UniqueConstraint("number", name="complaint_number_once"),
        sa.UniqueConstraint("sort", name="complaint_sort_once"),
    )
    op.create_index("complaint_problem", "complaint", ["problem", "contact_at"])
    op.create_index("complaint_subject", "complaint", ["subject_id"])
    op.create_table(
        "complaint_instance",
        _big(COMPLAINT),
        _big("instance"),
        _words("role"),
        sa.PrimaryKeyConstraint(COMPLAINT, "instance", name="complaint_instance_pk"),
    )
    op.create_index("complaint_instance_instance", "complaint_instance", ["instance"])


def _parts() -> None:
    _part("contact", ("no",), _number("no"), _big("at"), _words("channel", required=False),
          _big("instance"))  # fmt: skip
    _part(
        "due",
        ("milestone",),
        _words("milestone"),
        sa.Column("at", sa.BigInteger()),
        _words("rule"),
        sa.Column("base_at", sa.BigInteger()),
        _words("base_rule"),
        _words("calendar"),
        _flag("provisional"),
        _big("computed"),
    )
    only = sa.text("provisional")
    op.create_index(
        "complaint_due_provisional",
        "complaint_due",
        ["calendar"],
        sqlite_where=only,
        postgresql_where=only,
    )
    _part("pause", ("milestone", "started"), _words("milestone"), _big("started"), _big("ended"))
    _part("round", ("kind", "no"), _words("kind"), _number("no"), _big("at"), _words("entries"))
    _part("consent", ("no",), _number("no"), _number("line"), _flag("is_given"), _big("at"),
          _number("actor"))  # fmt: skip
    _part("lateness", ("department", "stage"), _words("department"), _words("stage"),
          _number("minutes"), _big("at"))  # fmt: skip
    op.create_index("complaint_lateness_department", "complaint_lateness", ["department", "at"])


def _part(name: str, key: tuple[str, ...], *columns: sa.Column[Any]) -> None:
    table = f"complaint_{name}"
    constraint = sa.PrimaryKeyConstraint(COMPLAINT, *key, name=f"{table}_pk")
    op.create_table(table, _big(COMPLAINT), *columns, constraint)


def _counters() -> None:
    op.create_table(
        "form_counter",
        _words("form"),
        _words("month"),
        _number("value"),
        sa.PrimaryKeyConstraint("form", "month", name="form_counter_pk"),
    )
    op.create_table(
        "repeat_key",
        _big(COMPLAINT),
        _words("kind"),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(COMPLAINT, "kind", "digest", name="repeat_key_pk"),
    )
    op.create_index("repeat_key_digest", "repeat_key", ["digest"])
    op.create_table(
        "consultation",
        _big("instance"),
        _big("at"),
        _big("contact_at"),
        *(_words(name, required=False) for name in ("channel", "product", "scope", "article")),
        _flag("is_solved"),
        _flag("is_dissatisfied"),
        sa.PrimaryKeyConstraint("instance", "at", name="consultation_pk"),
    )


def _notices() -> None:
    op.create_table(
        "notice",
        sa.Column("id", NUMBER, nullable=False),
        _words("source"),
        _words("who"),
        sa.Column("actor", sa.Integer()),
        _words("grp", required=False),
        _words("recipient", required=False),
        _words("template"),
        _words("facts"),
        _words("complaint", required=False),
        _big("instance"),
        _big("at"),
        sa.Column("read_at", sa.BigInteger()),
        sa.Column("mailed_at", sa.BigInteger()),
        _flag("drill"),
        sa.PrimaryKeyConstraint("id", name="notice_pk"),
        sa.UniqueConstraint("source", "who", name="notice_once"),
    )
    op.create_index("notice_of_actor", "notice", ["actor", "id"])
    op.create_index("notice_of_complaint", "notice", ["complaint"])
