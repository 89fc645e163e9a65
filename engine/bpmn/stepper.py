"""Moves tokens until every branch waits: outer scopes first, and counted."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Any

from engine.bpmn import waiting
from engine.bpmn.faults import Fault
from engine.bpmn.specs.element import Element
from engine.bpmn.token import COMPLETED, ENTERING, ERROR, READY, WAITING, Token

if TYPE_CHECKING:
    from engine.bpmn.run import Run
    from engine.bpmn.scope import Scope

STEPS = 10_000


class Stepper:
    """The loop of one run."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.queue: list[tuple[int, int, Token]] = []
        self.steps = 0

    # -- tokens come and go -------------------------------------------------------------------

    def arrive(self, scope: Scope, spec: Element, **notes: Any) -> Token:
        """Put a new token before ``spec``; it enters when its turn comes."""
        entries = scope.entries
        if "n" not in notes:
            notes["n"] = entries[spec.name] = entries.get(spec.name, 0) + 1
        token = self.place(scope, spec, notes)
        effect = {"e": "entered", "el": spec.el}
        if "loop" in notes:
            effect["loop"] = notes["loop"]
        self.run.tell(effect, scope)
        heapq.heappush(self.queue, (scope.level, token.id, token))
        return token

    def place(self, scope: Scope, spec: Element, notes: dict[str, Any]) -> Token:
        """Put a token that waits beside the work: nothing was entered yet."""
        return Token(scope, spec, self.run.count("token"), notes)

    def remove(self, token: Token) -> None:
        """Take a token out of its scope."""
        token.workflow.tasks.pop(token.id, None)

    def empty(self, scope: Scope, spare: Token | None = None) -> None:
        """Cut off everything in a scope but ``spare``."""
        for token in list(scope.tasks.values()):
            if token is not spare and token.is_here:
                self.cut(token)

    def cut(self, token: Token) -> None:
        """Cut off one token with all that hangs on it, innermost first."""
        token.cancel()
        self.remove(token)

    # -- the loop -----------------------------------------------------------------------------

    def settle(self) -> None:
        """Step until nothing can go on, then move bound timers, until both are still."""
        while True:
            self._drain()
            moved = waiting.move_bound(self.run)
            for token in moved:
                if token.is_here:
                    self.trigger(token, {})
            kept = waiting.kept_match(self.run) if self.run.kept else None
            if kept is not None:
                self.trigger(*kept)
            if not moved and kept is None and not self.queue:
                return

    def _drain(self) -> None:
        while True:
            while self.queue:
                token = heapq.heappop(self.queue)[2]
                if token.is_here and token.state == ENTERING:
                    self._step(token)
            if not self._join_late():
                return

    def _join_late(self) -> bool:
        return any(
            token.task_spec.try_join(token)
            for token in self.run.tokens()
            if token.task_spec.joins_late and token.state == WAITING and token.is_here
        )

    def _step(self, token: Token) -> None:
        scope = token.workflow
        self.steps += 1
        token.phase = "enter"
        if self.steps > STEPS:
            self.stop(token, Fault("step_limit", limit=STEPS))
            return
        try:
            token.task_spec._update(token)
            if token.state == READY and not token.task_spec.manual:
                self.go(token)
        except Fault as fault:
            self.stop(token, fault)
        self.close_if_idle(scope)

    def go(self, token: Token) -> None:
        """Run a ready token by the library; faults rise to the caller."""
        token.phase = "run"
        token.run()

    def resume(self, token: Token) -> None:
        """Run a token that was found ready outside its turn."""
        scope = token.workflow
        try:
            self.go(token)
        except Fault as fault:
            self.stop(token, fault)
        self.close_if_idle(scope)

    def stop(self, token: Token, fault: Fault) -> None:
        """Turn a fault into an incident at the token; other branches go on."""
        if not token.is_here:
            token.workflow.tasks[token.id] = token
        token._set_state(ERROR)
        number = self.run.count("incident")
        token.internal_data["incident"] = number
        token.internal_data["at"] = token.phase
        if token.data:
            token.internal_data["data"] = token.data
        self.run.tell(
            {
                "e": "incident",
                "no": number,
                "el": token.task_spec.el,
                "code": fault.code,
                "facts": fault.facts,
            },
            token.workflow,
        )

    def close_if_idle(self, scope: Scope) -> None:
        """Close a scope in which no work is left, and go on outside it, as far as that leads."""
        while scope.is_idle() and self._is_open(scope):
            self.empty(scope)
            host = scope.host
            if host is None:
                self.run.status = "completed"
                self.run.kept = []
                self.run.tell({"e": "completed"})
                return
            self.run.tell({"e": "closed_scope", "no": scope.no})
            del self.run.root.subprocesses[host.id]
            self._after_scope(host, scope)
            scope = host.workflow

    def _is_open(self, scope: Scope) -> bool:
        if scope.host is None:
            return self.run.status != "completed" and self.run.status != "cancelled"
        return self.run.root.subprocesses.get(scope.host.id) is scope

    def _after_scope(self, host: Token, scope: Scope) -> None:
        try:
            host.phase = "out"
            host.task_spec.scope_closed(host, scope)
            host.complete()
        except Fault as fault:
            self.stop(host, fault)

    # -- input from outside -------------------------------------------------------------------

    def finish(self, token: Token, values: dict[str, Any]) -> None:
        """Hand a waiting activity its result and let it leave."""
        self._resume(token, values)
        self.settle()

    def _resume(self, token: Token, values: dict[str, Any]) -> None:
        token.data = values
        token._set_state(READY)
        self.resume(token)

    def fail(self, token: Token, code: str) -> None:
        """Raise a BPMN error at a waiting activity; nobody catching it is an incident there."""
        scope = token.workflow
        token.phase = "run"
        if not self.raise_error(token, code):
            self.stop(token, Fault("error_uncaught", error=code))
        self.close_if_idle(scope)
        self.settle()

    def raise_error(self, token: Token, code: str) -> bool:
        """Send a BPMN error outward from a token; tells whether something caught it."""
        catcher = waiting.error_catcher(token, code)
        by = None if catcher is None else catcher.task_spec.el
        self.run.tell(
            {"e": "error", "code": code, "el": token.task_spec.el, "by": by}, token.workflow
        )
        if catcher is None:
            return False
        self.trigger(catcher, {})
        return True

    def escalate(self, token: Token, code: str) -> None:
        """Send an escalation outward; uncaught it stays a recorded fact."""
        catcher = waiting.escalation_catcher(token, code)
        by = None if catcher is None else catcher.task_spec.el
        self.run.tell(
            {"e": "escalated", "code": code, "el": token.task_spec.el, "by": by}, token.workflow
        )
        if catcher is not None:
            self.trigger(catcher, {})

    def fire(self, token: Token, payload: dict[str, Any]) -> None:
        """Trigger a waiting token and go on until all is still."""
        self.trigger(token, payload)
        self.settle()

    def trigger(self, token: Token, payload: dict[str, Any]) -> None:
        """What a waiting token waited for has come."""
        scope = token.workflow
        try:
            token.phase = "run"
            token.task_spec.fire(token, payload)
        except Fault as fault:
            self.stop(token, fault)
        self.close_if_idle(scope)

    # -- timers -------------------------------------------------------------------------------

    def fire_due(self) -> None:
        """Fire what is due now, one after the other, each until all is still."""
        self.settle()
        while (token := waiting.first_due(self.run)) is not None:
            self.steps += 1
            if self.steps > STEPS:
                self.stop(token, Fault("step_limit", limit=STEPS))
                return
            self.fire(token, {})

    # -- incidents ----------------------------------------------------------------------------

    def retry(self, token: Token) -> None:
        """Go on from the phase in which the token stopped."""
        phase = self._resolve(token)
        scope = token.workflow
        if phase == "enter":
            token._set_state(ENTERING)
            heapq.heappush(self.queue, (scope.level, token.id, token))
        elif phase == "wait":
            token._set_state(WAITING)
            self.run.changed.update(token.task_spec.bound_names(token))
        elif phase == "run":
            self._resume(token, token.data)
        else:
            self._leave(token, phase)
        self.settle()

    def skip(self, token: Token, values: dict[str, Any]) -> None:
        """Leave the element with given results, without running it."""
        phase = self._resolve(token)
        for path, value in values.items():
            self.run.write(token.workflow, token, path, value)
        self._leave(token, "route" if phase == "route" else "skipped")
        self.settle()

    def _resolve(self, token: Token) -> str:
        notes = token.internal_data
        self.run.tell({"e": "resolved", "no": notes.pop("incident")})
        token.data = notes.pop("data", {})
        phase: str = notes.pop("at")
        return phase

    def _leave(self, token: Token, phase: str) -> None:
        scope = token.workflow
        try:
            token._set_state(COMPLETED)
            token.task_spec.leave(token, phase)
        except Fault as fault:
            self.stop(token, fault)
        self.close_if_idle(scope)
