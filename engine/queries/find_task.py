"""One task, with what its page needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from engine.errors import NotFound, NotYours
from engine.library import Name, draft_place
from engine.library.loading import load_run
from engine.model import Actor, Instance, Task
from engine.queries.query import Query
from engine.queries.standing_still import STILL
from engine.store import instances, sealed, tasks

if TYPE_CHECKING:
    from engine.queries.query import Reading
    from forms import Form


@dataclass(frozen=True, kw_only=True, slots=True)
class TaskDetails:
    """A task, its instance, its form, and the variables that the form may show.

    ``schema`` is the form as it was drawn, in the vocabulary of form-js. ``variables`` are as the
    log holds them, personal ones as references.
    """

    task: Task
    instance: Instance
    name: Name
    form: Form | None
    schema: Mapping[str, Any] | None
    variables: Mapping[str, Any]
    may_take: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What the actor typed so far; ``saved`` in microseconds since the epoch, UTC."""

    version: int
    saved: int
    answers: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class FindTask(Query[TaskDetails]):
    """The task ``task``, open or closed.

    Raises:
        NotFound: there is none.
        NotYours: it is neither the actor's nor offered to them, and they may not read instances.
    """

    needs: ClassVar[str | None] = None

    task: UUID

    def execute(self, actor: Actor, reading: Reading) -> TaskDetails:
        """Read task and instance, load its variables."""
        task, instance = _visible(actor, reading, self.task)
        ready = reading.releases.ready(reading.connection, instance.release)
        run = load_run(reading.connection, ready.compiled, instance, STILL)
        return TaskDetails(
            task=task,
            instance=instance,
            name=ready.name(instance.process, task.element),
            form=None if task.form is None else ready.compiled.forms.get(task.form),
            schema=None if task.form is None else ready.schema(reading.connection, task.form),
            variables=run.seen_by(task.no) if task.is_open else run.variables,
            may_take=not task.bars(actor),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class FindDraft(Query[Draft | None]):
    """The actor's own draft for ``task``.

    Raises:
        NotFound: there is no such task.
        NotYours: as for the task itself.
    """

    needs: ClassVar[str | None] = "task.complete"

    task: UUID

    def execute(self, actor: Actor, reading: Reading) -> Draft | None:
        """Read and open."""
        task, _ = _visible(actor, reading, self.task)
        row = sealed.find_draft(reading.connection, task.instance, task.no, actor.id)
        if row is None or row.wrapped is None:
            return None
        place = draft_place(task.instance, task.no, actor.id)
        opened = reading.vault.open(row.uid, row.wrapped, place, row.nonce, row.ciphertext)
        return Draft(version=row.version, saved=row.saved, answers=opened["answers"])


def _visible(actor: Actor, reading: Reading, uid: UUID) -> tuple[Task, Instance]:
    # The instance first: who completes the task in between is seen as open in neither.
    instance = instances.find_by_task(reading.connection, uid)
    found = tasks.find(reading.connection, uid)
    if instance is None or found is None:
        raise NotFound(task=str(uid))
    task, _ = found
    if not task.concerns(actor) and not actor.may("instance.read"):
        raise NotYours(task=str(uid))
    return task, instance
