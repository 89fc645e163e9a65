import pytest

from feel import FeelLimit, compile_expression, compile_unary_tests

READS = {
    "1": (set(), set()),
    "a": ({"a"}, set()),
    "a.b.c + d": ({"a.b.c", "d"}, set()),
    "a[1].b": ({"a.b"}, set()),
    "a[p > q].b": ({"a.b", "a.p", "a.q", "p", "q"}, {"p", "q"}),
    "a[item.p > 1]": ({"a", "a.p", "a.item.p"}, {"a.item.p"}),
    "a[b[c = d] = e]": (
        {"a", "a.b", "b", "b.c", "a.b.c", "a.c", "c", "b.d", "a.b.d", "a.d", "d", "a.e", "e"},
        {"b", "c", "d", "e"},
    ),
    "count(a)": ({"a"}, set()),
    "sort(a, function(x, y) x.n < y.n)": ({"a"}, set()),
    "f(a)": ({"f", "a"}, set()),
    "count": ({"count"}, {"count"}),
    "abs + count(abs)": ({"abs"}, {"abs"}),
    "for i in a return i.b": ({"a", "a.b"}, set()),
    "for i in a, j in i.b return j.c + k": ({"a", "a.b", "a.b.c", "k"}, set()),
    "for i in 1..n return partial": ({"n"}, set()),
    "some x in a satisfies x > y": ({"a", "y"}, set()),
    "{b: a, c: b.d, e: c + f}": ({"a", "a.d", "f"}, set()),
    "{b: a}.b": ({"a"}, set()),
    "{f: function(n) f(n) + m}": ({"m"}, set()),
    "function(p) p.q + r": ({"r"}, set()),
    "if a then b else c": ({"a", "b", "c"}, set()),
    "a in (b, < c, [d..e])": ({"a", "b", "c", "d", "e"}, set()),
    "a between b and c": ({"a", "b", "c"}, set()),
    "a instance of number": ({"a"}, set()),
    "(a).b": ({"a.b"}, set()),
    "f(a).b": ({"f", "a"}, set()),
    "客户.等级": ({"客户.等级"}, set()),
}


def joined(paths):
    return {".".join(path) for path in paths}


@pytest.mark.parametrize(("text", "expected"), READS.items(), ids=READS)
def test_an_expression_knows_what_it_reads(text, expected):
    expression = compile_expression(text)

    assert (joined(expression.reads), joined(expression.maybe_reads)) == expected


def test_a_name_in_scope_hides_the_function_of_that_name():
    expression = compile_expression("count(a) + count", names=["count", "a"])

    assert (joined(expression.reads), expression.maybe_reads) == ({"count", "a"}, frozenset())


def test_a_name_read_for_sure_elsewhere_is_sure():
    expression = compile_expression("a[p > 1] and p")

    assert (joined(expression.reads), expression.maybe_reads) == ({"a", "a.p", "p"}, frozenset())


def test_an_entry_of_a_filtered_item_goes_before_a_name_bound_outside():
    inside = compile_expression("for p in b return a[p > 1]")
    outside = compile_expression("a[some p in b satisfies p > 1]")

    assert joined(inside.reads) == {"b", "a", "a.p"}
    assert joined(outside.reads) == {"b", "a", "a.b"}


def test_filters_within_filters_have_an_end():
    with pytest.raises(FeelLimit):
        compile_expression("".join(f"a{i}[" for i in range(20)) + "b = 1" + "]" * 20)


def test_the_input_of_unary_tests_is_no_variable():
    tests = compile_unary_tests("> limit.low, count(?) = 1")

    assert joined(tests.reads) == {"limit.low"}
