"""Cases come in, people work them, customers answer, time passes: turn by turn, by chance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from complaints.simulation.answers import Answers, NoAnswers
from complaints.simulation.crowd import Crowd
from complaints.simulation.state import State
from complaints.simulation.tally import Tally
from engine.clock import MINUTE, moment
from engine.commands import ClaimTask, Command, CompleteTask, CorrelateMessage, StartInstance
from engine.errors import EngineError
from engine.jobs.dispatcher import run_due
from engine.model import SYSTEM
from engine.queries import FindTask, People

if TYPE_CHECKING:
    from collections import Counter

    from engine.clock import FixedClock
    from engine.executor import Engine
    from engine.model import Actor, Task
    from forms import Form

_AT_ONCE = 20
"""Cases that are worked side by side."""
_TURNS = 400
"""Turns a case, on average, after which the simulation gives up."""
_START, _MESSAGE, _CLAIM = 0.2, 0.02, 0.5
"""How likely a turn is one of these; the others complete a task."""
_LOOK = 5
"""Turns after which new and ended instances are noticed."""
_LONGEST_PAUSE = 20
"""Minutes between two turns, at most."""


class Simulation:
    """Works random cases of the published processes.

    The same seed on equal databases does the same, whatever the machine.
    """

    def __init__(self, engine: Engine, clock: FixedClock, chance: Random, zone: str) -> None:
        """Take the engine over.

        Args:
            engine: with processes published and people in their groups; its clock is ``clock``.
            clock: stands still between the turns.
            chance: decides everything.
            zone: of the desk, in which forms are answered.
        """
        self._engine = engine
        self._clock = clock
        self._chance = chance
        self._zone = ZoneInfo(zone)
        people = engine.ask(People(), SYSTEM)
        self._crowd = Crowd(people, chance)
        self._state = State(engine)
        self._answers = Answers(
            chance, lambda: (self._crowd.names, self._state.keys), self._state.is_open_case
        )
        self.tally = Tally()

    def run(self, cases: int, tell: Callable[[int], None] = lambda _ended: None) -> Tally:
        """Begin ``cases`` cases and work until all have ended or nothing more can be done.

        ``tell`` hears now and then how many of the cases have been begun and have ended.
        """
        begun = self._clock.now()
        while self.tally.turns < _TURNS * cases:
            self.tally.turns += 1
            if not self._turn(cases):
                break
            self._pass(self._chance.randint(1, _LONGEST_PAUSE) * MINUTE)
            if self.tally.turns % _LOOK == 0:
                self._state.look()
                tell(max(0, self.tally.cases - len(self._state.open)))
        self.tally.days = (self._clock.now() - begun) / (24 * 60 * MINUTE)
        self.tally.answers_refused = self._answers.refused
        self._state.sum_up(self.tally)
        tell(self.tally.cases)
        return self.tally

    def _turn(self, cases: int) -> bool:
        """Do one thing; false when there is nothing left to do."""
        may_start = self.tally.cases < cases and len(self._state.open) < _AT_ONCE
        what = self._chance.random()
        if may_start and what < _START:
            return self._start()
        if what > 1 - _MESSAGE and self._message():
            return True
        if self._work() or (may_start and self._start()):
            return True
        self._state.look()
        return self._work() or self._wait()

    def _wait(self) -> bool:
        """Nobody has anything to do: a customer answers, or time passes up to the next timer."""
        due = self._state.next_due()
        if (due is None or self._chance.random() < 0.3) and self._message():
            return True
        if due is None:
            return False
        self._pass(max(0, due - self._clock.now()))
        return True

    def _start(self) -> bool:
        startable = self._state.startable()
        self._chance.shuffle(startable)
        for process, start in startable:
            person = self._crowd.for_start(process.starter_groups)
            if person is None:
                continue
            form = None if start.form is None else self._state.form(start.form)
            answers = self._fill(form, {}, self.tally.unanswerable)
            if answers is None:
                continue
            self.tally.cases += 1
            command = StartInstance(process=process.key, element=start.element, variables=answers)
            return self._send(command, person)
        return False

    def _message(self) -> bool:
        """Somebody takes what a customer, or an office, has to say to a random case."""
        person = self._crowd.for_message()
        for uid in self._shuffled(self._state.open):
            details = self._state.find(uid)
            waits = [wait for wait in details.waits if wait.kind == "message" and wait.form]
            if person is None or not waits:
                continue
            wait = self._chance.choice(waits)
            answers = self._fill(wait.form, details.variables, self.tally.unsaid)
            if answers is None:
                return False
            self.tally.messages += 1
            command = CorrelateMessage(name=wait.name, key=wait.key, payload=answers, instance=uid)
            return self._send(command, person)
        return False

    def _work(self) -> bool:
        """Somebody completes a task, or claims it first."""
        for uid in self._shuffled(self._state.open):
            open_tasks = [task for task in self._state.find(uid).tasks if task.is_open]
            for task in self._shuffled(open_tasks):
                person = self._crowd.for_task(task)
                if person is None:
                    self.tally.untakeable[task.element] += 1
                elif self._take(task, person):
                    return True
        return False

    def _take(self, task: Task, person: Actor) -> bool:
        if task.assignee is None and self._chance.random() < _CLAIM and person.may("task.claim"):
            return self._send(ClaimTask(task=task.uid), person, if_match=task.version)
        details = self._engine.ask(FindTask(task=task.uid), person)
        answers = self._fill(details.form, details.variables, self.tally.unanswerable)
        if answers is None:
            return False
        self.tally.completed += 1
        command = CompleteTask(task=task.uid, answers=answers)
        return self._send(command, person, if_match=task.version)

    def _fill(
        self, form: Form | None, context: Mapping[str, object], failures: Counter[str]
    ) -> dict[str, object] | None:
        if form is None:
            return {}
        try:
            return self._answers.to(form, context=context, now=self._now())
        except NoAnswers as failure:
            failures[failure.form] += 1
            return None

    def _send(self, command: Command[Any], person: Actor, *, if_match: int | None = None) -> bool:
        try:
            self._engine.run(command, person, if_match=if_match)
        except EngineError as refusal:
            self.tally.refusals[f"{type(command).__name__}: {refusal}"] += 1
            return False
        return True

    def _pass(self, span: int) -> None:
        self._clock.move(self._clock.now() + span)
        run_due(self._engine)

    def _now(self) -> datetime:
        return moment(self._clock.now()).astimezone(self._zone)

    def _shuffled(self, values: Sequence[Any]) -> list[Any]:
        found = list(values)
        self._chance.shuffle(found)
        return found
