"""An instance of a process begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.answers import clean
from engine.commands.beginning import new_instance, start_event
from engine.commands.command import AlreadyDone, InstanceCommand
from engine.commands.given import check_given
from engine.errors import Forbidden, NothingPublished
from engine.model import Actor, Receipt
from engine.store import definitions

if TYPE_CHECKING:
    from engine.bpmn import Process
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class StartInstance(InstanceCommand):
    """Start ``process`` on the current release.

    ``element`` names a start event, ``None`` the one without trigger. If that has a form,
    ``variables`` are raw answers to it; without one they are values as the log holds them, which
    only programs of this house should send: they are not sealed. ``subject`` is the number of the
    person whom the instance is about, if known already. ``uid`` fixes the id, for programs that
    have to know it beforehand.

    Raises:
        NothingPublished: no release, no such process or start event.
        Forbidden: the process names groups of starters, and the actor is in none.
        BadAnswers, BadInput: the variables do not fit.
        Conflict: there is an instance with this ``uid``.
    """

    needs: ClassVar[str | None] = "instance.start"

    process: str
    key: str | None = None
    variables: Mapping[str, object] = field(default_factory=dict)
    element: str | None = None
    drill: bool = False
    subject: int | None = None
    uid: UUID | None = None

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Insert, check, seal, take the first step."""
        release, seen = definitions.current(work.connection, work.idem)
        if seen is not None:
            raise AlreadyDone(*seen)
        if release is None:
            raise NothingPublished
        process = work.ready(release).compiled.processes.get(self.process)
        if process is None or not process.is_startable:
            raise NothingPublished(process=self.process)
        _ensure_starter(process, actor)
        start = start_event(process, self.element)
        new = new_instance(
            work,
            release=release,
            process=self.process,
            key=self.key,
            drill=self.drill,
            subject=self.subject,
            uid=self.uid,
        )
        sealer = work.sealer(new)
        if start.form is None:
            values = check_given(self.variables)
        else:
            values = clean(work, new, start.form, self.variables, {}, sealer)
        content = {
            "instance": str(new.uid),
            "process": self.process,
            "element": start.element,
            "key": self.key,
            "drill": self.drill,
            "input": values,
        }
        return work.begin(new, content, sealer)


def _ensure_starter(process: Process, actor: Actor) -> None:
    if not actor.is_starter(process.starter_groups):
        raise Forbidden(process=process.key)
