from decimal import Decimal

import pytest

from feel import (
    Date,
    DateTime,
    DayTimeDuration,
    NotLoggable,
    Range,
    Time,
    YearMonthDuration,
    Zone,
    compile_expression,
    from_log,
    to_log,
)

PAIRS = {
    "null": (None, None),
    "true": (True, True),
    "text": ("闭环", "闭环"),
    "integer": (2**53, 2**53),
    "negative": (-(2**53), -(2**53)),
    "large": (2**53 + 1, {"$t": "decimal", "v": "9007199254740993"}),
    "decimal": (Decimal("1.5"), {"$t": "decimal", "v": "1.5"}),
    "date": (Date(2026, 1, 2), {"$t": "date", "v": "2026-01-02"}),
    "time": (Time(0, Zone(3600)), {"$t": "time", "v": "00:00:00+01:00"}),
    "moment": (
        DateTime(Date(2026, 1, 2), Time(10**9, Zone(None, "Asia/Shanghai"))),
        {"$t": "dateTime", "v": "2026-01-02T00:00:01@Asia/Shanghai"},
    ),
    "months": (YearMonthDuration(14), {"$t": "duration", "v": "P1Y2M"}),
    "nanos": (DayTimeDuration(-(10**9)), {"$t": "duration", "v": "-PT1S"}),
    "list": ([1, [Date(1, 1, 1)]], [1, [{"$t": "date", "v": "0001-01-01"}]]),
    "context": ({"a b": {"c": None}}, {"a b": {"c": None}}),
}


@pytest.mark.parametrize(("value", "logged"), PAIRS.values(), ids=PAIRS)
def test_a_value_has_one_form_in_the_log(value, logged):
    assert to_log(value) == logged


@pytest.mark.parametrize(("value", "logged"), PAIRS.values(), ids=PAIRS)
def test_the_log_gives_the_value_back(value, logged):
    found = from_log(logged)

    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("value", "logged"),
    [
        (Decimal("2.00"), 2),
        (Decimal("1.50"), {"$t": "decimal", "v": "1.5"}),
        (Decimal("-0"), 0),
        (Decimal("1E+3"), 1000),
    ],
    ids=["whole", "needless_zeros", "minus_zero", "exponent"],
)
def test_equal_numbers_are_logged_alike(value, logged):
    assert to_log(value) == logged


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        Range(1, 2),
        compile_expression("function() 1").evaluate({}).value,
        Decimal("NaN"),
        {1: 2},
        {"$t": "date", "v": "2026-01-02"},
        (1, 2),
        b"x",
    ],
    ids=["float", "range", "function", "nan", "key", "looks_tagged", "tuple", "bytes"],
)
def test_what_has_no_form_is_refused(value):
    with pytest.raises(NotLoggable):
        to_log(value)


@pytest.mark.parametrize(
    "logged",
    [
        1.5,
        {"$t": "date", "v": "2026-02-30"},
        {"$t": "date"},
        {"$t": "date", "v": 5},
        {"$t": "date", "v": "2026-01-01", "x": 1},
        {"$t": "colour", "v": "red"},
        {"$t": ["date"], "v": "2026-01-01"},
        {"a": [0.5]},
        object(),
    ],
    ids=[
        "float", "no_such_day", "no_text", "no_string", "more", "unknown", "tag", "inner",
        "foreign",
    ],
)  # fmt: skip
def test_logged_json_that_means_nothing_is_refused(logged):
    with pytest.raises(NotLoggable):
        from_log(logged)


def test_nesting_beyond_a_hundred_is_refused_both_ways():
    deep = []
    for _ in range(200):
        deep = [deep]

    with pytest.raises(NotLoggable):
        to_log(deep)
    with pytest.raises(NotLoggable):
        from_log(deep)
