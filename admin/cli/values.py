"""FEEL values to JSON and back, as the command line speaks them: numbers are JSON numbers."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

from admin.cli.trouble import Refused
from feel import NotLoggable, from_log, to_log

MOST_DIGITS = 6144
"""Before the point and after it: the range of numbers in FEEL, which are Decimal128."""


def read(text: str) -> Any:
    """JSON with all digits kept -> FEEL values; ``{"$t", "v"}`` are dates, times and durations.

    Raises:
        Refused: it is not JSON, a number is out of range, or a tag is unknown.
        UnicodeError: a text has half a character in it.
        RecursionError: it is nested too deep.
    """
    return revive(parse(text))


def read_context(text: str, option: str) -> dict[str, Any]:
    """The same for the variables that ``option`` gives: a JSON object."""
    return context_of(parse(text), option)


def context_of(value: Any, name: str) -> dict[str, Any]:
    """The variables in a parsed value, which is an object, or null for none."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise Refused("not_an_object", name=name)
    return {revive(key): revive(item) for key, item in value.items()}


def parse(text: str) -> Any:
    """JSON as it stands, tags included; Raises as ``read``."""
    try:
        return json.loads(text, parse_float=_number, parse_int=_number, parse_constant=_constant)
    except json.JSONDecodeError as problem:
        raise Refused("not_json", line=problem.lineno, column=problem.colno) from None


def revive(value: Any) -> Any:
    """FEEL values for parsed JSON; Raises as ``read``."""
    if isinstance(value, str):
        value.encode()
        return value
    if isinstance(value, dict):
        if set(value) == {"$t", "v"}:
            return _tagged(value)
        return {revive(key): revive(item) for key, item in value.items()}
    if isinstance(value, list):
        return [revive(item) for item in value]
    return value


def _tagged(value: dict[str, Any]) -> Any:
    try:
        return from_log(value)
    except NotLoggable:
        raise Refused("tag_unknown", tag=str(value["$t"]), value=str(value["v"])[:60]) from None


def _number(text: str) -> int | Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise Refused("number_too_large", number=text[:40]) from None
    if abs(number.adjusted()) > MOST_DIGITS or len(text) > 2 * MOST_DIGITS:
        raise Refused("number_too_large", number=text[:40])
    is_whole = text.lstrip("-").isdecimal()
    return int(number) if is_whole else number


def _constant(word: str) -> NoReturn:
    raise Refused("not_a_number", number=word)


def plain(value: object) -> Any:
    """A FEEL value -> JSON values, with decimals as ``Decimal``.

    Raises:
        FeelError: a function or a range.
    """
    return plain_logged(to_log(value))


def plain_logged(value: Any) -> Any:
    """The same for a value as the log holds it."""
    if isinstance(value, dict):
        if value.get("$t") == "decimal":
            return Decimal(value["v"])
        return {key: plain_logged(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain_logged(item) for item in value]
    return value
