import pytest

from feel import FeelLimit
from feel.types import (
    ANY,
    Constrained,
    ContextType,
    FunctionType,
    ListType,
    Named,
    RangeType,
    Simple,
)
from feel.values.conformance import conforms, converted
from tests.feel.ask import a_frame, value

NUMBER, STRING, MOMENT = Simple("number"), Simple("string"), Simple("date and time")
PERSON = ContextType((("name", STRING), ("age", NUMBER)))
SMALL = Constrained(NUMBER, lambda frame, number: number < 10)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("1", ANY, True),
        ("null", ANY, False),
        ("null", Simple("Null"), True),
        ("1", NUMBER, True),
        ("1", STRING, False),
        ("5", SMALL, True),
        ("50", SMALL, False),
        ('"a"', SMALL, False),
        ("[1, 2]", ListType(NUMBER), True),
        ("[1, null]", ListType(NUMBER), True),
        ('[1, "a"]', ListType(NUMBER), False),
        ("[]", ListType(STRING), True),
        ("1", ListType(NUMBER), False),
        ('{name: "a", age: 1}', PERSON, True),
        ('{name: "a", age: null, more: 1}', PERSON, True),
        ('{name: "a"}', PERSON, False),
        ('{name: "a", age: "b"}', PERSON, False),
        ("[1..2]", RangeType(NUMBER), True),
        ("(< 2)", RangeType(NUMBER), True),
        ('["a".."b"]', RangeType(NUMBER), False),
        ("function(a) a", FunctionType((NUMBER,), ANY), True),
        ("function(a: string) a", FunctionType((NUMBER,), ANY), False),
        ("function(a: number) a", FunctionType((NUMBER,), ANY), True),
        ("function() 1", FunctionType((NUMBER,), ANY), False),
        ("abs", FunctionType((NUMBER,), NUMBER), True),
        ("function() 1", Simple("function"), True),
        ("1", Named("tUnknown"), False),
    ],
)
def test_a_value_belongs_to_a_type_or_not(text, kind, expected):
    assert conforms(a_frame(), value(text), kind) is expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("1", NUMBER, (True, "1")),
        ("[1]", NUMBER, (True, "1")),
        ("[1, 2]", NUMBER, (False, "null")),
        ("1", ListType(NUMBER), (True, "[1]")),
        ('"a"', ListType(NUMBER), (False, "null")),
        ('@"2020-01-01"', MOMENT, (True, '@"2020-01-01T00:00:00Z"')),
        ('@"2020-01-01"', ListType(MOMENT), (False, "null")),
        ("null", NUMBER, (True, "null")),
        ("50", SMALL, (False, "null")),
    ],
)
def test_a_value_is_converted_where_the_standard_says_so(text, kind, expected):
    fits, taken = expected

    assert converted(a_frame(), value(text), kind) == (fits, value(taken))


def test_checking_has_a_depth():
    deep, kind = [], ListType(ANY)
    for _ in range(1000):
        deep, kind = [deep], ListType(kind)

    with pytest.raises(FeelLimit):
        conforms(a_frame(), deep, kind)
