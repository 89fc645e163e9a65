"""What an operation was given: read strictly, refused by name."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from complaints.moments import read_moment
from engine.errors import OperationFailed
from engine.vault import references_in

Inputs = Mapping[str, object]


def unfit(name: str) -> OperationFailed:
    """The failure that says which input does not fit."""
    return OperationFailed("input_unfit", input=name)


def text(inputs: Inputs, name: str) -> str:
    """A text that must be there.

    Raises:
        OperationFailed: it is empty, missing or no text.
    """
    value = inputs.get(name)
    if not isinstance(value, str) or not value:
        raise unfit(name)
    return value


def optional_text(inputs: Inputs, name: str) -> str | None:
    """A text, or ``None`` for a missing or empty one.

    Raises:
        OperationFailed: it is another value.
    """
    value = inputs.get(name)
    return None if value is None or value == "" else text(inputs, name)


def moment_of(inputs: Inputs, name: str) -> datetime:
    """A moment that must be there.

    Raises:
        OperationFailed: it is missing, another value, or has no zone.
    """
    value = optional_moment(inputs, name)
    if value is None:
        raise unfit(name)
    return value


def optional_moment(inputs: Inputs, name: str) -> datetime | None:
    """A moment, or ``None``.

    Raises:
        OperationFailed: it is another value, or has no zone.
    """
    try:
        return read_moment(inputs.get(name))
    except ValueError as bad:
        raise unfit(name) from bad


def record(inputs: Inputs, name: str) -> dict[str, Any]:
    """An object with named values; a missing one is empty.

    Raises:
        OperationFailed: it is another value.
    """
    value = inputs.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict) or "$t" in value:
        raise unfit(name)
    return value


def items(inputs: Inputs, name: str) -> list[Any]:
    """A list; a missing one is empty.

    Raises:
        OperationFailed: it is another value.
    """
    value = inputs.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise unfit(name)
    return value


def whole(inputs: Inputs, name: str) -> int:
    """A whole number that must be there.

    Raises:
        OperationFailed: it is another value.
    """
    value = inputs.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise unfit(name)
    return value


def open_text(values: Mapping[str, Any], name: str) -> str | None:
    """A text that is not personal, from the answers of a form; ``None`` for anything else."""
    value = values.get(name)
    return value if isinstance(value, str) and value else None


def sealed_texts(values: Mapping[str, Any]) -> dict[str, str]:
    """By name of the field, the text of its sealed reference; whatever is open is left out."""
    found = {}
    for name, value in values.items():
        if isinstance(value, dict) and "$t" in value:
            for reference in references_in(value):
                found[name] = reference.text
    return found
