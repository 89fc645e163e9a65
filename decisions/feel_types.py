"""The types of a file in the form in which FEEL wants them, for ``instance of``."""

from collections.abc import Mapping
from dataclasses import dataclass

from decisions.item_definitions import TypeBook
from decisions.item_types import ContextOf, FunctionOf, ItemType, ListOf, Simple, bare
from feel.types import ANY, SIMPLE, ContextType, FunctionType, ListType, RangeType, Type
from feel.types import Simple as SimpleType

MAX_PARTS = 500

_ANY_OF: Mapping[str, Type] = {
    "integer": SimpleType("number"),
    "context": ContextType(()),
    "list": ListType(ANY),
    "range": RangeType(ANY),
}


def feel_types(book: TypeBook) -> dict[str, Type]:
    """Return all types of a book by name, imported ones after the name of the import."""
    found = {name: feel_type(book.find(name)) for name in book.elements}
    for via, other in book.imported.items():
        found.update({f"{via}.{name}": made for name, made in feel_types(other).items()})
    return found


def feel_type(wanted: ItemType) -> Type:
    """Return a type for FEEL.

    ``instance of`` asks for the type alone: allowed values do not count. What names itself is
    Any where it does so, and so is what lies beyond ``MAX_PARTS`` parts.
    """
    return _Maker().make(wanted)


@dataclass(slots=True)
class _Maker:
    left: int = MAX_PARTS

    def make(self, wanted: ItemType) -> Type:
        self.left -= 1
        if self.left < 0:
            return ANY
        kind = bare(wanted)
        if isinstance(kind, ListOf):
            return ListType(self.make(kind.item))
        if isinstance(kind, ContextOf):
            return ContextType(tuple((n, self.make(part)) for n, part in kind.parts.items()))
        if isinstance(kind, FunctionOf):
            return FunctionType(tuple(map(self.make, kind.parameters)), self.make(kind.result))
        if isinstance(kind, Simple) and kind.name in SIMPLE:
            return SimpleType(kind.name)
        return _ANY_OF.get(kind.name, ANY) if isinstance(kind, Simple) else ANY
