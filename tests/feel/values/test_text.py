import pytest

from feel import FeelLimit, Limits
from feel.values.text import text_of, written
from tests.feel.ask import a_frame, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"a"', '"a"'),
        ('"a\\"\\\\\\n"', '"a\\"\\\\\\n"'),
        ("null", "null"),
        ("true", "true"),
        ("1.50", "1.5"),
        ('[1, "a", [null]]', '[1, "a", [null]]'),
        ('{a: 1, "b c": {d: "e"}}', '{a: 1, "b c": {d: "e"}}'),
        ("[1..2)", "[1..2)"),
        ("(1..2]", "(1..2]"),
        ('["a".."b"]', '["a".."b"]'),
        ("(<= 5)", "(<= 5)"),
        ("(> 5)", "(> 5)"),
        ("(=5)", "(= 5)"),
        ("(!=5)", "(!= 5)"),
        ("function(a, b) a", "function(a, b)"),
        ('@"P1DT2H"', "P1DT2H"),
    ],
)
def test_a_value_is_written_as_in_feel(text, expected):
    assert written(a_frame(), value(text), 0) == expected


def test_a_string_alone_is_its_own_text():
    assert [text_of(a_frame(), "a"), text_of(a_frame(), ["a"]), text_of(a_frame(), 1.5)] == [
        "a",
        '["a"]',
        "null",
    ]


def test_writing_has_a_depth_and_a_size():
    deep = []
    for _ in range(1000):
        deep = [deep]

    with pytest.raises(FeelLimit):
        text_of(a_frame(), deep)
    with pytest.raises(FeelLimit):
        text_of(a_frame(Limits(size=20)), ["aaaaaaaa"] * 3)
