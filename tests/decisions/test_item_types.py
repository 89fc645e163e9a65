from decimal import Decimal

import pytest

from decisions.item_types import (
    ANY,
    BUILT_IN,
    DATE_TIME,
    INTEGER,
    NUMBER,
    STRING,
    Allowed,
    ContextOf,
    FunctionOf,
    ListOf,
    allowed_texts,
    bare,
    builder_of,
    coerce,
    fits,
    is_list,
    read_text,
)
from decisions.run import Run
from feel import compile_expression, compile_unary_tests, from_log

DATE_VALUE = from_log({"$t": "date", "v": "2026-01-01"})
MIDNIGHT = from_log({"$t": "dateTime", "v": "2026-01-01T00:00:00Z"})
SMALL = Allowed(NUMBER, "[0..9]", compile_unary_tests("[0..9]"))
PERSON = ContextOf({"name": STRING, "age": NUMBER})
ADD = compile_expression("function(a, b) a + b").evaluate({}).value


def frame():
    return Run().frame


MEMBERS = {
    "a number": ("number", Decimal("1.5"), True),
    "a boolean is no number": ("number", True, False),
    "a whole number": ("integer", 5, True),
    "a decimal that is whole": ("long", Decimal("5.0"), True),
    "a fraction is no integer": ("integer", Decimal("5.5"), False),
    "a fraction": ("double", Decimal("5.5"), True),
    "a text": ("string", "a", True),
    "a boolean": ("boolean", False, True),
    "a date": ("date", DATE_VALUE, True),
    "a date is no moment": ("dateTime", DATE_VALUE, False),
    "a list": ("list", [1], True),
    "a context": ("context", {}, True),
    "a function": ("function", ADD, True),
    "anything": ("Any", DATE_VALUE, True),
    "only null is null": ("Null", 0, False),
}


@pytest.mark.parametrize(("name", "value", "expected"), MEMBERS.values(), ids=list(MEMBERS))
def test_values_belong_to_built_in_types(name, value, expected):
    assert BUILT_IN[name].conforms(value, frame()) is expected


def test_null_fits_every_type():
    assert all(fits(None, wanted, frame()) for wanted in BUILT_IN.values())


COERCED = {
    "what conforms": (5, NUMBER, (5, True)),
    "null": (None, NUMBER, (None, True)),
    "a list of one to its item": ([5], NUMBER, (5, True)),
    "an item to a list of one": (5, ListOf(NUMBER), ([5], True)),
    "a date to its midnight": (DATE_VALUE, DATE_TIME, (MIDNIGHT, True)),
    "a list of two is no item": ([5, 6], NUMBER, (None, False)),
    "a list of one wrong item": (["a"], NUMBER, (None, False)),
    "a wrong item is no list": ("a", ListOf(NUMBER), (None, False)),
    "a text is no number": ("5", NUMBER, (None, False)),
    "an allowed value": (5, SMALL, (5, True)),
    "a value not allowed": (50, SMALL, (None, False)),
    "a context with more entries": (
        {"name": "a", "age": 1, "x": 2},
        PERSON,
        ({"name": "a", "age": 1, "x": 2}, True),
    ),
    "a context with a null entry": (
        {"name": None, "age": 1},
        PERSON,
        ({"name": None, "age": 1}, True),
    ),
    "a context that lacks an entry": ({"name": "a"}, PERSON, (None, False)),
    "a list with a wrong item": ([1, "a"], ListOf(NUMBER), (None, False)),
    "a function of two": (ADD, FunctionOf((NUMBER, NUMBER), ANY), (ADD, True)),
    "a function of one": (ADD, FunctionOf((NUMBER,), NUMBER), (None, False)),
}


@pytest.mark.parametrize(("value", "wanted", "expected"), COERCED.values(), ids=list(COERCED))
def test_values_are_converted_as_the_standard_says(value, wanted, expected):
    assert coerce(value, wanted, frame()) == expected


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        ("2026-01-01", "date", DATE_VALUE),
        ("2026-01-01T00:00:00Z", "dateTime", MIDNIGHT),
        ("08:00:00", "time", from_log({"$t": "time", "v": "08:00:00"})),
        ("PT4H", "dayTimeDuration", from_log({"$t": "duration", "v": "PT4H"})),
        ("P1M", "yearMonthDuration", from_log({"$t": "duration", "v": "P1M"})),
        ("P1M", "dayTimeDuration", "P1M"),
        ("soon", "date", "soon"),
        ("2026-01-01", "string", "2026-01-01"),
        (5, "date", 5),
    ],
)
def test_a_text_is_read_where_a_date_time_or_duration_is_wanted(value, name, expected):
    assert read_text(value, BUILT_IN[name]) == expected


def test_a_function_taken_as_a_type_gives_only_what_the_type_says():
    halves = compile_expression("function(a) if a > 9 then [a] else string(a)").evaluate({}).value
    kind = FunctionOf((NUMBER,), NUMBER)

    taken, is_good = coerce(halves, kind, frame())
    calls = [compile_expression(f"f({n})").evaluate({"f": taken}) for n in (10, 1)]

    assert is_good
    assert coerce(taken, kind, frame()) == (taken, True)
    assert [(c.value, [w.code for w in c.warnings]) for c in calls] == [
        (10, []),
        (None, ["type_mismatch"]),
    ]


def test_allowed_values_are_peeled_off():
    double = Allowed(SMALL, "5", compile_unary_tests("5"))

    assert (bare(double), list(allowed_texts(double))) == (NUMBER, ["5", "[0..9]"])


def test_lists_and_temporal_types_are_known():
    assert [is_list(t) for t in (ListOf(ANY), BUILT_IN["list"], INTEGER)] == [True, True, False]
    assert [builder_of(t) for t in (DATE_TIME, BUILT_IN["dayTimeDuration"], STRING, PERSON)] == [
        "date and time",
        "duration",
        None,
        None,
    ]
