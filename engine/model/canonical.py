"""One way to write a logged value as text, so that hashes agree everywhere.

RFC 8785 restricted to what cannot differ between writers: null, booleans, strings, integers
within ±2^53, lists, and objects whose names are made of ``[A-Za-z0-9_.-]`` and letters and digits
of any script in the Basic Multilingual Plane. For such names the order by UTF-8 bytes, which
orjson gives, is the order by UTF-16 units, which the RFC wants.
"""

from __future__ import annotations

import re
from functools import lru_cache
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
    if isinstance(value, str):
        if not value.isascii():
            _check_text(value)
    elif isinstance(value, dict):
        _check_depth(depth)
        for name, item in value.items():
            _check_name(name)
            check_logged(item, depth + 1)
    elif isinstance(value, list | tuple):
        _check_depth(depth)
        for item in value:
            check_logged(item, depth + 1)
    elif value is not None:
        _check_number(value)


def _check_number(value: object) -> None:
    if not isinstance(value, int):
        raise BadInput(problem="type_not_logged", type=type(value).__name__)
    if not -LIMIT <= value <= LIMIT:
        raise BadInput(problem="integer_too_large")


def _check_depth(depth: int) -> None:
    if depth >= _MAX_DEPTH:
        raise BadInput(problem="too_deep")


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise BadInput(problem="lone_surrogate") from None


@lru_cache(maxsize=4096)
def _check_name(name: object) -> None:
    # Remembered: a log has few names, and each comes in every line.
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


def normal(value: object) -> Any:
    """``value`` as it will read from the log: lists for tuples, names in order, all of it new.

    Raises:
        BadInput: it is no JSON at all; what else the log cannot hold is not looked for.
    """
    try:
        return orjson.loads(orjson.dumps(value, option=orjson.OPT_SORT_KEYS))
    except orjson.JSONEncodeError as error:
        raise BadInput(problem="type_not_logged") from error


def parse(text: str | bytes) -> Any:
    """The value of a text that ``canonical`` wrote."""
    return orjson.loads(text)
