import pytest

from tests.feel.ask import codes, shown, table


@table(
    ('range("[1..3]")', "[1..3]"),
    ('range(" ( 1 .. 3 [ ")', "(1..3)"),
    ('range("]-3..-1]")', "(-3..-1]"),
    ('range("[\\"a\\"..\\"c\\"]")', '["a".."c"]'),
    ('range("[date(\\"2020-01-01\\")..@\\"2020-01-02\\"]")', "[2020-01-01..2020-01-02]"),
    ('range("[duration(\\"P1D\\")..duration(\\"P2D\\")]")', "[P1D..P2D]"),
    ('range(from: "[1..1]")', "[1..1]"),
)
def test_a_text_becomes_a_range(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    "inner",
    ["", "5", "[1, 2]", "[1..]", "[..1]", "[3..1]", "[1..\\\"a\\\"]", "[null..null]", "[1..x]",
     "[string(1)..2]", "[date(string(1))..2]", "[1 + 1..5]", "(< 5)", "[date(2020, 1, 1)..2]"],
)  # fmt: skip
def test_anything_but_literals_in_order_is_null(inner):
    value, warnings = codes(f'range("{inner}")')

    assert (value, warnings[-1]) == (None, "bad_text")
