"""A function, as a value."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from feel.types import Type


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """Something that can be called from an expression.

    Args:
        name: for warnings; empty for a function written in place.
        parameters: names of all parameters, in order.
        invoke: called with the running ``Frame`` and one value a parameter; may answer None
            after ``frame.warn(...)``, and counts its own work with ``frame.spend(...)``.
        types: declared type of each parameter; empty where none is declared.
        bind: for a built-in: orders named and positional arguments in its own way; called
            with the frame, the values and their names or None; gives the values for
            ``invoke``, or None after a warning.
        captured: the variables that a function written in place took along.
    """

    name: str
    parameters: tuple[str, ...]
    invoke: Callable[[Any, list[object]], object]
    types: tuple[Type, ...] = ()
    bind: Callable[[Any, list[object], tuple[str, ...] | None], list[object] | None] | None = None
    captured: list[object] | None = None
