"""Which of two values comes first (DMN 1.5 table 54)."""

from decimal import Decimal

from feel.frame import Frame
from feel.values.date import Date
from feel.values.duration import SECOND, DayTimeDuration, YearMonthDuration
from feel.values.kinds import kind_of
from feel.values.moment import DateTime
from feel.values.time import Time

_DIRECT = frozenset((int, str, Decimal))


def rank(value: object) -> object:
    """Return what orders ``value`` among those of its kind; None where nothing does.

    Dates rank by day, moments with a zone by instant, local ones by wall clock: the two
    are told apart by ``comparable``. Times and moments rank by the second, of which their
    value is a number (10.3.2.3.4 and 10.3.2.3.6); a fraction of one does not count.
    """
    match value:
        case Date():
            return value.days
        case DateTime():
            return value.instant // SECOND
        case Time():
            return value.utc_nanos // SECOND
        case YearMonthDuration():
            return value.months
        case DayTimeDuration():
            return value.nanos
    return value if kind_of(value) in ("number", "string") else None


def comparable(left: object, right: object) -> bool:
    """Say whether an order is defined between the two."""
    kind = kind_of(left)
    if kind != kind_of(right) or kind in ("null", "boolean", "list", "context", "foreign"):
        return False
    if isinstance(left, Time) and isinstance(right, Time):
        return (left.zone is None) == (right.zone is None)
    if isinstance(left, DateTime) and isinstance(right, DateTime):
        return (left.time.zone is None) == (right.time.zone is None)
    return kind not in ("range", "function")


def less(frame: Frame, left: object, right: object, position: int) -> bool | None:
    """Return ``left < right``; None with a warning where no order is defined."""
    if not comparable(left, right):
        frame.warn("not_comparable", f"{kind_of(left)}, {kind_of(right)}", position)
        return None
    return _less(rank(left), rank(right))


def _less(left: object, right: object) -> bool:
    return left < right  # type: ignore[operator, no-any-return]  # both of one ranked kind


def compare(left: object, right: object) -> int | None:
    """Return -1, 0 or 1 for the order of the two; None where none is defined."""
    if type(left) is type(right) and type(left) in _DIRECT:
        return _less(right, left) - _less(left, right)
    if not comparable(left, right):
        return None
    first, second = rank(left), rank(right)
    if _less(first, second):
        return -1
    return 1 if _less(second, first) else 0
