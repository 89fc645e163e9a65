"""Rows and bytes of tables with all their indexes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import text

from engine.store import Database

Sizes = Mapping[str, tuple[int, int]]
"""By table: rows, bytes."""

_OF_SQLITE = text(
    "SELECT coalesce(sum(s.pgsize), 0) FROM sqlite_schema m JOIN dbstat s ON s.name = m.name"
    " WHERE m.tbl_name = :name"
)
_OF_POSTGRESQL = text("SELECT pg_total_relation_size(to_regclass(:name))")


def sizes(database: Database, tables: Sequence[str]) -> Sizes:
    """Rows, and bytes as the database has them on its disk, of each table."""
    of = _OF_SQLITE if database.is_sqlite else _OF_POSTGRESQL
    found = {}
    with database.read.connect() as connection:
        for name in tables:
            rows = connection.scalar(text(f'SELECT count(*) FROM "{name}"'))  # noqa: S608 - names are ours
            size = connection.scalar(of, {"name": name})
            found[name] = (int(rows or 0), int(size or 0))
    return found


def grown(before: Sizes, after: Sizes) -> Sizes:
    """What was added to each table."""
    return {
        name: (rows - before[name][0], size - before[name][1])
        for name, (rows, size) in after.items()
    }
