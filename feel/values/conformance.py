"""Which values belong to a type, and the conversions the standard makes on its own."""

from feel.errors import FeelLimit
from feel.frame import Frame
from feel.types import (
    AnyType,
    Constrained,
    ContextType,
    FunctionType,
    ListType,
    RangeType,
    Simple,
    Type,
)
from feel.values.date import Date
from feel.values.function import Function
from feel.values.kinds import kind_of
from feel.values.moment import DateTime
from feel.values.range import Range
from feel.values.time import Time
from feel.values.zone import UTC


def conforms(frame: Frame, value: object, kind: Type) -> bool:
    """Say whether ``value`` is an instance of ``kind``; null is one of ``Null`` alone."""
    if value is None:
        return kind == Simple("Null")
    return _belongs(frame, value, kind, 0)


def _belongs(frame: Frame, value: object, kind: Type, depth: int) -> bool:
    if depth > frame.limits.depth // 4:
        raise FeelLimit(limit="depth")
    if value is None or isinstance(kind, AnyType):
        return True
    if isinstance(kind, Simple):
        return kind_of(value) == kind.name
    if isinstance(kind, Constrained):
        return _belongs(frame, value, kind.base, depth + 1) and kind.allows(frame, value)
    return _has_parts(frame, value, kind, depth + 1)


def _has_parts(frame: Frame, value: object, kind: Type, depth: int) -> bool:
    if isinstance(kind, ListType) and isinstance(value, list):
        frame.spend(len(value))
        return all(_belongs(frame, item, kind.item, depth) for item in value)
    if isinstance(kind, ContextType) and isinstance(value, dict):
        frame.spend(len(kind.entries))
        return all(
            name in value and _belongs(frame, value[name], inner, depth)
            for name, inner in kind.entries
        )
    if isinstance(kind, RangeType) and isinstance(value, Range):
        ends = (value.start, value.end)
        return all(_belongs(frame, end, kind.item, depth) for end in ends)
    if isinstance(kind, FunctionType) and isinstance(value, Function):
        return _is_callable_as(value, kind)
    return False


def _is_callable_as(value: Function, kind: FunctionType) -> bool:
    if len(value.parameters) != len(kind.parameters):
        return False
    declared = value.types or (AnyType(),) * len(value.parameters)
    pairs = zip(declared, kind.parameters, strict=True)
    return all(isinstance(own, AnyType) or own == wanted for own, wanted in pairs)


def converted(frame: Frame, value: object, kind: Type) -> tuple[bool, object]:
    """Return whether ``value`` can be taken as ``kind``, and as what (DMN 1.5 §10.3.2.9.4).

    A list of one gives its item, an item makes a list of one, a date its midnight in UTC;
    null goes through.
    """
    if value is None or _belongs(frame, value, kind, 0):
        return True, value
    candidates: list[object] = []
    if isinstance(value, list) and len(value) == 1:
        candidates.append(value[0])
    if isinstance(value, Date):
        candidates.append(DateTime(value, Time(0, UTC)))
    if not isinstance(value, list):
        candidates.append([value])
    for candidate in candidates:
        if _belongs(frame, candidate, kind, 0):
            return True, candidate
    return False, None
