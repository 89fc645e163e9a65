"""A decision table of 30 rows, evaluated as the engine does."""

from __future__ import annotations

from functools import partial
from typing import cast

import decisions
from bench.blocks import timed
from bench.drawings.thirty_rows import DECISION, ROWS, cells, inputs, table
from bench.figures import median, spread
from bench.result import Ground, Measured, Row
from feel import DateTime, from_log

_BAR = 300
_NOW = {"$t": "dateTime", "v": "2026-11-22T10:00:00Z"}


def measure(ground: Ground) -> list[Measured]:
    """Microseconds of processor time: all cells are tested, or those of the first row alone."""
    milliseconds = ground.pick(1_000, 20)
    model = decisions.read(table(), name="authority.dmn")
    return [_of(model, row, milliseconds) for row in (ROWS, 1)]


def _of(model: decisions.Model, row: int, milliseconds: int) -> Measured:
    given = {name: from_log(value) for name, value in inputs(row).items()}
    now = cast("DateTime", from_log(_NOW))
    ask = partial(decisions.evaluate, model, DECISION, given, now=now)
    matched = ask().matched
    spent = timed(ask, milliseconds)
    width = len(cells(row))
    return Measured(
        what=f"table of {ROWS} rows, {width} inputs, FIRST: {row * width} cells tested until "
        f"row {row} matches",
        value=f"{spread(spent, 0)} µs; matched: {', '.join(matched)}",
        reach=f"at most {_BAR} µs",
        is_met=median(spent) <= _BAR and matched == (f"row_{row}",),
    )


ROW = Row(name="decision-table", grounds=(), measure=measure)
