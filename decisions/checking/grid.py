"""A table as columns of regions: what the checks of rules work on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from decisions.checking.boxes import Box
from decisions.checking.regions import Column, column_of
from decisions.clauses import InputClause
from decisions.item_types import ANY, ContextOf, ItemType, bare
from decisions.scope import Path
from decisions.table import Table


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of ``table``; ``tangled`` are those that read what another column reads too.

    Values of tangled columns depend on each other, so not every combination can occur.
    """

    table: Table
    columns: tuple[Column, ...]
    tangled: frozenset[int]

    def must(self, rule: int) -> Box:
        """Return where a rule surely matches."""
        return tuple(column.must[rule] for column in self.columns)

    def may(self, rule: int) -> Box:
        """Return where a rule could match."""
        return tuple(column.may[rule] for column in self.columns)

    def example(self, box: Box) -> dict[str, str]:
        """Describe one region of each column that a box narrows, by input text."""
        found = {}
        for clause, column, bits in zip(self.table.inputs, self.columns, box, strict=True):
            if bits & ~column.null:
                bits &= ~column.null
            lowest = (bits & -bits).bit_length() - 1
            if len(column.regions) > 2 or bits == column.null:
                found[clause.text] = column.regions[lowest].text
        return found


def grid_of(table: Table, variables: Mapping[str, ItemType]) -> Grid:
    """Cut the columns of a table; ``variables`` are the types of those that inputs may name."""
    columns = []
    for number, clause in enumerate(table.inputs):
        texts = [rule.cells[number].text for rule in table.rules]
        columns.append(column_of(clause, _variable_type(clause, variables), texts))
    return Grid(table, tuple(columns), frozenset(_tangled(table.inputs)))


def _variable_type(clause: InputClause, variables: Mapping[str, ItemType]) -> ItemType:
    found: ItemType = ANY
    if len(clause.reads) == 1:
        path = next(iter(clause.reads))
        if clause.text == ".".join(path):
            found = variables.get(path[0], ANY)
            for name in path[1:]:
                inner = bare(found)
                found = inner.parts.get(name, ANY) if isinstance(inner, ContextOf) else ANY
    return found


def _tangled(inputs: Sequence[InputClause]) -> set[int]:
    found = set()
    for number, clause in enumerate(inputs):
        for other in range(number):
            if any(_is_shared(a, b) for a in clause.reads for b in inputs[other].reads):
                found |= {number, other}
    return found


def _is_shared(a: Path, b: Path) -> bool:
    shorter = min(len(a), len(b))
    return a[:shorter] == b[:shorter]
