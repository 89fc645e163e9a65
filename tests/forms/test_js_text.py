import pytest

from forms import js_text


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        (" a b ", "a b"),
        ("\u3000\ufeff\u00a0a\u2028", "a"),
        ("\x1ca\x85", "\x1ca\x85"),
        ("", ""),
    ],
    ids=["spaces", "wide-spaces", "python-only-spaces", "empty"],
)
def test_trim_takes_what_javascript_takes(text, trimmed):
    assert js_text.trim(text) == trimmed


@pytest.mark.parametrize(
    ("text", "units"), [("", 0), ("abc", 3), ("闭环", 2), ("😀", 2), ("a😀\uffff", 4)]
)
def test_length_counts_utf_16_units(text, units):
    assert js_text.length(text) == units


@pytest.mark.parametrize(
    ("text", "is_storable"),
    [("闭环\t\r\n", True), ("\x00", False), ("\x7f", False), ("\udc00", False), ("\u200b", True)],
    ids=["lines", "nul", "delete", "surrogate", "zero-width"],
)
def test_control_characters_and_surrogates_are_not_storable(text, is_storable):
    assert js_text.is_storable(text) is is_storable
