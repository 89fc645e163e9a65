"""The log and the streams that are no instances."""

from sqlalchemy import Column, Index, Integer, Table, text

from engine.store.tables.metadata import Big, Bytes, Moment, Small, Words, metadata

stream = Table(
    "stream",
    metadata,
    Column("id", Big, primary_key=True, autoincrement=False),
    Column("name", Words, nullable=False, unique=True),
    Column("seq", Integer, nullable=False),
    Column("head", Bytes, nullable=False),
)

event = Table(
    "event",
    metadata,
    Column("stream", Big, primary_key=True, autoincrement=False),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor", Integer, nullable=False),
    Column("on_behalf", Integer),
    Column("kind", Words, nullable=False),
    Column("release_id", Integer),
    Column("engine", Small, nullable=False),
    Column("idem", Bytes),
    Column("request", Bytes),
    Column("state", Bytes),
    Column("prev", Bytes, nullable=False),
    Column("hash", Bytes, nullable=False),
    Column("body", Words, nullable=False),
    Index("event_actor_at", "actor", "at"),
    Index(
        "event_idem",
        "idem",
        unique=True,
        sqlite_where=text("idem IS NOT NULL"),
        postgresql_where=text("idem IS NOT NULL"),
    ),
)
