"""Rules that get in each other's way: overlaps, and rules that are never reached."""

from collections.abc import Iterator
from itertools import combinations

from decisions.cells import Plain, literal
from decisions.checking.boxes import Box, Covering, TooMany
from decisions.checking.grid import Grid
from decisions.finding import Finding, Severity

MAX_FINDINGS = 50


def overlaps(grid: Grid) -> Iterator[Finding]:
    """Yield pairs of rules of a UNIQUE or ANY table that surely match together somewhere.

    Under ANY only pairs count whose outputs are literals and differ. At most ``MAX_FINDINGS``.
    """
    table = grid.table
    if table.hit_policy not in ("UNIQUE", "ANY"):
        return
    found = 0
    for first, second in combinations(range(len(table.rules)), 2):
        if table.hit_policy == "ANY" and not _differ(grid, first, second):
            continue
        common = _common(grid, first, second)
        if common is None:
            continue
        found += 1
        if found > MAX_FINDINGS:
            return
        yield _finding(grid, "rules_overlap", "error", second, first, grid.example(common))


def unreachable(grid: Grid) -> Iterator[Finding]:
    """Yield rules of a FIRST table that earlier rules surely cover, with one that matters."""
    table = grid.table
    if table.hit_policy != "FIRST":
        return
    earlier: list[Box] = []
    for number in range(len(table.rules)):
        box = grid.may(number)
        try:
            rest = Covering().uncovered(box, earlier)
        except TooMany:
            rest = box
        if rest is None:
            yield _finding(grid, "rule_unreachable", "warning", number, _cover(box, earlier), {})
        earlier.append(grid.must(number))


def _cover(box: Box, earlier: list[Box]) -> int:
    """Return the rule that covers the box by itself, else the first that does in part."""
    touching = [n for n, other in enumerate(earlier) if _touches(box, other)]
    alone = (n for n in touching if not any(x & ~y for x, y in zip(box, earlier[n], strict=True)))
    return next(alone, touching[0])


def _touches(a: Box, b: Box) -> bool:
    return all(x & y for x, y in zip(a, b, strict=True))


def _common(grid: Grid, first: int, second: int) -> Box | None:
    """Return where both rules surely match, if that can really occur; else None.

    Where not every value or combination can occur, each rule is trusted to match something
    there: then what they have in common occurs if it is all that one of them takes.
    """
    a, b = grid.must(first), grid.must(second)
    both = tuple(x & y for x, y in zip(a, b, strict=True))
    if not all(both):
        return None
    tangled = sorted(grid.tangled)
    if not any(all(both[n] == rule[n] for n in tangled) for rule in (a, b)):
        return None
    for number, column in enumerate(grid.columns):
        is_free = column.is_whole or number in grid.tangled
        if not is_free and both[number] not in (a[number], b[number]):
            return None
    return both


def _differ(grid: Grid, first: int, second: int) -> bool:
    pairs = zip(grid.table.rules[first].outputs, grid.table.rules[second].outputs, strict=True)
    values: list[tuple[Plain, Plain]] = []
    for a, b in pairs:
        one, other = literal(a.text), literal(b.text)
        if one is None or other is None:
            return False
        values.append((one[0], other[0]))
    return any(a != b for a, b in values)


def _finding(
    grid: Grid, code: str, severity: Severity, rule: int, other: int, example: dict[str, str]
) -> Finding:
    rules = grid.table.rules
    facts: dict[str, object] = {
        "table": grid.table.id,
        "rules": [rules[other].id, rules[rule].id],
        "numbers": [other + 1, rule + 1],
    }
    if example:
        facts["example"] = example
    return Finding(
        code=code,
        severity=severity,
        line=rules[rule].line,
        element_id=rules[rule].id,
        facts=facts,
    )
