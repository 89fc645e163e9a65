"""The register's entry behind a business key, read at most once a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from flask import g

from admin.context import actor, ask
from complaints.queries import FindComplaint
from engine.errors import NotFound

if TYPE_CHECKING:
    from complaints.queries import Complaint
    from engine.model import Instance

_CASE, _NUMBER = "case", "no"


def number_of(instance: Instance, variables: Mapping[str, Any]) -> str | None:
    """The complaint's number: that of the case in the variables, else the business key.

    The instance that records a complaint has no key: it begins before there is a number.
    """
    case = variables.get(_CASE)
    number = case.get(_NUMBER) if isinstance(case, Mapping) else None
    return number if isinstance(number, str) else instance.key


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
