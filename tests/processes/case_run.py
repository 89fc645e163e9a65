"""Works a case of a process folder: start, answers, messages, time; no database, no clock.

A case is a JSON file::

    {"title": …, "title_en": …,
     "start": {"at": "2026-03-09 10:00", "element": …, "key": …, "variables" | "answers": {…}},
     "operations": {topic: answer, or answers one after the other},
     "steps": [{"at": …, "task": element, "group": …, "by": 1, "answers": {…}},
               {"at": …, "message": name, "key": …, "answers" | "payload": {…}},
               {"at": …, "signal": name, "payload": {…}},
               {"at": …}],
     "expect": {"end": element, …}}

Times are those of Asia/Shanghai. Before each step every timer due until then fires at its own
time. ``group`` picks one of several open tasks of an element, ``by`` is the number of the actor. A
step may say what it leads to: ``open`` (elements of open tasks, in order of their numbers), ``due``
(by element), ``jobs`` (topics so far) or ``refused`` (codes by field).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import forms
from engine import bpmn
from engine.bpmn import Compiled, Run
from engine.clock import micros, moment
from forms import Form
from tests.processes.stand_ins import StandIns

ZONE = ZoneInfo("Asia/Shanghai")
INSTANCE = UUID(int=7)


def instant(text: str) -> int:
    """``2026-03-09 10:00`` in Shanghai, as the engine counts."""
    return micros(datetime.fromisoformat(text).replace(tzinfo=ZONE))


def local(at: int | None) -> str | None:
    """The reverse, to the minute."""
    return None if at is None else moment(at).astimezone(ZONE).strftime("%Y-%m-%d %H:%M")


class CaseRun:
    """One run of ``process``; ``tasks`` are the open ones by number."""

    def __init__(self, compiled: Compiled, world: StandIns, process: str, case: Any) -> None:
        self._compiled = compiled
        self._world = world
        self._events = 0
        self.tasks: dict[int, dict[str, Any]] = {}
        self.thrown: list[list[str]] = []
        self.jobs: list[str] = []
        self.incidents: list[dict[str, Any]] = []
        self._run = self._begin(process, case["start"])
        for step in case.get("steps", ()):
            self._take(step)

    # -- steps ----------------------------------------------------------------------------

    def _begin(self, process: str, start: Mapping[str, Any]) -> Run:
        at = self._world.now = instant(start["at"])
        element = start.get("element")
        starts = self._compiled.processes[process].starts
        form = next((s.form for s in starts if s.element == element), None)
        values = start.get("variables", {})
        if "answers" in start:
            values = self._clean(form, start["answers"], {})
        run = bpmn.begin(
            self._compiled,
            INSTANCE,
            process,
            element=element,
            key=start.get("key"),
            variables=values,
            at=at,
            world=self._world,
            actor=start.get("by", 1),
            drill=False,
        )
        self._note(run)
        return run

    def _take(self, step: Mapping[str, Any]) -> None:
        at = self._world.now if "at" not in step else instant(step["at"])
        self._pass(at)
        try:
            self._act(step, at)
        except forms.BadAnswers as refusal:
            told = {p: [problem.code for problem in of] for p, of in refusal.problems.items()}
            assert told == step.get("refused"), step
        else:
            assert "refused" not in step, step
        if "open" in step:
            assert [t["el"] for _, t in sorted(self.tasks.items())] == step["open"], step
        if "jobs" in step:
            assert self.jobs == step["jobs"], step
        for element, due in step.get("due", {}).items():
            assert local(self.tasks[self._number(element, None)]["due"]) == due, step

    def _act(self, step: Mapping[str, Any], at: int) -> None:
        if "task" in step:
            number = self._number(step["task"], step.get("group"))
            answers = self._clean(
                self.tasks[number].get("form"), step.get("answers", {}), self._run.seen_by(number)
            )
            self._run.complete(number, answers, at, step.get("by", 1))
        elif "message" in step:
            key = step.get("key", self._run.key)
            values = step.get("payload", {})
            if "answers" in step:
                waits = self._run.waits
                form = next(w["form"] for w in waits if w["name"] == step["message"])
                values = self._clean(form, step["answers"], self._run.variables)
            self._run.deliver(step["message"], key, values, at)
        elif "signal" in step:
            self._run.signal(step["signal"], step.get("payload", {}), at)
        else:
            return
        self._note(self._run)

    def _pass(self, at: int) -> None:
        while self._run.next_due is not None and self._run.next_due <= at:
            self._world.now = self._run.next_due
            self._run.tick(self._world.now)
            self._note(self._run)
        self._world.now = at

    # -- inside ---------------------------------------------------------------------------

    def _number(self, element: str, group: str | None) -> int:
        for number, task in sorted(self.tasks.items()):
            if task["el"] == element and (group is None or group in task["groups"]):
                return number
        raise AssertionError(f"{element} {group or ''} is not open: {self.tasks}")

    def _clean(
        self, form_id: str | None, answers: Mapping[str, Any], context: Mapping[str, Any]
    ) -> dict[str, Any]:
        """As a person's answers reach the step: checked, personal values sealed."""
        if form_id is None:
            assert answers == {}
            return {}
        form: Form = self._compiled.forms[form_id]
        now = moment(self._world.now).astimezone(ZONE)
        opened, secret = form.split(form.clean(answers, context=context, now=now))
        self._events += 1
        places = {p: {"$t": "sealed", "v": f"1:{self._events}:1:{p}"} for p in secret}
        return form.merge(opened, places)

    def _note(self, run: Run) -> None:
        for effect in run.effects:
            self._note_task(effect)
            kind = effect["e"]
            if kind == "throws":
                self.thrown.append([effect["name"], effect["key"]])
            elif kind == "escalated":
                self.thrown.append([effect["code"], effect["by"]])
            elif kind == "job":
                self.jobs.append(effect["topic"])
            elif kind == "incident":
                self.incidents.append(effect)
        assert self._again(run) == run.dump()

    def _note_task(self, effect: dict[str, Any]) -> None:
        kind = effect["e"]
        if kind == "opened":
            self.tasks[effect["task"]] = {"due": None, **effect}
        elif kind in ("closed", "cancelled"):
            self.tasks.pop(effect["task"], None)
        elif kind == "due":
            self.tasks[effect["task"]]["due"] = effect["due"]

    def _again(self, run: Run) -> tuple[bytes, bytes]:
        return bpmn.load(self._compiled, INSTANCE, run.dump()[0], self._world).dump()

    # -- the end --------------------------------------------------------------------------

    def outcome(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        """Whatever ``wanted`` names, as it came out; what must not be left over always."""
        found: dict[str, Any] = {
            "end": self._run.end,
            "status": self._run.status,
            "open": [task["el"] for _, task in sorted(self.tasks.items())],
            "incidents": self.incidents,
            "thrown": self.thrown,
            "jobs": self.jobs,
            "operations": self._world.asked,
            "variables": {p: self._at(p) for p in wanted.get("variables", ())},
        }
        always = ("end", "status", "open", "incidents")
        return {name: found[name] for name in found if name in wanted or name in always}

    def _at(self, path: str) -> Any:
        value: Any = self._run.variables
        for name in path.split("."):
            value = value.get(name) if isinstance(value, dict) else None
        return value
