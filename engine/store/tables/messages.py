"""Who waits for which message, and messages on their way."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, UniqueConstraint, text

from engine.store.tables.metadata import Big, Moment, Number, Small, Words, metadata

_PENDING = text("state = 0")
_KEPT = text("state = 2")

subscription = Table(
    "subscription",
    metadata,
    Column("instance_id", Big, primary_key=True, autoincrement=False),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("kind", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("key", Words),
    Column("element", Words, nullable=False),
    Column("form", Words),
    Column("drill", Boolean, nullable=False),
    Index("subscription_name", "name", "key"),
    sqlite_with_rowid=False,
)

start_subscription = Table(
    "start_subscription",
    metadata,
    Column("process", Words, primary_key=True),
    Column("element", Words, primary_key=True),
    Column("release_id", Integer, nullable=False),
    Column("kind", Words, primary_key=True),
    Column("name", Words, primary_key=True),
    Index("start_subscription_name", "name"),
)

delivery = Table(
    "delivery",
    metadata,
    Column("id", Number, primary_key=True),
    Column("thrower", Big, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("n", Integer, nullable=False),
    Column("receiver", Big, nullable=False),
    Column("process", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("key", Words),
    Column("payload", Words, nullable=False),
    Column("state", Small, nullable=False),
    Column("drill", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
    Column("until", Moment),
    Column("arrived", Integer),
    UniqueConstraint("thrower", "seq", "n", "receiver", "process", name="delivery_once"),
    Index("delivery_pending", "thrower", "id", sqlite_where=_PENDING, postgresql_where=_PENDING),
    Index("delivery_kept", "name", "key", sqlite_where=_KEPT, postgresql_where=_KEPT),
)
