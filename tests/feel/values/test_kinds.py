from decimal import Decimal

import pytest

from feel import Date, DateTime, DayTimeDuration, Function, Range, Time, YearMonthDuration
from feel.values.kinds import kind_of


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "null"),
        (True, "boolean"),
        (1, "number"),
        (Decimal(1), "number"),
        ("a", "string"),
        (Date(1, 1, 1), "date"),
        (Time(0), "time"),
        (DateTime(Date(1, 1, 1), Time(0)), "date and time"),
        (YearMonthDuration(1), "years and months duration"),
        (DayTimeDuration(1), "days and time duration"),
        ([], "list"),
        ({}, "context"),
        (Range(1, 2), "range"),
        (Function("f", (), lambda frame, values: None), "function"),
        (1.5, "foreign"),
        ((1,), "foreign"),
    ],
)
def test_each_value_is_of_one_kind(value, kind):
    assert kind_of(value) == kind
