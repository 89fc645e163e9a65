"""The types of a file in the form in which FEEL wants them, for parameters and ``instance of``."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from decisions.item_definitions import UNNAMED, TypeBook
from decisions.item_types import Allowed, ContextOf, FunctionOf, ItemType, ListOf, Simple
from feel import UnaryTests
from feel.frame import Frame
from feel.types import (
    ANY,
    SIMPLE,
    Constrained,
    ContextType,
    FunctionType,
    ListType,
    RangeType,
    Type,
)
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
    for key, other in book.imported.items():
        if key[0] == UNNAMED:
            found |= {n: feel_type(other.find(n)) for n in other.elements if n not in found}
        else:
            found |= {f"{key}.{name}": made for name, made in feel_types(other).items()}
    return found


def feel_type(wanted: ItemType) -> Type:
    """Return a type for FEEL.

    What names itself is Any where it does so, and so is what lies beyond ``MAX_PARTS`` parts.
    """
    return _Maker().make(wanted)


@dataclass(slots=True)
class _Maker:
    left: int = MAX_PARTS

    def make(self, wanted: ItemType) -> Type:
        self.left -= 1
        if self.left < 0:
            return ANY
        if isinstance(wanted, Allowed):
            return Constrained(self.make(wanted.inner), _Passes(wanted.text, wanted.tests))
        if isinstance(wanted, ListOf):
            return ListType(self.make(wanted.item))
        if isinstance(wanted, ContextOf):
            return ContextType(tuple((n, self.make(part)) for n, part in wanted.parts.items()))
        if isinstance(wanted, FunctionOf):
            return FunctionType(tuple(map(self.make, wanted.parameters)), self.make(wanted.result))
        if isinstance(wanted, Simple) and wanted.name in SIMPLE:
            return SimpleType(wanted.name)
        return _ANY_OF.get(wanted.name, ANY) if isinstance(wanted, Simple) else ANY


@dataclass(frozen=True, slots=True)
class _Passes:
    """Does a value pass the tests that ``text`` spells?"""

    text: str
    tests: UnaryTests = field(compare=False, repr=False)

    def __call__(self, frame: Frame, value: object) -> bool:
        return self.tests.evaluate(value, {}, within=frame).value is True
