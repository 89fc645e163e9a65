"""Expressions of the whole grammar, with every built-in function, made from parts."""

from hypothesis import strategies as st

from feel import Date, DateTime, Limits, Time
from feel.library.registry import BUILTINS
from tests.feel.typed_grammar import TYPED

TIGHT = Limits(steps=5_000, depth=600, size=2_000)
NOW = DateTime(Date(2026, 1, 1), Time(0))
CONTEXT = {
    "a": 1,
    "b": "x",
    "c": [1, 2, {"a": 3}],
    "customer name": Date(2020, 1, 1),
    "列表": [{"a": 1}, {"a": None}],
    "x": {"a": 1, "b": [1]},
}
LEAVES = [
    "1", "0", "-1", "2.5", "1E6144", "1E-6143", '""', '"abc"', '"[1..2]"', '"2020-01-01"',
    '"\\\\d+"', '","', "null", "true", "false", '@"2020-02-29"', '@"2020-02-29T10:00:00"',
    '@"2020-01-01T10:00:00@Europe/Paris"', '@"10:00:00Z"', '@"P1Y2M"', '@"-P3DT4H"',
    '@"-999999999-01-01"', "[1..3]", "(1..3]", '["a".."z"]', "(<5)", "[]", "{}", "[1, 2, 3]",
    "[[1], [2]]", '{a: 1, b: "x"}', "[{a: 1}, {a: 2}]", "function(p) p + 1",
    "function(p, q) p < q", *CONTEXT, "item", "partial", "?", "nobody",
]  # fmt: skip
FRAMES = [
    "({} + {})", "({} - {})", "({} * {})", "({} / {})", "({} ** {})", "(-{})", "({} = {})",
    "({} != {})", "({} < {})", "({} >= {})", "({} and {})", "({} or {})", "({} in ({}, {}))",
    "({} in {})", "({} between {} and {})", "(if {} then {} else {})",
    "(for a in {}, b in {} return {})", "(for i in {}..{} return {})",
    "(some x in {} satisfies {})", "(every x in {} satisfies {})", "({})[{}]", "({}).a",
    "({}).year", "({}).start", "({}).time offset", "({} instance of number)",
    "({} instance of list<Any>)", "{{a: {}, \"k y\": {}, f: function(n) {}}}", "[{}, {}]",
    "[{}..{}]", "({}..{})", "(function(x, y) {})({}, {})",
    *(f"{name}({', '.join(['{}'] * count)})" for name in BUILTINS for count in (1, 2, 3)),
]  # fmt: skip
WORDS = [
    *"()[]{},:.+-*/<=@?\\'\"", "..", "**", "and", "or", "if", "then", "else", "for", "in", "return",
    "some", "every", "satisfies", "function", "between", "instance", "of", "not", "null", "true",
    "1", '"s"', "a", "b c", "->", "//", "/*", "\n", "date and time", "external", "\ud800", "🐎",
]  # fmt: skip


@st.composite
def filled(draw, parts):
    frame = draw(st.sampled_from(FRAMES))
    return frame.format(*(draw(parts) for _ in range(frame.replace("{{", "").count("{"))))


WILD = st.recursive(st.sampled_from(LEAVES), filled, max_leaves=12)
EXPRESSIONS = TYPED | WILD
SOUP = st.lists(st.sampled_from(WORDS), max_size=15).map(" ".join)
