"""All checks of a compiled model."""

from collections.abc import Collection, Iterable, Iterator

from decisions.checking.faults import faults
from decisions.checking.gaps import gaps
from decisions.checking.grid import grid_of
from decisions.checking.literals import literals
from decisions.checking.names import unknown_names
from decisions.checking.rules import overlaps, unreachable
from decisions.finding import Finding
from decisions.scope import PlacedTable, Usage


def check(
    tables: Iterable[PlacedTable],
    usages: Iterable[Usage],
    computed: Collection[str],
    *,
    declares_inputs: bool,
) -> Iterator[Finding]:
    """Yield what can be proven wrong about tables and names.

    Cells that say more than literals, comparisons, ranges and lists of them are never held
    against a table: they are taken to match nothing where that is the careful assumption, and
    anything where that is.

    Args:
        tables: all tables of the model.
        usages: what each text of the model reads.
        computed: the variables of its decisions and functions.
        declares_inputs: it has input data, so that a name it does not know is a mistake.
    """
    for placed in tables:
        grid = grid_of(placed.table, placed.visible)
        yield from literals(placed.table)
        yield from overlaps(grid)
        yield from unreachable(grid)
        yield from gaps(grid)
    usages = tuple(usages)
    yield from faults(usages)
    yield from unknown_names(usages, computed, is_closed=declares_inputs)
