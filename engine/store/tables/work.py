"""Instances and what they wait for: the read model beside the log."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, text

from engine.store.tables.metadata import Big, Bytes, Moment, Number, Small, Words, metadata

_KEYED = text("key IS NOT NULL")
_RUNNING = text("status <= 1")
_OPEN = text("state = 0")
_CLOSED = text("state = 1")
_CLAIMED = text("state = 0 AND assignee IS NOT NULL")
_LATE = text("state = 0 AND chase = 0")
_OVER = text("state > 0 AND chase = 1")

instance = Table(
    "instance",
    metadata,
    Column("id", Number, primary_key=True),
    Column("uid", Bytes, nullable=False, unique=True),
    Column("process", Words, nullable=False),
    Column("key", Words),
    Column("release_id", Integer, nullable=False),
    Column("status", Small, nullable=False),
    Column("end", Words),
    Column("seq", Integer, nullable=False),
    Column("head", Bytes, nullable=False),
    Column("tasks", Integer, nullable=False),
    Column("next_due", Moment),
    Column("snapshot", Bytes, nullable=False),
    Column("started", Moment, nullable=False),
    Column("ended", Moment),
    Column("subject_id", Big),
    Column("drill", Boolean, nullable=False),
    Index(
        "instance_running",
        "process",
        "release_id",
        sqlite_where=_RUNNING,
        postgresql_where=_RUNNING,
    ),
    Index("instance_key_process", "key", "process", sqlite_where=_KEYED, postgresql_where=_KEYED),
)

task = Table(
    "task",
    metadata,
    Column("instance_id", Big, primary_key=True, autoincrement=False),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("uid", Bytes, nullable=False, unique=True),
    Column("element", Words, nullable=False),
    Column("release_id", Integer, nullable=False),
    Column("form", Words),
    Column("grp", Words),
    Column("others", Words),
    Column("barred", Words),
    Column("assignee", Integer),
    Column("owner", Integer),
    Column("state", Small, nullable=False),
    Column("due", Moment, nullable=False),
    Column("follow", Moment),
    Column("priority", Integer),
    Column("opened", Moment, nullable=False),
    Column("closed", Moment),
    Column("closed_by", Integer),
    Column("version", Integer, nullable=False),
    Column("chase", Small, nullable=False, server_default=text("0")),
    Index(
        "task_inbox",
        "grp",
        "due",
        "instance_id",
        "no",
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    ),
    Index(
        "task_age",
        "grp",
        "opened",
        "instance_id",
        "no",
        "due",
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    ),
    Index(
        "task_mine",
        "assignee",
        "due",
        "instance_id",
        "no",
        sqlite_where=_CLAIMED,
        postgresql_where=_CLAIMED,
    ),
    Index(
        "task_done",
        "closed_by",
        "closed",
        "instance_id",
        "no",
        sqlite_where=_CLOSED,
        postgresql_where=_CLOSED,
    ),
    Index("task_late", "due", "instance_id", "no", sqlite_where=_LATE, postgresql_where=_LATE),
    Index("task_over", "closed", "instance_id", "no", sqlite_where=_OVER, postgresql_where=_OVER),
    sqlite_with_rowid=False,
)

candidate = Table(
    "candidate",
    metadata,
    Column("instance_id", Big, primary_key=True, autoincrement=False),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("grp", Words, primary_key=True),
    Column("actor", Integer, primary_key=True, autoincrement=False),
    Column("due", Moment, nullable=False),
    Column("opened", Moment, nullable=False, server_default="0"),
    Index("candidate_inbox", "grp", "actor", "due", "instance_id", "no"),
    Index("candidate_age", "grp", "actor", "opened", "instance_id", "no", "due"),
    sqlite_with_rowid=False,
)

incident = Table(
    "incident",
    metadata,
    Column("instance_id", Big, primary_key=True, autoincrement=False),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("element", Words, nullable=False),
    Column("code", Words, nullable=False),
    Column("facts", Words, nullable=False),
    Column("state", Small, nullable=False),
    Column("opened", Moment, nullable=False),
    Column("resolved", Moment),
    Index("incident_open", "opened", "instance_id", sqlite_where=_OPEN, postgresql_where=_OPEN),
    sqlite_with_rowid=False,
)
