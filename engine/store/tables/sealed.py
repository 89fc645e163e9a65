"""Personal data, sealed: one row for all values of one subject in one request."""

from sqlalchemy import Column, Index, Integer, Table, UniqueConstraint

from engine.store.tables.metadata import Big, Bytes, Moment, Number, Words, metadata

subject = Table(
    "subject",
    metadata,
    Column("id", Number, primary_key=True),
    Column("uid", Bytes, nullable=False, unique=True),
    Column("parent", Big),
    Column("role", Words, nullable=False),
    Column("wrapped", Bytes),
    Column("created", Moment, nullable=False),
    UniqueConstraint("parent", "role", name="subject_role"),
)

sealed = Table(
    "sealed",
    metadata,
    Column("stream", Big, primary_key=True, autoincrement=False),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("subject_id", Big, nullable=False),
    Column("nonce", Bytes, nullable=False),
    Column("ciphertext", Bytes, nullable=False),
    Index("sealed_subject", "subject_id"),
    sqlite_with_rowid=False,
)

draft = Table(
    "draft",
    metadata,
    Column("instance_id", Big, primary_key=True, autoincrement=False),
    Column("task_no", Integer, primary_key=True, autoincrement=False),
    Column("actor", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("saved", Moment, nullable=False),
    Column("subject_id", Big, nullable=False),
    Column("nonce", Bytes, nullable=False),
    Column("ciphertext", Bytes, nullable=False),
    sqlite_with_rowid=False,
)
