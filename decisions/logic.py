"""Decision logic, compiled: what every boxed expression can do, and the two simplest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from decisions.item_types import ItemType, coerce
from decisions.place import Place
from decisions.run import Run
from feel import Expression


class Logic(Protocol):
    """A boxed expression: compiled once, evaluated often, without state of its own."""

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Return the value under ``context``, the variables in scope by name.

        Raises:
            FeelLimit: a limit of ``run`` was met.
        """


@dataclass(frozen=True, slots=True)
class Literal:
    """A FEEL text."""

    expression: Expression
    place: Place

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Evaluate the text; its faults become notes of the run."""
        return run.value(self.expression, context, self.place)


@dataclass(frozen=True, slots=True)
class Broken:
    """Logic that cannot be evaluated: it does not parse, or it is in another language."""

    reason: str
    place: Place

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Record the problem ``decision_broken``; the value is null."""
        run.problem("decision_broken", self.place, reason=self.reason)
        return None


@dataclass(frozen=True, slots=True)
class Typed:
    """Logic with a typeRef: what does not conform becomes null."""

    logic: Logic
    wanted: ItemType
    place: Place
    type_name: str

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Evaluate and convert."""
        value, is_good = coerce(self.logic.evaluate(context, run), self.wanted, run.frame)
        if not is_good:
            run.mismatch(self.place, self.type_name)
        return value
