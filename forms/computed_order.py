"""The order in which expression fields are computed: each after those it reads."""

from collections.abc import Sequence

from forms.plan import Leaf
from forms.reader import Reader


def computed_order(reader: Reader, leaves: Sequence[Leaf]) -> tuple[int, ...]:
    """Return positions of the expression fields among ``leaves``; a circle is a finding."""
    waiting = {
        position: leaf.expression.reads - _own_name(leaf)
        for position, leaf in enumerate(leaves)
        if leaf.expression is not None
    }
    order: list[int] = []
    while waiting:
        ready = [
            position
            for position, reads in waiting.items()
            if not any(_reaches(path, leaves[other].keys) for other in waiting for path in reads)
        ]
        if not ready:
            _refuse(reader, [leaves[position] for position in waiting])
            break
        order.extend(ready)
        for position in ready:
            del waiting[position]
    return tuple(order)


def _own_name(leaf: Leaf) -> frozenset[tuple[str, ...]]:
    # A field named like an entry by which it filters a list does not read itself.
    return leaf.expression.maybe_reads & {leaf.keys} if leaf.expression else frozenset()


def _reaches(path: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    bare = path[1:] if path[:1] == ("this",) else path
    shorter = min(len(bare), len(keys))
    return shorter > 0 and bare[:shorter] == keys[:shorter]


def _refuse(reader: Reader, circle: Sequence[Leaf]) -> None:
    component = {"id": circle[0].field.id}
    reader.find("expression_cycle", component, paths=[leaf.field.path for leaf in circle])
