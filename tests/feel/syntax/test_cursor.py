import pytest

from feel import FeelLimit, FeelSyntaxError
from feel.syntax.cursor import NESTING
from feel.syntax.parser import Parser


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("a", [], "a"),
        ("first  name", [], "first name"),
        ("a b if", [], "a b"),
        ("a-b", ["a-b"], "a-b"),
        ("a-b", [], "a"),
        ("a b", ["a"], "a b"),
    ],
    ids=["one", "words", "until_keyword", "known", "unknown_sign", "longer_than_known"],
)
def test_a_name_is_the_longest_one(text, names, expected):
    assert Parser(text, names).name() == expected


def test_where_no_name_stands_the_place_is_told():
    with pytest.raises(FeelSyntaxError) as caught:
        Parser("  )", []).name()

    assert caught.value.facts == {
        "line": 1, "column": 3, "problem": "name_expected", "found": ")",
    }  # fmt: skip


def test_a_sign_within_quotes_is_no_sign():
    cursor = Parser('"("', [])

    assert (cursor.sees("("), cursor.accept("(")) == (False, False)
    with pytest.raises(FeelSyntaxError):
        cursor.expect("(")


def test_beyond_the_end_there_is_the_end():
    cursor = Parser("a", [])

    assert [cursor.advance().text, cursor.advance().kind, cursor.ahead(5).kind] == [
        "a",
        "end",
        "end",
    ]


def test_nesting_has_an_end():
    cursor = Parser("a", [])
    for _ in range(NESTING):
        cursor.enter()

    with pytest.raises(FeelLimit):
        cursor.enter()
    cursor.leave()
    cursor.leave()
    cursor.enter()

    assert cursor.at == 0
