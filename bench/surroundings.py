"""What a figure must be read beside: machine, load, versions."""

from __future__ import annotations

import os
import platform
import sqlite3
from importlib.metadata import version

LIBRARIES = (
    "SpiffWorkflow",
    "SQLAlchemy",
    "psycopg",
    "Flask",
    "flask-smorest",
    "marshmallow",
    "waitress",
    "gunicorn",
    "orjson",
    "zstandard",
)


def load() -> str:
    """The machine's load of the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


def versions() -> str:
    """Python, SQLite, and the libraries on the hot path."""
    told = [f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}"]
    return ", ".join(told + [f"{name} {version(name)}" for name in LIBRARIES])


def machine() -> str:
    """How many cores, of what."""
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"
