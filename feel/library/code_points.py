"""Sets of Unicode code points: general categories, letters that differ in case, set algebra."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

Range = tuple[int, int]
Ranges = tuple[Range, ...]
"""From and to, both included; in order, none touches the next."""

LAST = 0x10FFFF


def of_category(name: str) -> Ranges:
    """The code points of a general category, or of all whose name begins with it.

    Raises:
        ValueError: Unicode has none of that name.
    """
    found = [pairs for known, pairs in _categories().items() if name and known.startswith(name)]
    if not found:
        raise ValueError(name)
    return union(*found)


@cache
def _categories() -> dict[str, list[Range]]:
    found: dict[str, list[Range]] = {}
    for code in range(LAST + 1):
        pairs = found.setdefault(unicodedata.category(chr(code)), [])
        if pairs and pairs[-1][1] == code - 1:
            pairs[-1] = (pairs[-1][0], code)
        else:
            pairs.append((code, code))
    return found


def folded(held: Ranges) -> Ranges:
    """``held`` with each letter of it in upper and in lower case."""
    others = (
        [(other, other) for other in others]
        for code, others in _variants().items()
        if _is_in(code, held)
    )
    return union(held, *others)


def _is_in(code: int, held: Ranges) -> bool:
    place = bisect_right(held, (code, LAST))
    return place > 0 and code <= held[place - 1][1]


@cache
def _variants() -> dict[int, frozenset[int]]:
    """The letters that differ in case alone, by each of them."""
    groups: dict[int, frozenset[int]] = {}
    for code in range(LAST + 1):
        for other in {chr(code).lower(), chr(code).upper()} - {chr(code)}:
            if len(other) == 1:
                one, two = (groups.get(known, frozenset({known})) for known in (code, ord(other)))
                groups.update(dict.fromkeys(one | two, one | two))
    return groups


def union(*held: Iterable[Range]) -> Ranges:
    """What is in any of them."""
    done: list[Range] = []
    for low, high in sorted(pair for pairs in held for pair in pairs):
        if done and low <= done[-1][1] + 1:
            done[-1] = (done[-1][0], max(high, done[-1][1]))
        else:
            done.append((low, high))
    return tuple(done)


def all_but(minus: Ranges) -> Ranges:
    """What is not in ``minus``."""
    return without(((0, LAST),), minus)


def without(held: Ranges, minus: Ranges) -> Ranges:
    """What is in ``held`` and not in ``minus``."""
    return tuple(_left(held, minus))


def _left(held: Ranges, minus: Ranges) -> Iterator[Range]:
    for low, high in held:
        at = low
        for first, last in minus:
            if last >= at and first <= high:
                if first > at:
                    yield at, first - 1
                at = last + 1
        if at <= high:
            yield at, high
