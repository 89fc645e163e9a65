import pytest

from feel import FeelLimit, FeelSyntaxError
from feel.syntax.tokens import LONGEST_TEXT, tokenize, unescaped


def words(text):
    return [(token.kind, token.text) for token in tokenize(text)[:-1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", [("name", "a")]),
        ("金额", [("name", "金额")]),
        ("🐎", [("name", "🐎")]),
        ("_a1", [("name", "_a1")]),
        ("1.5", [("number", "1.5")]),
        (".5", [("number", ".5")]),
        ("1e3", [("number", "1e3")]),
        ("1E-3", [("number", "1E-3")]),
        ("1..2", [("number", "1"), ("symbol", ".."), ("number", "2")]),
        ("1.a", [("number", "1"), ("symbol", "."), ("name", "a")]),
        ('"a"', [("string", "a")]),
        ('"a // b"', [("string", "a // b")]),
        ("a**b", [("name", "a"), ("symbol", "**"), ("name", "b")]),
        ("a->b", [("name", "a"), ("symbol", "->"), ("name", "b")]),
        ("a<=b", [("name", "a"), ("symbol", "<="), ("name", "b")]),
        ("a // all of it\n b", [("name", "a"), ("name", "b")]),
        ("a /* and\n this */ b", [("name", "a"), ("name", "b")]),
        ("a\u00a0\u3000\ufeffb", [("name", "a"), ("name", "b")]),
        ("#", [("symbol", "#")]),
    ],
    ids=[
        "name", "chinese", "emoji", "underscore", "decimal", "point_first", "exponent",
        "negative_exponent", "range", "path", "string", "slashes_in_string", "power", "arrow",
        "at_most", "line_comment", "comment", "blanks", "foreign_sign",
    ],
)  # fmt: skip
def test_a_text_falls_into_words(text, expected):
    assert words(text) == expected


def test_a_token_knows_its_place():
    assert [(token.position, token.end) for token in tokenize("ab  c")] == [(0, 2), (4, 5), (5, 5)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"a\nb\tc\r", "a\nb\tc\r"),
        (r"\"\\\'", "\"\\'"),
        (r"\u00e9", "é"),
        (r"\U01F40E", "🐎"),
        (r"\uD83D\uDC0E", "🐎"),
        (r"\uD83D", "\ufffd"),
        (r"\UFFFFFF", "\ufffd"),
        (r"\d+", r"\d+"),
        ("plain", "plain"),
    ],
    ids=["blanks", "signs", "four", "six", "pair", "half", "beyond", "unknown", "none"],
)
def test_escapes_stand_for_characters(text, expected):
    assert unescaped(text) == expected


@pytest.mark.parametrize(
    ("text", "position"),
    [('a "b', 2), ("a /* b", 2), ('"\\"', 0)],
    ids=["string", "comment", "escape"],
)
def test_what_never_ends_is_refused_where_it_begins(text, position):
    with pytest.raises(FeelSyntaxError) as caught:
        tokenize(text)

    assert (caught.value.position, caught.value.facts["problem"]) == (position, "unclosed")


def test_a_source_has_a_largest_length():
    assert len(tokenize(" " * LONGEST_TEXT)) == 1
    with pytest.raises(FeelLimit):
        tokenize(" " * (LONGEST_TEXT + 1))
