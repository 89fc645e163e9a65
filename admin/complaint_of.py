"""The register's entry behind a business key, read at most once a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import g

from admin.context import actor, ask
from complaints.queries import FindComplaint
from engine.errors import NotFound

if TYPE_CHECKING:
    from complaints.queries import Complaint


def complaint_of(key: str | None) -> Complaint | None:
    """The complaint with the number ``key``, as far as the reader may see it."""
    if not key or not actor().may(FindComplaint.needs):
        return None
    known = cast("dict[str, Complaint | None]", g.setdefault("complaints", {}))
    if key not in known:
        try:
            known[key] = ask(FindComplaint(number=key))
        except NotFound:
            known[key] = None
    return known[key]
