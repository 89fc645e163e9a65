"""Multi-instance activities: rounds in parallel or one after the other."""

from __future__ import annotations

from typing import Any

from engine.bpmn.faults import Fault
from engine.bpmn.formula import Formula
from engine.bpmn.specs.element import holds
from engine.bpmn.specs.round_event import RoundEvent
from engine.bpmn.specs.rounds import Rounds
from engine.bpmn.token import STARTED, Token
from engine.bpmn.variables import lookup

ROUNDS = 1_000


class MultiInstance(Rounds):
    """The container around the rounds of ``inner``.

    Attributes:
        collection: evaluates to the list; ``cardinality`` to a number when there is no list.
        element: name of the variable that holds a round's item.
        completion: evaluated after each round; true cuts the others off.
        collect: variable that takes the list of ``collected`` values, in the order of the items,
            replaced at every entry.
        events: what is thrown when a round completes.
    """

    is_sequential = False
    collection: Formula | None = None
    cardinality: Formula | None = None
    element: str | None = None
    completion: Formula | None = None
    collect: str | None = None
    collected: Formula | None = None
    events: tuple[RoundEvent, ...] = ()

    def prepare(self, token: Token) -> dict[str, Any]:
        """Evaluate the rounds."""
        run = token.workflow.run
        find = lookup(token.workflow, token)
        if self.collection is not None:
            items = self.collection.value(find, run.local_now)
            if not isinstance(items, list):
                raise Fault("collection_not_a_list", element=self.el)
        else:
            number = self.cardinality.value(find, run.local_now) if self.cardinality else None
            if isinstance(number, str) and number.isdecimal():
                number = int(number)
            if isinstance(number, bool) or not isinstance(number, int) or number < 0:
                raise Fault("cardinality_not_a_number", element=self.el)
            items = [None] * min(number, ROUNDS + 1)
        if len(items) > ROUNDS:
            raise Fault("too_many_rounds", limit=ROUNDS)
        if not self.is_sequential:
            run.stepper.ensure_room(len(items))
        return {"items": items, "out": {}, "done": 0}

    def begin(self, token: Token, prepared: dict[str, Any]) -> bool:
        """Start the first round, or all of them; with nothing to do, go on."""
        token.internal_data.update(prepared)
        items = prepared["items"]
        if not items:
            return True
        token.declare("nrOfInstances", len(items))
        self._count(token)
        token._set_state(STARTED)
        for loop in range(1 if self.is_sequential else len(items)):
            self._round(token, loop)
        return False

    def _round(self, token: Token, loop: int) -> None:
        item = {self.element: token.internal_data["items"][loop]} if self.element else {}
        self.start_round(token, loop, item)

    def _count(self, token: Token) -> None:
        done = token.internal_data["done"]
        total = len(token.internal_data["items"])
        token.declare("nrOfCompletedInstances", done)
        token.declare(
            "nrOfActiveInstances", min(1, total - done) if self.is_sequential else total - done
        )
        asked = ("nrOfCompletedInstances", "nrOfActiveInstances")
        token.workflow.run.stepper.unasked.update(asked)

    def round_done(self, rounded: Token) -> None:
        """A round has ended: gather its value, tell of it, see whether that was enough.

        What is thrown may end other rounds, or all of this, before it has been told everywhere.
        """
        container = self.container_of(rounded)
        notes = container.internal_data
        loop = rounded.internal_data["loop"]
        value = self._gathered(rounded)
        enough, due = self._asked(rounded, container)
        notes["out"][str(loop)] = value
        self.inner.left(rounded)
        for event in due:
            if container.is_here and container.state == STARTED:
                event.throw(container)
        if not container.is_here or container.state != STARTED:
            return
        if enough or notes["done"] == len(notes["items"]):
            self.finish(container)
        elif self.is_sequential:
            self._round(container, loop + 1)

    def _gathered(self, rounded: Token) -> object:
        if self.collected is None:
            return None
        try:
            return self.collected.value(
                self.inner.seen_from(rounded), rounded.workflow.run.local_now
            )
        except Fault:
            if rounded.is_forced:
                return None
            raise

    def _asked(self, rounded: Token, container: Token) -> tuple[bool, list[RoundEvent]]:
        """Count the round as done and ask: was that enough, and what is to be thrown?

        Undecided it does not count.
        """
        notes = container.internal_data
        notes["done"] += 1
        self._count(container)
        find = self.inner.seen_from(rounded)
        try:
            enough = self.completion is not None and holds(self.completion, rounded, find)
            return enough, [e for e in self.events if e.is_due(rounded, notes["done"], find)]
        except Fault:
            notes["done"] -= 1
            self._count(container)
            raise

    def give(self, token: Token) -> None:
        """Write the gathered list."""
        if self.collect is not None:
            out = token.internal_data["out"]
            values = [out[loop] for loop in sorted(out, key=int)]
            token.workflow.run.write(token.workflow, token, self.collect, values)
