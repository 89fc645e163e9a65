"""Literals in cells that are not of the column's type, or not among its values."""

from collections.abc import Iterator

from decisions.cells import Plain, literal, understand, values_of
from decisions.clauses import InputClause, OutputClause
from decisions.finding import Finding
from decisions.item_types import ItemType, bare, builder_of, from_text
from decisions.place import Place
from decisions.run import Run
from decisions.table import Table
from feel import UnaryTests


def literals(table: Table) -> Iterator[Finding]:
    """Yield ``cell_type`` and ``output_type`` (never right), and values not among the allowed."""
    for rule in table.rules:
        for clause, cell in zip(table.inputs, rule.cells, strict=True):
            yield from _input(clause, cell.text, cell.place, rule.id)
        for output, entry in zip(table.outputs, rule.outputs, strict=True):
            yield from _output(output, entry.text, entry.place, rule.id)
    for output in table.outputs:
        yield from _output(output, output.default_text, output.place, "")


def _input(clause: InputClause, text: str, place: Place, rule: str) -> Iterator[Finding]:
    cell = understand(text)
    for value in values_of(cell) if cell is not None else ():
        if not _is_typed(value, clause.wanted):
            yield _finding("cell_type", place, rule, clause.text, clause.type_name, value)
            return
    if cell is None or cell.is_not:
        return
    for span in cell.spans:
        if span.low is not None and span.low == span.high:
            value = span.low.value
            if not _is_allowed(value, clause.allowed):
                yield _finding(
                    "cell_not_allowed", place, rule, clause.text, clause.allowed_text, value
                )


def _output(clause: OutputClause, text: str, place: Place, rule: str) -> Iterator[Finding]:
    found = literal(text)
    if found is None:
        return
    if not _is_typed(found[0], clause.wanted):
        yield _finding("output_type", place, rule, clause.name, clause.type_name, found[0])
    elif not _is_allowed(found[0], clause.allowed):
        yield _finding("output_not_allowed", place, rule, clause.name, clause.type_name, found[0])


def _is_typed(value: Plain, wanted: ItemType) -> bool:
    if isinstance(value, str) and builder_of(wanted) is not None:
        return from_text(value, wanted) is not None
    return value is None or bare(wanted).conforms(value, Run().frame)


def _is_allowed(value: Plain, allowed: UnaryTests | None) -> bool:
    if allowed is None or value is None or allowed.reads:
        return True
    return allowed.evaluate(value, {}).value is not False


def _finding(
    code: str, place: Place, rule: str, column: str, expected: str, value: Plain
) -> Finding:
    return Finding(
        code=code,
        severity="warning" if code == "cell_not_allowed" else "error",
        line=place.line,
        element_id=place.element_id,
        facts={"rule": rule, "column": column, "expected": expected, "found": str(value)},
    )
