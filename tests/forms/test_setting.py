from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from feel import compile_expression, compile_unary_tests, to_log
from forms.setting import ABSENT, Scope, Setting, shown

NOW = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)


def test_an_expression_sees_names_and_the_moment():
    scope = Scope(NOW, {"n": 2})

    assert scope.ask(compile_expression("n + 1")) == 3
    assert scope.ask(compile_expression("n + 1"), {"n": 5}) == 6
    assert scope.ask(compile_expression("string(today()) + string(now())")) == (
        "2026-11-212026-11-21T22:00:00Z"
    )


def test_the_moment_told_is_the_one_given_to_the_microsecond():
    now = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))

    told = Scope(now).ask(compile_expression("now()"))

    assert to_log(told) == {"$t": "dateTime", "v": "2026-01-02T03:04:05.000678-03:30"}


def test_a_fault_and_a_limit_are_null():
    scope = Scope(NOW, {})

    assert scope.ask(compile_expression('1 + "a"')) is None
    assert scope.ask(compile_expression("count(for i in 1..9999999 return i)")) is None


@pytest.mark.parametrize(
    ("tests", "holds"),
    [
        (compile_unary_tests("n = 2"), True),
        (compile_unary_tests("n"), False),
        (compile_unary_tests("nobody"), True),
        (compile_unary_tests("n = 3, n = 2"), True),
        (compile_unary_tests("> 5"), False),
    ],
    ids=["true", "number", "null", "unary", "unary-null"],
)
def test_what_is_true_or_null_holds(tests, holds):
    assert Scope(NOW, {"n": 2}).holds(tests) is holds


def test_dig_follows_keys_and_stops_at_null():
    scope = Scope(NOW, {"a": {"b": 1}, "c": 2})

    assert [scope.dig(keys) for keys in (["a", "b"], ["a", "x"], ["c", "b"])] == [1, None, None]


def test_a_setting_is_fixed_or_evaluated():
    scope = Scope(NOW, {"n": Decimal("1.50")})
    evaluated = Setting(expression=compile_expression("n"))

    assert (ABSENT.text(scope), Setting(5).text(scope), evaluated.text(scope)) == ("", "5", "1.50")
    assert (Setting(5).is_fixed, evaluated.is_fixed) == (True, False)


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (True, "true"), ([1, "a"], "1, a"), (Decimal("1E+2"), "100")]
)
def test_values_are_shown_as_people_read_them(value, text):
    assert shown(value) == text
