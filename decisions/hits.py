"""The rules of a table that matched, and what a hit policy makes of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from decisions.outcome import Problem
from decisions.run import Run

Row = dict[str, object]


class Rows(Protocol):
    """What a policy needs of a table."""

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """Ids of the rules, in order."""

    @property
    def orders(self) -> tuple[tuple[object, ...], ...]:
        """Output values of each output clause, highest priority first."""

    def outputs_of(self, number: int, context: Mapping[str, object], run: Run) -> Row:
        """Evaluate the output entries of one rule."""

    def defaults(self, context: Mapping[str, object], run: Run) -> Row | None:
        """Evaluate the default output entries; None where there are none."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The value of a table, the rules it used and what they gave."""

    value: object
    matched: tuple[str, ...] = ()
    outputs: list[Row] = field(default_factory=list)
    problem: Problem | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hits:
    """The rules that matched, by number from 0 in table order."""

    numbers: list[int]
    table: Rows
    context: Mapping[str, object]
    run: Run

    def outputs(self, number: int) -> Row:
        """Evaluate the outputs of one rule."""
        return self.table.outputs_of(number, self.context, self.run)

    def nothing(self) -> Settled:
        """Settle for the default output entries, else for null and ``decision_no_match``."""
        default = self.table.defaults(self.context, self.run)
        if default is None:
            return Settled(None, problem="decision_no_match")
        return Settled(plain(default), outputs=[default])

    def one(self, number: int, outputs: Row) -> Settled:
        """Settle for one rule."""
        return Settled(plain(outputs), self._ids([number]), [outputs])

    def all(self, numbers: list[int], outputs: list[Row]) -> Settled:
        """Settle for the list of the values of these rules."""
        return Settled([plain(o) for o in outputs], self._ids(numbers), outputs)

    def clash(self, outputs: list[Row]) -> Settled:
        """Settle for null: more rules match than the policy allows."""
        ids = self._ids(self.numbers)
        return Settled(None, ids, outputs, "decision_not_unique", {"rules": list(ids)})

    def _ids(self, numbers: list[int]) -> tuple[str, ...]:
        ids = self.table.rule_ids
        return tuple(ids[number] for number in numbers)


def plain(outputs: Row) -> object:
    """Return the value of a single output as it is, a context of several."""
    return dict(outputs) if len(outputs) != 1 else next(iter(outputs.values()))
