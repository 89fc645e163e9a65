"""Which variable a name means, decided while compiling."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Found(NamedTuple):
    """Where to look for a name.

    Args:
        items: slots of filtered items, innermost first, whose entries win if they have the name.
        slot: slot of a variable bound inside the expression; None for one from outside.
        live: the slot holds a list that still grows.
    """

    items: tuple[int, ...]
    slot: int | None
    live: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """A layer of names over an outer one.

    Args:
        outer: the layer around it; None for the outermost.
        slots: slot of each name bound here.
        item: slot of the item that a filter looks at, where the layer is that of a filter.
        live: slot of a list that still grows.
    """

    outer: "Scope | None" = None
    slots: dict[str, int] = field(default_factory=dict)
    item: int | None = None
    live: int = -1

    def find(self, name: str) -> Found:
        """Return where ``name`` is to be looked for."""
        items: list[int] = []
        layer: Scope | None = self
        while layer is not None:
            if layer.item is not None:
                items.append(layer.item)
            slot = layer.slots.get(name)
            if slot is not None:
                return Found(tuple(items), slot, slot == layer.live)
            layer = layer.outer
        return Found(tuple(items), None, False)
