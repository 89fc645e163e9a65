import pytest

from admin.whole import MOST_DIGITS, whole


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("007", 7),
        ("9" * MOST_DIGITS, 10**MOST_DIGITS - 1),
        ("9" * (MOST_DIGITS + 1), None),
        ("9" * 5000, None),
        ("", None),
        ("-1", None),
        ("1.0", None),
        ("٧", None),
        ("²", None),
    ],
    ids=lambda given: str(given)[:16],
)
def test_a_number_is_read_and_nothing_else(text, number):
    assert whole(text) == number
