"""Call activities: another process of the release, run inside the instance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.bpmn.faults import Fault
from engine.bpmn.formula import MISSING, Formula
from engine.bpmn.scope import Scope
from engine.bpmn.specs.subprocess import SubProcess
from engine.bpmn.token import Token
from engine.bpmn.triggers import key_text
from engine.bpmn.variables import WHOLE, field, lookup, within


@dataclass(frozen=True, slots=True)
class Carried:
    """One ``camunda:in`` or ``out``: everything, a variable (``source``), or an expression."""

    target: str | None
    source: str | None
    expression: Formula | None


class CallActivity(SubProcess):
    """Runs the process ``called``; it sees what ``ins`` carry, ``outs`` carry back.

    ``key`` is the business key it gets; without one, or with null, it shares the caller's. What is
    carried in is a copy, but for the ``bound`` targets: they follow the caller's variable for as
    long as the call is open, over whatever the callee wrote there itself.
    """

    called: Formula
    key: Formula | None = None
    ins: tuple[Carried, ...] = ()
    outs: tuple[Carried, ...] = ()
    bound: frozenset[str] = frozenset()

    def prepare(self, token: Token) -> dict[str, Any]:
        """Find the process and evaluate what goes in."""
        run = token.workflow.run
        find = lookup(token.workflow, token)
        key = key_text(self.called.value(find, run.local_now))
        if key not in run.compiled.processes:
            raise Fault("process_unknown", process=key)
        if not run.compiled.processes[key].plan.bpmn_start_events:
            raise Fault("start_missing", process=key)
        notes = super().prepare(token) | {"process": key, "given": self._going_in(token)}
        own = None if self.key is None else self.key.value(find, run.local_now)
        return notes if own is None else notes | {"key": key_text(own)}

    def _going_in(self, token: Token) -> dict[str, Any]:
        run = token.workflow.run
        find = lookup(token.workflow, token)
        given: dict[str, Any] = {}
        for carried in self.ins:
            if carried.expression is not None:
                given[carried.target or ""] = carried.expression.value(find, run.local_now)
            elif carried.source is None:
                for place, _ in reversed(list(within(token.workflow, token))):
                    given.update(place)
            else:
                value = find(carried.source)
                given[carried.target or carried.source] = None if value is MISSING else value
        return given

    def begin(self, token: Token, prepared: dict[str, Any]) -> bool:
        """Keep it until the scope opens, in the same step."""
        token.internal_data.update(prepared)
        return True

    def act(self, token: Token) -> None:
        """Open the called process."""
        process = token.workflow.run.compiled.processes[token.internal_data["process"]]
        self.open(token, process.plan)

    def opened(self, token: Token, scope: Scope) -> None:
        """The callee starts with what was carried in, and nothing else."""
        given = token.internal_data.pop("given")
        scope.own_key = token.internal_data.pop("key", None)
        scope.variables.update(given)
        if given:
            scope.run.tell({"e": "set", "v": dict(given)}, scope)

    def carry_bound(self, token: Token, scope: Scope, changed: set[str]) -> None:
        """Let bound inputs follow the caller's variables; what is written here counts as changed.

        It is no change of the callee's: nothing of it is handed back.
        """
        find = lookup(token.workflow, token)
        for carried in self.ins:
            source = carried.source
            if source is None or source not in changed:
                continue
            target = carried.target or source
            value = find(source)
            value = None if value is MISSING else value
            if target in self.bound and scope.variables.get(target) != value:
                scope.variables[target] = value
                changed.add(target)
                scope.run.stepper.unasked.add(target)
                scope.run.tell_set(scope, target, value)

    def handed_back(self, token: Token, scope: Scope) -> list[tuple[str, object]]:
        """What ``outs`` carry back: of objects only the fields that the callee changed."""
        run = scope.run
        find = lookup(scope, None)
        values: list[tuple[str, object]] = []
        for carried in self.outs:
            if carried.expression is not None:
                values.append((carried.target or "", carried.expression.value(find, run.local_now)))
            elif carried.source is None:
                for name in sorted(scope.touched):
                    values.extend(_changes(scope, name, name))
            else:
                values.extend(_changes(scope, carried.source, carried.target or carried.source))
        return values


def _changes(scope: Scope, source: str, target: str) -> list[tuple[str, object]]:
    whole = scope.variables.get(source)
    touched = scope.touched.get(source, ())
    if WHOLE in touched:
        return [(target, whole)]
    return [(f"{target}.{path}", field(whole, path.split("."))) for path in touched]
