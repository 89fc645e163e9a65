"""Static files by an address that changes with their content."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import url_for

FOLDER = Path(__file__).parent / "static"


@cache
def digest(name: str) -> str:
    """The first letters of the file's SHA-256."""
    return sha256((FOLDER / name).read_bytes()).hexdigest()[:12]


def asset(name: str) -> str:
    """The address of a file in ``static``."""
    return url_for("admin.static", filename=name, v=digest(name))
