"""FEEL values to JSON and back, as the command line speaks them: numbers are JSON numbers."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from feel import from_log, to_log


def read(text: str) -> Any:
    """JSON with all digits kept -> FEEL values; ``{"$t", "v"}`` are dates, times and durations.

    Raises:
        ValueError: it is not JSON (``json.JSONDecodeError``), or a tag is unknown.
    """
    return revive(json.loads(text, parse_float=Decimal))


def revive(value: Any) -> Any:
    """The same for JSON that was parsed already with ``parse_float=Decimal``."""
    if isinstance(value, dict):
        if set(value) == {"$t", "v"}:
            return from_log(value)
        return {str(key): revive(item) for key, item in value.items()}
    if isinstance(value, list):
        return [revive(item) for item in value]
    return value


def plain(value: object) -> Any:
    """A FEEL value -> JSON values, with decimals as ``Decimal``.

    Raises:
        FeelError: a function or a range.
    """
    return _numbers(to_log(value))


def _numbers(value: Any) -> Any:
    if isinstance(value, dict):
        if value.get("$t") == "decimal":
            return Decimal(value["v"])
        return {key: _numbers(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_numbers(item) for item in value]
    return value
