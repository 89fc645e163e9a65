"""What finds an instance: keyed digests of words, no word itself."""

from sqlalchemy import Column, Index, Integer, Table

from engine.store.tables.metadata import Big, Moment, metadata

search_word = Table(
    "search_word",
    metadata,
    Column("word", Big, primary_key=True, autoincrement=False),
    Column("instance_id", Big, primary_key=True, autoincrement=False),
    Column("subject_id", Big, primary_key=True, autoincrement=False),
    Index("search_word_subject", "subject_id"),
    sqlite_with_rowid=False,
)
"""``subject_id`` is whose data the word is from, 0 for what is nobody's."""

search_mark = Table(
    "search_mark",
    metadata,
    Column("instance_id", Big, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Index("search_mark_at", "at"),
)
"""Up to which line of its log, written when, an instance is in the index."""
