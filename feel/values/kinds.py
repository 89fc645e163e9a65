"""What kind of value something is."""

from decimal import Decimal

from feel.values.date import Date
from feel.values.duration import DayTimeDuration, YearMonthDuration
from feel.values.function import Function
from feel.values.moment import DateTime
from feel.values.range import Range
from feel.values.time import Time

KINDS: dict[type, str] = {
    type(None): "null",
    bool: "boolean",
    int: "number",
    Decimal: "number",
    str: "string",
    Date: "date",
    Time: "time",
    DateTime: "date and time",
    YearMonthDuration: "years and months duration",
    DayTimeDuration: "days and time duration",
    list: "list",
    dict: "context",
    Range: "range",
    Function: "function",
}


def kind_of(value: object) -> str:
    """Return the kind of ``value`` as the standard names it; ``foreign`` for anything else."""
    return KINDS.get(type(value), "foreign")
