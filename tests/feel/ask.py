"""Short questions for tables of tests: what does an expression give, and what does it warn of."""

import pytest

from feel import DEFAULT_LIMITS, Date, DateTime, Time, Zone, compile_expression, compile_unary_tests
from feel.frame import Frame
from feel.values.text import written

NOW = DateTime(Date(2026, 11, 21), Time(8 * 3600 * 10**9, Zone(0)))


def a_frame(limits=DEFAULT_LIMITS):
    """A running evaluation without variables."""
    return Frame({}, limits, NOW, 0, 0)


def value(text, **context):
    return compile_expression(text, names=context).evaluate(context, now=NOW).value


def shown(text, **context):
    """The value of an expression as it would be written in FEEL."""
    return written(a_frame(), value(text, **context), 0)


def passes(tests, given, **context):
    return compile_unary_tests(tests, names=context).evaluate(given, context, now=NOW).value


def codes(text, **context):
    result = compile_expression(text, names=context).evaluate(context)
    return result.value, [warning.code for warning in result.warnings]


def table(*rows):
    """Rows of an expression and what is expected of it, named by the expression."""
    ids = [row[0] if len(row[0]) < 60 else f"{row[0][:57]}..." for row in rows]
    return pytest.mark.parametrize(("text", "expected"), rows, ids=ids)
