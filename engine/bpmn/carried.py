"""Values of the log as expressions see them, and back; sealed ones are carried, not looked into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from feel import NotLoggable, from_log, to_log

SEALED = "sealed"
_DEEPEST = 100


@dataclass(frozen=True, slots=True, eq=False)
class Carried:
    """A personal value: an expression may ask whether it is null and hand it on, nothing else.

    ``reference`` is the text of its place in the vault.
    """

    reference: str


def seen(value: object, depth: int = 0) -> object:
    """The value of FEEL for logged JSON.

    Raises:
        NotLoggable: an unknown tag, a text that the tag does not allow, or deeper than 100.
    """
    if depth > _DEEPEST:
        raise NotLoggable(reason="depth")
    if isinstance(value, list):
        return [seen(item, depth + 1) for item in value]
    if not isinstance(value, dict):
        return value
    if "$t" not in value:
        return {name: seen(item, depth + 1) for name, item in value.items()}
    return Carried(value["v"]) if value["$t"] == SEALED else from_log(value)


def told(value: Any, depth: int = 0) -> object:
    """Logged JSON for a value of FEEL, the inverse of ``seen``, entries in order of name.

    Raises:
        NotLoggable: a function or a range, or deeper than 100.
    """
    if depth > _DEEPEST:
        raise NotLoggable(reason="depth")
    if isinstance(value, Carried):
        return {"$t": SEALED, "v": value.reference}
    if isinstance(value, list):
        return [told(item, depth + 1) for item in value]
    if isinstance(value, dict) and "$t" not in value:
        return {name: told(value[name], depth + 1) for name in sorted(value)}
    return to_log(value)
