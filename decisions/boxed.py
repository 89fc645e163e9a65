"""Boxed contexts, lists, relations and conditionals."""

from collections.abc import Mapping
from dataclasses import dataclass

from decisions.logic import Logic
from decisions.place import Place
from decisions.run import BOX_FRAMES, Run


@dataclass(frozen=True, slots=True)
class BoxedContext:
    """Named entries, each seeing those before it; with a ``result`` that is the value."""

    entries: tuple[tuple[str, Logic], ...]
    result: Logic | None

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Return the result, else a context of the entries."""
        run.frame.enter(BOX_FRAMES)
        scope = dict(context)
        entries: dict[str, object] = {}
        for name, logic in self.entries:
            entries[name] = scope[name] = logic.evaluate(scope, run)
        value = entries if self.result is None else self.result.evaluate(scope, run)
        run.frame.leave(BOX_FRAMES)
        return value


@dataclass(frozen=True, slots=True)
class BoxedList:
    """A list of expressions."""

    items: tuple[Logic, ...]

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Return the values in order."""
        run.frame.enter(BOX_FRAMES)
        values = [item.evaluate(context, run) for item in self.items]
        run.frame.leave(BOX_FRAMES)
        return values


@dataclass(frozen=True, slots=True)
class Relation:
    """A table of expressions under named columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Logic, ...], ...]

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Return one context a row."""
        run.frame.enter(BOX_FRAMES)
        rows = []
        for row in self.rows:
            values = [cell.evaluate(context, run) for cell in row]
            rows.append(dict(zip(self.columns, values, strict=True)))
        run.frame.leave(BOX_FRAMES)
        return rows


@dataclass(frozen=True, slots=True)
class Conditional:
    """If, then, else; null counts as false."""

    condition: Logic
    then: Logic
    otherwise: Logic
    place: Place

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Evaluate the condition and one branch; null where the condition is no boolean."""
        run.frame.enter(BOX_FRAMES)
        condition = self.condition.evaluate(context, run)
        value = None
        if condition is True:
            value = self.then.evaluate(context, run)
        elif condition is False or condition is None:
            value = self.otherwise.evaluate(context, run)
        else:
            run.note("not_a_boolean", self.place)
        run.frame.leave(BOX_FRAMES)
        return value
