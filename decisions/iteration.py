"""Boxed filters and iterators of DMN 1.4: for, some, every."""

from collections.abc import Mapping
from dataclasses import dataclass

from decisions.logic import Logic
from decisions.place import Place
from decisions.run import BOX_FRAMES, Run
from feel import Expression, compile_expression

# What may be iterated, ranges of integers among it, is FEEL's business.
_ITEMS: Expression = compile_expression("for item in source return item")


def items_of(source: object, run: Run) -> list[object]:
    """Return what ``for`` iterates over: a list, the integers or dates of a range, one value.

    Null is nothing.
    """
    if source is None or isinstance(source, list):
        return source or []
    value = run.value(_ITEMS, {"source": source})
    return value if isinstance(value, list) else []


@dataclass(frozen=True, slots=True)
class Filter:
    """The items of a list for which a condition is true."""

    source: Logic
    match: Logic
    place: Place

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Return the matching items; a single value counts as a list of one, null as none.

        Null where a match is neither a boolean nor null.

        Source:
            DMN 1.5, 10.3.2.5 "Filter": ``item`` is the element, whose entries are in scope too.
        """
        run.frame.enter(BOX_FRAMES)
        source = self.source.evaluate(context, run)
        items = source if isinstance(source, list) else [] if source is None else [source]
        answers = [self._answer(item, context, run) for item in items]
        run.frame.leave(BOX_FRAMES)
        if not _are_conditions(answers, run, self.place):
            return None
        return [item for item, answer in zip(items, answers, strict=True) if answer]

    def _answer(self, item: object, context: Mapping[str, object], run: Run) -> object:
        scope = {**context, "item": item}
        if isinstance(item, Mapping):
            scope.update(item)
        return self.match.evaluate(scope, run)


@dataclass(frozen=True, slots=True)
class For:
    """One result an item; ``partial`` holds the results so far."""

    variable: str
    source: Logic
    result: Logic
    uses_partial: bool = False

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Return the results in order; null where the source is null."""
        run.frame.enter(BOX_FRAMES)
        source = self.source.evaluate(context, run)
        results: list[object] = []
        for item in items_of(source, run):
            scope = {**context, self.variable: item}
            if self.uses_partial:
                run.frame.hold(len(results))
                scope["partial"] = list(results)
            results.append(self.result.evaluate(scope, run))
        run.frame.leave(BOX_FRAMES)
        return None if source is None else results


@dataclass(frozen=True, slots=True)
class Quantified:
    """Some or every item satisfies a condition."""

    variable: str
    source: Logic
    condition: Logic
    is_every: bool
    place: Place

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Combine the conditions with ``or`` (some) or ``and`` (every) of three-valued logic.

        Null where one is neither a boolean nor null.
        """
        run.frame.enter(BOX_FRAMES)
        source = self.source.evaluate(context, run)
        answers = [
            self.condition.evaluate({**context, self.variable: item}, run)
            for item in items_of(source, run)
        ]
        run.frame.leave(BOX_FRAMES)
        if source is None or not _are_conditions(answers, run, self.place):
            return None
        decisive = not self.is_every
        if any(answer is decisive for answer in answers):
            return decisive
        return self.is_every if all(isinstance(a, bool) for a in answers) else None


def _are_conditions(answers: list[object], run: Run, place: Place) -> bool:
    """Say whether each answer is a boolean or null; note it once if not."""
    if all(answer is None or isinstance(answer, bool) for answer in answers):
        return True
    run.note("not_a_boolean", place)
    return False
