"""The expression language: FEEL of DMN 1.5, parsed once and bounded by counts."""

from feel.errors import FeelError, FeelLimit, FeelSyntaxError, NotLoggable
from feel.expression import Expression, UnaryTests, compile_expression, compile_unary_tests
from feel.limits import DEFAULT_LIMITS, Limits
from feel.log import from_log, to_log
from feel.result import Result, Warning_
from feel.values.date import Date
from feel.values.duration import DayTimeDuration, YearMonthDuration
from feel.values.function import Function
from feel.values.moment import DateTime
from feel.values.range import Range
from feel.values.time import Time
from feel.values.zone import Zone

__all__ = [
    "DEFAULT_LIMITS",
    "Date",
    "DateTime",
    "DayTimeDuration",
    "Expression",
    "FeelError",
    "FeelLimit",
    "FeelSyntaxError",
    "Function",
    "Limits",
    "NotLoggable",
    "Range",
    "Result",
    "Time",
    "UnaryTests",
    "Warning_",
    "YearMonthDuration",
    "Zone",
    "compile_expression",
    "compile_unary_tests",
    "from_log",
    "to_log",
]
