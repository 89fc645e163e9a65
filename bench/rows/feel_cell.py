"""One condition, and one cell of a decision table, compiled."""

from __future__ import annotations

import time
from collections.abc import Callable

import decisions
from bench.figures import spread
from bench.result import Ground, Measured, Row
from feel import compile_expression

_BAR = 10.0
_BLOCKS = 11
_CONDITION = 'case.severity = "urgent" and case.claim_amount > 10000'
_CONTEXT = {"case": {"severity": "urgent", "claim_amount": 12_000}}
_ROWS = 30
_TABLE = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="bench">
  <decision id="authority" name="authority">
    <decisionTable id="table" hitPolicy="FIRST">
      <input id="i1"><inputExpression id="e1"><text>severity</text></inputExpression></input>
      <input id="i2"><inputExpression id="e2"><text>amount</text></inputExpression></input>
      <output id="o1" name="level" typeRef="string" />
      {rules}
    </decisionTable>
  </decision>
</definitions>
"""
_RULE = (
    '<rule id="r{n}"><inputEntry id="r{n}a"><text>"{word}"</text></inputEntry>'
    '<inputEntry id="r{n}b"><text>[{low}..{high})</text></inputEntry>'
    '<outputEntry id="r{n}c"><text>"level {n}"</text></outputEntry></rule>'
)


def measure(ground: Ground) -> list[Measured]:
    """Microseconds of processor time; the table's last row is the one that fits."""
    times = ground.pick(2_000, 200)
    condition = compile_expression(_CONDITION)
    of_condition = _timed(lambda: condition.evaluate(_CONTEXT), times)
    model = decisions.read(_table().encode(), name="authority.dmn")
    given = {"severity": "urgent", "amount": 1_000 * _ROWS - 500}
    outcome = decisions.evaluate(model, "authority", given)
    whole = _timed(lambda: decisions.evaluate(model, "authority", given), max(20, times // 20))
    cells = [spent / (2 * _ROWS + 1) for spent in whole]
    is_right = outcome.matched == (f"r{_ROWS - 1}",)
    return [
        _line(f"one condition: {_CONDITION}", of_condition),
        _line(f"one cell of a table of {_ROWS} rows (the last fits: {is_right})", cells),
        Measured(what=f"the whole table of {_ROWS} rows", value=f"{spread(whole, 0)} µs"),
    ]


def _line(what: str, spent: list[float]) -> Measured:
    middle = sorted(spent)[len(spent) // 2]
    return Measured(
        what=what,
        value=f"{spread(spent)} µs",
        reach=f"at most {_BAR:.0f} µs",
        is_met=middle <= _BAR,
    )


def _timed(work: Callable[[], object], times: int) -> list[float]:
    """Microseconds a call, a figure for each block; the first block warms up."""
    blocks = []
    for _ in range(_BLOCKS + 1):
        begun = time.process_time()
        for _ in range(times):
            work()
        blocks.append((time.process_time() - begun) / times * 1e6)
    return blocks[1:]


def _table() -> str:
    words = ("general", "serious", "urgent")
    rules = (
        _RULE.format(n=n, word=words[n % 3], low=1_000 * n, high=1_000 * (n + 1))
        for n in range(_ROWS)
    )
    return _TABLE.format(rules="\n      ".join(rules))


ROW = Row(name="feel-cell", grounds=(), measure=measure)
