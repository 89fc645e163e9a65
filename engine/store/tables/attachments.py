"""Files, sealed. The bytes lie in a table of their own, so that lists never carry them."""

from sqlalchemy import Column, Index, Integer, Table

from engine.store.tables.metadata import Big, Bytes, Moment, Number, Words, metadata

attachment = Table(
    "attachment",
    metadata,
    Column("id", Number, primary_key=True),
    Column("uid", Bytes, nullable=False, unique=True),
    Column("instance_id", Big, nullable=False),
    Column("task_no", Integer),
    Column("seq", Integer, nullable=False),
    Column("actor", Integer, nullable=False),
    Column("added", Moment, nullable=False),
    Column("size", Integer, nullable=False),
    Column("media_type", Words, nullable=False),
    Column("sha256", Words, nullable=False, unique=True),
    Column("name", Words, nullable=False),
    Column("subject_id", Big, nullable=False),
    Column("salt", Bytes),
    Column("removed", Moment),
    Index("attachment_instance", "instance_id"),
    Index("attachment_subject", "subject_id"),
)

attachment_bytes = Table(
    "attachment_bytes",
    metadata,
    Column("uid", Bytes, primary_key=True),
    Column("ciphertext", Bytes, nullable=False),
)
