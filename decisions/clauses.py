"""The parts of a decision table: input and output clauses, rules and their cells."""

from collections.abc import Mapping
from dataclasses import dataclass

from decisions.item_types import ItemType, coerce, read_text
from decisions.logic import Logic
from decisions.place import Place
from decisions.run import Run
from feel import UnaryTests


@dataclass(frozen=True, slots=True)
class InputClause:
    """A column of conditions; ``text`` is its expression, ``allowed`` its input values."""

    text: str
    label: str
    expression: Logic
    reads: frozenset[tuple[str, ...]]
    wanted: ItemType
    type_name: str
    allowed: UnaryTests | None
    allowed_text: str
    place: Place

    def value(self, context: Mapping[str, object], run: Run) -> object:
        """Evaluate the input expression once and convert it to its type.

        A text becomes a date, time or duration where the type is one. A value of another type,
        or outside the input values, is null and the problem ``decision_type``.
        """
        raw = self.expression.evaluate(context, run)
        value, is_good = coerce(read_text(raw, self.wanted), self.wanted, run.frame)
        if is_good and _is_allowed(self.allowed, value, context, run):
            return value
        run.mismatch(self.place, self.type_name, input=self.text)
        return None


@dataclass(frozen=True, slots=True)
class OutputClause:
    """A column of results; ``order`` are its output values, highest priority first."""

    name: str
    wanted: ItemType
    type_name: str
    order: tuple[object, ...]
    allowed: UnaryTests | None
    default: Logic | None
    default_text: str
    place: Place

    def value(self, logic: Logic, place: Place, context: Mapping[str, object], run: Run) -> object:
        """Evaluate an entry of this column and convert it to its type, as an input is.

        A value of another type, or outside the output values, is null and ``decision_type``.
        """
        raw = logic.evaluate(context, run)
        value, is_good = coerce(read_text(raw, self.wanted), self.wanted, run.frame)
        if is_good and _is_allowed(self.allowed, value, context, run):
            return value
        run.mismatch(place, self.type_name, output=self.name)
        return None


@dataclass(frozen=True, slots=True)
class Cell:
    """An input entry; ``tests`` is None where it matches anything."""

    text: str
    tests: UnaryTests | None
    place: Place


@dataclass(frozen=True, slots=True)
class OutputCell:
    """An output entry."""

    text: str
    logic: Logic
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """A row: one cell a clause."""

    id: str
    cells: tuple[Cell, ...]
    outputs: tuple[OutputCell, ...]
    line: int


def _is_allowed(
    allowed: UnaryTests | None, value: object, context: Mapping[str, object], run: Run
) -> bool:
    return allowed is None or value is None or run.passes(allowed, value, context)
