import pytest

from tests.feel.ask import codes, shown, table

THREE = {"true": True, "false": False, "null": None}


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        ("true", "true", "true", "true"),
        ("true", "false", "false", "true"),
        ("true", "null", "null", "true"),
        ("false", "true", "false", "true"),
        ("false", "false", "false", "false"),
        ("false", "null", "false", "null"),
        ("null", "true", "null", "true"),
        ("null", "false", "false", "null"),
        ("null", "null", "null", "null"),
    ],
)
def test_logic_has_three_values(left, right, both, either):
    values = {"a": THREE[left], "b": THREE[right]}

    assert (shown("a and b", **values), shown("a or b", **values)) == (both, either)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("true and 1", (None, ["not_boolean"])),
        ("1 or true", (True, ["not_boolean"])),
        ('false and "x"', (False, [])),
        ('if "x" then 1 else 2', (2, ["not_boolean"])),
        ("if null then 1 else 2", (2, [])),
        ('not("x")', (None, ["not_boolean"])),
        ("not(null)", (None, [])),
        ('1 = "1"', (None, ["not_comparable"])),
        ('1 != "1"', (None, ["not_comparable"])),
        ('1 < "2"', (None, ["not_comparable"])),
        ("null < 1", (None, ["not_comparable"])),
        ("[1] < [2]", (None, ["not_comparable"])),
        ("true > false", (None, ["not_comparable"])),
        ("1 between null and 3", (None, ["not_comparable"])),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_what_cannot_be_compared_is_null_with_a_warning(text, expected):
    assert codes(text) == expected


@table(
    ("1 = 1.0", "true"),
    ("null = null", "true"),
    ("1 = null", "false"),
    ("1 != null", "true"),
    ('"a" < "b"', "true"),
    ("2 >= 2", "true"),
    ("1.5 <= 1", "false"),
    ('@"2020-01-01" < @"2020-01-02"', "true"),
    ("x > 1.5", "true"),
    ("x > y", "true"),
    ("x between 1 and 2", "true"),
    ("x between 3 and 1", "false"),
    ("x between 3 and 4", "false"),
    ("x instance of number", "true"),
    ("x instance of string", "false"),
    ("null instance of Any", "false"),
    ("null instance of Null", "true"),
    ("if x = 2 then 1 else 0", "1"),
)
def test_values_are_compared(text, expected):
    assert shown(text, x=2, y=1) == expected
