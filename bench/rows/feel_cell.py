"""One condition, and one cell of a decision table, compiled."""

from __future__ import annotations

import decisions
from bench.blocks import timed
from bench.figures import median, spread
from bench.result import Ground, Measured, Row
from feel import compile_expression

_BAR = 10.0
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
    milliseconds = ground.pick(500, 20)
    condition = compile_expression(_CONDITION)
    of_condition = timed(lambda: condition.evaluate(_CONTEXT), milliseconds)
    model = decisions.read(_table().encode(), name="authority.dmn")
    given = {"severity": "urgent", "amount": 1_000 * _ROWS - 500}
    outcome = decisions.evaluate(model, "authority", given)
    whole = timed(lambda: decisions.evaluate(model, "authority", given), milliseconds)
    cells = [spent / (2 * _ROWS + 1) for spent in whole]
    is_right = outcome.matched == (f"r{_ROWS - 1}",)
    return [
        _line(f"one condition: {_CONDITION}", of_condition),
        _line(f"one cell of a table of {_ROWS} rows (the last fits: {is_right})", cells),
        Measured(what=f"the whole table of {_ROWS} rows", value=f"{spread(whole, 0)} µs"),
    ]


def _line(what: str, spent: list[float]) -> Measured:
    return Measured(
        what=what,
        value=f"{spread(spent)} µs",
        reach=f"at most {_BAR:.0f} µs",
        is_met=median(spent) <= _BAR,
    )


def _table() -> str:
    words = ("general", "serious", "urgent")
    rules = (
        _RULE.format(n=n, word=words[n % 3], low=1_000 * n, high=1_000 * (n + 1))
        for n in range(_ROWS)
    )
    return _TABLE.format(rules="\n      ".join(rules))


ROW = Row(name="feel-cell", grounds=(), measure=measure)
