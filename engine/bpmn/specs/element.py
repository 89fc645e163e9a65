"""What every flow node does: arrive, act, map its outputs, take its flows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from SpiffWorkflow.bpmn.specs.bpmn_task_spec import BpmnTaskSpec

from engine.bpmn import data_flow
from engine.bpmn.faults import Fault
from engine.bpmn.formula import Formula
from engine.bpmn.token import Token
from engine.bpmn.variables import lookup

if TYPE_CHECKING:
    from engine.bpmn.scope import Scope
    from engine.bpmn.scope_spec import ScopeSpec
    from engine.drawing import Node


@dataclass(frozen=True, slots=True)
class Path:
    """An outgoing sequence flow, compiled."""

    id: str
    target: Element
    condition: Formula | None


@dataclass(slots=True)
class Flows:
    """The flows out of one element, in file order, and its default."""

    paths: list[Path] = field(default_factory=list)
    default: Path | None = None


def holds(condition: Formula, token: Token, find: Any = None) -> bool:
    """Whether a condition holds as seen from a token, or by ``find``.

    Raises:
        Fault: it is neither true nor false. Of a token that is forced on it is then not true.
    """
    scope = token.workflow
    try:
        return condition.holds(find or lookup(scope, token), scope.run.local_now)
    except Fault:
        if token.is_forced:
            return False
        raise


class Element(BpmnTaskSpec):
    """A flow node, compiled and shared by all instances.

    Attributes:
        arguments: its input mappings, evaluated at entry, local to it.
        results: its output mappings.
        own: variables of its own, null at entry.
        copied_in: what data associations copy into it at entry, local to it.
        copied_out: what they copy out of it when it ends.
        joins_late: whether it is a join that can only be decided when all else is still.
    """

    joins_late = False

    def __init__(self, plan: ScopeSpec, node: Node, name: str | None = None) -> None:
        super().__init__(plan, name or node.id, lane=node.lane, inputs=[], outputs=[], data={})
        self.node = node
        self.el = self.bpmn_id = node.id
        self.bpmn_name = node.name
        self.flows = Flows()
        self.incoming: list[str] = []
        self.arguments: tuple[tuple[str, Formula], ...] = ()
        self.results: tuple[tuple[str, Formula], ...] = ()
        self.own: tuple[str, ...] = ()
        self.copied_in: tuple[data_flow.Copied, ...] = ()
        self.copied_out: tuple[data_flow.Copied, ...] = ()

    # -- the library's hooks --------------------------------------------------------------

    def test(self) -> None:
        """The check has looked at every flow before publication."""

    def _predict(
        self, my_task: Token, seen: Any = None, looked_ahead: int = 0, mask: Any = 0
    ) -> None:
        """No future is guessed: a tree of guesses costs more than the work."""

    def _update_hook(self, my_task: Token) -> bool:
        return self.enter(my_task)

    def _on_ready_hook(self, my_task: Token) -> None:
        pass

    def _run_hook(self, my_task: Token) -> bool | None:
        return self.act(my_task)

    def _on_complete_hook(self, my_task: Token) -> None:
        self.leave(my_task, "out")

    def _on_error_hook(self, my_task: Token) -> None:
        pass

    def _on_cancel(self, my_task: Token) -> None:
        self.cancelled(my_task)
        if not my_task.is_armed:
            my_task.workflow.run.tell({"e": "cut", "el": self.el}, my_task.workflow)

    # -- what kinds of element differ in ---------------------------------------------------

    def enter(self, token: Token) -> bool:
        """The token has arrived: ``True`` when it may act now."""
        return True

    def take_inputs(self, token: Token) -> None:
        """Take what is copied in; then the input mappings, each of which sees those before it."""
        token.internal_data.pop("vars", None)  # of an earlier try
        if self.own or self.copied_in:
            data_flow.take(self, token)
        for name, formula in self.arguments:
            find = lookup(token.workflow, token)
            token.declare(name, formula.value(find, token.workflow.run.local_now))

    def act(self, token: Token) -> bool | None:
        """Do the element's work: ``True`` when done, ``None`` when it goes on outside the step."""
        return True

    def fire(self, token: Token, payload: dict[str, Any]) -> None:
        """What the token waited for has come."""
        raise Fault("not_waiting", element=self.el)

    def try_join(self, token: Token) -> bool:
        """For a join decided late: fire if no further token can still come."""
        return False

    def bound_names(self, token: Token) -> tuple[str, ...]:
        """Variables that what the token waits for is bound to."""
        return ()

    def cancelled(self, token: Token) -> None:
        """The token is being cut off: take away what hangs on it."""

    def withdraw(self, token: Token) -> None:
        """Take back what was asked of somebody outside."""

    def wait(self, token: Token) -> None:
        """Let a token wait that was placed beside the work."""

    def undone(self, token: Token) -> None:
        """All that the token had undone is undone."""

    def done_without(self, token: Token) -> None:
        """Somebody lets what waits beside the work be: it goes."""
        token.workflow.run.stepper.cut(token)

    def handed_back(self, token: Token, scope: Scope) -> list[tuple[str, object]]:
        """What the scope inside hands back when it ends: paths and values, not yet written."""
        return []

    def goes_on(self, host: Token, scope: Scope) -> bool:
        """Start what is still to do in the scope inside, now that nothing is left in it."""
        return False

    def lets_out(self, host: Token, token: Token) -> bool:
        """Whether a token of the scope inside may leave by its flows; if not, it is dealt with."""
        return True

    # -- leaving ----------------------------------------------------------------------------

    def leave(self, token: Token, phase: str) -> None:
        """Map outputs (phase ``out``), then take flows (phase ``route``); each all or nothing."""
        if phase == "out":
            token.phase = "out"
            self.give(token)
        token.phase = "route"
        host = token.workflow.host
        if host is None or host.task_spec.lets_out(host, token):
            self.route(token)

    def give(self, token: Token) -> None:
        """Evaluate all output mappings and what is copied out, then write them."""
        scope = token.workflow
        run = scope.run
        find = self.seen_from(token)
        values = [(name, formula.value(find, run.local_now)) for name, formula in self.results]
        if self.copied_out:
            values.extend(data_flow.given(self, token, find))
        for name, value in values:
            run.write(scope, token, name, value)

    def seen_from(self, token: Token) -> Any:
        """How this element's expressions look names up: results of the moment come first."""
        find = lookup(token.workflow, token)
        data = token.data
        return (lambda name: data[name] if name in data else find(name)) if data else find

    def made(self, token: Token) -> dict[str, Any]:
        """What the element has made, by output: its result, else what is local to it."""
        held = {name: v for name, v in (token.locals or {}).items() if v is not None}
        return held | token.data

    def chosen(self, token: Token) -> list[Path]:
        """The flows to take: all without a condition, all whose condition holds, else the default.

        Raises:
            Fault: ``no_flow`` when there are flows and none may be taken.
        """
        flows = self.flows
        taken = [p for p in flows.paths if p.condition is None or holds(p.condition, token)]
        if flows.default is not None and all(p.condition is None for p in taken):
            taken.append(flows.default)
        if not taken and flows.paths:
            raise Fault("no_flow", element=self.el)
        return taken

    def route(self, token: Token) -> None:
        """Leave along the chosen flows; each puts a token before its target."""
        scope = token.workflow
        run = scope.run
        taken = self.chosen(token)
        if len(taken) > 1:
            run.stepper.ensure_room(len(taken))
        self.left(token)
        for path in taken:
            run.tell({"e": "flow", "id": path.id}, scope)
            path.target.reached(scope, path)

    def left(self, token: Token) -> None:
        """Take the token away and say so."""
        token.workflow.run.stepper.remove(token)
        effect = {"e": "left", "el": self.el}
        if "loop" in token.internal_data:
            effect["loop"] = token.internal_data["loop"]
        token.workflow.run.tell(effect, token.workflow)

    def reached(self, scope: Scope, path: Path) -> None:
        """A token comes along a flow."""
        scope.run.stepper.arrive(scope, self)
