"""The types of FEEL, as ``instance of`` and parameters name them (DMN 1.5 §10.3.2.9)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Type:
    """Any type; this one itself conforms to every value."""


@dataclass(frozen=True, slots=True)
class AnyType(Type):
    """``Any``."""


@dataclass(frozen=True, slots=True)
class Simple(Type):
    """A built-in type without parts, by its name: ``number``, ``date and time``, …."""

    name: str


@dataclass(frozen=True, slots=True)
class ListType(Type):
    """``list<item>``."""

    item: Type


@dataclass(frozen=True, slots=True)
class RangeType(Type):
    """``range<item>``."""

    item: Type


@dataclass(frozen=True, slots=True)
class ContextType(Type):
    """``context<name: type>``; further entries do not matter."""

    entries: tuple[tuple[str, Type], ...]


@dataclass(frozen=True, slots=True)
class FunctionType(Type):
    """``function<parameter> -> result``."""

    parameters: tuple[Type, ...]
    result: Type


@dataclass(frozen=True, slots=True)
class Named(Type):
    """A type that is defined outside the expression; nothing conforms while it is unknown."""

    name: str


@dataclass(frozen=True, slots=True)
class Constrained(Type):
    """A type with allowed values.

    Args:
        base: the type that is narrowed.
        allows: called with the running ``Frame`` and a value of ``base``, says whether it is
            allowed; it counts its own work.
    """

    base: Type
    allows: Callable[[Any, object], bool]


ANY = AnyType()
SIMPLE = (
    "number",
    "string",
    "boolean",
    "date",
    "time",
    "date and time",
    "days and time duration",
    "years and months duration",
    "Null",
)
"""Names of the built-in types without parts."""

SYNONYMS = {
    "dateTime": "date and time",
    "dayTimeDuration": "days and time duration",
    "yearMonthDuration": "years and months duration",
}
"""Older spellings that DMN 1.1 and 1.2 files use."""


def unconstrained(kind: Type) -> Type:
    """Return ``kind`` without its allowed values and those of its parts."""
    match kind:
        case Constrained(base):
            return unconstrained(base)
        case ListType(item):
            return ListType(unconstrained(item))
        case RangeType(item):
            return RangeType(unconstrained(item))
        case ContextType(entries):
            return ContextType(tuple((name, unconstrained(part)) for name, part in entries))
        case FunctionType(parameters, result):
            return FunctionType(tuple(map(unconstrained, parameters)), unconstrained(result))
    return kind
