"""Counts what goes to a database, on both of its engines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import event

from engine.store import Database


@dataclass(slots=True)
class Count:
    """Statements and commits since the last ``clear``."""

    statements: int = 0
    commits: int = 0

    def clear(self) -> None:
        """Begin anew."""
        self.statements = self.commits = 0


@contextmanager
def counted(database: Database) -> Iterator[Count]:
    """Count while the block runs. An executemany counts once: it is one round trip."""
    count = Count()

    def statement(*_event: object) -> None:
        count.statements += 1

    def commit(*_event: object) -> None:
        count.commits += 1

    pairs = [
        (database.read, "before_cursor_execute", statement),
        (database.write, "before_cursor_execute", statement),
        (database.write, "commit", commit),
    ]
    for engine, name, listener in pairs:
        event.listen(engine, name, listener)
    try:
        yield count
    finally:
        for engine, name, listener in pairs:
            event.remove(engine, name, listener)
