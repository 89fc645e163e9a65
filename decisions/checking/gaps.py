"""Inputs for which a table has no answer."""

from collections.abc import Iterator

from decisions.checking.boxes import Box, Covering, TooMany
from decisions.checking.grid import Grid
from decisions.checking.regions import Column
from decisions.finding import Finding, Severity


def gaps(grid: Grid) -> Iterator[Finding]:
    """Yield ``table_gap`` with an example, or ``table_no_default`` where it cannot be told.

    A table that answers anyway (default output entries, COLLECT, COUNT) has no gaps. Null is
    not counted as one. A gap between two neighbouring whole numbers is only an ``info``.
    """
    table = grid.table
    if table.hit_policy == "COLLECT" and table.aggregation in (None, "COUNT"):
        return
    if any(clause.default is not None for clause in table.outputs):
        return
    rules = range(len(table.rules))
    may = [_possible(grid, rule) for rule in rules]
    integers = tuple(_domain(column, with_fractions=False) for column in grid.columns)
    everything = tuple(_domain(column, with_fractions=True) for column in grid.columns)
    try:
        for domain, severity in ((integers, "warning"), (everything, "info")):
            hole = Covering().uncovered(domain, may)
            if hole is not None:
                yield _finding(grid, "table_gap", severity, grid.example(hole))  # type: ignore[arg-type]  # the two are severities
                return
        is_complete = Covering().uncovered(everything, [grid.must(r) for r in rules]) is None
    except TooMany:
        is_complete = False
    if not is_complete:
        yield _finding(grid, "table_no_default", "warning", {})


def _possible(grid: Grid, rule: int) -> Box:
    """Return where a rule could match; anywhere in columns of which not all values occur."""
    return tuple(
        column.may[rule] if column.is_whole and number not in grid.tangled else column.everything
        for number, column in enumerate(grid.columns)
    )


def _domain(column: Column, *, with_fractions: bool) -> int:
    bits = 0
    for number, region in enumerate(column.regions[:-1]):
        if with_fractions or not region.is_between_integers:
            bits |= 1 << number
    return bits


def _finding(grid: Grid, code: str, severity: Severity, example: dict[str, str]) -> Finding:
    facts: dict[str, object] = {"table": grid.table.id, "policy": grid.table.hit_policy}
    if example:
        facts["example"] = example
    return Finding(
        code=code,
        severity=severity,
        line=grid.table.place.line,
        element_id=grid.table.id,
        facts=facts,
    )
