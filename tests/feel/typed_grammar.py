"""Expressions whose parts fit together, so that most of them have a value."""

import re

from hypothesis import strategies as st

LEAVES = {
    "n": ["1", "0", "-2.5", "1E3", "0.1", "a", "count(c)"],
    "b": ["true", "false", "null", "(a = 1)"],
    "t": ['"abc"', '""', "b", '"好的"', '"2020-02-29"'],
    "l": ["[1, 2, 3]", "[]", "[1..3]", "c[item instance of number]"],
    "d": ['@"2020-02-29"', 'date("2026-11-22")', "customer name"],
    "p": ['@"P1D"', '@"PT36H"', 'duration("-P3DT1S")'],
}
"""By kind: number, boolean, text, list of numbers, date, days and time duration."""
FRAMES = {
    "n": [
        "({n} + {n})", "({n} - {n})", "({n} * {n})", "({n} / {n})", "({n} ** 2)", "(-{n})",
        "abs({n})", "floor({n})", "ceiling({n})", "decimal({n}, 2)", "round half up({n}, 1)",
        "modulo({n}, {n})", "sqrt({n})", "count({l})", "sum({l})", "mean({l})", "median({l})",
        "min({l})", "max({l})", "({l})[1]", "({l})[-1]", "string length({t})",
        "(if {b} then {n} else {n})", "({d}).year", "({d}).month", "({p}).days",
        'number({t}, ",", ".")', "(function(x, y) x + y)({n}, {n})", "{{k: {n}, j: k + 1}}.j",
        "day of year({d})", "(for i in 1..{n} return i)[1]", "index of({l}, {n})[1]",
    ],
    "b": [
        "({n} < {n})", "({n} >= {n})", "({n} = {n})", "({n} != {n})", "({n} in [{n}..{n}])",
        "({n} in ({n}, < {n}))", "({n} between {n} and {n})", "({b} and {b})", "({b} or {b})",
        "not({b})", "({t} = {t})", "contains({t}, {t})", "starts with({t}, {t})",
        "list contains({l}, {n})", "(some x in {l} satisfies x > {n})", "({p} < {p})",
        "(every x in {l} satisfies x > {n})", "({d} < {d})", "all([{b}, {b}])", "even({n})",
        "({n} instance of number)", "overlaps([{n}..{n}], [{n}..{n}])", 'matches({t}, "[a-c]+")',
    ],
    "t": [
        "({t} + {t})", "upper case({t})", "substring({t}, 1, 2)", 'replace({t}, "[a-c]", "x")',
        "string({n})", "string({d})", "string({l})", 'string join([{t}, {t}], "-")',
        "(if {b} then {t} else {t})", "day of week({d})", 'split({t}, "b")[1]',
        'get value({{"k y": {t}}}, "k y")',
    ],
    "l": [
        "[{n}, {n}]", "(for x in {l} return x + {n})", "(for x in {l}, y in {l} return x * y)",
        "({l})[item > {n}]", "append({l}, {n})", "concatenate({l}, {l})", "distinct values({l})",
        "reverse({l})", "sort({l}, function(x, y) x < y)", "flatten([{l}, {l}])",
        "union({l}, {l})", "sublist({l}, 1)", "insert before({l}, 1, {n})",
        "[{{k: {n}}}, {{k: {n}}}].k", "list replace({l}, 1, {n})",
    ],
    "d": ["({d} + {p})", "({d} - {p})", "date({d})", "(if {b} then {d} else {d})"],
    "p": ["({p} + {p})", "({p} * {n})", "({d} - {d})", "(-{p})", "abs({p})"],
}  # fmt: skip
_PLACE = re.compile(r"(?<!\{)\{([nbtldp])\}")
DEPTH = 4


@st.composite
def typed(draw: st.DrawFn, kind: str = "n", depth: int = DEPTH) -> str:
    """An expression of one kind."""
    if depth == 0 or draw(st.integers(0, 3)) == 0:
        return draw(st.sampled_from(LEAVES[kind]))
    frame = draw(st.sampled_from(FRAMES[kind]))
    filled = _PLACE.sub(lambda place: draw(typed(place[1], depth - 1)), frame)
    return filled.replace("{{", "{").replace("}}", "}")


TYPED = st.sampled_from(sorted(LEAVES)).flatmap(typed)
