"""The only room of the engine that speaks SQL.

A ``Connection`` is opaque outside: it is handed to the store's functions, nothing is asked of it.
"""

from sqlalchemy import Connection

from engine.store.attachment_folder import AttachmentFolder
from engine.store.database import Database, open_database
from engine.store.revisions import ensure_migrated, is_newest
from engine.store.tables import metadata
from engine.store.unit_of_work import KeyRace, UnitOfWork

__all__ = [
    "AttachmentFolder",
    "Connection",
    "Database",
    "KeyRace",
    "UnitOfWork",
    "ensure_migrated",
    "is_newest",
    "metadata",
    "open_database",
]
