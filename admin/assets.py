"""Static files by an address that changes with their content."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import cast

from flask import g, url_for

FOLDER = Path(__file__).parent / "static"


@cache
def digest(name: str) -> str:
    """The first letters of the file's SHA-256."""
    return sha256((FOLDER / name).read_bytes()).hexdigest()[:12]


def asset(name: str) -> str:
    """The address of a file in ``static``, made once a request: each icon asks for its own."""
    known = cast("dict[str, str]", g.setdefault("assets", {}))
    if name not in known:
        known[name] = url_for("admin.static", filename=name, v=digest(name))
    return known[name]
