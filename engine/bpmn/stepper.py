"""Moves tokens until every branch waits: outer scopes first, and counted."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from engine.bpmn import bound, conditions, incidents, waiting
from engine.bpmn.faults import Fault
from engine.bpmn.specs.element import Element
from engine.bpmn.token import ENTERING, READY, STARTED, WAITING, Token

if TYPE_CHECKING:
    from engine.bpmn.run import Run
    from engine.bpmn.scope import Scope

STEPS = 10_000


class Stepper:
    """The loop of one run.

    ``unasked`` are the variables written since conditions were last asked, ``met`` the tokens that
    began to wait for a condition which was met already.
    """

    limit = STEPS

    def __init__(self, run: Run) -> None:
        self.run = run
        self.queue: list[tuple[int, int, Token]] = []
        self.steps = 0
        self.unasked: set[str] = set()
        self.met: list[Token] = []

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
        self.enqueue(token)
        return token

    def enqueue(self, token: Token) -> None:
        """Let a token enter its element when its turn comes."""
        token._set_state(ENTERING)
        heapq.heappush(self.queue, (token.workflow.level, token.id, token))

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
        incidents.resolve(token)
        token._set_state(STARTED)  # the library cancels nothing that failed
        token.cancel()
        self.remove(token)

    def drop(self, scope: Scope) -> None:
        """Cut off a scope inside an activity with all that is in it."""
        self.empty(scope)
        self._forget(scope)

    def _forget(self, scope: Scope) -> None:
        if scope.host is not None:
            del self.run.root.subprocesses[scope.host.id]
            self.run.tell({"e": "closed_scope", "no": scope.no})

    def ensure_room(self, count: int) -> None:
        """See whether so many tokens more could still take a step in this command.

        Raises:
            Fault: ``step_limit``: each of them would only stop at it.
        """
        if self.steps + len(self.queue) + count > STEPS:
            raise Fault("step_limit", limit=STEPS)

    # -- the loop -----------------------------------------------------------------------------

    def settle(self) -> None:
        """Step until nothing can go on, then move bound timers, until both are still."""
        while True:
            self._drain()
            moved = bound.move_bound(self.run)
            for token in moved:
                if token.is_here:
                    self.trigger(token, {})
            kept = waiting.kept_match(self.run) if self.run.kept else None
            if kept is not None:
                self.trigger(*kept)
            if not moved and kept is None and not self.queue and not self.unasked:
                return

    def _drain(self) -> None:
        while True:
            self.ask()
            if self.queue:
                self.enter([heapq.heappop(self.queue)[2]])
            elif not self._join_late():
                return

    def ask(self) -> bool:
        """Let conditions that are met now make their events happen; tells whether one did."""
        return conditions.ask(self.run)

    def _join_late(self) -> bool:
        return any(
            token.task_spec.try_join(token)
            for token in self.run.tokens()
            if token.task_spec.joins_late and token.state == WAITING and token.is_here
        )

    def enter(self, tokens: Iterable[Token]) -> None:
        """Let tokens enter before their turn."""
        for token in tokens:
            if token.is_here and token.state == ENTERING:
                self._step(token)

    def _step(self, token: Token) -> None:
        self.steps += 1
        token.phase = "enter"
        if self.steps > STEPS:
            incidents.stop(token, Fault("step_limit", limit=STEPS))
            return
        self.attempt(token, lambda: self._enter(token))

    def _enter(self, token: Token) -> None:
        token.task_spec._update(token)
        if token.state == READY and not token.task_spec.manual:
            self._go(token)

    def _go(self, token: Token) -> None:
        token.phase = "run"
        token.run()

    def attempt(self, token: Token, work: Callable[[], None]) -> None:
        """Do ``work`` for a token: a fault stops the token; what was its last work ends the scope.

        The token's ``phase`` says where it stopped.
        """
        scope = token.workflow
        try:
            work()
        except Fault as fault:
            incidents.stop(token, fault)
        self.close_if_idle(scope)

    def resume(self, token: Token) -> None:
        """Run a token outside its turn."""
        token._set_state(READY)
        self.attempt(token, lambda: self._go(token))

    def arm(self, token: Token) -> None:
        """Let an event sub-process wait, beside the work of its scope."""
        token.phase = "arm"
        try:
            token.task_spec.wait(token)
        except Fault as fault:
            incidents.stop(token, fault)

    def close_if_idle(self, scope: Scope) -> None:
        """Close a scope in which no work is left, and go on outside it, as far as that leads."""
        while scope.is_idle() and self._is_open(scope):
            if self.ask():
                continue  # its last write may have called for more
            host = scope.host
            if host is not None and host.task_spec.goes_on(host, scope):
                return
            self.empty(scope)
            if host is None:
                self.run.status = "completed"
                self.run.kept, scope.done = [], []
                self.run.tell({"e": "completed"})
                return
            self.close(host, scope)
            scope = host.workflow

    def _is_open(self, scope: Scope) -> bool:
        if scope.host is None:
            return not self.run.has_ended
        return (
            self.run.root.subprocesses.get(scope.host.id) is scope and scope.host.state == STARTED
        )

    def close(self, host: Token, scope: Scope) -> None:
        """End a scope without work: what it hands back is written, and its host goes on."""
        host.phase = "close"
        try:
            values = host.task_spec.handed_back(host, scope)
            self._forget(scope)
            for path, value in values:
                self.run.write(host.workflow, host, path, value)
            host.complete()
        except Fault as fault:
            incidents.stop(host, fault)

    # -- input from outside -------------------------------------------------------------------

    def finish(self, token: Token, values: dict[str, Any]) -> None:
        """Hand a waiting activity its result and let it leave."""
        token.data = values
        self.resume(token)
        self.settle()

    def fail(self, token: Token, code: str) -> None:
        """Raise a BPMN error at a waiting activity; nobody catching it is an incident there."""
        scope = token.workflow
        token.phase = "run"
        if not self.raise_error(token, code):
            token.task_spec.withdraw(token)
            incidents.stop(token, Fault("error_uncaught", error=code))
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
        token.phase = "run"
        self.attempt(token, lambda: token.task_spec.fire(token, payload))

    def fire_due(self) -> None:
        """Fire what is due now, one after the other, each until all is still.

        With half of the steps used up the rest is left to the next tick, for which it is due.
        """
        self.settle()
        while self.steps < STEPS // 2 and (token := waiting.first_due(self.run)) is not None:
            self.steps += 1
            self.fire(token, {})
