"""FEEL beside feelin: the same conditions and the same cells of a table, in the same run."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, cast

import decisions
from bench import blocks, feelin
from bench.conditions import COMPLAINT, CONDITIONS
from bench.drawings.thirty_rows import DECISION, ROWS, cells, inputs, table
from bench.feelin import Group, Item, Timed
from bench.figures import median, spread
from bench.result import Ground, Measured, Row
from feel import Result, compile_expression, compile_unary_tests, from_log, to_log
from feel.compiler.program import compiled
from feel.syntax.parser import parse_expression

_BAR_CONDITION, _BAR_TABLE = 10, 300
_VARIABLES = cast("dict[str, Any]", from_log(COMPLAINT))
_GIVEN = cast("dict[str, Any]", from_log(inputs(ROWS)))


def measure(ground: Ground) -> list[Measured]:
    """Microseconds of processor time; what the two do not answer alike is named and left out."""
    milliseconds = ground.pick(500, 20)
    conditions = [Item(text=text, context=COMPLAINT) for text in CONDITIONS.values()]
    groups = [Group(kind="evaluate", items=[one]) for one in conditions]
    tests = Group(kind="unaryTest", items=_tests())
    parses = [Group(kind="parse", items=[one]) for one in conditions]
    told = feelin.timed([tests, *groups, *parses], milliseconds)
    theirs = dict(zip(CONDITIONS, told[1:], strict=False))
    parsing = dict(zip(CONDITIONS, told[1 + len(theirs) :], strict=True))
    same = [name for name, one in theirs.items() if _is_same([_answer(name)], one)]
    ours = {name: blocks.timed(_asking(name), milliseconds) for name in same}
    left_out = [name for name in theirs if name not in same]
    lines = [_line(f"{n}: {CONDITIONS[n]}", ours[n], theirs[n].spent, _BAR_CONDITION) for n in same]
    lines += _together(ours, theirs, parsing, milliseconds)
    is_table_same = _is_same([_passes(item) for item in tests.items], told[0])
    if is_table_same:
        lines.append(_whole_table(told[0], milliseconds))
    else:
        left_out.append("the cells of the table")
    names = ", ".join(left_out) or "none"
    return [*lines, Measured(what="left out, answered otherwise", value=names)]


def _tests() -> list[Item]:
    given = inputs(ROWS)
    asked = [pair for n in range(1, ROWS + 1) for pair in cells(n).items()]
    return [Item(text=text, context={"?": given[name]}) for name, text in asked]


def _asking(name: str) -> partial[Result]:
    return partial(compile_expression(CONDITIONS[name]).evaluate, _VARIABLES)


def _answer(name: str) -> object:
    return to_log(compile_expression(CONDITIONS[name]).evaluate(_VARIABLES).value)


def _passes(item: Item) -> object:
    value = from_log(item.context["?"])
    return to_log(compile_unary_tests(item.text).evaluate(value, {}).value)


def _is_same(ours: Sequence[object], theirs: Timed) -> bool:
    """Nulls count as differences: they would say that neither understood."""
    return None not in ours and json.dumps(ours) == json.dumps(theirs.answers)


def _together(
    ours: Mapping[str, Sequence[float]],
    theirs: Mapping[str, Timed],
    parsing: Mapping[str, Timed],
    milliseconds: int,
) -> list[Measured]:
    """The mean condition: compiled once, and compiled anew for each answer as feelin does."""
    mine = _mean(list(ours.values()))
    other = _mean([theirs[name].spent for name in ours])
    parsed = median(_mean([parsing[name].spent for name in ours]))
    compiling = _mean([blocks.timed(_compiling(name), milliseconds) for name in ours])
    no_form = (
        f"the same, ours compiled anew each time: feelin {feelin.version()} has no compiled form "
        f"and parses at each call, {parsed:.0f} µs of its time"
    )
    afresh = [sum(block) for block in zip(compiling, mine, strict=True)]
    return [_line(f"the mean of these {len(ours)}", mine, other), _line(no_form, afresh, other)]


def _compiling(name: str) -> Callable[[], object]:
    """What ``compile_expression`` does for a text that it does not know yet."""
    none: frozenset[str] = frozenset()
    return lambda: compiled(parse_expression(CONDITIONS[name], none), none, {}, inputs=0)


def _mean(figures: Sequence[Sequence[float]]) -> list[float]:
    """Of several, block by block."""
    return [sum(block) / len(block) for block in zip(*figures, strict=True)]


def _whole_table(theirs: Timed, milliseconds: int) -> Measured:
    model = decisions.read(table(), name="authority.dmn")
    ours = blocks.timed(partial(decisions.evaluate, model, DECISION, _GIVEN), milliseconds)
    what = f"table of {ROWS} rows, the last matches; feelin: its {len(theirs.answers)} unary tests"
    return _line(what, ours, theirs.spent, _BAR_TABLE)


def _line(
    what: str, ours: Sequence[float], theirs: Sequence[float], bar: int | None = None
) -> Measured:
    ratio = median(ours) / median(theirs)
    return Measured(
        what=what,
        value=f"{spread(ours)} µs, feelin {spread(theirs, 0)} µs, ours/theirs {ratio:.3f}",
        reach="" if bar is None else f"at most {bar} µs",
        is_met=None if bar is None else median(ours) <= bar,
    )


ROW = Row(name="feel-beside-feelin", grounds=(), measure=measure)
