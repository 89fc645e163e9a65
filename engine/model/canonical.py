"""One way to write a logged value as text, so that hashes agree everywhere.

RFC 8785 restricted to what cannot differ between writers: null, booleans, strings, integers
within ±2^53, lists, and objects whose names are made of ``[A-Za-z0-9_.-]`` and letters and digits
of any script in the Basic Multilingual Plane. For such names the order by UTF-8 bytes, which
orjson gives, is the order by UTF-16 units, which the RFC wants.
"""

from __future__ import annotations

import re
from typing import Any

import orjson

from engine.errors import BadInput

LIMIT = 2**53
_PLAIN = re.compile(r"[\w.\-:/\[\]]+")
_MAX_DEPTH = 60


def check_logged(value: object, depth: int = 0) -> None:
    """Refuse what the log cannot hold.

    Raises:
        BadInput: a float, an integer beyond ±2^53, an unfit name, more than 60 levels, lone
            surrogates or another type.
    """
    if value is None or value is True or value is False:
        return
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, int):
        if not -LIMIT <= value <= LIMIT:
            raise BadInput(problem="integer_too_large")
    else:
        _check_inside(value, depth + 1)


def _check_inside(value: object, depth: int) -> None:
    if depth > _MAX_DEPTH:
        raise BadInput(problem="too_deep")
    if isinstance(value, dict):
        for name, item in value.items():
            _check_name(name)
            check_logged(item, depth)
    elif isinstance(value, list | tuple):
        for item in value:
            check_logged(item, depth)
    else:
        raise BadInput(problem="type_not_logged", type=type(value).__name__)


def _check_text(text: str) -> None:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise BadInput(problem="lone_surrogate") from None


def _check_name(name: object) -> None:
    if not isinstance(name, str):
        raise BadInput(problem="name_not_text")
    fits = name == "$t" or _PLAIN.fullmatch(name)
    if not fits or (not name.isascii() and max(name) > "\uffff"):
        raise BadInput(problem="name_not_logged", name=ascii(name[:60]))


def canonical(value: object) -> bytes:
    """The one text of ``value``, UTF-8.

    Raises:
        BadInput: see ``check_logged``.
    """
    check_logged(value)
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def parse(text: str | bytes) -> Any:
    """The value of a text that ``canonical`` wrote."""
    return orjson.loads(text)
