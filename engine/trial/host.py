"""The world around the instances of a trial: it answers tasks, plays scripts, lets time pass."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from typing import Any
from uuid import UUID

from engine import bpmn
from engine.bpmn import Compiled, Fault, NotOpen, Run, Start
from engine.bpmn.moments import LocalNow, after
from engine.bpmn.specs.script_task import SCRIPT
from engine.bpmn.variables import seen_from
from engine.errors import OperationFailed
from engine.trial.budget import Budget
from engine.trial.log import Log
from engine.trial.playing import Playing, ScriptRaised
from engine.trial.post import Post
from engine.trial.scripts import Scripts


class Host:
    """Instances in memory, all on one clock that stands still while anything can go on.

    What they leave to others is done in the order in which it was left.
    """

    def __init__(
        self,
        compiled: Compiled,
        *,
        begun: int,
        variables: Mapping[str, Any],
        answers: Mapping[str, Mapping[str, Any]],
        scripts: Scripts,
    ) -> None:
        self.compiled = compiled
        self.now = begun
        self.variables = variables
        self.answers = answers
        self.scripts = scripts
        self.budget = Budget()
        self.log = Log(compiled, self.budget, begun)
        self.runs: dict[UUID, Run] = {}
        self.forgiven: set[tuple[UUID, int]] = set()
        self.todo: deque[Callable[[], None]] = deque()
        self._post = Post(self)
        self._due: dict[UUID, int] = {}
        self._pausing: list[tuple[int, int, UUID, int, Playing]] = []
        self._order = count()

    # -- what instances ask for ---------------------------------------------------------------

    def operate(self, topic: str, inputs: Mapping[str, object]) -> Mapping[str, object]:
        """Do a script that takes no time.

        Raises:
            OperationFailed: the script raises an error.
        """
        playing = self._playing(topic)
        try:
            playing.go_on(inputs, LocalNow(self.now, self.compiled.zone))
        except ScriptRaised as raised:
            raise OperationFailed(raised.code) from None
        return playing.written

    def _playing(self, topic: str) -> Playing:
        return Playing(self.scripts[topic.removeprefix(SCRIPT)], self.log.line)

    # -- what is done from outside ------------------------------------------------------------

    def start(self, process: str, start: Start, given: Mapping[str, Any]) -> UUID:
        """Begin an instance at a start event.

        Raises:
            Exhausted: the trial has done enough.
        """
        self.budget.spend("instances")
        uid = UUID(int=len(self.runs) + 1)
        self.log.happened(self.now, "started", process=process, no=uid.int)
        run = bpmn.begin(
            self.compiled,
            uid,
            process,
            element=None if start.kind == "none" else start.element,
            key=None,
            variables=given,
            at=self.now,
            world=self,
            actor=1,
            drill=False,
        )
        self._took(run)
        return uid

    def do(self, uid: UUID, verb: str, *given: object) -> None:
        """One input to an instance; what was called off meanwhile is passed over."""
        run = self.runs[uid]
        try:
            getattr(run, verb)(*given)
        except NotOpen:
            return
        self._took(run)

    def go_on(self, until: int) -> None:
        """Do all there is to do, then jump to the next due time, up to ``until``.

        Raises:
            Exhausted: the trial has done enough.
        """
        while True:
            while self.todo:
                self.todo.popleft()()
            due, uid = min(((at, uid) for uid, at in self._due.items()), default=(None, None))
            pausing = self._pausing[0][0] if self._pausing else None
            coming = min((at for at in (due, pausing) if at is not None), default=None)
            if coming is None or coming > until:
                return
            self.budget.spend("turns")
            self.now = max(self.now, coming)
            if uid is not None and coming == due:
                self.do(uid, "tick", self.now)
            else:
                _, _, uid, no, playing = heapq.heappop(self._pausing)
                self._play(uid, no, playing)

    # -- what comes out -----------------------------------------------------------------------

    def keep(self, run: Run) -> None:
        """Hold an instance until its next input."""
        self.runs[run.uid] = run

    def _took(self, run: Run) -> None:
        """Note what an instance did, and put down what it left to do."""
        self.budget.spend("turns")
        steps = run.stepper.steps
        self.budget.spend("steps", steps)
        self.budget.spend("looks", max(1, steps) * len(run.tokens()))
        self.keep(run)
        due = self.runs[run.uid].next_due
        if due is None:
            self._due.pop(run.uid, None)
        else:
            self._due[run.uid] = due
        for effect in run.effects:
            act = _ACTS.get(effect["e"])
            if act is not None:
                act(self, run, effect)
        self._post.look_again(run)

    def _opened(self, run: Run, effect: Mapping[str, Any]) -> None:
        self.todo.append(partial(self._complete, run.uid, effect["task"], effect["el"]))

    def _complete(self, uid: UUID, task: int, element: str) -> None:
        self.log.happened(self.now, "task", element=element, no=uid.int)
        self.do(uid, "complete", task, self.answers.get(element, {}), self.now, 1)

    def _external(self, run: Run, effect: Mapping[str, Any]) -> None:
        if effect["topic"].startswith(SCRIPT):
            playing = self._playing(effect["topic"])
            self.todo.append(partial(self._play, run.uid, effect["no"], playing))
        else:
            self.todo.append(partial(self._work, run.uid, effect["no"], effect["el"]))

    def _work(self, uid: UUID, no: int, element: str) -> None:
        self.log.happened(self.now, "work", element=element, no=uid.int)
        self.do(uid, "finish", no, self.answers.get(element, {}), self.now)

    def _play(self, uid: UUID, no: int, playing: Playing) -> None:
        """Go on with a script that takes time, unless its task was called off."""
        tokens = self.runs[uid].tokens()
        token = next((t for t in tokens if t.internal_data.get("external") == no), None)
        if token is None:
            return
        scope, element = token.workflow, token.task_spec.el
        try:
            pause = playing.go_on(seen_from(scope, token), LocalNow(self.now, self.compiled.zone))
            if pause is not None:
                at = after(self.now, pause)
                heapq.heappush(self._pausing, (at, next(self._order), uid, no, playing))
                return
        except ScriptRaised as raised:
            self.do(uid, "fail", no, raised.code, self.now)
        except Fault as fault:
            self.log.failed(scope.spec.process, element, fault.code, fault.facts)
        else:
            self.do(uid, "finish", no, playing.written, self.now)

    def _throws(self, run: Run, effect: Mapping[str, Any]) -> None:
        self.todo.append(partial(self._post.carry, run.uid, effect))

    def _fired(self, run: Run, effect: Mapping[str, Any]) -> None:
        self.log.happened(self.now, "timer", element=effect["el"], no=run.uid.int)

    def _incident(self, run: Run, effect: Mapping[str, Any]) -> None:
        scopes = {scope.no: scope.spec.process for scope in run.scopes()}
        process = scopes.get(effect.get("s", 0), run.root.spec.process)
        if self.log.failed(process, effect["el"], effect["code"], effect["facts"]):
            self.forgiven.add((run.uid, effect["no"]))

    def _completed(self, run: Run, effect: Mapping[str, Any]) -> None:
        self.log.happened(
            self.now, "ended", process=run.root.spec.process, end=run.end or "", no=run.uid.int
        )


_ACTS: dict[str, Callable[[Host, Run, Mapping[str, Any]], None]] = {
    "opened": Host._opened,
    "external": Host._external,
    "throws": Host._throws,
    "timer_fired": Host._fired,
    "incident": Host._incident,
    "completed": Host._completed,
}
