"""What is published."""

from sqlalchemy import Column, Integer, Table, UniqueConstraint

from engine.store.tables.metadata import Bytes, Moment, Number, Words, metadata

definition = Table(
    "definition",
    metadata,
    Column("id", Number, primary_key=True),
    Column("uid", Bytes, nullable=False, unique=True),
    Column("kind", Words, nullable=False),
    Column("key", Words, nullable=False),
    Column("version", Integer, nullable=False),
    Column("sha256", Words, nullable=False),
    Column("source", Bytes, nullable=False),
    Column("published", Moment, nullable=False),
    Column("actor", Integer, nullable=False),
    UniqueConstraint("kind", "key", "version", name="definition_version"),
)

release = Table(
    "release",
    metadata,
    Column("id", Number, primary_key=True),
    Column("hash", Words, nullable=False, unique=True),
    Column("content", Words, nullable=False),
    Column("definitions", Words, nullable=False),
    Column("created", Moment, nullable=False),
)

publication = Table(
    "publication",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("release_id", Integer),
)

definition_draft = Table(
    "definition_draft",
    metadata,
    Column("file", Words, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("base", Integer, nullable=False),
    Column("sha256", Words, nullable=False),
    Column("source", Bytes, nullable=False),
    Column("saved", Moment, nullable=False),
    Column("actor", Integer, nullable=False),
)
