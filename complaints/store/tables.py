"""The tables of the register. Nothing personal: a sealed value is named by its reference.

Moments are microseconds since the epoch, UTC. ``instance`` columns are numbers of the engine's.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
    text,
)

from engine.store.tables.metadata import Big, Bytes, Moment, Number, Small, Words

metadata = MetaData(naming_convention={"pk": "%(table_name)s_pk"})

complaint = Table(
    "complaint",
    metadata,
    Column("id", Number, primary_key=True),
    Column("number", Words, nullable=False),
    Column("sort", Words, nullable=False),
    Column("subject_id", Big),
    Column("channel", Words),
    Column("profile", Words),
    Column("identity", Words),
    Column("product", Words),
    Column("problem", Words),
    Column("category", Words),
    Column("severity", Words),
    Column("alert", Words, nullable=False),
    Column("cluster", Words),
    Column("contact_at", Moment, nullable=False),
    Column("accepted_at", Moment, nullable=False),
    Column("contact_count", Integer, nullable=False),
    Column("supplements", Integer, nullable=False),
    Column("customer_deadline", Moment),
    Column("merged_into", Words),
    Column("is_key_customer", Boolean, nullable=False),
    Column("is_converted", Boolean, nullable=False),
    Column("has_injury", Boolean, nullable=False),
    Column("sealed", Words, nullable=False),
    Column("drill", Boolean, nullable=False),
    Column("main", Big),
    Column("status", Small),
    Column("end", Words),
    UniqueConstraint("number", name="complaint_number_once"),
    UniqueConstraint("sort", name="complaint_sort_once"),
    Index("complaint_problem", "problem", "contact_at"),
    Index("complaint_subject", "subject_id"),
)
"""``sealed``: JSON, by name of the F01 field the text of its sealed reference. ``main``, ``status``
and ``end`` are of the main instance as it stands, empty before it has begun."""

complaint_instance = Table(
    "complaint_instance",
    metadata,
    Column("complaint_id", Big, primary_key=True, autoincrement=False),
    Column("instance", Big, primary_key=True, autoincrement=False),
    Column("role", Words, nullable=False),
    Index("complaint_instance_instance", "instance"),
)

complaint_contact = Table(
    "complaint_contact",
    metadata,
    Column("complaint_id", Big, primary_key=True, autoincrement=False),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("channel", Words),
    Column("instance", Big, nullable=False),
)

complaint_due = Table(
    "complaint_due",
    metadata,
    Column("complaint_id", Big, primary_key=True, autoincrement=False),
    Column("milestone", Words, primary_key=True),
    Column("at", Moment),
    Column("rule", Words, nullable=False),
    Column("base_at", Moment),
    Column("base_rule", Words, nullable=False),
    Column("calendar", Words, nullable=False),
    Column("provisional", Boolean, nullable=False),
    Column("computed", Moment, nullable=False),
    Index("complaint_due_provisional", "calendar", sqlite_where=text("provisional"),
          postgresql_where=text("provisional")),
)  # fmt: skip
"""``base_at`` and ``base_rule`` are before pauses moved them; ``at`` is empty for "no limit"."""

complaint_pause = Table(
    "complaint_pause",
    metadata,
    Column("complaint_id", Big, primary_key=True, autoincrement=False),
    Column("milestone", Words, primary_key=True),
    Column("started", Moment, primary_key=True, autoincrement=False),
    Column("ended", Moment, nullable=False),
)

complaint_round = Table(
    "complaint_round",
    metadata,
    Column("complaint_id", Big, primary_key=True, autoincrement=False),
    Column("kind", Words, primary_key=True),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("entries", Words, nullable=False),
)

complaint_consent = Table(
    "complaint_consent",
    metadata,
    Column("complaint_id", Big, primary_key=True, autoincrement=False),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("line", Integer, nullable=False),
    Column("is_given", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", Integer, nullable=False),
)

complaint_lateness = Table(
    "complaint_lateness",
    metadata,
    Column("complaint_id", Big, primary_key=True, autoincrement=False),
    Column("department", Words, primary_key=True),
    Column("stage", Words, primary_key=True),
    Column("minutes", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Index("complaint_lateness_department", "department", "at"),
)

form_counter = Table(
    "form_counter",
    metadata,
    Column("form", Words, primary_key=True),
    Column("month", Words, primary_key=True),
    Column("value", Integer, nullable=False),
)

repeat_key = Table(
    "repeat_key",
    metadata,
    Column("complaint_id", Big, primary_key=True, autoincrement=False),
    Column("kind", Words, primary_key=True),
    Column("digest", Bytes, primary_key=True),
    Index("repeat_key_digest", "digest"),
)

consultation = Table(
    "consultation",
    metadata,
    Column("instance", Big, primary_key=True, autoincrement=False),
    Column("at", Moment, primary_key=True, autoincrement=False),
    Column("contact_at", Moment, nullable=False),
    Column("channel", Words),
    Column("product", Words),
    Column("scope", Words),
    Column("article", Words),
    Column("is_solved", Boolean, nullable=False),
    Column("is_dissatisfied", Boolean, nullable=False),
)

notice = Table(
    "notice",
    metadata,
    Column("id", Number, primary_key=True),
    Column("source", Words, nullable=False),
    Column("who", Words, nullable=False),
    Column("actor", Integer),
    Column("grp", Words),
    Column("recipient", Words),
    Column("template", Words, nullable=False),
    Column("facts", Words, nullable=False),
    Column("complaint", Words),
    Column("instance", Big, nullable=False),
    Column("at", Moment, nullable=False),
    Column("read_at", Moment),
    Column("mailed_at", Moment),
    Column("drill", Boolean, nullable=False),
    UniqueConstraint("source", "who", name="notice_once"),
    Index("notice_of_actor", "actor", "id"),
    Index("notice_of_complaint", "complaint"),
)
"""``source`` is the key of the job that made it; ``recipient`` the reference of a customer's
address; ``complaint`` a number."""
