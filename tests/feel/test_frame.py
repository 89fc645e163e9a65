from decimal import Decimal

import pytest

from feel import FeelLimit, Limits, Result, Warning_, compile_expression
from feel.frame import MOST_WARNINGS
from tests.feel.ask import a_frame

SMALL = Limits(steps=20_000, depth=600, size=10_000)

WITHOUT_END = {
    "nine_zeros": ("for i in 1..10**9 return 1", "steps"),
    "searching": ("some i in 1..10**30 satisfies i < 0", "steps"),
    "nested_loops": ("for a in 1..99, b in 1..99, c in 1..99 return a * b * c + 1", "steps"),
    "doubling_text": (
        '{a: "xxxxxxxxxxxxxxxx", b: a+a+a+a+a+a+a+a, c: b+b+b+b+b+b+b+b, d: c+c+c+c+c+c+c+c,'
        " e: d+d+d+d+d+d+d+d}.e",
        "size",
    ),
    "shared_parts": (
        "{a: [1,1,1,1,1,1,1,1,1,1], b: [a,a,a,a,a,a,a,a,a,a], c: [b,b,b,b,b,b,b,b,b,b],"
        " d: [c,c,c,c,c,c,c,c,c,c], e: [d,d,d,d,d,d,d,d,d,d]}",
        "size",
    ),
    "text_of_shared_parts": (
        "string({a: [1,1,1,1,1,1,1,1,1,1], b: [a,a,a,a,a,a,a,a,a,a], c: [b,b,b,b,b,b,b,b,b,b],"
        " d: [c,c,c,c,c,c,c,c,c,c]})",
        "size",
    ),
    "comparing_shared_parts": (
        "{a: [1,1,1,1,1,1,1,1,1,1], b: [a,a,a,a,a,a,a,a,a,a], c: [b,b,b,b,b,b,b,b,b,b],"
        " d: [c,c,c,c,c,c,c,c,c,c], e: [d,d,d,d,d,d], f: e = [d,d,d,d,d,d]}.f",
        "steps",
    ),
    "endless_recursion": ("{f: function(n) f(n + 1), r: f(1)}.r", "depth"),
    "recursion_in_a_list": ("{f: function(n) [f(n)], r: f(1)}.r", "depth"),
    "self_application": ("(function(x) x(x))(function(x) x(x))", "depth"),
    "recursion_through_sort": (
        "{f: function(a, b) count(sort([1, 2], f)) > 1, r: f(1, 2)}.r",
        "depth",
    ),
    "fibonacci": ("{f: function(n) if n < 2 then n else f(n-1) + f(n-2), r: f(40)}.r", "steps"),
    "deep_text": ("string((for i in 1..200 return [partial[-1]])[-1])", "depth"),
    "deep_equality": (
        "{a: (for i in 1..200 return [partial[-1]])[-1],"
        " b: (for i in 1..200 return [partial[-1]])[-1], c: a = b}.c",
        "depth",
    ),
    "growing_replacement": (
        'replace(string join(for i in 1..900 return "aaaaaaaaaa"), "a", "bbbbbbbbbb")',
        "size",
    ),
    "many_patterns": ('for i in 1..9999 return matches("a", string(i) + "(a{30}){30}")', "steps"),
    "growing_lists": ("for i in 1..9999 return concatenate(partial, partial)", "steps"),
    "many_functions": ("for i in 1..9999 return function() i", "steps"),
    "long_numbers": ("for i in 1..9999 return string(1E6144)", "steps"),
    "powers": ("for i in 1..9999 return 1.5 ** (i / 7)", "steps"),
}


@pytest.mark.parametrize(("text", "limit"), WITHOUT_END.values(), ids=WITHOUT_END)
def test_what_has_no_end_meets_a_limit(text, limit):
    expression = compile_expression(text)

    with pytest.raises(FeelLimit) as caught:
        expression.evaluate({}, SMALL)

    assert caught.value.facts == {"limit": limit}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9**9**9**9**9", None),
        ("10**6000 * 10**6000", None),
        ("1E-6143 / 10**34", 0),
        ("(-8) ** (1/3)", None),
        ("0 ** -1", None),
        ("for i in 1E6000..1E6000 return i", None),
        ('@"P999999999D" * 1E6000', None),
        ('@"999999999-12-31T23:59:59@Europe/Paris" + @"P1D"', None),
        ('@"-999999999-01-01" - @"P1D"', None),
        ("modulo(1E6144, 7)", 1),
        ('substring("abc", 1E6000)', None),
        ("[1, 2, 3][-1E6000]", None),
        ('number("1E99999")', None),
        ('matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")', False),
        ('matches("x", "(((x{100}){100}){100}){100}")', None),
        ("{f: function(n) if n = 0 then 0 else 1 + f(n-1), r: f(80)}.r", 80),
    ],
    ids=[
        "tower", "large", "small", "root", "zero", "long_range", "duration", "last_day",
        "first_day", "modulo", "start", "index", "exponent", "backtracking", "program", "recursion",
    ],
)  # fmt: skip
def test_extremes_end_with_a_value(text, expected):
    assert compile_expression(text).evaluate({}).value == expected


def test_a_list_that_holds_itself_as_it_was_is_no_circle():
    answer = compile_expression("for i in 1..3 return partial").evaluate({}).value

    assert answer == [[], [[]], [[], [[]]]]


def test_an_answer_that_a_limit_allows_is_not_refused():
    answer = compile_expression("for i in 1..100 return i").evaluate({}, Limits(1000, 100, 100))

    assert answer.value == list(range(1, 101))


def test_warnings_end_at_a_hundred():
    result = compile_expression("for i in 1..500 return nobody").evaluate({})

    assert len(result.warnings) == MOST_WARNINGS


def test_a_host_that_leaves_no_room_gets_the_limit_too():
    expression = compile_expression("{f: function(n) if n = 0 then 0 else f(n-1), r: f(100)}.r")

    def deep(levels):
        return deep(levels - 1) if levels else expression.evaluate({})

    with pytest.raises(FeelLimit) as caught:
        deep(700)

    assert caught.value.facts == {"limit": "depth", "at": "host"}


def test_a_fault_is_noted_at_the_place_of_the_call_unless_another_is_given():
    frame = a_frame()
    frame.position = 7

    assert frame.null("bad_text", "date") is None
    frame.warn("unknown_name", "x", 3)

    assert frame.result(Decimal(1)) == Result(
        Decimal(1), (Warning_("bad_text", 7, "date"), Warning_("unknown_name", 3, "x"))
    )


def test_a_quiet_question_leaves_no_warning():
    frame = a_frame()
    frame.warn("first")

    frame.quietly(lambda inner: inner.warn("second"))

    assert [warning.code for warning in frame.result(None).warnings] == ["first"]


@pytest.mark.parametrize(
    ("act", "limit"),
    [
        (lambda frame: frame.spend(11), "steps"),
        (lambda frame: frame.hold(6), "size"),
        (lambda frame: frame.hold_text(6), "size"),
        (lambda frame: frame.enter(4), "depth"),
        (lambda frame: frame.result([[1, 2], [3, 4], 5]), "size"),
        (lambda frame: frame.result([[[[]]]]), "depth"),
    ],
    ids=["steps", "list", "text", "depth", "parts", "levels"],
)
def test_each_count_has_its_end(act, limit):
    frame = a_frame(Limits(steps=10, depth=3, size=5))

    with pytest.raises(FeelLimit) as caught:
        act(frame)

    assert caught.value.facts == {"limit": limit}


def test_what_is_left_may_be_used_again():
    frame = a_frame(Limits(steps=10, depth=3, size=5))

    frame.enter(3)
    frame.leave(3)
    frame.enter(3)
    frame.spend(10)
    frame.hold(0)

    assert (frame.steps, frame.depth) == (0, 0)
