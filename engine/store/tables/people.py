"""Who may act, and how they prove who they are."""

from sqlalchemy import Boolean, Column, Index, Integer, Table

from engine.store.tables.metadata import Big, Bytes, Moment, Number, Words, metadata

actor = Table(
    "actor",
    metadata,
    Column("id", Number, primary_key=True),
    Column("slug", Words, nullable=False, unique=True),
    Column("name_zh", Words, nullable=False),
    Column("name_en", Words, nullable=False),
    Column("password", Words),
    Column("active", Boolean, nullable=False),
    Column("subject_id", Big),
)

grp = Table(
    "grp",
    metadata,
    Column("id", Words, primary_key=True),
    Column("name_zh", Words, nullable=False),
    Column("name_en", Words, nullable=False),
    Column("grants", Words, nullable=False),
)

membership = Table(
    "membership",
    metadata,
    Column("actor", Integer, primary_key=True, autoincrement=False),
    Column("grp", Words, primary_key=True),
    Index("membership_grp", "grp"),
    sqlite_with_rowid=False,
)

session = Table(
    "session",
    metadata,
    Column("token", Bytes, primary_key=True),
    Column("actor", Integer, nullable=False),
    Column("created", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Index("session_actor", "actor"),
    sqlite_with_rowid=False,
)

api_token = Table(
    "api_token",
    metadata,
    Column("id", Number, primary_key=True),
    Column("token", Bytes, nullable=False, unique=True),
    Column("actor", Integer, nullable=False),
    Column("label", Words, nullable=False),
    Column("created", Moment, nullable=False),
    Column("expires", Moment),
    Column("revoked", Moment),
)

substitution = Table(
    "substitution",
    metadata,
    Column("id", Number, primary_key=True),
    Column("person", Integer, nullable=False),
    Column("substitute", Integer, nullable=False),
    Column("begins", Moment, nullable=False),
    Column("ends", Moment, nullable=False),
    Index("substitution_substitute", "substitute", "ends"),
    Index("substitution_person", "person", "ends"),
)

identity = Table(
    "identity",
    metadata,
    Column("issuer", Words, primary_key=True),
    Column("subject", Words, primary_key=True),
    Column("actor", Integer, nullable=False),
    Index("identity_actor", "actor", "issuer", unique=True),
    sqlite_with_rowid=False,
)

setting = Table(
    "setting",
    metadata,
    Column("name", Words, primary_key=True),
    Column("value", Words, nullable=False),
)
