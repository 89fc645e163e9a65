from decimal import Decimal

import pytest

from feel import Date, Range
from feel.library.kinds import ACCEPT, BAD


@pytest.mark.parametrize(
    ("kind", "given", "taken"),
    [
        ("any", None, None),
        ("string", "a", "a"),
        ("string", ["a"], "a"),
        ("string", ["a", "b"], BAD),
        ("string", None, BAD),
        ("string?", None, None),
        ("string?", 5, BAD),
        ("number", True, BAD),
        ("number", 1.5, BAD),
        ("number", [Decimal("1.5")], Decimal("1.5")),
        ("integer", Decimal("2.9"), 2),
        ("integer", Decimal("-2.9"), -2),
        ("integer", "2", BAD),
        ("whole", Decimal("2.0"), 2),
        ("whole", Decimal("2.5"), BAD),
        ("scale", 6176, 6176),
        ("scale", 6177, BAD),
        ("list", 5, [5]),
        ("list", [], []),
        ("list", None, BAD),
        ("context", {"a": 1}, {"a": 1}),
        ("context", [], BAD),
        ("range", Range(1, 2), Range(1, 2)),
        ("day", Date(2020, 1, 1), Date(2020, 1, 1)),
        ("day", "2020-01-01", BAD),
    ],
)
def test_a_parameter_takes_what_it_can(kind, given, taken):
    assert ACCEPT[kind](given) == taken
