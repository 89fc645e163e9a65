"""Built-in functions of lists (DMN 1.5 table 71)."""

from decimal import Decimal
from functools import cmp_to_key

from feel.frame import Frame
from feel.library.kinds import as_whole
from feel.library.registry import builtin
from feel.values.calling import call
from feel.values.equality import same
from feel.values.function import Function
from feel.values.kinds import kind_of
from feel.values.order import compare


@builtin("list contains(list: list, element: any)")
def list_contains(frame: Frame, items: list[object], element: object) -> object:
    """Say whether an item equals ``element``."""
    frame.spend(len(items))
    return any(same(frame, item, element) for item in items)


@builtin("index of(list: list, match: any)")
def index_of(frame: Frame, items: list[object], element: object) -> object:
    """Return the places, from 1, of all items equal to ``element``."""
    frame.spend(len(items))
    return [at for at, item in enumerate(items, 1) if same(frame, item, element)]


@builtin("sublist(list: list, start position: integer, length?: integer)")
def sublist(frame: Frame, items: list[object], start: int, length: int | None) -> object:
    """Cut out ``length`` items from ``start``: 1 is the first, -1 the last."""
    if not 1 <= abs(start) <= len(items) or (length is not None and length < 1):
        return frame.null("out_of_range", "sublist")
    first = start - 1 if start > 0 else len(items) + start
    end = len(items) if length is None else first + length
    if end > len(items):
        return frame.null("out_of_range", "sublist")
    frame.hold(end - first)
    return items[first:end]


@builtin("append(list: list, item+: any)")
def append(frame: Frame, items: list[object], added: list[object]) -> object:
    """Put items at the end."""
    frame.hold(len(items) + len(added))
    return items + added


@builtin("concatenate(list+: any)")
def concatenate(frame: Frame, lists: list[object]) -> object:
    """Join lists; a value that is no list counts as a list of one."""
    made: list[object] = []
    for part in lists:
        if part is None:
            return frame.null("bad_arguments", "concatenate: list")
        frame.hold(len(made) + (len(part) if isinstance(part, list) else 1))
        made.extend(part if isinstance(part, list) else [part])
    return made


@builtin("union(list+: any)")
def union(frame: Frame, lists: list[object]) -> object:
    """Join lists, and keep the first of items that are equal."""
    joined = concatenate(frame, lists)
    return distinct(frame, joined) if isinstance(joined, list) else None


@builtin("distinct values(list: list)")
def distinct_values(frame: Frame, items: list[object]) -> object:
    """Keep the first of items that are equal."""
    return distinct(frame, items)


def distinct(frame: Frame, items: list[object]) -> list[object]:
    """Keep the first of items that are equal; strings and numbers are found by hash."""
    made: list[object] = []
    others: list[object] = []
    seen: set[object] = set()
    frame.spend(len(items))
    for item in items:
        if type(item) in (str, int, Decimal):
            known = item in seen
            seen.add(item)
        else:
            frame.spend(len(others))
            known = any(same(frame, item, other) for other in others)
            others.append(item)
        if not known:
            made.append(item)
    return made


@builtin("reverse(list: list)")
def reverse(frame: Frame, items: list[object]) -> object:
    """Turn the order round."""
    frame.hold(len(items))
    return items[::-1]


@builtin("insert before(list: list, position: integer, newItem: any)")
def insert_before(frame: Frame, items: list[object], position: int, item: object) -> object:
    """Put ``item`` before the one at ``position``."""
    if not 1 <= abs(position) <= len(items):
        return frame.null("out_of_range", "insert before")
    frame.hold(len(items) + 1)
    at = position - 1 if position > 0 else len(items) + position
    return [*items[:at], item, *items[at:]]


@builtin("remove(list: list, position: integer)")
def remove(frame: Frame, items: list[object], position: int) -> object:
    """Leave out the item at ``position``."""
    if not 1 <= abs(position) <= len(items):
        return frame.null("out_of_range", "remove")
    frame.hold(len(items))
    at = position - 1 if position > 0 else len(items) + position
    return items[:at] + items[at + 1 :]


@builtin("list replace(list: list, match: function, newItem: any)")
@builtin("list replace(list: list, position: any, newItem: any)")
def list_replace(frame: Frame, items: list[object], place: object, item: object) -> object:
    """Put ``item`` at a position, or wherever a function of old and new item is true."""
    frame.hold(len(items))
    if isinstance(place, Function):
        return _replaced_where(frame, items, place, item)
    position = as_whole(place)
    if not isinstance(position, int) or not 1 <= abs(position) <= len(items):
        return frame.null("out_of_range", "list replace")
    at = position - 1 if position > 0 else len(items) + position
    return [*items[:at], item, *items[at + 1 :]]


def _replaced_where(
    frame: Frame, items: list[object], match: Function, item: object
) -> list[object] | None:
    if match.bind is None and len(match.parameters) != 2:
        frame.warn("bad_arguments", "list replace: match")
        return None
    made: list[object] = []
    for old in items:
        answer = call(frame, match, [old, item])
        if answer is not None and not isinstance(answer, bool):
            frame.warn("not_boolean", kind_of(answer))
            return None
        made.append(item if answer else old)
    return made


@builtin("flatten(list: list)")
def flatten(frame: Frame, items: list[object]) -> object:
    """Take the items out of lists within the list, at any depth."""
    made: list[object] = []
    waiting = [iter(items)]
    while waiting:
        for item in waiting[-1]:
            frame.spend(1)
            if isinstance(item, list):
                waiting.append(iter(item))
                break
            made.append(item)
        else:
            waiting.pop()
    frame.hold(len(made))
    return made


@builtin("sort(list: list, precedes?: function?)")
def sort(frame: Frame, items: list[object], precedes: Function | None) -> object:
    """Order a list; items that neither precede the other keep their order."""
    frame.hold(len(items))

    def by_function(left: object, right: object) -> int:
        frame.spend(1)
        if precedes is None:
            return 0
        if call(frame, precedes, [left, right]) is True:
            return -1
        return 1 if call(frame, precedes, [right, left]) is True else 0

    if precedes is not None:
        return sorted(items, key=cmp_to_key(by_function))
    if any(compare(items[0], item) is None for item in items):
        return frame.null("not_comparable", "sort")
    frame.spend(len(items) * len(items).bit_length())
    return sorted(items, key=cmp_to_key(lambda left, right: compare(left, right) or 0))
