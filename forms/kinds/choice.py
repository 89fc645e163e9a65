"""``radio`` and ``select`` (one option), ``checklist`` and ``taglist`` (several)."""

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final

from forms import js_text
from forms.field import Option
from forms.plan import Check, Convert
from forms.problem import Mismatch, Problem
from forms.setting import Scope

MAX_CHOSEN: Final = 1_000
MAX_VALUE: Final = 1_000
"""Longest value of an option, in characters."""

OptionsAt = Callable[[Scope], Sequence[Option]]


def value_text(value: object) -> str | None:
    """Return the one text under which an option's value is known; ``None`` if it cannot be one."""
    if isinstance(value, str):
        return value if len(value) <= MAX_VALUE and js_text.is_storable(value) else None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value) if abs(value) < 2**53 else None
    if isinstance(value, (float, Decimal)) and -(2**53) < value < 2**53:  # NaN is neither
        whole = int(value)
        return str(whole) if whole == value else str(value)
    return None


def one_converter(options: Sequence[Option]) -> Convert:
    """Return the reader of one option by its value, or the text of its value.

    With ``options`` a value becomes that of the option; without, texts are only read, and
    ``among`` decides later.
    """
    known = {value_text(option.value): option.value for option in options}

    def convert(raw: object, _now: datetime) -> object:
        if raw is None or raw == "":
            return None
        text = value_text(raw)
        if text is None or (known and text not in known):
            raise Mismatch("not_an_option")
        return known.get(text, raw if isinstance(raw, (str, int)) else text)

    return convert


def several_converter(options: Sequence[Option]) -> Convert:
    """Return the reader of a list of different options; ``null`` is the empty list."""
    one = one_converter(options)

    def convert(raw: object, now: datetime) -> object:
        if raw is None:
            return []
        if not isinstance(raw, (list, tuple)):
            raise Mismatch("not_a_list")
        if len(raw) > MAX_CHOSEN:
            raise Mismatch("too_many_items", max=MAX_CHOSEN)
        chosen = [one(item, now) for item in raw]
        if None in chosen:
            raise Mismatch("not_an_option")
        if len({value_text(value) for value in chosen}) < len(chosen):
            raise Mismatch("duplicate_option")
        return chosen

    return convert


def among(options_at: OptionsAt) -> Check:
    """Return the check that values are options of data (``valuesKey``, ``valuesExpression``)."""

    def check(value: object, scope: Scope) -> Problem | None:
        known = {value_text(option.value) for option in options_at(scope)}
        chosen = value if isinstance(value, list) else [value]
        if all(value_text(item) in known for item in chosen):
            return None
        return Problem("not_an_option")

    return check


def options_of(data: object) -> tuple[Option, ...]:
    """Read options out of data: a list of values, or of contexts with ``value`` and ``label``.

    Anything else is passed over, as form-js does.
    """
    found: list[Option] = []
    for item in data if isinstance(data, list) else []:
        entry = item if isinstance(item, dict) else {"value": item}
        text = value_text(entry.get("value"))
        if text:
            value = entry["value"]
            found.append(
                Option(
                    value=value if isinstance(value, (str, int)) else text,
                    label=str(entry.get("label") or text),
                    label_en=str(entry.get("label_en") or ""),
                )
            )
    return tuple(found)
