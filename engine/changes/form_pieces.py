"""A form in pieces: the form, and each field with all that its schema says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from engine.changes.piece import Piece, Unreadable

_PLACE = frozenset({"components", "id", "type", "layout"})
_MOST_DEEP = 20


def form_pieces(source: bytes) -> Iterator[Piece]:
    """The form first, then its fields in order, those of groups behind their group.

    Raises:
        Unreadable: no JSON, no form, or groups in groups deeper than 20.
    """
    try:
        form = json.loads(source)
    except (ValueError, RecursionError) as refusal:
        raise Unreadable from refusal
    if not isinstance(form, dict):
        raise Unreadable
    key = str(form.get("id", ""))
    yield Piece(id=key, kind="form", name=key, facts=dict(_facts(form)))
    yield from _fields(form, key, 1)


def _fields(above: Mapping[str, object], parent: str, depth: int) -> Iterator[Piece]:
    listed = above.get("components", [])
    if depth > _MOST_DEEP or not isinstance(listed, list):
        raise Unreadable
    for number, field in enumerate(listed, 1):
        if not isinstance(field, dict):
            raise Unreadable
        key = str(field.get("id") or field.get("key") or f"{parent}#{number}")
        yield Piece(
            id=key,
            kind=str(field.get("type", "")),
            name=str(field.get("label") or field.get("text") or field.get("key") or key),
            parent=parent,
            facts=dict(_facts(field)),
            is_ordered=True,
        )
        yield from _fields(field, key, depth + 1)


def _facts(thing: Mapping[str, object], path: str = "") -> Iterator[tuple[str, str]]:
    for name, value in thing.items():
        if not path and name in _PLACE:
            continue
        if isinstance(value, dict) and path.count(".") < _MOST_DEEP:
            yield from _facts(value, f"{path}{name}.")
        elif isinstance(value, str):
            yield f"{path}{name}", value
        else:
            yield f"{path}{name}", json.dumps(value, ensure_ascii=False, sort_keys=True)
