"""Built-in functions that compare points and ranges (DMN 1.5 table 75)."""

from collections.abc import Callable
from typing import NamedTuple

from feel.frame import Frame
from feel.library.registry import builtin
from feel.values.order import compare
from feel.values.range import Range


class NoOrder(Exception):
    """Two ends are of kinds that have no order between them."""


class End(NamedTuple):
    """An end of a range, or a point: ``side`` is -1 or 1 where it is open without end."""

    side: int
    value: object
    included: bool


class Span(NamedTuple):
    """Two ends; a point has the same one twice."""

    start: End
    end: End
    is_point: bool


Relation = Callable[[Span, Span], bool]


def _span(value: object) -> Span:
    if not isinstance(value, Range):
        point = End(0, value, True)
        return Span(point, point, True)
    start = End(-1 if value.start is None else 0, value.start, value.start_included)
    end = End(1 if value.end is None else 0, value.end, value.end_included)
    return Span(start, end, False)


def _is_split(*values: object) -> bool:
    """Say whether one of them is a range such as ``(!= 5)``, which is in two pieces."""
    return any(isinstance(value, Range) and value.sign == "!=" for value in values)


def _order(left: End, right: End) -> int:
    if left.side or right.side:
        return (left.side > right.side) - (left.side < right.side)
    order = compare(left.value, right.value)
    if order is None:
        raise NoOrder
    return order


def _answer(frame: Frame, relation: Relation, left: object, right: object) -> object:
    try:
        return relation(_span(left), _span(right))
    except NoOrder:
        return frame.null("not_comparable")


def _before(a: Span, b: Span) -> bool:
    order = _order(a.end, b.start)
    return order < 0 or (order == 0 and not (a.end.included and b.start.included))


def _meets(a: Span, b: Span) -> bool:
    return a.end.included and b.start.included and _order(a.end, b.start) == 0


def _overlaps(a: Span, b: Span) -> bool:
    return not _before(a, b) and not _before(b, a)


def _starts_earlier(a: Span, b: Span) -> bool:
    order = _order(a.start, b.start)
    return order < 0 or (order == 0 and a.start.included and not b.start.included)


def _starts_within(a: Span, b: Span) -> bool:
    order = _order(a.start, b.start)
    return order > 0 or (order == 0 and (b.start.included or not a.start.included))


def _ends_within(a: Span, b: Span) -> bool:
    order = _order(a.end, b.end)
    return order < 0 or (order == 0 and (b.end.included or not a.end.included))


def _overlaps_before(a: Span, b: Span) -> bool:
    return _starts_earlier(a, b) and not _before(a, b) and _ends_within(a, b)


def _finishes(a: Span, b: Span) -> bool:
    same = _order(a.end, b.end) == 0 and a.end.included == b.end.included
    return same and (a.is_point or _starts_within(a, b))


def _starts(a: Span, b: Span) -> bool:
    same = _order(a.start, b.start) == 0 and a.start.included == b.start.included
    return same and (a.is_point or _ends_within(a, b))


def _during(a: Span, b: Span) -> bool:
    return _starts_within(a, b) and _ends_within(a, b)


def _coincides(a: Span, b: Span) -> bool:
    included = (a.start.included, a.end.included) == (b.start.included, b.end.included)
    return included and _order(a.start, b.start) == 0 and _order(a.end, b.end) == 0


_POINTS = ("point1, point2", "point, range", "range, point", "range1, range2")
_POINT_FIRST = ("point, range", "range1, range2")
_RANGE_FIRST = ("range, point", "range1, range2")
_RANGES = ("range1, range2",)
_SAME = ("point1, point2", "range1, range2")

RELATIONS: tuple[tuple[str, tuple[str, ...], Relation, bool], ...] = (
    ("before", _POINTS, _before, False),
    ("after", _POINTS, _before, True),
    ("meets", _RANGES, _meets, False),
    ("met by", _RANGES, _meets, True),
    ("overlaps", _RANGES, _overlaps, False),
    ("overlaps before", _RANGES, _overlaps_before, False),
    ("overlaps after", _RANGES, _overlaps_before, True),
    ("finishes", _POINT_FIRST, _finishes, False),
    ("finished by", _RANGE_FIRST, _finishes, True),
    ("includes", _RANGE_FIRST, _during, True),
    ("during", _POINT_FIRST, _during, False),
    ("starts", _POINT_FIRST, _starts, False),
    ("started by", _RANGE_FIRST, _starts, True),
    ("coincides", _SAME, _coincides, False),
)
"""Name, the ways to name both arguments, the relation, and whether it is asked the other way."""


def _declare(name: str, ways: tuple[str, ...], relation: Relation, turned: bool) -> None:
    needs_range = {"point, range": (1,), "range, point": (0,), "range1, range2": (0, 1)}
    allowed = [needs_range.get(way, ()) for way in ways]

    def body(frame: Frame, left: object, right: object) -> object:
        ranges = tuple(at for at, value in enumerate((left, right)) if isinstance(value, Range))
        if left is None or right is None or ranges not in allowed or _is_split(left, right):
            return frame.null("bad_arguments", name)
        return _answer(frame, relation, *((right, left) if turned else (left, right)))

    for way in ways:
        first, second = way.split(", ")
        builtin(f"{name}({first}: any, {second}: any)")(body)


for _relation in RELATIONS:
    _declare(*_relation)
