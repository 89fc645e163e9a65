"""All checks of a compiled model."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from decisions.checking.gaps import gaps
from decisions.checking.grid import grid_of
from decisions.checking.literals import literals
from decisions.checking.names import unknown_names
from decisions.checking.rules import overlaps, unreachable
from decisions.finding import Finding
from decisions.item_types import ItemType
from decisions.scope import Usage
from decisions.table import Table


def check(
    tables: Iterable[Table],
    usages: Iterable[Usage],
    inputs: Mapping[str, ItemType],
    computed: Collection[str],
) -> Iterator[Finding]:
    """Yield what can be proven wrong about tables and names.

    Cells that say more than literals, comparisons, ranges and lists of them are never held
    against a table: they are taken to match nothing where that is the careful assumption, and
    anything where that is.

    Args:
        tables: all tables of the model.
        usages: what each text of the model reads.
        inputs: the types of its input data by variable name.
        computed: the variables of its decisions and functions.
    """
    for table in tables:
        grid = grid_of(table, inputs)
        yield from literals(table)
        yield from overlaps(grid)
        yield from unreachable(grid)
        yield from gaps(grid)
    yield from unknown_names(usages, computed, is_closed=bool(inputs))
