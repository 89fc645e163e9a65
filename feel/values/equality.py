"""When two values are equal (DMN 1.5 table 53)."""

from feel.errors import FeelLimit
from feel.frame import Frame
from feel.values.kinds import kind_of
from feel.values.moment import DateTime
from feel.values.order import compare
from feel.values.range import Range
from feel.values.time import Time


def equal(frame: Frame, left: object, right: object, depth: int = 0) -> bool | None:
    """Return whether the two are equal; None where they are of different kinds.

    Null is equal to null and to nothing else. Lists and contexts are compared part by part,
    times and moments to the second; ``(= 5)`` is not the range ``[5..5]``.
    """
    if left is None or right is None:
        return left is right
    kind = kind_of(left)
    if kind != kind_of(right):
        return None
    if kind in ("list", "context", "range"):
        return _parts_equal(frame, left, right, depth)
    if isinstance(left, (Time, DateTime)):
        order = compare(left, right)
        return order == 0
    return left is right if kind == "foreign" else left == right


def _parts_equal(frame: Frame, left: object, right: object, depth: int) -> bool | None:
    if depth > frame.limits.depth // 4:
        raise FeelLimit(limit="depth")
    if isinstance(left, Range) and isinstance(right, Range):
        return _ranges_equal(frame, left, right, depth)
    if isinstance(left, dict) and isinstance(right, dict):
        if left.keys() != right.keys():
            return False
        pairs = [(item, right[key]) for key, item in left.items()]
        return _all_equal(frame, pairs, depth)
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        return _all_equal(frame, list(zip(left, right, strict=True)), depth)
    return False


def _all_equal(frame: Frame, pairs: list[tuple[object, object]], depth: int) -> bool | None:
    frame.spend(len(pairs))
    answer: bool | None = True
    for first, second in pairs:
        one = equal(frame, first, second, depth + 1)
        if one is False:
            return False
        if one is None:
            answer = None
    return answer


def _ranges_equal(frame: Frame, left: Range, right: Range, depth: int) -> bool | None:
    if left.sign != right.sign:
        return False
    if (left.start_included, left.end_included) != (right.start_included, right.end_included):
        return False
    pairs = [(left.start, right.start), (left.end, right.end)]
    return _all_equal(frame, pairs, depth)


def same(frame: Frame, left: object, right: object) -> bool:
    """Say whether the two are equal, for searching lists: no answer counts as no."""
    return equal(frame, left, right) is True
