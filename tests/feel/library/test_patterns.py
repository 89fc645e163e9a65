import pytest

from feel import FeelLimit, compile_expression
from tests.feel.ask import codes, shown, table


@table(
    ('matches("foobar", "^fo*b")', "true"),
    ('matches("foobar", "^Fo*bar")', "false"),
    ('matches("FoObar", "^fo*b", "i")', "true"),
    ('matches("a", "b", null)', "false"),
    ('matches("", "")', "true"),
    ('replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '"[1=ab][2=]cd"'),
    ('replace("abracadabra", "bra", "*")', '"a*cada*"'),
    ('replace("abracadabra", "a.*a", "*")', '"*"'),
    ('replace("abracadabra", "a.*?a", "*")', '"*c*bra"'),
    ('replace("AAAA", "A+?", "b")', '"bbbb"'),
    ('replace("0123456789", "(\\\\d{3})(\\\\d{3})(\\\\d{4})", "($1) $2-$3")', '"(012) 345-6789"'),
    ('replace("闭环闭", "闭", "开")', '"开环开"'),
    ('replace("abc", "B", "$0$0", "i")', '"abbc"'),
    ('split("John Doe", "\\s")', '["John", "Doe"]'),
    ('split("a;b;;", ";")', '["a", "b", "", ""]'),
    ('split("abc", ";")', '["abc"]'),
    ('split("", ";")', '[""]'),
)
def test_patterns_are_applied(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('matches("a", "(")', "bad_pattern"),
        ('matches("a", "a", "q")', "bad_pattern"),
        ('matches("aa", "(a)\\\\1")', "bad_pattern"),
        ('replace("abc", ".*?", "x")', "bad_pattern"),
        ('replace("abc", "b", "$")', "bad_pattern"),
        ('split("abc", "x*")', "bad_pattern"),
        ('matches(5, "a")', "bad_arguments"),
    ],
    ids=["open", "flag", "reference", "empty_match", "replacement", "empty_split", "number"],
)
def test_a_pattern_that_does_not_do_is_null(text, code):
    assert codes(text)[1] == [code]


def test_half_a_character_is_no_text_for_the_engine():
    result = compile_expression('matches(x, "a")').evaluate({"x": "\ud800"})

    assert (result.value, [warning.code for warning in result.warnings]) == (None, ["bad_text"])


@pytest.mark.parametrize("last", ["", "("], ids=["read", "refused"])
def test_classes_that_are_computed_count_in_the_limit(last):
    each = f'for i in 1..900 return matches("a", string(i) + "[a-z-[b]]{last}", "i")'

    with pytest.raises(FeelLimit):
        compile_expression(each).evaluate({})
