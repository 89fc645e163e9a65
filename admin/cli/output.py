"""How commands answer: a line of JSON for programs, words for people."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import click
import orjson

json_option = click.option("--json", "as_json", is_flag=True, help="Answer as one line of JSON.")


def line(value: object) -> str:
    """One line of JSON; decimals keep all their digits."""
    return orjson.dumps(value, default=_decimal, option=orjson.OPT_NON_STR_KEYS).decode()


def _decimal(value: Any) -> Any:
    if isinstance(value, Decimal):
        return orjson.Fragment(format(value, "f").encode())
    raise TypeError(type(value).__name__)
