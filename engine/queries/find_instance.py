"""One instance: where it is, what it waits for, what it believes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from engine.bpmn.waiting import timers
from engine.errors import NotFound
from engine.library import Name, open_references
from engine.library.loading import load_run
from engine.model import Actor, Incident, Instance, Release, Task
from engine.queries.query import Query
from engine.queries.standing_still import STILL
from engine.store import incidents, instances, messages, tasks
from engine.vault import parse_reference

if TYPE_CHECKING:
    from engine.queries.query import Reading
    from forms import Form


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """A message or signal that would be taken now; ``form`` is what a person enters it with."""

    kind: str
    name: str
    key: str | None
    element: str
    title: Name
    form: Form | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SetTimer:
    """A timer that runs in an instance; ``due`` in microseconds since the epoch, UTC."""

    element: str
    title: Name
    due: int


@dataclass(frozen=True, kw_only=True, slots=True)
class InstanceDetails:
    """An instance as its last event left it. ``names`` are of all its elements, by id.

    ``variables`` are as the log holds them, personal ones as references.
    """

    instance: Instance
    release: Release
    title: Name
    names: Mapping[str, Name]
    variables: Mapping[str, Any]
    tasks: tuple[Task, ...]
    waits: tuple[Wait, ...]
    timers: tuple[SetTimer, ...]
    incidents: tuple[Incident, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FindInstance(Query[InstanceDetails]):
    """The instance ``instance``.

    Raises:
        NotFound: there is none.
    """

    needs: ClassVar[str | None] = "instance.read"

    instance: UUID

    def execute(self, actor: Actor, reading: Reading) -> InstanceDetails:
        """Read its rows, load its variables."""
        connection = reading.connection
        instance = instances.find(connection, self.instance)
        if instance is None:
            raise NotFound(instance=str(self.instance))
        ready = reading.releases.ready(connection, instance.release)
        run = load_run(connection, ready.compiled, instance, STILL)
        process = ready.compiled.processes[instance.process]
        return InstanceDetails(
            instance=instance,
            release=ready.release,
            title=Name(process.name, process.name_en),
            names=ready.names(instance.process),
            variables=run.variables,
            tasks=tuple(tasks.of_instance(connection, instance.id)),
            waits=tuple(
                Wait(
                    kind=row["kind"],
                    name=row["name"],
                    key=row["key"],
                    element=row["element"],
                    title=ready.name(instance.process, row["element"]),
                    form=ready.compiled.forms.get(row["form"] or ""),
                )
                for row in messages.waits_of(connection, instance.id)
            ),
            timers=tuple(
                SetTimer(element=element, title=ready.name(instance.process, element), due=due)
                for due, element in sorted((due, token.task_spec.el) for due, token in timers(run))
            ),
            incidents=tuple(incidents.of_instance(connection, instance.id)),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """Personal values by their references' texts, without those erased.

    A face masks them unless ``is_entitled``: the actor works on an open task of the instance.
    """

    values: Mapping[str, Any]
    is_entitled: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenValues(Query[Opened]):
    """Open the values behind ``references`` of ``instance`` for a page that masks them.

    Raises:
        NotFound: no such instance.
        BadInput: a malformed reference.
    """

    needs: ClassVar[str | None] = "personal.read"

    instance: UUID
    references: Sequence[str]

    def execute(self, actor: Actor, reading: Reading) -> Opened:
        """Read and open; references of other instances stay shut."""
        found = instances.numbers(reading.connection, [self.instance])
        if not found:
            raise NotFound(instance=str(self.instance))
        [number] = found
        wanted = [parse_reference(text) for text in self.references]
        own = [reference for reference in wanted if reference.stream == number]
        listed = tasks.of_instance(reading.connection, number)
        return Opened(
            values=open_references(reading.connection, reading.vault, own),
            is_entitled=any(task.is_worked_on_by(actor) for task in listed),
        )
