"""What a simulation sees of the house between two turns."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from complaints.simulation.tally import Ended, Tally
from engine.jobs import KINDS
from engine.model import SYSTEM, Status
from engine.queries import FindInstance
from engine.store import definitions, instances, job_queue

if TYPE_CHECKING:
    from engine.bpmn import Compiled, Process, Start
    from engine.executor import Engine
    from engine.model import Instance
    from engine.queries.find_instance import InstanceDetails
    from forms import Form


class State:
    """Open and ended instances; those that were there before do not count."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._last = 0
        self._known: dict[UUID, Instance] = {}
        self.open: list[UUID] = []
        self.keys: list[str] = []
        with engine.database.read.connect() as connection:
            for head in instances.heads(connection):
                self._last = max(self._last, head.id)
            release, _ = definitions.current(connection)
            self._compiled = self._compile(release)

    def _compile(self, release: int | None) -> Compiled:
        with self._engine.database.read.connect() as connection:
            return self._engine.tools.releases.ready(connection, release or 0).compiled

    def look(self) -> None:
        """Learn which instances are new and which have ended."""
        with self._engine.database.read.connect() as connection:
            for head in list(instances.heads(connection)):
                new = None
                if head.id > self._last:
                    new = instances.find_by_id(connection, head.id)
                if new is not None:
                    self._last = new.id
                    self._note(new)
            for uid in self.open:
                found = instances.find(connection, uid)
                if found is not None:
                    self._known[uid] = found
        self.open = [uid for uid in self.open if self._known[uid].is_open]

    def _note(self, new: Instance) -> None:
        self._known[new.uid] = new
        self.open.append(new.uid)
        if new.key is not None and new.key not in self.keys:
            self.keys.append(new.key)

    def find(self, uid: UUID) -> InstanceDetails:
        """An instance with its tasks and what it waits for."""
        return self._engine.ask(FindInstance(instance=uid), SYSTEM)

    def is_open_case(self, number: str) -> bool:
        """Whether an instance with this business key runs at this moment."""
        with self._engine.database.read.connect() as connection:
            return bool(instances.running_with(connection, number, drill=False))

    def form(self, form: str) -> Form:
        """A form of the current release."""
        return self._compiled.forms[form]

    def startable(self) -> list[tuple[Process, Start]]:
        """Processes that people may start, each with its start event, by key."""
        return [
            (process, start)
            for process in sorted(self._compiled.startable, key=lambda process: process.key)
            for start in process.starts
            if start.kind == "none" and process.starter_groups
        ]

    def next_due(self) -> int | None:
        """When the next job is due, microseconds, UTC."""
        with self._engine.database.read.connect() as connection:
            return job_queue.next_run(connection, KINDS)

    def sum_up(self, tally: Tally) -> None:
        """Add to ``tally`` what became of the instances."""
        self.look()
        tally.instances = len(self._known)
        for uid, instance in self._known.items():
            details = self.find(uid)
            waiting = sorted(task.element for task in details.tasks if task.is_open)
            for incident in details.incidents:
                tally.incidents[f"{incident.element}: {incident.code}"] += 1
            if instance.is_open:
                tally.open[uid] = waiting
                continue
            word = Status(instance.status).word
            tally.ends[Ended(instance.process, word, instance.end or "")] += 1
            if waiting:
                tally.leftovers.append(uid)
