"""What an evaluation gives back."""

from typing import NamedTuple


class Warning_(NamedTuple):  # noqa: N801 - Warning is a built-in exception
    """One fault that made a part of the expression null.

    Args:
        code: stable word, such as ``unknown_name`` or ``division_by_zero``.
        position: characters from 0 in the text of the expression that was evaluated.
        detail: the name, function or kinds of values concerned; never a value.
    """

    code: str
    position: int
    detail: str = ""


class Result(NamedTuple):
    """A value and the faults met on the way, in the order they happened (at most 100)."""

    value: object
    warnings: tuple[Warning_, ...] = ()
