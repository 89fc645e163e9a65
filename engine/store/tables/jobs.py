"""Work for workers: timers, deliveries, operations that touch the world, outside workers."""

from sqlalchemy import Column, Index, Integer, Table, text

from engine.store.tables.metadata import Big, Moment, Number, Small, Words, metadata

_READY = text("state = 0")
_SENT = text("state = 1")
_EXTERNAL = text("kind = 'external'")

job = Table(
    "job",
    metadata,
    Column("id", Number, primary_key=True),
    Column("kind", Words, nullable=False),
    Column("key", Words, nullable=False, unique=True),
    Column("run_at", Moment, nullable=False),
    Column("state", Small, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lease_until", Moment),
    Column("instance_id", Big),
    Column("topic", Words),
    Column("payload", Words, nullable=False),
    Column("last_error", Words),
    Index("job_due", "run_at", sqlite_where=_READY, postgresql_where=_READY),
    Index("job_sent", "lease_until", sqlite_where=_SENT, postgresql_where=_SENT),
    Index(
        "job_external",
        "topic",
        "run_at",
        "id",
        sqlite_where=_EXTERNAL,
        postgresql_where=_EXTERNAL,
    ),
)
