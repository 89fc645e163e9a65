"""One instance at work: the input of a command goes in, effects and the next state come out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from engine.bpmn import incidents, snapshot, waiting
from engine.bpmn.faults import NotOpen
from engine.bpmn.moments import LocalNow, logged
from engine.bpmn.scope import Instance, Scope
from engine.bpmn.stepper import Stepper
from engine.bpmn.token import Token
from engine.bpmn.variables import assign, ordered, seen_from
from engine.operations import World

if TYPE_CHECKING:
    from engine.bpmn.compiled import Compiled
    from engine.bpmn.scope_spec import ScopeSpec


class Run:
    """An instance in memory, for one command.

    Each public verb takes one recorded input, with ``at`` in microseconds since the epoch, and
    runs until every branch waits. ``effects`` then holds what happened, in order.
    """

    def __init__(self, compiled: Compiled, uid: UUID, plan: ScopeSpec, world: World) -> None:
        self.compiled = compiled
        self.uid = uid
        self.world = world
        self.effects: list[dict[str, Any]] = []
        self.changed: set[str] = set()
        self.left_behind: dict[str, int] = {}
        self.status = "active"
        self.key: str | None = None
        self.end: str | None = None
        self.is_drill = False
        self.started = 0
        self.local_now = LocalNow(0, compiled.zone)
        self.actor = 0
        self.counters = {"token": 0, "task": 0, "scope": 0, "incident": 0}
        self.kept: list[list[Any]] = []
        self.doers: dict[str, list[int]] = {}
        self.root = Instance(plan, self)
        self.given: Mapping[str, object] | None = None
        self.stepper = Stepper(self)

    @property
    def now(self) -> int:
        """The moment of the input at work."""
        return self.local_now.at

    # -- what the specs use ---------------------------------------------------------------

    def count(self, what: str) -> int:
        """The next number of a kind, from 1 on."""
        self.counters[what] += 1
        return self.counters[what]

    def number(self, what: str) -> int:
        """The next number of what this command leaves for others to do, from 1 on."""
        self.left_behind[what] = self.left_behind.get(what, 0) + 1
        return self.left_behind[what]

    def tell(self, effect: dict[str, Any], scope: Scope | None = None) -> None:
        """Record a fact; the number of its scope is added unless it is the root's."""
        if scope is not None and scope.no:
            effect["s"] = scope.no
        self.effects.append(effect)

    def tell_set(self, scope: Scope, name: str, value: object) -> None:
        """Record a written variable; neighbours of one scope share a line."""
        last = self.effects[-1] if self.effects else None
        if last is not None and last["e"] == "set" and last.get("s", 0) == scope.no:
            last["v"][name] = value
        else:
            self.tell({"e": "set", "v": {name: value}}, scope)

    def write(self, scope: Scope, token: Token | None, path: str, value: object) -> None:
        """Write a variable and record it."""
        assign(scope, token, path, value)
        self.tell_set(scope, path, value)

    def land(
        self, token: Token | None, into: str | None, values: dict[str, Any], scope: Scope
    ) -> None:
        """Take values into variables: one object named ``into``, or each under its own name.

        What the event's input holds is recorded by name only.
        """
        named = values if into is None else {into: values}
        if values is self.given:
            for name, value in named.items():
                assign(scope, token, name, value)
            effect = (
                {"e": "took", "vars": sorted(values)}
                if into is None
                else {"e": "took", "into": into}
            )
            self.tell(effect, scope)
            return
        for name, value in named.items():
            self.write(scope, token, name, value)

    def task_uid(self, token: Token) -> UUID:
        """The public id of a user task: the same however the branches were ordered."""
        notes = token.internal_data
        loop = f"[{notes['loop']}]" if "loop" in notes else ""
        return uuid5(self.uid, f"{token.workflow.path}{token.task_spec.el}#{notes['n']}{loop}")

    def facts(self, scope: Scope) -> dict[str, object]:
        """What expressions in a scope may read as ``process_instance``."""
        return {
            "id": str(self.uid),
            "key": scope.key,
            "process": self.root.spec.process,
            "started": logged(self.started),
            "drill": self.is_drill,
        }

    def scopes(self) -> list[Scope]:
        """All open scopes, outermost first, then in order of opening."""
        inner: list[Scope] = sorted(self.root.subprocesses.values(), key=lambda s: (s.level, s.no))
        return [self.root, *inner]

    def tokens(self) -> list[Token]:
        """All tokens, outer scopes first, then in order of arrival."""
        return [token for scope in self.scopes() for token in scope.tasks.values()]

    # -- the verbs ------------------------------------------------------------------------

    def take(self, at: int, actor: int = 0, given: Mapping[str, object] | None = None) -> None:
        """Begin a command: ``given`` are values that the event's input holds already.

        Raises:
            NotOpen: the instance has ended.
        """
        if self.has_ended:
            raise NotOpen("instance")
        self.effects = []
        self.left_behind = {}
        self.stepper.steps = 0
        self.changed = set()
        self.local_now = LocalNow(at, self.compiled.zone)
        self.actor = actor
        self.given = given

    def complete(self, no: int, answers: Mapping[str, object], at: int, actor: int) -> None:
        """Close user task ``no`` with checked and sealed answers.

        Raises:
            NotOpen: no such task is open.
        """
        values = ordered(answers)
        self.take(at, actor, values)
        self.stepper.finish(self._noted("task", no), values)

    def finish(self, no: int, values: Mapping[str, object], at: int) -> None:
        """Take the result of an outside worker for token ``no``.

        Raises:
            NotOpen: it is not waiting for one.
        """
        result = ordered(values)
        self.take(at, given=result)
        self.stepper.finish(self._noted("external", no), result)

    def fail(self, no: int, code: str, at: int) -> None:
        """An outside worker gave up on token ``no``: an error of that code is raised there.

        Raises:
            NotOpen: it is not waiting for one.
        """
        self.take(at)
        self.stepper.fail(self._noted("external", no), code)

    def deliver(self, name: str, key: str | None, payload: Mapping[str, object], at: int) -> None:
        """A message arrives: the outermost, longest waiting catcher takes it, else it is kept."""
        values = ordered(payload)
        self.take(at, given=values)
        catcher = waiting.catcher(self, name, key)
        if catcher is None:
            self.kept.append([name, key, values, at])
            self.tell({"e": "kept", "message": name, "key": key})
            return
        self.stepper.fire(catcher, values)

    def signal(self, name: str, payload: Mapping[str, object], at: int) -> None:
        """A signal arrives: every catcher takes it."""
        values = ordered(payload)
        self.take(at, given=values)
        self.broadcast(name, values)
        self.stepper.settle()

    def broadcast(self, name: str, payload: dict[str, Any]) -> None:
        """Fire all that wait for a signal now, outer scopes first, without settling between."""
        self.stepper.enter(waiting.about_to_hear(self, name))
        for token in waiting.signalled(self, name):
            if token.is_here:
                self.stepper.trigger(token, payload)

    def tick(self, at: int) -> None:
        """Fire every timer due at or before ``at``, in order of due time."""
        self.take(at)
        self.stepper.fire_due()

    def set_variables(self, changes: Mapping[str, object], at: int) -> None:
        """Correct variables of the root scope by path; bound timers follow."""
        self.take(at)
        for path, value in sorted(changes.items()):
            self.write(self.root, None, path, value)
        self.stepper.settle()

    def retry(self, incident: int, at: int) -> None:
        """Let the token of an incident try again where it stopped.

        Raises:
            NotOpen: no such incident is open.
        """
        self.take(at)
        incidents.retry(self._noted("incident", incident))

    def skip(self, incident: int, values: Mapping[str, object], at: int) -> None:
        """Go on after the element of an incident, with ``values`` as its results.

        Raises:
            NotOpen: no such incident is open.
        """
        self.take(at)
        incidents.skip(self._noted("incident", incident), ordered(values))

    def cancel(self, at: int) -> None:
        """End the instance now."""
        self.take(at)
        self.stepper.empty(self.root)
        self.status = "cancelled"
        self.kept, self.root.done = [], []
        self.tell({"e": "cancelled_instance"})

    def suspend(self, at: int) -> None:
        """Stop taking work and firing timers."""
        self.take(at)
        self.status = "suspended"
        self.tell({"e": "suspended"})

    def resume(self, at: int) -> None:
        """Go on; timers that came due meanwhile fire with the next tick."""
        self.take(at)
        self.status = "active"
        self.tell({"e": "resumed"})

    def _noted(self, what: str, no: int) -> Token:
        for token in self.tokens():
            if token.internal_data.get(what) == no:
                return token
        raise NotOpen(what)

    # -- what the rooms around read ---------------------------------------------------------

    @property
    def has_ended(self) -> bool:
        """Whether nothing can happen in it any more."""
        return self.status in ("completed", "cancelled")

    @property
    def variables(self) -> dict[str, Any]:
        """The root scope's variables, logged JSON."""
        return self.root.variables

    def seen_by(self, no: int) -> dict[str, Any]:
        """The variables that open user task ``no`` sees, by name; inner scopes hide outer ones.

        Raises:
            NotOpen: no such task is open.
        """
        token = self._noted("task", no)
        return seen_from(token.workflow, token)

    @property
    def next_due(self) -> int | None:
        """When the next timer is due, microseconds; ``None`` without one or while suspended."""
        if self.status != "active":
            return None
        return min((due for due, _ in waiting.timers(self)), default=None)

    def dump(self) -> tuple[bytes, bytes]:
        """The snapshot, and the SHA-256 of the logical state."""
        return snapshot.dump(self)

    @property
    def waits(self) -> list[dict[str, Any]]:
        """Messages that would be taken now: element, name, key, and the form to enter them with."""
        return waiting.awaited(self)
