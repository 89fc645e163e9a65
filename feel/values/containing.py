"""Whether a range holds a value (DMN 1.5 table 53, ``in``)."""

from feel.frame import Frame
from feel.values.equality import same
from feel.values.kinds import kind_of
from feel.values.order import compare
from feel.values.range import Range


def contains(frame: Frame, whole: Range, value: object) -> bool | None:
    """Say whether ``value`` lies within; None where it cannot be ordered beside the ends."""
    if whole.sign == "!=":
        order = compare(whole.start, value)
        return None if order is None else order != 0
    above = whole.start is None or _beyond(whole.start, value, whole.start_included)
    below = whole.end is None or _beyond(value, whole.end, whole.end_included)
    if above is None or below is None:
        return None
    return above and below


def _beyond(low: object, high: object, included: bool) -> bool | None:
    order = compare(low, high)
    if order is None:
        return None
    return order < 0 or (included and order == 0)


def is_member(frame: Frame, value: object, found: object) -> bool | None:
    """Say whether ``value in found``: a list's item or a range's member, or equal to it.

    Null only for a range whose ends cannot be ordered beside ``value``.
    """
    if isinstance(found, Range) and not isinstance(value, Range):
        answer = contains(frame, found, value)
        if answer is None and value is not None:
            frame.warn("not_comparable", f"{kind_of(value)} in {kind_of(found.start)}..")
        return answer
    if not isinstance(found, list):
        return same(frame, value, found)
    if isinstance(value, list) and same(frame, value, found):
        return True
    frame.spend(len(found))
    return any(
        contains(frame, item, value) if isinstance(item, Range) else same(frame, value, item)
        for item in found
    )
