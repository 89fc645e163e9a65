import pytest

from tests.feel.ask import codes, shown, table


@table(
    ('string length("闭环")', "2"),
    ('string length("🐎ab")', "3"),
    ('string length("")', "0"),
    ('upper case("aBc4ß")', '"ABC4SS"'),
    ('lower case("aBc4")', '"abc4"'),
    ('contains("foobar", "oba")', "true"),
    ('contains("foobar", "of")', "false"),
    ('starts with("foobar", "fo")', "true"),
    ('ends with("foobar", "bar")', "true"),
    ('ends with("foobar", "o")', "false"),
    ('substring("foobar", 3)', '"obar"'),
    ('substring("foobar", 3, 3)', '"oba"'),
    ('substring("foobar", -2, 1)', '"a"'),
    ('substring("foobar", 3.8)', '"obar"'),
    ('substring("foobar", 5, 99)', '"ar"'),
    ('substring("🐎ab", 2)', '"ab"'),
    ('substring before("foobar", "bar")', '"foo"'),
    ('substring before("foobar", "xyz")', '""'),
    ('substring before("foobar", "foo")', '""'),
    ('substring after("foobar", "ob")', '"ar"'),
    ('substring after("", "a")', '""'),
    ('substring after("foo", "")', '"foo"'),
    ('string join(["a", null, "b"], "-")', '"a-b"'),
    ('string join(["a", "b"])', '"ab"'),
    ('string join([], "-")', '""'),
    ('string length(["abc"])', "3"),
)
def test_strings_are_worked_on(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("string length(5)", "bad_arguments"),
        ("string length(null)", "bad_arguments"),
        ('string length(["a", "b"])', "bad_arguments"),
        ('contains("a", null)', "bad_arguments"),
        ('substring("abc", 0)', "out_of_range"),
        ('substring("abc", 4)', "out_of_range"),
        ('substring("abc", 1, 0)', "out_of_range"),
        ('string join([1], "-")', "bad_arguments"),
        ("string join(null)", "bad_arguments"),
    ],
)
def test_what_does_not_fit_is_null(text, code):
    assert codes(text) == (None, [code])
