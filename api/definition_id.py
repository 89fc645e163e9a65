"""Definitions by their id for the outside, ``key:version:uuid``."""

from __future__ import annotations

from uuid import UUID

from api.context import ask
from engine.errors import NotFound
from engine.model import Definition
from engine.queries import Versions

_KINDS = ("bpmn", "dmn", "form")


def find_definition(outside: str) -> Definition:
    """The definition with this id.

    Raises:
        NotFound: there is none, or this is no id.
    """
    key, _, rest = outside.partition(":")
    version, _, uid = rest.partition(":")
    if not (key and key.isprintable() and version.isdecimal() and _is_uuid(uid)):
        raise NotFound(definition=outside)
    for kind in _KINDS:
        for found in ask(Versions(kind=kind, key=key)):
            if found.outside == outside:
                return found
    raise NotFound(definition=outside)


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
