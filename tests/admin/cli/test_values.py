from decimal import Decimal

import pytest

from admin.cli.output import line
from admin.cli.values import plain, read


@pytest.mark.parametrize(
    "text",
    [
        "1",
        "1.15",
        '"a"',
        "[1,null,true]",
        '{"a":{"$t":"date","v":"2026-01-01"}}',
        "12345678901234567890.5",
    ],
)
def test_values_survive_the_way_in_and_out(text):
    assert line(plain(read(text))) == text


def test_numbers_are_exact():
    assert read("0.1") == Decimal("0.1")
