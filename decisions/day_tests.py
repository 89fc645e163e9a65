"""Cells that hold a date against literal days, tested without FEEL."""

import re

from decisions.quick_tests import QuickTest, quick_test
from feel import Date

_DAY = re.compile(r'(?:\bdate\(\s*"(\d{4}-\d{2}-\d{2})"\s*\)|@"(\d{4}-\d{2}-\d{2})")', re.ASCII)


def day_test(text: str) -> QuickTest | None:
    """Return a test that answers for dates as the cell does, or None where the cell is not simple.

    ``date`` in the text must be the built-in function: no variable may be called so.
    """
    rest = _DAY.sub("", text)
    if rest == text or '"' in rest or any(letter.isdigit() for letter in rest):
        return None
    try:
        counted = _DAY.sub(lambda found: str(_day(found[1] or found[2]).days), text)
    except ValueError:
        return None
    test = quick_test(counted)
    if test is None:
        return None
    return lambda value: test(value.days) if type(value) is Date else None


def _day(text: str) -> Date:
    return Date(*(int(part) for part in text.split("-")))
